/** A browser and a served mock for the tests of the console. */
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type AccountHandle, createMock, type Mock, type MockServer } from '../../src/index.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Its path; throws where there is none: these tests are of a browser or of nothing. */
function browserPath(): string {
  const path = [process.env.CHROMIUM_PATH ?? '', ...PLACES].find((one) => one !== '' && existsSync(one));
  if (path) return path;
  throw new Error('No chromium: install Debian\'s package "chromium", or name one in CHROMIUM_PATH');
}

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-dev-shm-usage'] });

export interface Stage {
  mock: Mock;
  server: MockServer;
  account: AccountHandle;
  call: (path: string, init?: RequestInit & { key?: string }) => Promise<Response>;
  /** A screen's address. */
  at: (screen: string) => string;
}

export async function stage(name = 'scale'): Promise<Stage> {
  const mock = await createMock();
  const server = await mock.listen();
  const account = mock.account(name);
  return {
    mock,
    server,
    account,
    call: (path, { key = account.keys.admin, ...init } = {}) =>
      fetch(server.url + path, {
        ...init,
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...(init.headers as object) },
      }),
    at: (screen) => `${server.url}/_mock/console/${name}/${screen}`,
  };
}

/** A page whose complaints (of its policy, its script) are collected. */
export async function open(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints, context };
}

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What the colours alone decide: the same page in another theme differs in nothing else. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
/** What the width decides besides. */
export const OF_WIDTH = ['target-size', 'scrollable-region-focusable', ...OF_COLOURS];

/** No violation of WCAG 2.2 AA that axe can see, by all of its rules or by these. */
export async function assertAccessible(page: Page, rules?: string[]): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(LEVELS)).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

/** Nothing of the page itself is wider than the window. */
export async function assertNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  expect(excess).toBeLessThanOrEqual(0);
}

/** What every page is, as it stands: accessible in light and dark, and not wider than any window. */
export async function assertSound(page: Page, widths: readonly number[] = [1280, 768, 390, 320]): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await assertAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await assertAccessible(page, OF_COLOURS);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await assertNoSidewaysScroll(page);
  }
  await page.setViewportSize({ width: widths[0] ?? 1280, height: 800 });
}

/** A context of its own for every test costs more than most of them: what a page complained of is forgotten between two. */
export interface View {
  page: Page;
  complaints: string[];
}
