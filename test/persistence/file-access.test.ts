/** What lies where a data file should, and beside it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMock } from '../../src/index.js';
import { DataFolder } from './support.js';

let folder: DataFolder;
beforeEach(() => {
  folder = new DataFolder();
});
afterEach(() => folder.close());

const refused = (data: string, reason: RegExp) =>
  expect(createMock({ data })).rejects.toMatchObject({
    code: 'bad-data-file',
    message: expect.stringMatching(reason),
  });

it('does not follow a link planted beside a data file', async () => {
  const victim = join(folder.path, 'victim');
  writeFileSync(victim, 'mine');
  symlinkSync(victim, join(folder.path, '.mock.data.new'));
  await folder.reopen();
  expect(readFileSync(victim, 'utf8')).toBe('mine');
  expect(statSync(folder.file).isFile()).toBe(true);
});

it('says what is in the way beside a data file', async () => {
  mkdirSync(join(folder.path, '.mock.data.new'));
  await refused(folder.file, /\.mock\.data\.new is in its way; remove that/);
});

it('closes a data file to others that was open to them', async () => {
  await folder.reopen();
  await folder.reopen().then((mock) => mock.close());
  chmodSync(folder.file, 0o644);
  await folder.reopen();
  expect(statSync(folder.file).mode & 0o777).toBe(0o600);
});

it('leaves the permissions of a file that it refuses', async () => {
  writeFileSync(folder.file, 'something else\n', { mode: 0o644 });
  chmodSync(folder.file, 0o644);
  await refused(folder.file, /not a data file/);
  expect(statSync(folder.file).mode & 0o777).toBe(0o644);
});

it.skipIf(process.platform === 'win32')('refuses pipes, devices and links that lead nowhere', async () => {
  const pipe = join(folder.path, 'pipe');
  spawnSync('mkfifo', [pipe]);
  await refused(pipe, /must be a regular file/);
  await refused('/dev/zero', /must be a regular file/);
  const nowhere = join(folder.path, 'nowhere');
  symlinkSync(join(folder.path, 'none'), nowhere);
  await refused(nowhere, /link to a file that is not there/);
  const circle = join(folder.path, 'circle');
  symlinkSync(circle, circle);
  await refused(circle, /leads to itself/);
  await refused(join(folder.path, 'x'.repeat(252)), /too long/);
});

it.skipIf(process.getuid?.() === 0)('refuses a folder that may only be read', async () => {
  const closed = join(folder.path, 'closed');
  mkdirSync(closed, { mode: 0o555 });
  await refused(join(closed, 'mock.data'), /not allowed/);
  rmSync(closed, { recursive: true });
  expect(existsSync(closed)).toBe(false);
});
