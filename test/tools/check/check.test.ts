/** The check that `affinity-mock contract check` runs, over every operation and version of the mock. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CannotCheck, reportText } from '../../../src/kit/contract.js';
import { checkMock, freeMock, LOCAL, paceOf, type Spoil, told } from './support.js';

describe('A check of the mock', () => {
  it('reaches every operation in every version, writes too, and finds nothing', async () => {
    const mock = await freeMock();
    // A server takes the address of a webhook once at a time: slow to let it go, it has it while other versions are checked.
    const report = await checkMock(
      mock,
      { writes: true },
      async ({ method, url }, answer) => {
        if (method === 'DELETE' && url.includes('/v2/webhooks/')) await sleep(200);
        return answer();
      },
      paceOf(mock),
    );
    expect(told(report)).toEqual([]);
    expect(report.pairs.filter(({ outcome }) => outcome !== 'fits')).toEqual([]);
    expect(report.pairs.filter(({ api }) => api === 'v1')).toHaveLength(59);
    expect(report.pairs.filter(({ api }) => api === 'v2')).toHaveLength(315);
    expect(report.stopped).toBeNull();
    // As docs/command-line.md says of --writes.
    expect(report.calls).toBeLessThanOrEqual(1000);
    // What cannot be deleted is told; all else is gone.
    expect(report.leftBehind.every((what) => /^(list|file) "affinity-mock/.test(what))).toBe(true);
    const { organizations = [], persons = [], notes = [] } = left(mock.account().export());
    expect([...organizations, ...persons, ...notes]).toEqual([]);
  });

  it('whose gate is closed does without what is behind it, and says so', async () => {
    const mock = await freeMock();
    mock.account().settings.set({ quirks: { 'v2-entities-gate': 'closed' } });
    const report = await checkMock(mock, { writes: true }, undefined, paceOf(mock));
    expect(told(report)).toEqual([]);
    const others = report.pairs.filter(({ outcome }) => outcome !== 'fits');
    // Two of the six betas are in 2026-07-15 as well.
    expect(others).toHaveLength(22);
    for (const { outcome, why } of others) {
      expect([outcome, why]).toEqual(['not-reached', 'no route: the gate external-api-v2-entities-cud is closed']);
    }
    expect(left(mock.account().export())).toEqual({ organizations: [], persons: [], notes: [] });
  });

  it('that only reads asks for nothing else, and changes nothing', async () => {
    const mock = await freeMock();
    const before = JSON.stringify(mock.account().export());
    const report = await checkMock(mock, { version: '2026-09-17' });
    expect(told(report)).toEqual([]);
    expect(JSON.stringify(mock.account().export()) === before).toBe(true);
    expect(report.pairs).toHaveLength(29 + 86);
    const methods = new Set(
      mock
        .account()
        .requests()
        .map(({ method, path }) => `${method} ${/search$/.test(path)}`),
    );
    expect([...methods].sort()).toEqual(['GET false', 'POST true']);
    expect(
      report.pairs
        .filter(({ outcome }) => outcome === 'not-reached')
        .map(({ operationId, why }) => `${operationId}: ${why}`),
    ).toEqual(['v1.webhooks.get: no V1 webhook was found', 'v2.webhooks.get: no webhook was found']);
  });

  it('finds its ids in the answers, whatever the seed', async () => {
    const mock = await freeMock();
    const empty = await mock.createAccount({ seed: { companies: [{ name: 'Tarn', domain: 'tarn.example' }] } });
    const report = await checkMock(mock, { key: empty.keys.admin, api: 'v2', version: '2026-09-17' });
    expect(told(report)).toEqual([]);
    const why = new Map(report.pairs.map(({ operationId, outcome, why }) => [operationId, why ?? outcome]));
    expect(why.get('v2.companies.get')).toBe('fits');
    expect(why.get('v2.notes.get')).toBe('no note was found');
    expect(why.get('v2.lists.list-entries.fields.get')).toBe('no list entry and no list field was found');
  });

  it('tells what a key may not as not permitted, never as a violation', async () => {
    const mock = await freeMock();
    const report = await checkMock(mock, { key: mock.account().keys['no-export'], api: 'v2', version: '2026-09-17' });
    expect(told(report)).toEqual([]);
    const refused = report.pairs
      .filter(({ outcome }) => outcome === 'not-permitted')
      .map(({ operationId }) => operationId);
    expect(refused).toContain('v2.companies.list');
    expect(reportText(report, 'text')).toContain(
      'Not permitted (403), so not checked:\n  v2.companies.list 2026-09-17',
    );
  });

  it('asks no more than 600 calls for the whole reading surface', async () => {
    const report = await checkMock(await freeMock());
    expect(told(report)).toEqual([]);
    expect(report.pairs).toHaveLength(262);
    expect(report.calls).toBeLessThanOrEqual(600);
  });
});

/** The check's own records that an account still holds. */
function left(seed: { [member: string]: unknown }): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.entries(seed)
      .filter(([member]) => ['companies', 'persons', 'notes'].includes(member))
      .map(([member, rows]) => [
        member === 'companies' ? 'organizations' : member,
        (rows as unknown[]).filter((row) => JSON.stringify(row).includes('affinity-mock check')),
      ]),
  );
}

