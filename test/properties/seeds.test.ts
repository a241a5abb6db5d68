/** No seed that loads leads to an answer that Affinity would not give: a rich seed with odd members, asked everything. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ControlError, createMock, type Mock } from '../../src/index.js';
import { contractMock, type Request, SERVED } from '../contract/harness.js';
import { rareSeed } from '../contract/rare-seed.js';
import { walkOperation } from '../contract/walking.js';
import { askPlainly } from '../support/plain-door.js';
import { NOW } from '../support.js';

// biome-ignore lint/suspicious/noExplicitAny: rows of all tables
type Row = any;

const SEED = 20_261_015;
/** Requests of an operation that are asked in turns. */
const MOST_REQUESTS = 4;
const RUNS = 20;

let rich: Record<string, Row>;
/** The requests of each read operation in each version. */
const reads: Request[][] = [];
let mock: Mock;

beforeAll(async () => {
  rich = (await rareSeed()) as Record<string, Row>;
  const guide = await contractMock({ seed: rich });
  for (const target of SERVED) {
    const { id, method } = target.operation;
    if (method !== 'GET' && !/search/.test(id)) continue;
    const requests: Request[] = [];
    const keep = (request: Request) => {
      // Of another account or persona, or about what the walk has written first: not for here.
      if (request.account === undefined && request.authorization === undefined) requests.push(request);
    };
    const enough = new Error('enough requests');
    const answered = () => {
      if (requests.length >= MOST_REQUESTS) throw enough;
    };
    await walkOperation(guide, target, { asking: keep, answered }).catch((error) => {
      if (error !== enough) throw error;
    });
    reads.push(requests);
  }
  await guide.close();
  // Answers that do not fit the contract are 500 there.
  mock = await createMock({ now: new Date(Date.parse(NOW) - 60_000).toISOString(), strict: true });
});
afterAll(() => mock?.close());

const ODD: readonly unknown[] = [
  null,
  '',
  ' ',
  'x',
  0,
  -1,
  1,
  0.5,
  1e308,
  2 ** 53,
  true,
  [],
  {},
  ['x'],
  [1],
  '2026-02-30',
  '9999-12-31',
  '0000-01-01',
  '0001-01-01',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '2016-12-31T23:59:60Z',
  '<p>a</p><script>',
  '\u0000',
  '\ud800',
  'ftp://127.0.0.1/x',
  'http://127.0.0.1:70000',
  'http://%ff@h/',
  'a@b.example',
  'x'.repeat(300),
  '__proto__',
  'open',
  'internal',
  'person',
  'company',
];

type Turn = { table: number; row: number; member: number; how: number; pick: number };

/** One odd thing more, by numbers that are taken as they fit. The rows of `rich`, which every round begins with, stay as they are. */
function spoil(seed: Record<string, Row>, { table, row, member, how, pick }: Turn): string {
  const tables = Object.keys(seed).filter((name) => Array.isArray(seed[name]) && seed[name].length > 0);
  const name = tables[table % tables.length] as string;
  const rows = [...seed[name]] as Row[];
  const at = row % rows.length;
  seed[name] = rows;
  rows[at] = { ...rows[at] };
  const members = Object.keys(rows[at]);
  const key = members[member % members.length] as string;
  const other = rows[pick % rows.length];
  if (how === 0) rows.splice(at, 1);
  else if (how === 1) rows.push({ ...rows[at] });
  else if (how === 2) delete rows[at][key];
  else if (how === 3) rows.push({ ...rows[at], id: 1 + pick });
  else if (how < 9) rows[at][key] = structuredClone(other[key]);
  else if (Array.isArray(rows[at][key]) && pick % 2 === 0) rows[at][key] = [...rows[at][key], ODD[pick % ODD.length]];
  else rows[at][key] = structuredClone(ODD[pick % ODD.length]);
  return `${['drop', 'double', 'delete', 'copy'][how] ?? 'set'} /${name}/${at}/${key}`;
}

const turn = fc.record({
  table: fc.nat(1_000),
  row: fc.nat(10_000),
  member: fc.nat(40),
  how: fc.nat(13),
  pick: fc.nat(10_000),
});

it('a seed that loads can be read through every operation of both APIs', async () => {
  let loaded = 0;
  let round = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 2 }), async (turns) => {
      const seed = { ...rich };
      const done = turns.map((one) => spoil(seed, one));
      const account = await mock
        .createAccount({ seed, limits: { perMinute: 1_000_000, monthly: 1_000_000 } })
        .catch((error) => {
          if (error instanceof ControlError && error.code === 'bad-seed') return null;
          throw error;
        });
      if (!account) return;
      loaded++;
      account.clock.set({ now: NOW, mode: 'frozen' });
      // Each round asks every operation, in turns by each of its requests.
      for (const requests of reads) {
        const request = requests[round % requests.length];
        if (!request) continue;
        const key = account.keys[request.persona ?? 'admin'];
        const { path, method = 'GET', body } = request;
        const isRaw = typeof body === 'string' || body instanceof URLSearchParams;
        const { status, text } = await askPlainly(mock, {
          method,
          url: `http://mock${path}`,
          headers: {
            authorization: path.startsWith('/v2') ? `Bearer ${key}` : `Basic ${btoa(`:${key}`)}`,
            ...(body !== undefined && !isRaw && { 'content-type': 'application/json' }),
            ...request.headers,
          },
          ...(body !== undefined && { body: isRaw ? (body as string) : JSON.stringify(body) }),
        });
        if (status >= 500) expect.fail(`${status} after ${done.join(', ')}: ${method} ${path}: ${text.slice(0, 500)}`);
      }
      round++;
      mock.deleteAccount(account.name);
    }),
    { seed: SEED, numRuns: RUNS, endOnFailure: true },
  );
  expect(loaded).toBeGreaterThan(RUNS / 10);
});
