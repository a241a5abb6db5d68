/** A mock of the contract tests of whose data one can ask often whether they are as they began. */
import { Registry } from '../../src/account/registry.js';
import { loadDefaultSeed } from '../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { Mock } from '../../src/mock.js';
import { NOW } from '../support.js';
import { unlimited } from './harness.js';

export interface Watched {
  mock: Mock;
  /**
   * Whether the data of `scale` are what `refresh` returns to. Asks the tables first, each of which copies what it holds before the
   * first write; where one did, all rows are compared.
   */
  isUntouched(): boolean;
  /** The same of every member of every row, also where somebody wrote into a row that is in use. Slow: once for all is enough. */
  isUnchanged(): boolean;
}

export function watchedMock(): Watched {
  const options = { seed: loadDefaultSeed(), strict: true, quirkDefaults: quirkDefaults() };
  const registry = new Registry({ ...options, now: Date.parse(NOW) - 60_000 });
  const mock = unlimited(new Mock(registry));
  const world = registry.get('scale')?.world;
  if (!world) throw new Error('there is no account "scale"');
  const tables = () => world.snapshot() as readonly unknown[];
  const text = () => JSON.stringify(mock.account('scale').export());
  const [start, startText] = [tables(), text()];
  const isUnchanged = () => text() === startText;
  return { mock, isUnchanged, isUntouched: () => tables().every((table, i) => table === start[i]) || isUnchanged() };
}
