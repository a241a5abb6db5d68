import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { assertWatchable, watchSeeds } from '../../src/cli/watching.js';
import { createMock } from '../../src/index.js';
import { until } from '../support/until.js';
import { api } from '../support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-watch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const named = (name: string) => JSON.stringify({ companies: [{ name }] });

it('starts the accounts anew when the file changes, with the same keys, and leaves them alone where it is broken', async () => {
  const file = join(folder, 'seed.json');
  writeFileSync(file, named('First'));
  const mock = await createMock({ seed: file });
  const own = await mock.createAccount({ account: 'mine' });
  const other = await mock.createAccount({ account: 'other', seed: { companies: [{ name: 'Own' }] } });
  let said = '';
  const stop = watchSeeds(mock, { seed: ['quaymoss', file] }, { write: (text) => (said += text) });
  const companies = async (account: string) =>
    (await api(mock, 'admin', account).get('/v2/companies?limit=100')).body.data.map(
      ({ name }: { name: string }) => name,
    );
  const before = mock.account('scale').keys.admin;

  writeFileSync(`${file}.new`, named('Second'));
  renameSync(`${file}.new`, file);
  await until(() => said.includes('started anew'));
  expect((await api(mock).get('/organizations?term=Second')).body.organizations).toHaveLength(1);
  expect(mock.account('scale').keys.admin).toBe(before);
  expect(mock.account('mine').keys).toEqual(own.keys);
  expect(await companies(other.name)).toEqual(['Own']);

  writeFileSync(file, '{\n  "companies": [{ "nam": 1 }]\n}');
  await until(() => /seed\.json: line 2: .*the accounts stay as they were/.test(said));
  expect((await api(mock).get('/organizations?term=Second')).body.organizations).toHaveLength(1);
  stop();
  await mock.close();
});

it('is refused without a file, and with a data file', () => {
  expect(() => assertWatchable({ seed: [] })).toThrow('--watch needs a --seed FILE');
  expect(() => assertWatchable({ seed: ['quaymoss'] })).toThrow('--watch needs a --seed FILE');
  expect(() => assertWatchable({ seed: ['a.json'], data: 'x.data' })).toThrow('--data');
  expect(() => assertWatchable({ seed: ['a.json'] })).not.toThrow();
});