describe('A check that cannot start', () => {
  const check = async (options: Parameters<typeof checkMock>[1], spoil?: Parameters<typeof checkMock>[2]) => {
    const mock = await freeMock();
    const error = await checkMock(mock, options, spoil).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CannotCheck);
    return (error as Error).message;
  };

  it('says that the key is refused, without the key', async () => {
    expect(await check({ key: 'sesame' })).toBe(`${LOCAL} refuses the key (401): give one that works with --key`);
  });

  it('says that an account whose plan has no API permits nothing', async () => {
    const mock = await freeMock();
    const key = mock.account('essential').keys.admin;
    const error = await checkMock(mock, { key, api: 'v1' }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CannotCheck);
    expect(String(error)).toContain(`nothing was checked: ${LOCAL} permits the key none of the `);
  });

  it('says that nobody is there', async () => {
    const refuse = () =>
      Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }));
    expect(await check({}, refuse)).toBe(`cannot reach ${LOCAL}: nothing listens there`);
  });

  it('says that it is another server', async () => {
    expect(
      await check({}, async () => new Response('<p>Hello</p>', { headers: { 'content-type': 'text/html' } })),
    ).toBe(`${LOCAL} does not look like the Affinity API: /v2/auth/whoami is answered with 200`);
  });

  it.each([
    ['nonsense', 'nonsense is not a URL: give one such as http://127.0.0.1:4010'],
    ['ftp://127.0.0.1', 'ftp://127.0.0.1 must be an http or https URL'],
    ['http://user:sesame@127.0.0.1', 'the URL holds credentials: give the key alone, with --key'],
  ])('says what is wrong with the URL %s', async (url, message) => {
    expect(await check({ url })).toBe(message);
  });
});

describe('The pace of a check', () => {
  it('keeps within the minute that the server tells of', async () => {
    const mock = await freeMock();
    mock.account().limits.set({ perMinute: 20 });
    const pace = paceOf(mock);
    const report = await checkMock(mock, { api: 'v1' }, undefined, pace);
    expect(told(report)).toEqual([]);
    expect(mock.account().requests({ status: 429 })).toEqual([]);
    // Where nothing else takes time, it waits for every minute but the first.
    expect(report.calls).toBeGreaterThan(60);
    expect(pace.waits.length).toBeGreaterThanOrEqual(Math.floor((report.calls - 1) / 20));
    expect(report.waitedMs).toBeGreaterThan(0);
  });

  it('waits for a minute that others have used up', async () => {
    const mock = await freeMock();
    mock.account().limits.set({ perMinute: 40 });
    let others = 100;
    const eager: Spoil = async ({ url, headers }, answer) => {
      if (others === 100) for (; others > 0; others--) await mock.fetch(url, { headers });
      return answer();
    };
    const report = await checkMock(mock, { api: 'v1' }, eager, paceOf(mock));
    expect(told(report)).toEqual([]);
    expect(report.stopped).toBeNull();
    expect(mock.account().requests({ status: 429 }).length).toBeGreaterThan(50);
  });

  it('ends before the last tenth of the month', async () => {
    const mock = await freeMock();
    mock.account().limits.set({ monthly: 1000, used: { monthly: 880 } });
    const report = await checkMock(mock, { api: 'v1' });
    expect(report.stopped).toMatch(/^the month runs low: 100 of 1000 calls are left/);
    expect(report.calls).toBeLessThan(40);
    expect(mock.account().limits.get().monthly.remaining).toBe(100);
    expect(reportText(report, 'text')).toContain('STOPPED EARLY: the month runs low');
  });

  it('touches nothing of the last tenth where no more is left: whoami, which tells so, does not count by the month', async () => {
    const mock = await freeMock();
    mock.account().limits.set({ monthly: 1000, used: { monthly: 900 } });
    const report = await checkMock(mock);
    expect([report.calls, mock.account().limits.get().monthly.remaining]).toEqual([1, 100]);
    expect(report.pairs.filter(({ why }) => why === 'the check ended before')).toHaveLength(262);
  });

  it('says what of its own may be left where it ends among its writes', async () => {
    const mock = await freeMock();
    const isMade = () => left(mock.account().export()).organizations?.length === 1;
    // From the first record on, little is left.
    const spoil: Spoil = async ({ url }, answer) => {
      if (url.endsWith('/_mock/health')) return answer();
      if (isMade()) mock.account().limits.set({ monthly: 1000, used: { monthly: 900 } });
      return answer();
    };
    const report = await checkMock(mock, { api: 'v1', writes: true }, spoil);
    expect(report.stopped).toMatch(/^the month runs low/);
    expect(report.leftBehind).toContain(
      'what else begins with "affinity-mock check": the check ended before it could be deleted',
    );
  });

  it('gives up on a server that goes on refusing', async () => {
    const mock = await freeMock();
    const refusal = () => Response.json('Too many', { status: 429, headers: { 'retry-after': '0' } });
    const spoil: Spoil = async ({ url }, answer) => (url.endsWith('/auth/whoami') ? answer() : refusal());
    const report = await checkMock(mock, { api: 'v1' }, spoil, paceOf(mock));
    expect(report.stopped).toBe('the server goes on answering 429 after its own reset');
  });
});
