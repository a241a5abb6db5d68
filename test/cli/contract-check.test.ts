import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock, type MockServer } from '../../src/index.js';
import { run } from './support.js';

let mock: Mock;
let server: MockServer;
let key: string;
beforeAll(async () => {
  mock = await createMock();
  server = await mock.listen();
  key = mock.account().keys.admin;
  mock.account().limits.set({ perMinute: 100_000 });
});
afterAll(() => mock.close());

const check = (...args: string[]) => run(['contract', 'check', '--url', server.url, '--key', key, ...args]);

describe('contract check', () => {
  it('of the mock finds nothing, and says what it looked at', async () => {
    const { code, stdout, stderr } = await check('--api', 'v1');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${server.url}: 0 violations\n29 operations and versions: 28 fit, 0 do not`);
    expect(stdout).toContain('Not reached:\n  v1.webhooks.get: no V1 webhook was found\n');
    expect(stdout).not.toContain(key);
  });

  it('takes a base URL of V2 as well, and a key from the environment', async () => {
    process.env.AFFINITY_API_KEY = key;
    const args = ['--url', `${server.url}/v2/`, '--version', '2024-01-01', '--format', 'json'];
    const { code, stdout } = await run(['contract', 'check', ...args]).finally(
      () => delete process.env.AFFINITY_API_KEY,
    );
    const report = JSON.parse(stdout);
    expect([code, report.ok, report.url]).toEqual([0, true, server.url]);
    expect(new Set(report.pairs.map(({ version }: { version: string }) => version))).toEqual(new Set(['2024-01-01']));
    expect(stdout).not.toContain(key);
  });

  it('takes an account without a limit for the minute for one, and says so once', async () => {
    const { limits } = mock.account();
    limits.set({ perMinute: 'unlimited' });
    const { code, stdout } = await check('--api', 'v1').finally(() => limits.set({ perMinute: 100_000 }));
    expect(code).toBe(0);
    expect(stdout.match(/x-ratelimit-limit-user/g)).toHaveLength(1);
    expect(stdout).toContain('Note: no answer has x-ratelimit-limit-user or its companions');
  });

  describe('that ends before the last tenth of the month', () => {
    beforeAll(() => mock.account().limits.set({ monthly: 1000, used: { monthly: 890 } }));
    afterAll(() => mock.account().limits.set({ monthly: 100_000 }));

    it('ends with 1, and says on stderr why and what was not checked', async () => {
      const { code, stderr } = await check('--api', 'v1');
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^STOPPED EARLY: the month runs low: 100 of 1000 calls are left, [^\n]*\n\d+ of 29 operations and versions not checked: v1\./,
      );
    });

    it('is not good to a program, and red to a CI server', async () => {
      const json = await check('--api', 'v1', '--format', 'json');
      expect([json.code, JSON.parse(json.stdout).ok]).toEqual([1, false]);
      const { code, stdout } = await check('--api', 'v1', '--format', 'junit');
      expect(code).toBe(1);
      expect(stdout).toMatch(/<testsuites tests="30" failures="0" errors="1" skipped="\d+"/);
      expect(stdout).toContain('name="the check is whole">\n      <error message="stopped early: the month runs low: ');
      expect(stdout).toContain('<skipped message="the check ended before"/>');
    });
  });

  describe('of a server that is wrong', () => {
    beforeAll(() => {
      const body = [{ id: 7, type: 0, name: '<&"> Tarn', public: 'yes' }];
      mock.account().faults.add({ match: { operationId: 'v1.lists.list' }, respond: { status: 200, body } });
    });
    afterAll(() => mock.account().faults.remove());

    it('says where, and ends with 1', async () => {
      const { code, stdout, stderr } = await check('--api', 'v1');
      expect([code, stderr]).toEqual([1, '']);
      expect(stdout).toContain('✗ v1.lists.list  GET /lists\n');
      expect(stdout).toContain('    /0/public  wrong-type: expected boolean, got "yes"\n');
    });

    it('says so to a program', async () => {
      const { code, stdout } = await check('--api', 'v1', '--format', 'json');
      const { ok, pairs } = JSON.parse(stdout);
      expect([code, ok]).toEqual([1, false]);
      const lists = pairs.find(({ operationId }: { operationId: string }) => operationId === 'v1.lists.list');
      expect(lists).toMatchObject({ outcome: 'violated', method: 'GET', path: '/lists' });
      expect(lists.violations).toContainEqual({
        side: 'answer',
        api: 'v1',
        operationId: 'v1.lists.list',
        pointer: '/0/public',
        problem: 'wrong-type',
        expected: 'boolean',
        got: '"yes"',
      });
    });

    it('says so to a CI server, in XML that holds what it must', async () => {
      const { code, stdout } = await check('--api', 'v1', '--format', 'junit');
      expect(code).toBe(1);
      expect(stdout).toMatch(
        /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites tests="29" failures="\d+" skipped="\d+"/,
      );
      expect(stdout).toContain('<testcase classname="v1.lists.list" name="v1.lists.list">\n      <failure message="');
      expect(stdout).toContain('got &quot;yes&quot;');
      expect(stdout).toContain('<skipped message="no V1 webhook was found"/>');
      expect(stdout.replace(/&(amp|lt|gt|quot|#10);/g, '')).not.toContain('&');
    });
  });

  it.each([
    ['a key that is refused', ['--key', 'sesame'], /refuses the key \(401\)/],
    ['nobody there', ['--url', 'http://127.0.0.1:4'], /cannot reach http:\/\/127\.0\.0\.1:4: /],
    ['a URL that is none', ['--url', 'tarn'], /tarn is not a URL/],
    ['another server', ['--url', 'HERE/_mock'], /does not look like the Affinity API/],
    ['an API that does not exist', ['--api', 'v3'], /v3.*v1, v2/],
    ['a version that does not exist', ['--version', '2025-01-01'], /2024-01-01/],
    ['a version of V1', ['--api', 'v1', '--version', '2024-01-01'], /V1 has no versions/],
    ['a format that does not exist', ['--format', 'pdf'], /text, json, junit/],
    [
      'an address for webhooks that is none',
      ['--writes', '--webhook-url', 'x'],
      /--webhook-url x: give an http or https/,
    ],
    [
      'an empty address for webhooks',
      ['--writes', '--webhook-url', ''],
      /'--webhook-url <url>' was given an empty value/,
    ],
    [
      'an address of another kind',
      ['--writes', '--webhook-url', 'ftp://here'],
      /--webhook-url ftp:\/\/here: give an http/,
    ],
    [
      'an address for webhooks without writes',
      ['--webhook-url', 'http://127.0.0.1:9'],
      /--webhook-url is for --writes/,
    ],
    ['writes accepted that are not asked for', ['--i-accept-writes-on', 'x'], /--i-accept-writes-on is for --writes/],
    [
      'writes on another host',
      ['--writes', '--url', 'https://api.affinity.co'],
      /say --i-accept-writes-on api\.affinity\.co/,
    ],
    [
      'writes accepted on yet another',
      ['--writes', '--url', 'https://api.affinity.co', '--i-accept-writes-on', 'affinity.co'],
      /say --i-accept-writes-on api\.affinity\.co/,
    ],
  ])('ends with 2 and one line for %s', async (_, args, message) => {
    const { code, stdout, stderr } = await check(...args.map((arg) => arg.replace('HERE', server.url)));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^affinity-mock: [^\n]*\n$/);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain(key);
  });

  it('needs a URL and a key', async () => {
    expect(await run(['contract', 'check', '--key', key])).toMatchObject({ code: 2 });
    expect(await run(['contract', 'check', '--url', server.url])).toMatchObject({ code: 2 });
  });
});
