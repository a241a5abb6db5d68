/** A mock to pull from, a folder for what comes of it, and a mock of the result. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMock, type Mock, type MockOptions } from '../../../src/index.js';
import { type PullOptions, type PullReport, pullAccount } from '../../../src/tools/pull/pull.js';
import { askPlainly } from '../../support/plain-door.js';
import { NOW } from '../../support.js';
import { plainFetch, rememberingFetch } from '../plain-fetch.js';

export const URL_OF_MOCK = 'https://api.affinity.co';

export interface Pulled {
  report: PullReport;
  text: string;
  seed: Record<string, Record<string, unknown>[]>;
  told: string[];
}

/** Without a mock: of another server, whose URL, key and way are given. */
export function optionsFor(mock: Mock | null, given: Partial<PullOptions> = {}): PullOptions {
  return {
    url: URL_OF_MOCK,
    key: mock?.account().keys.admin as string,
    out: { write: async () => {} },
    lists: null,
    records: 'all',
    include: [],
    values: 'made-up',
    names: 'kept',
    salt: 'test',
    ...(mock && { fetch: fetchOf(mock) }),
    pace: { now: () => Date.now(), wait: async () => {} },
    ...given,
  };
}

export async function pulled(mock: Mock | null, given: Partial<PullOptions> = {}): Promise<Pulled> {
  let text = '';
  const told: string[] = [];
  const out = {
    write: async (piece: string) => {
      text += piece;
    },
  };
  const report = await pullAccount(optionsFor(mock, { out, tell: (line) => told.push(line), ...given }));
  return { report, text, seed: text === '' ? {} : JSON.parse(text), told };
}

/** As many calls as one likes: the clocks of the mocks here stand still. */
export function withoutLimits(mock: Mock): Mock {
  mock.account().limits.set({ perMinute: 1_000_000, monthly: 10_000_000 });
  return mock;
}

type Fetch = PullOptions['fetch'] & object;

const remembering = new WeakMap<Mock, Fetch>();

/** The way to a mock: one that stands still is asked once, however often it is read. */
export const fetchOf = (mock: Mock): Fetch => remembering.get(mock) ?? plainFetch(mock);

/**
 * An account to read that stands still at `NOW`, and that nobody changes: what it said once is what it says. Whether its answers fit
 * the contract is not the question here, and costs most.
 */
export async function sourceMock(seed?: MockOptions['seed']): Promise<Mock> {
  const now = new Date(Date.parse(NOW) - 60_000).toISOString();
  const mock = await createMock({ ...(seed !== undefined && { seed }), now });
  for (const account of mock.accounts) account.clock.set({ now: NOW, mode: 'frozen' });
  remembering.set(mock, rememberingFetch(mock));
  return withoutLimits(mock);
}

/** Lets go of it, and of what it said: the modules of a test stay for as long as its thread. */
export async function closeSource(mock: Mock | undefined): Promise<void> {
  if (mock) remembering.delete(mock);
  await mock?.close();
}

/** A folder that is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'affinity-mock-pull-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const seedIn = async (file: string): Promise<Pulled['seed']> => JSON.parse(await readFile(file, 'utf8'));

/** The answer of an operation to the account's admin. */
export async function ask(mock: Mock, path: string): Promise<{ status: number; body: unknown }> {
  const key = mock.account().keys.admin;
  const authorization = path.startsWith('/v2/') ? `Bearer ${key}` : `Basic ${btoa(`:${key}`)}`;
  const { status, text } = await askPlainly(mock, {
    method: 'GET',
    url: URL_OF_MOCK + path,
    headers: { authorization },
  });
  return { status, body: JSON.parse(text) };
}
