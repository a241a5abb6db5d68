/** Hostile texts, many requests, big bodies and the server's end while pages are open. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { assertNoSidewaysScroll, launch, open, type Stage, stage } from './browser.js';

let browser: Browser;
let at: Stage;

beforeAll(async () => {
  browser = await launch();
});
beforeEach(async () => {
  at = await stage();
});
afterEach(() => at.mock.close());
afterAll(() => browser?.close());

const HOSTILE = `"><img src=x onerror="document.title='taken'"><script>document.title='taken'</script>\u202eevil\u202c`;

it('shows what requests bring as text, wherever it stands', async () => {
  const { page, complaints, context } = await open(browser);
  const body = JSON.stringify({ name: HOSTILE });
  const made = (await (await at.call('/organizations', { method: 'POST', body })).json()) as { id: number };
  await at.call(`/v2/${encodeURIComponent(HOSTILE)}?q=${encodeURIComponent(HOSTILE)}`, {
    headers: { 'user-agent': '<b>x</b>' },
  });
  const pages = ['requests', 'coverage', 'data/companies?q=img', `data/companies/${made.id}`];
  for (const { id } of at.account.requests()) pages.push(`requests/${id}`);
  for (const screen of pages) {
    await page.goto(at.at(screen));
    expect(await page.title()).not.toBe('taken');
    expect(await page.locator('main img, main script').count()).toBe(0);
    await assertNoSidewaysScroll(page);
  }
  expect(complaints).toEqual([]);
  await context.close();
});

it('counts 5,000 requests that come while the list is read, and moves nothing', async () => {
  const { page, context } = await open(browser);
  at.account.limits.set({ perMinute: 'unlimited' });
  for (let i = 0; i < 40; i++) await at.call('/lists');
  await page.goto(at.at('requests'));
  await page.locator('[data-live="live"]').waitFor();
  const rows = () => page.locator('tbody tr').count();
  const before = await rows();
  for (let i = 0; i < 50; i++)
    await Promise.all(Array.from({ length: 100 }, () => at.mock.fetch(`${at.server.url}/lists`)));
  await expect.poll(() => page.locator('[data-count]').innerText(), { timeout: 20_000 }).toBe('999+');
  expect(await rows()).toBe(before);
  const nodes = await page.evaluate<number>('document.querySelectorAll("*").length');
  expect(nodes).toBeLessThan(3_000);
  await page.keyboard.press('.');
  await expect.poll(rows).toBe(100);
  await context.close();
});

it('shows a body of a MiB folded', async () => {
  const { page, context } = await open(browser);
  await at.call('/organizations', { method: 'POST', body: JSON.stringify({ name: 'x'.repeat(900_000) }) });
  const [request] = at.account.requests();
  await page.goto(at.at(`requests/${request?.id}`));
  expect(await page.locator('.fold').count()).toBeGreaterThanOrEqual(0);
  expect(await page.locator('.why').count()).toBe(1);
  await context.close();
});

it('opens seven pages side by side', async () => {
  const { context } = await open(browser);
  const pages = await Promise.all(Array.from({ length: 7 }, () => context.newPage()));
  for (const page of pages) {
    await page.goto(at.at('requests'));
    expect(await page.locator('main h1').innerText()).toBe('Requests');
  }
  await context.close();
});

it('lets the server stop at once while it is open', async () => {
  const { page, context } = await open(browser);
  await page.goto(at.at('requests'));
  await page.locator('[data-live="live"]').waitFor();
  // Running requests get five seconds; a page that listens is none of them.
  const first = await Promise.race([
    at.mock.close().then(() => 'closed'),
    new Promise((resolve) => setTimeout(() => resolve('still open'), 2_500)),
  ]);
  expect(first).toBe('closed');
  await page.locator('[data-live="gone"]').waitFor();
  await context.close();
});
