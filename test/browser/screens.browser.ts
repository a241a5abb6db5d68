/** Every screen in its main states: light and dark, wide and narrow, with and without script. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { assertAccessible, assertSound, launch, open, type Stage, stage, type View } from './browser.js';

let browser: Browser;
let full: Stage;
let empty: Stage;
let scripted: View;
let plain: View;

/** What a screen shows when there is something to show; the first of each is where its states are seen. */
const SCREENS = [
  'requests',
  'requests?status=4xx',
  'requests?q=nothing-fits-this',
  'usage',
  'usage/new',
  'limits',
  'data',
  'data/lists',
  'data/companies',
  'data/persons?q=a',
  'data/emails?q=nothing-has-this',
  'data/users',
  'webhooks',
  'faults',
  'settings',
  'clock',
  'reference',
  'reference/v1.persons.create',
  'reference/v2.lists.list-entries.list',
  'coverage',
  'coverage?show=never',
];

beforeAll(async () => {
  [browser, full, empty] = await Promise.all([launch(), stage(), stage('essential')]);
  [scripted, plain] = await Promise.all([open(browser), open(browser, { javaScriptEnabled: false })]);
  await full.call('/v2/companies?limit=2');
  await full.call('/v2/companies', { key: full.account.keys['no-export'] });
  await full.call('/v2/compnies');
  await full.call('/auth/whoami', { key: 'nobody' });
  await full.call('/v2/lists?limit=0');
  full.account.faults.add({ preset: '500', match: { operationId: 'v2.notes.list' } });
  await full.call('/v2/notes');
});

beforeEach(() => {
  scripted.complaints.length = 0;
});
afterAll(async () => {
  await browser?.close();
  await full?.mock.close();
  await empty?.mock.close();
});

/** States that an account must be brought into first; each ends with what its page says. */
const STATES: readonly [
  name: string,
  account: string,
  prepare: (at: Stage) => unknown,
  screen: string,
  says: RegExp,
][] = [
  ['no API on this plan', 'essential', () => {}, 'usage', /Essential has no API/],
  [
    'a trial',
    'enterprise',
    ({ mock }) => mock.account('enterprise').settings.set({ trial: true }),
    'usage',
    /a trial has no API/,
  ],
  [
    'above 80 %',
    'scale',
    ({ mock }) => mock.account('scale').limits.set({ used: { monthly: 81_000 } }),
    'usage',
    /Above 80 %/,
  ],
  [
    'above 90 %',
    'scale',
    ({ mock }) => mock.account('scale').limits.set({ used: { monthly: 91_000 } }),
    'usage',
    /Above 90 %/,
  ],
  [
    'all used',
    'scale',
    ({ mock }) => mock.account('scale').limits.set({ used: { monthly: 100_000 } }),
    'usage',
    /All calls of this month/,
  ],
  [
    'an unlimited month',
    'advanced',
    ({ mock }) => mock.account('advanced').limits.set({ monthly: 'unlimited' }),
    'usage',
    /Unlimited/,
  ],
  [
    'unlimited pools',
    'advanced',
    ({ mock }) => mock.account('advanced').limits.set({ perMinute: 'unlimited', monthly: 'unlimited' }),
    'limits',
    /cannot be used up/,
  ],
  [
    'a frozen clock',
    'advanced',
    ({ mock }) => mock.account('advanced').clock.set({ mode: 'frozen' }),
    'limits',
    /clock is frozen/,
  ],
  ['why it never goes back', 'advanced', () => {}, 'clock', /never goes back/],
  [
    'changed settings',
    'advanced',
    ({ mock }) => mock.account('advanced').settings.set({ journalBodies: true }),
    'settings',
    /Back to the defaults/,
  ],
  ['a record that never was', 'scale', () => {}, 'data/companies/99', /No record of this id/],
  ['a request that is gone', 'scale', () => {}, 'requests/none', /no request/],
];

it.each(SCREENS)(
  '%s is accessible light and dark, fits every width, draws no complaint of its policy, and works without script',
  async (screen) => {
    const { page, complaints } = scripted;
    const answer = await page.goto(full.at(screen));
    expect(answer?.status()).toBe(200);
    await assertSound(page);
    expect(complaints).toEqual([]);
    expect((await plain.page.goto(full.at(screen)))?.status()).toBe(200);
    expect(await plain.page.locator('main h1').count()).toBe(1);
  },
);

it.each(STATES)('%s is told in words, light and dark, at every width', async (_, account, prepare, screen, says) => {
  await prepare(full);
  const { page, complaints } = scripted;
  await page.goto(full.at(screen).replace('/scale/', `/${account}/`));
  expect(await page.locator('main').innerText()).toMatch(says);
  await assertSound(page);
  // A browser tells of every 404, which is what these pages mean to be.
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});

it.each(['requests', 'usage', 'webhooks', 'faults', 'coverage', 'data/companies'])(
  '%s of an account in which nothing happened says what to do',
  async (screen) => {
    await scripted.page.goto(empty.at(screen));
    await assertAccessible(scripted.page);
  },
);

it('tells on one page why a request got its 403', async () => {
  const { page, context } = await open(browser);
  await page.goto(full.at('requests?status=403'));
  await page.locator('a[data-row]').first().click();
  const stop = page.locator('.why .stop');
  await expect.poll(() => stop.innerText()).toContain('Permission');
  expect(await stop.innerText()).toContain('Export All Organizations directory');
  expect(await page.locator('.why .passed').count()).toBe(7);
  await assertAccessible(page);
  await context.close();
});

it('goes by the keyboard alone: to a screen, to a row, into it and back', async () => {
  const { page, context } = await open(browser);
  await page.goto(full.at('usage'));
  await page.keyboard.press('g');
  await page.keyboard.press('r');
  await page.waitForURL(/\/requests$/);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/requests\/[\w-]+$/);
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/requests$/);
  await page.keyboard.press('/');
  await page.keyboard.type('companies');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=companies/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  expect(await page.locator('dialog[open]').count()).toBe(1);
  await context.close();
});
