/** The file itself: what is refused, what is dropped, what a failing disk does. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { lock } from '../../src/persistence/lock.js';
import { control } from '../control/support.js';
import { expectDeepEqual } from '../support/deep-equal.js';
import { until } from '../support/until.js';
import { api } from '../support.js';
import { DataFolder, withLine } from './support.js';

let folder: DataFolder;
beforeEach(() => {
  folder = new DataFolder();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await folder.close();
});

const person = (name: string) => ({ first_name: name, last_name: 'Person', emails: [] });
/** What is told on the console, until the test ends. */
const quietErrors = () => vi.spyOn(console, 'error').mockImplementation(() => {});

const names = async (mock: Mock) =>
  (await api(mock).get('/persons?term=Person')).body.persons
    .map((row: { first_name: string }) => row.first_name)
    .sort();

describe('a file that is none of ours, or broken', () => {
  const written = async () => {
    const mock = await folder.reopen();
    for (const name of ['One', 'Two', 'Three']) await api(mock).post('/persons', person(name));
    await mock.close();
    return readFileSync(folder.file);
  };
  const flipped = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] as number) ^ 1;
    return copy;
  };
  const bad: [string, () => Promise<Buffer>, RegExp][] = [
    ['of another program', async () => Buffer.from('{"persons": []}\n'), /not a data file of affinity-mock/],
    ['a binary', async () => Buffer.from([0, 1, 2, 0xff, 0xfe]), /not a data file of affinity-mock/],
    ['of a newer version', async () => Buffer.from('affinity-mock data 3\nx\n'), /newer affinity-mock.*format 3/],
    ['with a flipped bit in it', async () => flipped(await written(), 200), /damaged at byte \d+/],
    [
      'with a flipped bit at its end',
      async () => {
        const bytes = await written();
        return flipped(bytes, bytes.length - 20);
      },
      /damaged at byte \d+/,
    ],
    [
      'with a line cut out',
      async () => {
        const bytes = await written();
        return Buffer.concat([bytes.subarray(0, 30), bytes.subarray(40)]);
      },
      /damaged at byte 21/,
    ],
    [
      'with entries that nobody knows',
      async () => withLine(await written(), '[{"of":"nobody"}]'),
      /line \d+: .*account "nobody"/,
    ],
  ];

  it.each(bad)('is refused and left as it is: %s', async (_, make, expected) => {
    const bytes = await make();
    writeFileSync(folder.file, bytes);
    const opened = createMock({ data: folder.file });
    await expect(opened).rejects.toMatchObject({ code: 'bad-data-file', message: expect.stringMatching(expected) });
    await expect(opened).rejects.toThrow(folder.file);
    expect(readFileSync(folder.file).equals(bytes), 'the file is as it was').toBe(true);
    expect(readdirSync(folder.path)).toEqual(['mock.data']);
  });

  it.each([
    ['a folder', () => folder.path, /it is a folder/],
    ['no folder', () => join(folder.path, 'none', 'mock.data'), /folder does not exist/],
    ['nothing', () => '', /must name a file/],
  ])('is refused: %s', async (_, path, expected) => {
    await expect(createMock({ data: path() })).rejects.toThrow(expected);
  });

  it('loses a last line that was not finished, and nothing else', async () => {
    const bytes = await written();
    const lines = bytes.toString().trimEnd().split('\n');
    const last = lines.findLastIndex((line) => line.includes('"Three"'));
    const before = Buffer.byteLength(`${lines.slice(0, last).join('\n')}\n`);
    const end = before + Buffer.byteLength(lines[last] as string);
    const said = quietErrors();
    for (const cut of [end, end - 1, before + 12, before + 1]) {
      writeFileSync(folder.file, bytes.subarray(0, cut));
      const mock = await createMock({ data: folder.file });
      expect(said).toHaveBeenLastCalledWith(
        `affinity-mock: ${folder.file}: left out an unfinished end of ${cut - before} bytes`,
      );
      expect(await names(mock)).toEqual(['One', 'Two']);
      await api(mock).post('/persons', person('Four'));
      await mock.close();
      const again = await createMock({ data: folder.file });
      expect(await names(again)).toEqual(['Four', 'One', 'Two']);
      await again.close();
    }
  });

  it('begins anew where a file is empty', async () => {
    writeFileSync(folder.file, '');
    const mock = await folder.reopen();
    await api(mock).post('/persons', person('One'));
    expect(await names(await folder.reopen())).toEqual(['One']);
  });
});

