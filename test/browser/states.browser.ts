/** Records that are not simply there, and webhooks that do not simply arrive: wide and narrow, light and dark, with and without script. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assertAccessible, assertSound, launch, OF_WIDTH, open, type Stage, stage, type View } from './browser.js';

let browser: Browser;
let at: Stage;
let scripted: View;
let plain: View;
let deaf: Server;

/** What the receiver answers: it takes its sample, or there would be no subscription. */
let receives = 200;

const HOUR = 3_600_000;

beforeAll(async () => {
  [browser, at] = await Promise.all([launch(), stage()]);
  [scripted, plain] = await Promise.all([open(browser), open(browser, { javaScriptEnabled: false })]);
  deaf = createServer((_, response) => void response.writeHead(receives).end('ok')).listen(0, '127.0.0.1');
  await new Promise((resolve) => deaf.once('listening', resolve));
});
afterAll(async () => {
  await browser?.close();
  await at?.mock.close();
  deaf?.close();
});

type Kind = 'lists' | 'companies' | 'opportunities' | 'notes' | 'files' | 'fields';

function idsOf(collection: Kind, as?: string): number[] {
  const ids: number[] = [];
  let after: number | undefined;
  do {
    const page = at.account.data.list(collection, { limit: 100, ...(as && { as }), ...(after && { after }) });
    ids.push(...(page.data as { id: number }[]).map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after !== undefined);
  return ids;
}

/** The first of a collection that is there, and that this persona does not see. */
function hiddenFrom(persona: string, collection: Kind): number {
  const seen = new Set(idsOf(collection, persona));
  return idsOf(collection).find((id) => !seen.has(id)) as number;
}

const ownCompanies = async () => {
  const { organizations } = (await (await at.call('/organizations?page_size=100')).json()) as {
    organizations: { id: number; global: boolean }[];
  };
  return organizations.filter((one) => !one.global).map(({ id }) => id);
};

async function merge(): Promise<string> {
  const [primaryCompanyId, duplicateCompanyId] = await ownCompanies();
  const body = JSON.stringify({ primaryCompanyId, duplicateCompanyId });
  expect((await at.call('/v2/company-merges', { method: 'POST', body })).status).toBe(202);
  await at.account.clock.advance(10_000);
  return `data/companies/${duplicateCompanyId}`;
}

async function make(path: string, body: object): Promise<number> {
  const answer = await at.call(path, { method: 'POST', body: JSON.stringify(body) });
  return ((await answer.json()) as { id: number }).id;
}

async function deleted(path: string, collection: string, body: object): Promise<string> {
  const id = await make(path, body);
  await at.call(`${path}/${id}`, { method: 'DELETE' });
  return `data/${collection}/${id}`;
}

/** A company that is on a private list, which has values there. */
async function companyWithHiddenValues(): Promise<string> {
  for (const id of await ownCompanies()) {
    const html = await (await fetch(at.at(`data/companies/${id}?as=standard`))).text();
    if (html.includes('which is private')) return `data/companies/${id}?as=standard`;
  }
  throw new Error('no company has such values');
}

/** One that took its sample, and nothing since. */
async function subscribe(): Promise<void> {
  if (at.account.deliveries().length > 0) return;
  const { port } = deaf.address() as AddressInfo;
  await at.call('/webhook/subscribe', {
    method: 'POST',
    body: JSON.stringify({ webhook_url: `http://127.0.0.1:${port}/hook`, subscriptions: [] }),
  });
  receives = 410;
  await make('/organizations', { name: 'Told to nobody' });
  await at.account.settled();
}

async function refusedDelivery(): Promise<string> {
  await subscribe();
  return `webhooks/deliveries/${at.account.deliveries().at(-1)?.id}`;
}

async function switchedOff(): Promise<string> {
  await subscribe();
  for (let i = 0; i < 12; i++) await at.account.clock.advance(HOUR);
  return 'webhooks';
}

const STATES: readonly [name: string, prepare: () => string | Promise<string>, says: RegExp][] = [
  ['a private note', () => `data/notes/${hiddenFrom('admin', 'notes')}`, /may not see it: it is private to others/],
  [
    'a file of a private list',
    () => `data/files/${hiddenFrom('standard', 'files')}?as=standard`,
    /record of a private list/,
  ],
  [
    'a private list',
    () => `data/lists/${hiddenFrom('standard', 'lists')}?as=standard`,
    /private list, and nobody gave them/,
  ],
  [
    'an opportunity that the persona does not see',
    () => `data/opportunities/${hiddenFrom('standard', 'opportunities')}?as=standard`,
    /standard may not see it: it is on a private list. Choose another persona/,
  ],
  ['a hidden value', companyWithHiddenValues, /Not shown to standard: .+\(on the list “.+”, which is private\)/],
  [
    'a list without its values',
    () => `data/lists/${idsOf('lists', 'no-export')[0]}?as=no-export`,
    /Without values: 403/,
  ],
  ['a record that was merged away', merge, /Merged into \d+: this id no longer exists/],
  ['a deleted company', () => deleted('/organizations', 'companies', { name: 'Shortlived' }), /Deleted: it was there/],
  [
    'a deleted note',
    () =>
      deleted('/notes', 'notes', {
        content: 'Short',
        person_ids: [at.account.data.list('persons', { limit: 1 }).data[0]?.id],
      }),
    /Deleted: it was there/,
  ],
  [
    'a name of 1600 letters without a gap',
    async () => `data/companies/${await make('/organizations', { name: 'Long'.repeat(400) })}`,
    /(Long){400}/,
  ],
  ['a refused delivery', refusedDelivery, /410/],
  ['a webhook that was switched off', switchedOff, /switched off\s+after ten hours without an answer below 300/],
];

it.each(STATES)(
  '%s is told in words, wide and narrow, light and dark, with and without script',
  async (_, prepare, says) => {
    const screen = await prepare();
    const { page, complaints } = scripted;
    complaints.length = 0;
    await page.goto(at.at(screen));
    expect(await page.locator('main').innerText()).toMatch(says);
    await assertSound(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await assertAccessible(page, OF_WIDTH);
    // A browser tells of every 404, which is what some of these pages mean to be.
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    await plain.page.goto(at.at(screen));
    expect(await plain.page.locator('main').innerText()).toMatch(says);
  },
);

it('a merged record leads to the one that it is now', async () => {
  const { page } = scripted;
  await page.goto(at.at(await merge()));
  const name = /\d+/.exec(await page.locator('.warnbox').first().innerText())?.[0];
  await page.locator('.warnbox a').click();
  await page.waitForURL(new RegExp(`data/companies/${name}$`));
  expect(await page.locator('main').innerText()).not.toContain('Merged into');
});

it('what was switched off is switched on again by its button', async () => {
  await switchedOff();
  receives = 200;
  await scripted.page.goto(at.at('webhooks'));
  await scripted.page.getByRole('button', { name: 'Switch on' }).click();
  await expect
    .poll(async () => ((await (await at.call('/webhook')).json()) as { disabled: boolean }[])[0]?.disabled)
    .toBe(false);
});
