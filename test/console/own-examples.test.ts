/** What the forms of the reference begin with: sent as they are, they ask for what is there. */
import { afterAll, expect, it } from 'vitest';
import { OPERATIONS, type Operation } from '../../src/contract/operations.js';
import { frozenMock } from '../support.js';

const BASE = 'http://127.0.0.1:4010/_mock/console/enterprise';
const mock = await frozenMock();
afterAll(() => mock.close());
const account = mock.account('enterprise');
account.settings.set({ quirks: { 'v2-entities-gate': 'open' } });
account.limits.set({ perMinute: 10_000 });
account.snapshot('start');

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(?:quot|#34|lt|gt|#39|amp);/g,
      (one) => `${{ '&lt;': '<', '&gt;': '>', '&#39;': "'", '&amp;': '&' }[one] ?? '"'}`,
    );

/** The fields of a page's form, each with what it begins with; of a choice the first. */
function fieldsOf(html: string): URLSearchParams {
  const from = html.indexOf('<form', html.indexOf('Try it'));
  const form = html.slice(from, html.indexOf('</form>', from));
  const fields = new URLSearchParams();
  for (const [tag] of form.matchAll(/<input[^>]*>/g))
    fields.set(/name="([^"]*)"/.exec(tag)?.[1] ?? '', plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? ''));
  for (const [, name = '', first = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>\s*<option value="([^"]*)"/g))
    fields.set(name, first);
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    fields.set(name, plain(text));
  return fields;
}

const pageOf = ({ id, versions }: Operation) => `${BASE}/reference/${id}?version=${versions?.at(-1) ?? '2026-09-17'}`;
const formOf = async (operation: Operation) => fieldsOf(await (await mock.fetch(pageOf(operation))).text());

/** What the API answers to a form that nobody changed. */
async function send(operation: Operation): Promise<number> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const body = (await formOf(operation)).toString();
  const answer = await mock.fetch(
    new Request(pageOf(operation), { method: 'POST', headers, body, redirect: 'manual' }),
  );
  if (answer.status !== 200) return answer.status;
  return Number(/<h2>\s*Answer\s*<span[^>]*>(\d+)/.exec(await answer.text())?.[1]);
}

const operation = (id: string) => OPERATIONS.find((one) => one.id === id) as Operation;

/** Of those there is nothing in the seed, or their words are for a person to find. */
const EMPTY = ['v1.webhooks.get', 'v2.webhooks.get', 'v1.interactions.get'];

it('is what is there, in every path that is read', async () => {
  const lost: string[] = [];
  for (const one of OPERATIONS) {
    if (!one.served || one.method !== 'GET' || !one.path.includes('{') || EMPTY.includes(one.id)) continue;
    const status = await send(one);
    if (status >= 400) lost.push(`${one.id}: ${status}`);
  }
  expect(lost).toEqual([]);
});

it.each([
  'v1.list-entries.create',
  'v1.opportunities.create',
  'v1.persons.create',
  'v1.notes.create',
  'v1.reminders.create',
  'v1.interactions.create',
  'v1.persons.delete',
  'v2.companies.entity-fields.update-many',
  'v2.lists.list-entries.fields.update-many',
  'v2.company-merges.create',
  'v2.notes.create',
  'v2.reminders.create',
])('can be sent as it is: %s', async (id) => {
  expect(await send(operation(id))).toBeLessThan(300);
  account.restore('start');
});

it('names two records where one is merged into the other', async () => {
  const { primaryPersonId, duplicatePersonId } = JSON.parse(
    (await formOf(operation('v2.person-merges.create'))).get('body') ?? '',
  );
  expect(primaryPersonId).not.toBe(duplicatePersonId);
});

it('leaves empty what the account has nothing of, and counts no read', async () => {
  const before = account.usage();
  expect((await formOf(operation('v2.webhooks.get'))).get('path:webhookId')).toBe('');
  expect(account.usage()).toEqual(before);
});

it('keeps what somebody entered, though nothing is there', async () => {
  const form = await formOf(operation('v1.persons.get'));
  form.set('path:person_id', '5');
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  const answer = await mock.fetch(
    new Request(pageOf(operation('v1.persons.get')), { method: 'POST', headers, body: form.toString() }),
  );
  expect(fieldsOf(await answer.text()).get('path:person_id')).toBe('5');
});

it('has ids for a persona that may not export, who cannot list by V2', async () => {
  const html = await (await mock.fetch(`${BASE}/reference/v2.companies.get?as=no-export`)).text();
  expect(fieldsOf(html).get('path:companyId')).toMatch(/^\d+$/);
});

it('is copied with the version that it is sent with', async () => {
  const html = await (await mock.fetch(`${BASE}/reference/v2.companies.get?version=2024-01-01`)).text();
  expect(plain(html).match(/x-affinity-api-version'?"?: '?"?2024-01-01/g)).toHaveLength(3);
  const newest = await (await mock.fetch(`${BASE}/reference/v1.persons.get?version=2024-01-01`)).text();
  expect(newest).not.toContain('x-affinity-api-version');
});

it('is no form to send where files belong in it', async () => {
  const html = await (await mock.fetch(`${BASE}/reference/v1.entity-files.create`)).text();
  const form = html.slice(html.indexOf('Try it'));
  expect(form.slice(0, form.indexOf('</form>'))).not.toContain('<button');
  expect(plain(html)).toContain('# The body is a form in parts: add its parts, such as a file.');
});

it('tells the members of a body that is one of several kinds', async () => {
  const html = plain(await (await mock.fetch(`${BASE}/reference/v2.notes.create`)).text());
  expect(html).not.toContain('No members of its own');
  expect(html).toMatch(/type\s+[\s\S]*?required/);
});