describe('one process at a time', () => {
  const lockFile = () => `${folder.file}.lock`;
  const holder = (pid: number, more = {}) => JSON.stringify({ pid, host: hostname(), startedAt: null, ...more });

  it('has the file, by whatever name', async () => {
    const mock = await folder.reopen();
    const link = join(folder.path, 'link');
    symlinkSync(folder.file, link);
    const taken = new RegExp(`process ${process.pid} uses it`);
    for (const data of [folder.file, link, join(folder.path, '..', folder.path.split('/').at(-1) as string, 'link')]) {
      await expect(createMock({ data })).rejects.toThrow(taken);
    }
    await mock.close();
    expect(existsSync(lockFile())).toBe(false);
    const other = await createMock({ data: link });
    await api(other).post('/persons', person('One'));
    await other.close();
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(await names(await folder.reopen())).toEqual(['One']);
  });

  it('gives way to no lock of a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(lockFile(), holder(pid));
    await folder.reopen();
    expect(JSON.parse(readFileSync(lockFile(), 'utf8')).pid).toBe(process.pid);
  });

  it.runIf(existsSync('/proc/self/stat'))('gives way to none whose number went to another process', async () => {
    writeFileSync(lockFile(), holder(process.pid, { startedAt: '1' }));
    await folder.reopen();
    expect(JSON.parse(readFileSync(lockFile(), 'utf8')).startedAt).not.toBe('1');
  });

  describe.runIf(existsSync('/proc/self/ns/pid'))('also where its holder cannot be looked for', () => {
    const pulse = { every: 20, watch: 400, stale: 60_000 };
    const lockLike = (more: object) => {
      const { boot, space } = JSON.parse(readFileSync(lockFile(), 'utf8'));
      return holder(2 ** 22, { startedAt: '1', boot, space, ...more });
    };
    it.each([
      ['a container', { space: 'pid:[1]' }],
      ['a machine', { boot: 'another' }],
    ])('%s of the same name keeps what it renews, and loses what it does not', async (_, more) => {
      await (await folder.reopen()).close();
      const unlock = await lock(folder.file);
      const theirs = lockLike(more);
      await unlock();
      writeFileSync(lockFile(), theirs);
      const renewing = setInterval(() => utimesSync(lockFile(), new Date(), new Date()), 10);
      await expect(lock(folder.file, pulse)).rejects.toThrow(/process 4194304 in another container or machine named/);
      clearInterval(renewing);
      expect(readFileSync(lockFile(), 'utf8')).toBe(theirs);
      await (await lock(folder.file, pulse))();
      expect(existsSync(lockFile())).toBe(false);
    });

    it('is told by the age of the lock, which is renewed', async () => {
      await (await folder.reopen()).close();
      const unlock = await lock(folder.file, { ...pulse, every: 5 });
      utimesSync(lockFile(), 1, 1);
      await until(() => statSync(lockFile()).mtimeMs >= 5_000);
      expect(statSync(lockFile()).mtimeMs).toBeGreaterThan(5_000);
      await unlock();
    });
  });

  it('gives way to none that was not finished', async () => {
    writeFileSync(lockFile(), '{"pid":');
    // A moment more, and nobody can be at it any longer.
    const begun = Date.now() / 1_000 - 0.9;
    utimesSync(lockFile(), begun, begun);
    await folder.reopen();
  });

  it('does not guess about other machines', async () => {
    writeFileSync(lockFile(), holder(1, { host: 'elsewhere.example' }));
    await expect(folder.reopen()).rejects.toThrow(
      /process 1 on elsewhere\.example uses it; .*remove .*mock\.data\.lock/,
    );
    expect(existsSync(folder.file)).toBe(false);
  });
});

