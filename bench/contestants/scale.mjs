/**
 * Measures, in a process of its own, what a page and a search cost as lists grow.
 * Usage: node scale.mjs LIBRARY.js pages N,M… → `{ 'N first': ms[], 'N middle': ms[], 'N last': ms[], 'M first': … }` of lists of so many entries;
 *        node scale.mjs LIBRARY.js search N → `{ page: ms[], search: ms[], found }`. One line of JSON.
 */
import { pathToFileURL } from 'node:url';

const [library, what, sizes] = process.argv.slice(2);
const [N, ...others] = sizes.split(',').map(Number);
const ORIGIN = 'https://api.affinity.co';
const FREE = { perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' };
const LIMIT = 100;
const ROUNDS = 60;
const WARM_UP = 60;
const FIRST_ID = 100_000_001;

/** One list of companies' entries, with a dropdown, a number and a text each; a company is on it as often as it takes. */
function seed(size) {
  const companies = Math.min(size, 5_000);
  const options = ['New', 'Active', 'Paused', 'Closed', 'Lost'];
  const field = (ref, name, valueType) => ({
    ref,
    name,
    valueType,
    kind: 'list',
    listId: 'all',
    entityType: 'company',
  });
  const perEntry = what === 'search';
  const values = [];
  for (let i = 0; perEntry && i < size; i++) {
    values.push(
      { fieldId: 'stage', listEntryId: FIRST_ID + i, value: options[i % options.length] },
      { fieldId: 'score', listEntryId: FIRST_ID + i, value: (i * 7919) % 1_000 },
      { fieldId: 'memo', listEntryId: FIRST_ID + i, value: `Memo ${i % 97} of the committee` },
    );
  }
  return {
    companies: Array.from({ length: companies }, (_, i) => ({
      ref: `c${i}`,
      name: `Bench Works ${i}`,
      domain: `works-${i}.example`,
    })),
    lists: [{ ref: 'all', name: 'Everything', type: 'company', isPublic: true }],
    listEntries: Array.from({ length: size }, (_, i) => ({
      id: FIRST_ID + i,
      listId: 'all',
      entityId: `c${i % companies}`,
    })),
    fields: [field('stage', 'Stage', 'dropdown'), field('score', 'Score', 'number'), field('memo', 'Memo', 'text')],
    options: options.map((text) => ({ fieldId: 'stage', text })),
    values,
  };
}

const { createMock } = await import(pathToFileURL(library).href);
const mock = await createMock();
const headersOf = async (size) => {
  const { keys } = await mock.createAccount({ seed: seed(size), limits: FREE });
  return { authorization: `Bearer ${keys.admin}`, 'content-type': 'application/json' };
};
const headers = await headersOf(N);

async function call(path, body, as = headers) {
  const request = new Request(ORIGIN + path, {
    headers: as,
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const answer = await mock.fetch(request);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

const [list] = (await call('/v2/lists')).data;

/** Of several requests, taking turns. */
async function time(requests) {
  const times = Object.fromEntries(Object.keys(requests).map((name) => [name, []]));
  for (let i = 0; i < ROUNDS + WARM_UP; i++) {
    for (const [name, { path, body, as }] of Object.entries(requests)) {
      const before = performance.now();
      await call(path, body, as);
      if (i >= WARM_UP) times[name].push(performance.now() - before);
    }
  }
  return times;
}

/** The page behind an entry, by a cursor in the documented form. */
function pageAfter(entry) {
  const cursor = Buffer.from(`       after:::${FIRST_ID + entry}`).toString('base64');
  return `/v2/lists/${list.id}/list-entries?limit=${LIMIT}&cursor=${encodeURIComponent(cursor)}`;
}

/** All lists in one process, and all pages in turns: what the machine does meanwhile happens to all of them. */
async function pages() {
  const requests = {};
  for (const size of [N, ...others]) {
    const as = size === N ? headers : await headersOf(size);
    const last = pageAfter(size - LIMIT - 1);
    const { data, pagination } = await call(last, undefined, as);
    if (data.length !== LIMIT || pagination.nextUrl) throw new Error(`this is not the last page of ${size} entries`);
    requests[`${size} first`] = { path: `/v2/lists/${list.id}/list-entries?limit=${LIMIT}`, as };
    requests[`${size} middle`] = { path: pageAfter(size / 2), as };
    requests[`${size} last`] = { path: last, as };
  }
  return time(requests);
}

async function search() {
  const fields = (await call(`/v2/lists/${list.id}/fields`)).data;
  const id = (name) => fields.find((field) => field.name === name).id;
  const active = (await call(`/v2/lists/${list.id}/fields/${id('Stage')}/dropdown-options`)).data.find(
    ({ text }) => text === 'Active',
  );
  const filters = [
    { fieldId: id('Stage'), valueType: 'dropdown', operator: 'is-any-of', value: [{ dropdownOptionId: active.id }] },
    { fieldId: id('Score'), valueType: 'number', operator: 'is-greater-than', value: 100 },
    { fieldId: id('Memo'), valueType: 'text', operator: 'contains', value: 'committee' },
  ];
  const path = `/v2/lists/${list.id}/list-entries/search?limit=${LIMIT}&fieldTypes=list`;
  const criteria = { filters: { operator: 'and', filters } };
  const { data } = await call(path, criteria);
  const times = await time({ page: { path, body: {} }, search: { path, body: criteria } });
  return { ...times, found: data.length };
}

process.stdout.write(`${JSON.stringify(what === 'pages' ? await pages() : await search())}\n`);
await mock.close();
process.exit(0);
