/** The lock of a data file where the disk cannot do what it mostly can: no links, no room. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lock } from '../../src/persistence/lock.js';
import { exchange } from '../support/exchanged.js';

const disk = { noLinks: null as string | null, isFull: false };
const failure = (code: string) => Object.assign(new Error(`${code}: told by the test`), { code });

const { link, open } = fs;
const putBack = exchange(fs, {
  link: async (from, to) => {
    if (disk.noLinks) throw failure(disk.noLinks);
    return link(from, to);
  },
  open: async (path, flags, mode) => {
    const handle = await open(path, flags, mode);
    if (disk.isFull && flags === 'wx') {
      handle.writeFile = async () => {
        throw failure('ENOSPC');
      };
    }
    return handle;
  },
});
afterAll(putBack);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'affinity-mock-lock-'));
  file = join(folder, 'mock.data');
  Object.assign(disk, { noLinks: null, isFull: false });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let gone = 2 ** 22;
/** A lock of a process that is no more. */
const stale = () => JSON.stringify({ pid: ++gone, host: hostname(), startedAt: '1', nonce: String(gone) });

/** Of so many starts at once, those that have it. */
async function starts(count: number): Promise<(() => Promise<void>)[]> {
  const all = await Promise.allSettled(Array.from({ length: count }, () => lock(file)));
  return all.flatMap((one) => {
    if (one.status === 'fulfilled') return [one.value];
    expect(one.reason.message).toMatch(/uses it/);
    return [];
  });
}

describe.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])('where links end in %s', (code) => {
  beforeEach(() => {
    disk.noLinks = code;
  });

  it('one of several starts has it, and gives it back without a trace', async () => {
    for (let round = 0; round < 5; round++) {
      const [unlock, ...others] = await starts(6);
      expect(others).toEqual([]);
      await unlock?.();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('one of several starts takes over what a process left that is gone, by whichever way it had locked', async () => {
    writeFileSync(`${file}.lock`, stale());
    let [unlock, ...others] = await starts(6);
    expect(others).toEqual([]);
    await unlock?.();
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(`${file}.lock`);
    writeFileSync(join(`${file}.lock`, 'holder'), stale());
    [unlock, ...others] = await starts(6);
    expect(others).toEqual([]);
    await expect(lock(file)).rejects.toThrow(`process ${process.pid} uses it`);
    await unlock?.();
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('a lock that was made without links is kept and taken over where there are some', async () => {
  disk.noLinks = 'EPERM';
  const unlock = await lock(file);
  disk.noLinks = null;
  await expect(lock(file)).rejects.toThrow(`process ${process.pid} uses it`);
  writeFileSync(join(`${file}.lock`, 'holder'), stale());
  await unlock();
  expect(existsSync(`${file}.lock`)).toBe(true);
  const again = await starts(6);
  expect(again).toHaveLength(1);
  await again[0]?.();
  expect(readdirSync(folder)).toEqual([]);
});

describe('on a full disk', () => {
  beforeEach(() => {
    disk.isFull = true;
  });

  it('one of several starts has a stale lock’s room', async () => {
    for (let round = 0; round < 5; round++) {
      writeFileSync(`${file}.lock`, stale());
      const has = await starts(6);
      expect(has).toHaveLength(1);
      expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8')).pid).toBe(process.pid);
      await expect(lock(file)).rejects.toThrow(`process ${process.pid} uses it`);
      await has[0]?.();
      expect(readdirSync(folder)).toEqual([]);
    }
  });

  it('says so where there is no lock to write over, and leaves nothing', async () => {
    await expect(lock(file)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves a stale lock as it is where links cannot be made either', async () => {
    disk.noLinks = 'ENOTSUP';
    const text = stale();
    writeFileSync(`${file}.lock`, text);
    await expect(lock(file)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(`${file}.lock`, 'utf8')).toBe(text);
    expect(readdirSync(folder)).toEqual(['mock.data.lock']);
  });

  it('keeps a lock that is in use, also from those who have room', async () => {
    writeFileSync(`${file}.lock`, stale());
    const unlock = await lock(file);
    disk.isFull = false;
    await expect(lock(file)).rejects.toThrow(`process ${process.pid} uses it`);
    await unlock();
  });

  it('says what to remove where such a start was cut short', async () => {
    const text = stale();
    writeFileSync(`${file}.lock`, text);
    // What is there between the two steps of a start.
    const { createHash } = await import('node:crypto');
    const name = `${file}.lock.after-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    writeFileSync(name, text);
    await expect(lock(file, undefined, { every: 1, most: 100 })).rejects.toThrow(`remove ${name} and start again`);
  });
});