describe('a disk that fails', () => {
  /** What the next writes do; the way back. */
  async function failing(method: 'write' | 'datasync' | 'truncate', code: string, times = Number.POSITIVE_INFINITY) {
    const handle = await open(folder.file, 'r');
    const prototype = Object.getPrototypeOf(handle) as FileHandle;
    await handle.close();
    const original = prototype[method] as (...args: unknown[]) => Promise<unknown>;
    let left = times;
    return vi.spyOn(prototype, method as 'datasync').mockImplementation(function (
      this: FileHandle,
      ...args: unknown[]
    ) {
      if (left-- <= 0) return original.apply(this, args) as Promise<never>;
      // As a disk does that has room for a part.
      const bytes = args[0];
      const part = bytes instanceof Uint8Array ? original.call(this, bytes, args[1], 7, args[3]) : Promise.resolve();
      return part.then(() => Promise.reject(Object.assign(new Error(code), { code })));
    } as never);
  }

  it.each([
    ['write', 'ENOSPC', /disk is full/],
    ['datasync', 'EIO', /EIO/],
  ] as const)('is answered with 503, and nothing was changed: %s', async (method, code, expected) => {
    const mock = await folder.reopen();
    mock.account('scale').settings.set({ quirks: { 'v2-entities-gate': 'open' } });
    const [v1, v2, call] = [api(mock), api(mock), control(mock)];
    const { body: one } = await v1.post('/persons', person('One'));
    const exported = (await call('GET', '/export')).body;
    const settings = (await call('GET', '/settings')).body;
    const spy = await failing(method, code);

    const post = await v1.post('/persons', person('Two'));
    expect([post.status, post.body]).toEqual([503, expect.stringMatching(expected)]);
    const patch = await v2.post('/v2/persons', {
      firstName: 'Three',
      lastName: 'Person',
      primaryEmailAddress: 'three@person.example',
    });
    expect([patch.status, patch.body.errors[0].code]).toEqual([503, 'server']);
    expect((await v1.delete(`/persons/${one.id}`)).status).toBe(503);
    expect((await v1.put(`/persons/${one.id}`, { first_name: 'Other' })).status).toBe(503);
    const steered = await Promise.all([
      call('PATCH', '/settings', { tier: 'essential' }),
      call('POST', '/accounts', { account: 'extra' }),
      call('DELETE', '/accounts/advanced'),
      call('PUT', '/snapshots/one'),
      call('POST', '/reset'),
      call('POST', '/faults', { match: {}, drop: true }),
      call('PATCH', '/limits', { perMinute: 1 }),
    ]);
    for (const { status, body } of steered) expect([status, body.error.code]).toEqual([503, 'unavailable']);
    await expect(mock.createAccount({ account: 'extra' })).rejects.toThrow(expected);

    expectDeepEqual((await call('GET', '/export')).body, exported);
    expect((await call('GET', '/settings')).body).toEqual(settings);
    expect((await call('GET', '/faults')).body).toEqual([]);
    expect((await call('GET', '/snapshots')).body).toEqual([]);
    expect((await call('GET', '/limits')).body.perMinute.limit).toBe(900);
    expect(mock.accounts.map(({ name }) => name).sort()).toEqual(['advanced', 'enterprise', 'essential', 'scale']);
    expect((await v1.get('/persons?term=Person')).status).toBe(200);

    spy.mockRestore();
    expect((await v1.post('/persons', person('Four'))).status).toBe(200);
    expect(await names(mock)).toEqual(['Four', 'One']);
    expect(await names(await folder.reopen())).toEqual(['Four', 'One']);
  });

  it('takes back what came meanwhile, and keeps what came before', async () => {
    const mock = await folder.reopen();
    const v1 = api(mock);
    mock.account('scale').limits.set({ concurrent: 'unlimited' });
    await control(mock)('PUT', '/snapshots/before');
    const spy = await failing('write', 'ENOSPC', 3);
    const statuses = new Map<string, number>();
    const send = async (i: number) => {
      await new Promise((resolve) => setTimeout(resolve, i % 7));
      statuses.set(`P${i}`, (await v1.post('/persons', person(`P${i}`))).status);
    };
    for (let round = 0; round < 5; round++)
      await Promise.all(Array.from({ length: 40 }, (_, i) => send(round * 40 + i)));
    spy.mockRestore();
    const kept = [...statuses].filter(([, status]) => status === 200).map(([name]) => name);
    expect(new Set(statuses.values())).toEqual(new Set([200, 503]));
    expect(await names(mock)).toEqual(kept.sort());
    expect(await names(await folder.reopen())).toEqual(kept);
  });

  it('leaves a torn line behind at worst', async () => {
    const mock = await folder.reopen();
    await api(mock).post('/persons', person('One'));
    const writes = await failing('write', 'ENOSPC');
    expect((await api(mock).post('/persons', person('Two'))).status).toBe(503);
    const copy = join(folder.path, 'copy.data');
    writeFileSync(copy, readFileSync(folder.file));
    writes.mockRestore();
    const said = quietErrors();
    const other = await createMock({ data: copy });
    expect(said.mock.calls).toEqual([[expect.stringMatching(/copy\.data: left out an unfinished end of \d+ bytes$/)]]);
    expect(await names(other)).toEqual(['One']);
    await other.close();
  });

  it('refuses to begin on it', async () => {
    mkdirSync(join(folder.path, 'x'));
    await folder.reopen();
    await folder.reopen().then((mock) => mock.close());
    await failing('write', 'ENOSPC');
    const data = join(folder.path, 'fresh.data');
    await expect(createMock({ data })).rejects.toMatchObject({
      code: 'bad-data-file',
      message: expect.stringMatching(/full/),
    });
    expect(readdirSync(folder.path).sort()).toEqual(['mock.data', 'x']);
  });
});

