/** Which files a seed may come from: any regular one for who runs the mock, those of the seed folder for who calls it. */
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInput } from '../../src/cli/input-file.js';
import { createMock, type Mock } from '../../src/index.js';
import { api } from '../support.js';

const root = mkdtempSync(join(tmpdir(), 'affinity-mock-seeds-'));
const folder = join(root, 'seeds');
const SECRET = 'geheim-4711';
const seed = (name: string) => JSON.stringify({ companies: [{ name }] });

let mock: Mock;
let closed: Mock;
beforeAll(async () => {
  mkdirSync(join(folder, 'deep'), { recursive: true });
  writeFileSync(join(folder, 'one.json'), seed('One'));
  writeFileSync(join(folder, 'deep', 'two.json'), seed('Two'));
  writeFileSync(join(folder, 'text.json'), `{"companies": ${SECRET}}`);
  writeFileSync(join(folder, 'odd.json'), JSON.stringify({ lists: [{ name: 'L', type: 'company', ownerId: SECRET }] }));
  writeFileSync(join(folder, 'odder.json'), JSON.stringify({ [SECRET]: SECRET }));
  writeFileSync(join(folder, 'big.json'), '');
  truncateSync(join(folder, 'big.json'), 64 * 1024 * 1024 + 1);
  writeFileSync(join(root, 'outside.json'), seed('Outside'));
  mkdirSync(join(root, 'seeds-too'));
  writeFileSync(join(root, 'seeds-too', 'near.json'), seed('Near'));
  symlinkSync(join(root, 'outside.json'), join(folder, 'out.json'));
  symlinkSync(root, join(folder, 'up'));
  symlinkSync(join(folder, 'one.json'), join(folder, 'in.json'));
  symlinkSync('loop.json', join(folder, 'loop.json'));
  linkSync(join(folder, 'one.json'), join(folder, 'same.json'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  symlinkSync('/dev/zero', join(folder, 'zero'));
  mock = await createMock({ seedDir: folder });
  closed = await createMock();
});
afterAll(async () => {
  await Promise.all([mock.close(), closed.close()]);
  rmSync(root, { recursive: true, force: true });
});

const create = (on: Mock, name: unknown) => api(on).post('/_mock/accounts', { seed: name });

describe('a seed that is named over HTTP', () => {
  it.each([
    ['one.json', 'One'],
    ['deep/two.json', 'Two'],
    ['./one.json', 'One'],
    ['in.json', 'One'],
    ['same.json', 'One'],
  ])('may be a file of the seed folder: %s', async (name, company) => {
    const { status, body } = await create(mock, name);
    expect(status).toBe(201);
    const { companies } = mock.account(body.account).export() as unknown as { companies: { name: string }[] };
    expect(companies.map((row) => row.name)).toEqual([company]);
  });

  it('may be a built-in one', async () => {
    expect((await create(closed, 'quaymoss')).status).toBe(201);
    expect((await create(mock, 'quaymoss')).status).toBe(201);
  });

  it.each([
    'none.json',
    '../outside.json',
    'deep/../../outside.json',
    '..\\outside.json',
    '../seeds-too/near.json',
    'out.json',
    'up/outside.json',
    'loop.json',
    'pipe',
    'zero',
    'deep',
    '.',
    'one.json/',
    'one.json\u0000.txt',
    '/dev/zero',
    '/etc/passwd',
    'x'.repeat(190),
    join(root, 'outside.json'),
    join(folder, 'one.json'),
  ])('is refused, in the same words whatever the reason: %j', async (name) => {
    const { status, body } = await create(mock, name);
    expect(status).toBe(422);
    const shown = JSON.stringify(name.length > 100 ? `${name.slice(0, 100)}…` : name);
    expect(body.error).toEqual({
      code: 'bad-seed',
      message: `There is no seed ${shown}: give quaymoss, the data itself, or a regular file below --seed-dir`,
      param: 'seed',
    });
  });

  it.each(['one.json', '/etc/passwd', '/dev/zero', 'package.json'])(
    'is no file at all without a seed folder: %s',
    async (name) => {
      const { status, body } = await create(closed, name);
      expect(status).toBe(422);
      expect(body.error.message).toBe(
        `There is no seed "${name}": give quaymoss, the data itself, or start with --seed-dir to serve files by name`,
      );
    },
  );

  it.each([
    ['text.json', /^text\.json: it is not valid JSON/],
    ['odd.json', /^odd\.json: \/lists\/0\/ownerId does not fit the format/],
    ['odder.json', /^odder\.json: \/ does not fit the format/],
    ['big.json', /^big\.json: it is larger than 64 MiB/],
  ])('tells where %s does not fit, and nothing that stands in it', async (name, message) => {
    const { status, body } = await create(mock, name);
    expect(status).toBe(422);
    expect(body.error.message).toMatch(message);
    expect(JSON.stringify(body)).not.toContain(SECRET);
  });
});

describe('a seed that is named in the process', () => {
  it('may be any regular file', async () => {
    const account = await closed.createAccount({ seed: join(root, 'outside.json') });
    expect((account.export() as unknown as { companies: unknown[] }).companies).toHaveLength(1);
  });

  it.each([
    ['a pipe', () => join(folder, 'pipe'), /pipe: it is a pipe, not a regular file/],
    ['a device', () => '/dev/zero', /zero: it is a device or a socket, not a regular file/],
    ['a folder', () => folder, /seeds: it is a folder/],
  ])('is refused where it is %s', async (_, file, message) => {
    await expect(createMock({ seed: file() })).rejects.toThrow(message);
    await expect(closed.createAccount({ seed: file() })).rejects.toThrow(message);
    await expect(readInput(file())).rejects.toThrow(message);
  });

  it('cannot be served from a folder that is none', async () => {
    await expect(createMock({ seedDir: join(root, 'nowhere') })).rejects.toThrow(/is not a folder/);
    await expect(createMock({ seedDir: join(root, 'outside.json') })).rejects.toThrow(/is not a folder/);
  });
});
