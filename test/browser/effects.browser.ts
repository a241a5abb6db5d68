/** What is done in the console is so for programs: checked through the API. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { launch, open, type Stage, stage } from './browser.js';

let browser: Browser;
let at: Stage;

beforeAll(async () => {
  [browser, at] = await Promise.all([launch(), stage()]);
});
beforeEach(() => at.account.reset());
afterAll(async () => {
  await browser?.close();
  await at?.mock.close();
});

it.each([true, false])(
  'a new app has a key that works, and the one it replaces is refused (script: %s)',
  async (javaScriptEnabled) => {
    const { page, context } = await open(browser, { javaScriptEnabled });
    await page.goto(at.at('usage'));
    await page.getByRole('link', { name: '+ New App' }).click();
    await page.getByLabel('Name (required)').fill('Nightly copy');
    const ines = page.locator('select[name="user"] option', { hasText: 'Ines Farrow' });
    await page.locator('select[name="user"]').selectOption(await ines.getAttribute('value'));
    await page.getByRole('button', { name: 'Add App' }).click();
    const secret = (await page.locator('main .code pre').first().innerText()).trim();
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect((await at.call('/auth/whoami', { key: secret })).status).toBe(200);
    expect((await at.call('/auth/whoami', { key: at.account.keys.standard })).status).toBe(401);
    await context.close();
  },
);

it('“Use up the minute” makes the next call 429, “Next minute” lets it through', async () => {
  const { page, context } = await open(browser);
  await page.goto(at.at('limits'));
  await page.getByRole('button', { name: 'Use up the minute' }).click();
  await page.waitForURL(/limits$/);
  expect((await at.call('/lists')).status).toBe(429);
  await page.getByRole('button', { name: 'Next minute' }).click();
  await page.waitForURL(/limits$/);
  expect((await at.call('/lists')).status).toBe(200);
  await context.close();
});

it('an edited value is read by both APIs and sends its webhook, which is delivered again on demand', async () => {
  const got: { type: string }[] = [];
  const receiver = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      got.push(JSON.parse(text));
      response.end('ok');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => receiver.once('listening', resolve));
  const { port } = receiver.address() as AddressInfo;
  const { page, context } = await open(browser);
  await page.goto(at.at('webhooks'));
  await page.getByLabel('Address of a receiver').fill(`http://127.0.0.1:${port}/hook`);
  await page.getByRole('button', { name: /Add, with a sample/ }).click();
  await expect.poll(() => got.length).toBe(1);
  const { organizations } = (await (await at.call('/organizations?page_size=20')).json()) as {
    organizations: { id: number }[];
  };
  const id = organizations[0]?.id as number;
  await page.goto(at.at(`data/companies/${id}`));
  const field = page.getByLabel('Value of Description');
  await field.fill('Looked after by hand');
  await field.locator('xpath=ancestor::form').getByRole('button', { name: 'Set' }).click();
  await page.waitForURL(new RegExp(`data/companies/${id}\\?done=changed$`));
  const values = (await (await at.call(`/field-values?organization_id=${id}`)).json()) as { value: unknown }[];
  expect(values.map(({ value }) => value)).toContain('Looked after by hand');
  expect(await (await at.call(`/v2/companies/${id}?fieldTypes=enriched&fieldTypes=global`)).text()).toContain(
    'Looked after by hand',
  );
  await at.account.settled();
  expect(got.map(({ type }) => type)).toContain('field_value.updated');
  const before = got.length;
  await page.goto(at.at('webhooks'));
  await page.locator('table a[data-row]').first().click();
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect.poll(() => got.length).toBe(before + 1);
  await context.close();
  receiver.close();
});

it('a request is sent again, and made to fail the next time', async () => {
  const { page, context } = await open(browser);
  await at.call('/v2/lists?limit=1');
  await page.goto(at.at('requests'));
  await page.locator('a[data-row]').first().click();
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect.poll(() => at.account.requests().length).toBe(2);
  await page.getByRole('button', { name: 'Make it fail next time' }).click();
  await page.waitForURL(/faults$/);
  expect((await at.call('/v2/lists?limit=1')).status).toBe(500);
  expect((await at.call('/v2/lists?limit=1')).status).toBe(200);
  await context.close();
});

it('the reference sends through the real pipeline, and leads to why', async () => {
  const { page, context } = await open(browser);
  await page.goto(at.at('reference/v2.lists.list'));
  await page.locator('input[name="query:limit"]').fill('2');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('link', { name: 'Why this answer' }).click();
  await page.waitForURL(/requests\/[\w-]+/);
  expect(at.account.requests()).toHaveLength(1);
  expect(at.account.requests()[0]).toMatchObject({
    path: '/v2/lists',
    query: { limit: '2' },
    status: 200,
    persona: 'admin',
  });
  await context.close();
});

it('a question comes before what no undo takes back, with the focus in it', async () => {
  const { page, context } = await open(browser);
  at.account.snapshot('before');
  await page.goto(at.at('data'));
  await page.locator('.confirm summary', { hasText: 'Delete' }).click();
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Delete');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.confirm').count()).toBe(0);
  await context.close();
});

it.each([true, false])(
  'what was forgotten, deleted or revoked comes back by Undo (script: %s)',
  async (javaScriptEnabled) => {
    const { page, context } = await open(browser, { javaScriptEnabled });
    await at.call('/lists');
    await page.goto(at.at('requests'));
    await page.getByRole('button', { name: 'Clear' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(at.account.requests()).toHaveLength(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL(/requests\?done=undone$/);
    expect(at.account.requests()).toHaveLength(1);
    await page.goto(at.at('usage'));
    await page.getByRole('button', { name: 'Revoke Warehouse Sync' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect((await at.call('/auth/whoami')).status).toBe(401);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL(/usage\?done=undone$/);
    expect((await at.call('/auth/whoami')).status).toBe(200);
    await context.close();
  },
);

it('“.” puts new requests that fit the filters into the list, beside the request that is read', async () => {
  const { page, context } = await open(browser);
  await at.call('/v2/compnies');
  const [first] = at.account.requests();
  await page.goto(at.at(`requests/${first?.id}?status=4xx`));
  await page.locator('[data-live="live"]').waitFor();
  await at.call('/lists');
  await at.call('/v2/nothing');
  await expect.poll(() => page.locator('[data-count]').innerText()).toBe('1');
  expect(await page.locator('.rows tbody tr').count()).toBe(1);
  await page.evaluate('document.querySelector(".why").dataset.mine = "1"');
  await page.keyboard.press('.');
  await expect.poll(() => page.locator('.rows tbody tr').count()).toBe(2);
  expect(await page.locator('.why[data-mine]').count()).toBe(1);
  expect(await page.locator('.rows .chosen').count()).toBe(1);
  expect(await page.locator('[data-news]').isHidden()).toBe(true);
  await context.close();
});

it('a page whose account is deleted says so, and follows the one that gets its name', async () => {
  const { page, context } = await open(browser);
  await at.mock.createAccount({ account: 'brief' });
  await page.goto(at.at('requests').replace('/scale/', '/brief/'));
  await page.locator('[data-live="live"]').waitFor();
  at.mock.deleteAccount('brief');
  await page.locator('[data-live="deleted"]').waitFor();
  await at.mock.createAccount({ account: 'brief' });
  await page.evaluate('dispatchEvent(new Event("focus"))');
  await page.locator('[data-live="live"]').waitFor();
  at.mock.deleteAccount('brief');
  await context.close();
});

it('news can be paused, and are told again when they go on', async () => {
  const { page, context } = await open(browser);
  await page.goto(at.at('requests'));
  await page.locator('[data-live="live"]').click();
  await page.locator('[data-live="paused"]').waitFor();
  await at.call('/lists');
  await page.reload();
  await page.locator('[data-live="paused"]').click();
  await page.locator('[data-live="live"]').waitFor();
  await at.call('/lists');
  await expect.poll(() => page.locator('[data-count]').innerText()).toBe('1');
  await context.close();
});
