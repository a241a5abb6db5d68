/** Whatever was written through either API: an account that was exported and loaded, restored or opened again answers as it did. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { NOW } from '../support.js';
import { anyWrite, doWrite, NO_CALLS, requestOf, WRITES, type Written } from './random-writes.js';
import { READ_OPERATIONS, type Rows, rowsOf, Twins, touchedRows, WRITE_OPERATIONS } from './twins.js';

const opened = new Set<Mock>();
const folders: string[] = [];
afterEach(async () => {
  for (const mock of opened) await mock.close();
  opened.clear();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function dataFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'affinity-mock-model-'));
  folders.push(folder);
  return join(folder, 'accounts.data');
}

/** Accounts that stand still at `now` and that nothing keeps from answering. */
async function started(options: { seed?: Record<string, unknown>; data?: string } = {}, now = NOW): Promise<Mock> {
  // Clocks run until they are frozen and never go back.
  const mock = await createMock({ ...options, now: new Date(Date.parse(now) - 60_000).toISOString() });
  opened.add(mock);
  const scale = mock.account('scale');
  scale.clock.set({ now, mode: 'frozen' });
  scale.limits.set({ perMinute: 1_000_000, monthly: 1_000_000_000 });
  scale.settings.set({ quirks: { 'v1-webhook-validation': 'off', 'v2-entities-gate': 'open' } });
  return mock;
}

async function closed(mock: Mock): Promise<void> {
  opened.delete(mock);
  await mock.close();
}

type Export = Record<string, unknown>;

/** Its export, as it arrives in a file. */
const exported = (mock: Mock): Export => JSON.parse(JSON.stringify(mock.account('scale').export()));

/** As texts first: comparing them member by member takes longer than all that came before. */
function expectSameData(one: Mock, other: Mock): void {
  const [ours, theirs] = [one, other].map((mock) => JSON.stringify(mock.account('scale').export()));
  if (ours !== theirs) expect(exported(one)).toEqual(exported(other));
}

/** Another mock, with the export as its seed, at the same time. */
const copyOf = (mock: Mock): Promise<Mock> => started({ seed: exported(mock) }, mock.account('scale').clock.now());

/** Does writes and tells of the rows that they touched, `most` of each table. */
async function written(mock: Mock, writes: readonly Written[], most?: number): Promise<Rows> {
  const befores = [rowsOf(mock)];
  for (const [i, write] of writes.entries()) {
    const answer = await doWrite(mock, write);
    expect(answer?.status ?? 0, `${JSON.stringify(write)} ${answer?.text}`).toBeLessThan(500);
    // Rows that come and go in between are gone too.
    if (i % 8 === 7) befores.push(rowsOf(mock));
  }
  return touchedRows(befores, rowsOf(mock), most);
}

/** Every kind of write, twice, among what the ones before left. */
const EVERY_KIND: readonly Written[] = [...Object.keys(WRITES), ...Object.keys(WRITES)].map((kind, i) => ({
  kind,
  at: i * 7_919,
  number: i,
}));

/** Milliseconds, for a machine that many share. */
const TIMEOUT = 600_000;

describe('An account that was exported and loaded', () => {
  it(
    'answers every read as it did, after every kind of write',
    async () => {
      const original = await started();
      const touched = await written(original, EVERY_KIND, 4);
      const copy = await copyOf(original);
      const twins = new Twins(original, copy);
      await twins.readRows(touched);
      await twins.walk(READ_OPERATIONS, 3);
      expect(twins.asked).toBeGreaterThan(1_000);
      expect(twins.differences).toEqual([]);
      expectSameData(copy, original);
    },
    TIMEOUT,
  );

  it(
    'takes every write as the original does, with the same ids',
    async () => {
      const original = await started();
      await written(original, EVERY_KIND);
      const copy = await copyOf(original);
      const twins = new Twins(original, copy);
      await twins.walk(WRITE_OPERATIONS, 3);
      for (const write of EVERY_KIND.filter(({ kind }) => !NO_CALLS.includes(kind))) {
        const request = await requestOf(original, write);
        if (request) await twins.ask(request);
        for (const mock of [original, copy]) mock.account('scale').clock.advance(2_000);
      }
      expect(twins.differences).toEqual([]);
    },
    TIMEOUT,
  );
});

describe('Whatever was written through either API', () => {
  const few = fc.array(anyWrite, { minLength: 20, maxLength: 40, size: 'max' });
  const RUNS = { seed: 11, numRuns: 2, endOnFailure: true };

  it(
    'an account that was exported and loaded, also twice, answers as it did',
    async () => {
      await fc.assert(
        fc.asyncProperty(few, few, async (writes, more) => {
          let [original, touched] = [await started(), {} as Rows];
          for (const some of [writes, more]) {
            touched = await written(original, some, 4);
            const copy = await copyOf(original);
            const twins = new Twins(original, copy);
            await twins.readRows(touched);
            expect(twins.differences).toEqual([]);
            expectSameData(copy, original);
            await closed(original);
            original = copy;
          }
          await closed(original);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'an account that returns to a snapshot answers as it did',
    async () => {
      await fc.assert(
        fc.asyncProperty(few, few, async (writes, more) => {
          const mock = await started();
          const account = mock.account('scale');
          await written(mock, writes);
          const copy = await copyOf(mock);
          account.snapshot('then');
          const touched = await written(mock, more, 4);
          account.restore('then');
          const twins = new Twins(copy, mock);
          await twins.readRows(touched);
          expect(twins.differences).toEqual([]);
          expectSameData(mock, copy);
          for (const each of [mock, copy]) await closed(each);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'an account in a data file that is closed and opened again answers as it did',
    async () => {
      await fc.assert(
        fc.asyncProperty(few, few, async (writes, more) => {
          const first = await started();
          await written(first, writes);
          const data = await dataFile();
          // A seed with a past: it is kept in the file.
          const mock = await started({ seed: exported(first), data }, first.account('scale').clock.now());
          const touched = await written(mock, more, 4);
          const copy = await copyOf(mock);
          await closed(mock);
          const again = await createMock({ data });
          opened.add(again);
          const twins = new Twins(copy, again);
          await twins.readRows(touched);
          expect(twins.differences).toEqual([]);
          expectSameData(again, copy);
          for (const each of [first, copy, again]) await closed(each);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
