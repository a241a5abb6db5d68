import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mock, MockServer } from '../../src/index.js';
import { readShapes } from '../../src/tools/shapes/file.js';
import { contractMock } from '../contract/harness.js';
import { run } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-shapes-'));
const path = (name: string) => join(folder, name);
let mock: Mock;
let server: MockServer;
let key: string;
beforeAll(async () => {
  mock = await contractMock();
  server = await mock.listen();
  key = mock.account().keys.admin as string;
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

const shapes = (action: string, file: string, ...args: string[]) =>
  run(['contract', 'shapes', action, '--url', server.url, '--key', key, ...args, file]);

describe('contract shapes', () => {
  it('records, compares without drift, and tells drift with exit code 1', async () => {
    const file = path('shapes.json');
    const recorded = await shapes('record', file, '--api', 'v1');
    expect([recorded.code, recorded.stderr]).toEqual([0, '']);
    expect(recorded.stdout).toMatch(/shapes\.json: shapes of \d\d operations\n/);
    const same = await shapes('compare', file);
    expect(same).toEqual({ code: 0, stdout: 'no drift\n', stderr: '' });
    // As if the API had lost a member, and gained one.
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain(key);
    const older = text.replace('"[]/public": "boolean"', '"[]/open": "boolean"');
    expect(older).not.toBe(text);
    writeFileSync(path('older.json'), older);
    const drifted = await shapes('compare', path('older.json'));
    expect(drifted.code).toBe(1);
    expect(drifted.stdout).toContain('  breaking []/open: is gone\n  additive []/public: is new: boolean\n');
    const json = await shapes('compare', path('older.json'), '--format', 'json');
    expect([json.code, JSON.parse(json.stdout).drifts.length]).toEqual([1, 2]);
  });

  it('ends with 1, and says why on stderr, where it ends before the last tenth of the month', async () => {
    const whole = path('whole.json');
    expect((await shapes('record', whole, '--api', 'v1')).code).toBe(0);
    const { limits } = mock.account();
    try {
      limits.set({ monthly: 1000, used: { monthly: 890 } });
      const file = path('short.json');
      const recorded = await shapes('record', file, '--api', 'v1');
      expect(recorded.code).toBe(1);
      expect(recorded.stderr).toMatch(/^STOPPED EARLY: the month runs low: 100 of 1000 calls are left, /);
      expect(recorded.stderr).toMatch(/short\.json holds no more than was seen by then; \d+ were not seen\n$/);
      expect(readShapes(readFileSync(file, 'utf8')).size).toBeLessThan(12);
      const compared = await shapes('compare', whole);
      expect(compared.code).toBe(1);
      expect(compared.stderr).toMatch(
        /^STOPPED EARLY: the month runs low: .*\n\d+ of \d+ operations were not compared\n$/,
      );
    } finally {
      limits.set({ monthly: 100_000_000 });
    }
  });

  it('adds samples to a file', async () => {
    const file = path('merged.json');
    const fewer = '{"format":"affinity-mock-shapes/1","operations":{"v1.auth.whoami":{"":"object","/tenant":"null"}}}';
    writeFileSync(file, fewer);
    expect((await shapes('record', file, '--merge', '--api', 'v1')).code).toBe(0);
    const whoami = readShapes(readFileSync(file, 'utf8')).get('v1.auth.whoami');
    expect(whoami?.get('/tenant')?.types).toEqual(['null', 'object']);
    expect(whoami?.get('/user')?.optional).toBe(true);
    expect((await shapes('compare', file)).code).toBe(0);
  });

  it.each([
    ['no file', [], /there is no such file/],
    ['no JSON', ['x'], /it is not JSON/],
    ['another file', ['{"format":"y"}'], /holds no shapes of the format/],
    ['no types', ['{"format":"affinity-mock-shapes/1","operations":{"v1.x":{"":"sth"}}}'], /tells no types/],
    ['nothing', ['{"format":"affinity-mock-shapes/1","operations":{}}'], /no shapes of what was asked for/],
  ])('%s: one line, exit code 2', async (name, content, message) => {
    const file = path(`bad ${name}.json`);
    for (const text of content) writeFileSync(file, text);
    const { code, stdout, stderr } = await shapes('compare', file);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('says so where there is no server, the key is refused, or the file cannot be written', async () => {
    const at = (...args: string[]) => run(['contract', 'shapes', 'record', ...args, path('none.json')]);
    const nobody = await at('--url', 'http://127.0.0.1:1', '--key', 'secret-key');
    expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringMatching(/cannot reach http:\/\/127.0.0.1:1/)]);
    const refused = await at('--url', server.url, '--key', 'secret-key');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringMatching(/refuses the key/)]);
    expect(nobody.stderr + refused.stderr).not.toContain('secret-key');
    const unwritten = await shapes('record', path('no/where.json'), '--api', 'v1');
    expect([unwritten.code, unwritten.stderr]).toEqual([2, expect.stringMatching(/cannot be written \(ENOENT\)/)]);
    const version = await shapes('record', path('none.json'), '--api', 'v1', '--version', '2026-07-15');
    expect(version.stderr).toMatch(/V1 has no versions/);
  });

  it.each(['record', 'compare'])('%s has help with an example', async (action) => {
    const { code, stdout } = await run(['contract', 'shapes', action, '--help']);
    expect(code).toBe(0);
    for (const word of ['--url', '--key', 'Examples:', 'Exit codes']) expect(stdout).toContain(word);
  });
});
