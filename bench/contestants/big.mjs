/**
 * Measures, in a process of its own, what a big account costs: its start, its memory, and searches of it.
 * Usage: node big.mjs LIBRARY.js SEED.json ENTRIES ROUNDS → lines of JSON, each as soon as it is known:
 * `{ start }`, `{ search, first, firstTurn, cpu: ms[], turn }` for each search, `{ memory, heap }` at the end; in ms of this process's
 * CPU time and MB. `first` is that of the first call, which builds what is kept; turns are the longest that anybody else waits in it
 * and in the calls after it.
 */
import { setImmediate as afterOthers } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { FIELDS, STAGES } from '../lib/huge-seed.mjs';

const [library, seed, size, roundCount] = process.argv.slice(2);
const entries = Number(size);
const ORIGIN = 'https://api.affinity.co';
const FREE = { perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' };

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const tell = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const { createMock } = await import(pathToFileURL(library).href);
const began = cpu();
const mock = await createMock({ seed });
const account = mock.account('scale');
account.limits.set(FREE);
tell({ start: cpu() - began });
const key = account.keys.admin;

async function call(path, body) {
  const request = new Request(ORIGIN + path, {
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  const answer = await mock.fetch(request);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

/** The longest that somebody else waits for a turn while the work goes on, ms of CPU time. */
async function longestTurn(work) {
  let isOver = false;
  let before = cpu();
  const done = work().finally(() => {
    isOver = true;
  });
  let longest = 0;
  while (!isOver) {
    await afterOthers();
    const now = cpu();
    longest = Math.max(longest, now - before);
    before = now;
  }
  await done;
  return longest;
}

const [list, deals] = (await call('/v2/lists')).data;
const stage = (id, operator, value) => ({ fieldId: `field-${id}`, operator, ...value });
const option = (await call(`/v2/lists/${list.id}/fields/field-${FIELDS.stage}/dropdown-options`)).data.find(
  ({ text }) => text === STAGES[1],
);
const criteria = (more) => ({
  filters: {
    operator: 'and',
    filters: [
      stage(FIELDS.stage, 'is-any-of', { valueType: 'dropdown', value: [{ dropdownOptionId: option.id }] }),
      stage(FIELDS.score, 'is-greater-than', { valueType: 'number', value: 100 }),
      stage(FIELDS.memo, 'contains', { valueType: 'text', value: 'committee' }),
    ],
  },
  ...more,
});
const search = `/v2/lists/${list.id}/list-entries/search?limit=100&fieldTypes=list`;
const companies = (filter) => ({ filters: { operator: 'and', filters: [filter] } });
const more = (id, value) => stage(id, 'is-greater-than', { valueType: 'number', value });
const last = Math.floor(entries / 5) - 1;
const searches = {
  'search of entries by 3 criteria, counted': [`${search}&totalCount=true`, criteria()],
  'search of entries by 3 criteria, sorted': [
    search,
    criteria({ sorts: [{ fieldId: `field-${FIELDS.score}`, direction: 'desc' }] }),
  ],
  'search of entries that finds one': [
    search,
    companies(stage(FIELDS.memo, 'contains', { valueType: 'text', value: 'memo 9972 of the nothing' })),
  ],
  'search of entries by a field of the company': [`${search}&totalCount=true`, companies(more(FIELDS.size, 990))],
  'search of entries by when they were added': [
    `${search}&totalCount=true`,
    companies({ fieldId: 'created-at', operator: 'is-empty', valueType: 'date' }),
  ],
  'search of a list of opportunities': [
    `/v2/lists/${deals.id}/list-entries/search?limit=100&totalCount=true&fieldTypes=list`,
    companies(more(FIELDS.amount, 990)),
  ],
  'filter on companies': ['/v2/companies/search?limit=100&totalCount=true', companies(more(FIELDS.size, 990))],
  'search of companies by a word': [`/v2/companies/search?limit=100&totalCount=true`, { search: { term: 'works 77' } }],
  'V1 term over persons, no hit': ['/persons?term=nobodyatall'],
  'V1 term over persons, one hit': [`/persons?term=last${last}`],
  'search of notes': ['/v2/notes/search', { prompt: 'the pricing committee', limit: 20 }],
};

const rounds = Number(roundCount);
for (const [name, [path, body]] of Object.entries(searches)) {
  let before = cpu();
  const firstTurn = await longestTurn(() => call(path, body));
  const first = cpu() - before;
  const times = [];
  for (let i = 0; i < rounds + 1; i++) {
    before = cpu();
    await call(path, body);
    if (i > 0) times.push(cpu() - before);
  }
  let turn = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) turn = Math.min(turn, await longestTurn(() => call(path, body)));
  tell({ search: name, first, firstTurn, cpu: times, turn });
}
const memory = process.memoryUsage();
tell({ memory: memory.rss / 2 ** 20, heap: memory.heapUsed / 2 ** 20 });
await mock.close();
process.exit(0);