describe('a file that has grown', () => {
  const upload = async (mock: Mock, id: number) => {
    const key = mock.account('scale').keys.admin;
    const form = new FormData();
    form.set('person_id', String(id));
    form.set('file', new Blob([Buffer.alloc(1_000_000, 'a')]), 'big.txt');
    const answer = await mock.fetch('http://mock/entity-files', {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`:${key}`)}` },
      body: form,
    });
    expect(answer.status).toBe(200);
  };

  it('is written anew, with all that it holds and its permissions', async () => {
    const mock = await folder.reopen();
    const { body: one } = await api(mock).post('/persons', person('One'));
    const { body: gone } = await api(mock).post('/persons', person('Gone'));
    await api(mock).delete(`/persons/${gone.id}`);
    await control(mock)('PUT', '/snapshots/small');
    let most = 0;
    let shrunk = false;
    for (let i = 0; i < 12 && !shrunk; i++) {
      await upload(mock, one.id);
      await control(mock)('POST', '/snapshots/small/restore');
      const { size } = statSync(folder.file);
      shrunk = size < most;
      most = Math.max(most, size);
    }
    expect(shrunk).toBe(true);
    expect(statSync(folder.file).size).toBeLessThan(4_000_000);
    expect(statSync(folder.file).mode & 0o777).toBe(0o600);
    await api(mock).post('/persons', person('Two'));
    const exported = (await control(mock)('GET', '/export')).body;
    const again = await folder.reopen();
    expectDeepEqual((await control(again)('GET', '/export')).body, exported);
    expect((await api(again).get(`/persons/${gone.id}`)).status).toBe(422);
    expect(await names(again)).toEqual(['One', 'Two']);
    expect((await control(again)('GET', '/snapshots')).body).toMatchObject([{ name: 'small' }]);
    const { body: next } = await api(again).post('/persons', person('Three'));
    expect(next.id).toBeGreaterThan(gone.id);
  });
});
