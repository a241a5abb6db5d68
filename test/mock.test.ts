import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ControlError, createMock, type Mock } from '../src/index.js';

let mock: Mock;
beforeEach(async () => {
  mock = await createMock();
});

const refused = (code: string, param?: string) =>
  expect.objectContaining({ name: 'ControlError', code, ...(param !== undefined && { param }) });
const thrown = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('createMock', () => {
  it('answers both APIs in this process, by any name that is its own', async () => {
    const { keys } = mock.account('scale');
    const v2 = await mock.fetch(
      new Request('https://api.affinity.co/v2/lists', { headers: { authorization: `Bearer ${keys.admin}` } }),
    );
    expect(v2.status).toBe(200);
    const v1 = await mock.fetch('https://api.affinity.co/lists', {
      headers: { authorization: `Basic ${btoa(`:${keys.standard}`)}` },
    });
    expect(v1.status).toBe(200);
    expect(Array.isArray(await v1.json())).toBe(true);
    expect((await mock.fetch(new URL('http://[::1]:9/_mock/health'))).status).toBe(200);
  });

  it('starts the accounts at a time', async () => {
    const early = await createMock({ now: '2024-02-29T12:00:00Z' });
    expect(early.account('essential').clock.now()).toMatch(/^2024-02-29T12:00:0/);
    await expect(createMock({ now: '2023-02-29T12:00:00Z' })).rejects.toEqual(refused('bad-request', 'now'));
  });

  it('takes a seed as data, as a file and by name', async () => {
    const seed = { companies: [{ name: 'Only One' }] };
    const names = async (one: Mock) => one.account().export().companies as { name: string }[];
    expect(await names(await createMock({ seed }))).toMatchObject([{ name: 'Only One' }]);
    const file = join(tmpdir(), `affinity-mock-seed-${process.pid}.json`);
    writeFileSync(file, JSON.stringify(seed));
    expect(await names(await createMock({ seed: file }))).toMatchObject([{ name: 'Only One' }]);
    expect((await names(await createMock({ seed: 'quaymoss' }))).length).toBeGreaterThan(60);
    await expect(createMock({ seed: { companies: [{}] } })).rejects.toEqual(refused('bad-seed', '/companies/0'));
    await expect(createMock({ seed: { companies: [{}] } })).rejects.toThrow('/companies/0: needs the member "name"');
  });

  it('knows no other options', async () => {
    // @ts-expect-error: not an option
    await expect(createMock({ sed: 'quaymoss' })).rejects.toThrow('did you mean seed?');
  });

  it('makes mocks that know nothing of each other', async () => {
    const other = await createMock();
    mock.account().limits.set({ perMinute: 1 });
    expect(other.account().limits.get().perMinute.limit).toBe(900);
  });
});

describe('an account', () => {
  it('has a name, a tier and keys by persona', async () => {
    const scale = mock.account();
    expect([scale.name, scale.tier]).toEqual(['scale', 'scale']);
    expect(Object.keys(scale.keys)).toContain('no-export');
    expect(thrown(() => mock.account('scal'))).toEqual(refused('not-found', 'account'));
    expect(thrown(() => mock.account('scal'))).toBeInstanceOf(ControlError);
    expect(mock.accounts.map(({ name }) => name)).toEqual(['scale', 'advanced', 'enterprise', 'essential']);
  });

  it('can be created with what POST /_mock/accounts takes', async () => {
    const made = await mock.createAccount({
      account: 'mine',
      tier: 'enterprise',
      now: '2026-01-01T00:00:00Z',
      limits: { perMinute: 3 },
    });
    expect([made.name, made.tier, made.limits.get().perMinute.limit]).toEqual(['mine', 'enterprise', 3]);
    expect(mock.account('mine').keys).toEqual(made.keys);
    await expect(mock.createAccount({ account: 'mine' })).rejects.toEqual(refused('conflict', 'account'));
    // @ts-expect-error: not a tier
    await expect(mock.createAccount({ tier: 'gold' })).rejects.toEqual(refused('bad-request', 'tier'));
  });

  it('carries the clock', async () => {
    const { clock } = mock.account();
    expect(clock.set({ now: '2030-01-01T00:00:00Z', mode: 'frozen' }).now).toBe('2030-01-01T00:00:00.000Z');
    expect((await clock.advance(1_500)).now).toBe('2030-01-01T00:00:01.500Z');
    expect(clock.now()).toBe('2030-01-01T00:00:01.500Z');
    expect(clock.get()).toEqual({ now: clock.now(), mode: 'frozen' });
    expect(thrown(() => clock.set({ now: '2029-01-01T00:00:00Z' }))).toEqual(refused('conflict', 'now'));
    await expect(clock.advance(-1)).rejects.toMatchObject({ code: 'bad-request', param: 'milliseconds' });
  });

  it('carries limits and settings', () => {
    const account = mock.account();
    expect(account.limits.set({ perMinute: 5, used: { monthly: 3 } })).toMatchObject({
      perMinute: { limit: 5 },
      monthly: { used: 3 },
    });
    expect(account.limits.get('standard').perMinute.used).toBe(0);
    expect(thrown(() => account.limits.get('nobody'))).toEqual(refused('not-found', 'persona'));
    // @ts-expect-error: not a member
    expect(thrown(() => account.limits.set({ perMinut: 5 }))).toEqual(refused('bad-request', 'perMinut'));
    expect(account.settings.set({ tier: 'advanced', quirks: { 'v1-error-style': 'object' } }).tier).toBe('advanced');
    expect(account.tier).toBe('advanced');
    expect(account.settings.get().quirks['v1-error-style']).toBe('object');
    expect(thrown(() => account.settings.set({ quirks: { nope: true } }))).toEqual(
      refused('bad-request', 'quirks.nope'),
    );
  });

  it('carries faults, the journal and its verification', async () => {
    const account = mock.account();
    const get = () =>
      mock.fetch('http://mock/v2/lists', { headers: { authorization: `Bearer ${account.keys.admin}` } });
    const fault = account.faults.add({ match: { path: '/v2/lists' }, respond: { status: 503 }, times: 1 });
    expect([(await get()).status, (await get()).status]).toEqual([503, 200]);
    expect(account.faults.list()).toEqual([{ ...fault, hits: 1, state: 'over', left: { times: 0 } }]);
    account.faults.remove(fault.id);
    expect(thrown(() => account.faults.remove(fault.id))).toEqual(refused('not-found', 'id'));
    expect(account.requests().map(({ status }) => status)).toEqual([503, 200]);
    expect(account.requests({ status: 503 })).toMatchObject([{ fault: fault.id }]);
    expect(account.verify({ match: { persona: 'admin' }, count: { exactly: 2 } })).toMatchObject({
      ok: true,
      count: 2,
    });
    expect(account.verify({ match: { path: '/v2/list' }, count: { min: 1 } }).nearest?.path).toBe('/v2/lists');
    // @ts-expect-error: not a filter
    expect(thrown(() => account.requests({ state: 200 }))).toBeInstanceOf(ControlError);
  });

  it('carries snapshots, reset and export', async () => {
    const account = mock.account();
    const add = () =>
      mock.fetch('http://mock/persons', {
        method: 'POST',
        headers: { authorization: `Bearer ${account.keys.admin}`, 'content-type': 'application/json' },
        body: JSON.stringify({ first_name: 'New', last_name: 'One', emails: ['new@one.example'] }),
      });
    const people = () => (account.export().persons as unknown[]).length;
    const before = people();
    expect((await add()).status).toBe(200);
    account.snapshot('one-more');
    account.reset();
    expect(people()).toBe(before);
    account.restore('one-more');
    expect(people()).toBe(before + 1);
    expect(thrown(() => account.restore('none'))).toEqual(refused('not-found', 'name'));
    expect(thrown(() => account.snapshot('no good'))).toEqual(refused('bad-request', 'name'));
    const copy = await mock.createAccount({ seed: account.export() });
    expect(copy.export()).toEqual(account.export());
  });
});

describe('Every public method', () => {
  /** Own and inherited functions of an object, by their path: `limits.set`. */
  function functionsOf(holder: object, path = ''): [string, (...args: never[]) => unknown][] {
    const names = new Set([...Object.keys(holder), ...Object.getOwnPropertyNames(Object.getPrototypeOf(holder))]);
    return [...names].flatMap((name): [string, (...args: never[]) => unknown][] => {
      const value: unknown = (holder as Record<string, unknown>)[name];
      if (name === 'constructor' || name.startsWith('__')) return [];
      if (typeof value === 'function') return [[path + name, value as () => unknown]];
      const isGroup = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
      return isGroup ? functionsOf(value, `${path}${name}.`) : [];
    });
  }
  const plain = new Set(Object.getOwnPropertyNames(Object.prototype));
  const lostThis = /Cannot read private member|Cannot read properties of undefined|undefined \(reading/;

  it.each<[string, () => Promise<object>]>([
    ['a mock', async () => mock],
    ['an account', async () => mock.createAccount()],
    ['a server', async () => mock.listen()],
    ['an interception', async () => mock.intercept()],
  ])('of %s works without its object', async (_name, make) => {
    const methods = functionsOf(await make()).filter(([name]) => !plain.has(name));
    expect(methods.length).toBeGreaterThan(0);
    for (const [name, method] of methods) {
      // Called with nonsense: refused for that, and for no other reason.
      let told = '';
      try {
        await Reflect.apply(method, undefined, ['none'] as never[]);
      } catch (error) {
        told = String(error);
      }
      expect([name, told]).not.toEqual([name, expect.stringMatching(lostThis)]);
    }
    await mock.close();
  });

  it('is there: fetch, listen, account and their like', () => {
    const { fetch, listen, account, createAccount, close, contract, health, reset } = mock;
    expect(functionsOf(mock).map(([name]) => name)).toEqual(
      expect.arrayContaining(
        [fetch, listen, account, createAccount, close, contract, health, reset].map(({ name }) =>
          name.replace(/^bound /, ''),
        ),
      ),
    );
    const { requests, reset: again } = account('scale');
    again();
    expect(requests()).toEqual([]);
    expect(health().status).toBe('ok');
  });
});

describe('the contract of a mock', () => {
  it('is there for what exists, and says of anything else what does', () => {
    expect(mock.contract('v1')).toHaveProperty('openapi');
    expect(mock.contract('v2', '2024-01-01')).toHaveProperty('openapi');
    // @ts-expect-error: no such API
    expect(thrown(() => mock.contract('v3'))).toEqual(refused('not-found', 'api'));
    // @ts-expect-error: no such API
    expect(String(thrown(() => mock.contract('v3')))).toContain('name v1, v2 (with a version) or control');
    expect(thrown(() => mock.contract('v2', '2020-01-01'))).toEqual(refused('not-found', 'version'));
  });
});

describe('a mock', () => {
  it('is closed when it is disposed, its servers too', async () => {
    const server = await mock.listen();
    await mock[Symbol.asyncDispose]();
    await expect(fetch(server.url)).rejects.toThrow();
    const other = await createMock();
    const second = await other.listen();
    await second[Symbol.asyncDispose]();
    await expect(fetch(second.url)).rejects.toThrow();
    await other.close();
  });

  it('shares its accounts between sockets and this process', async () => {
    const server = await mock.listen({ port: 0 });
    const account = await mock.createAccount({ account: 'shared' });
    await fetch(`${server.url}/_mock/limits?account=shared`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ perMinute: 2 }),
    });
    expect(account.limits.get().perMinute.limit).toBe(2);
    await mock.close();
    await expect(fetch(server.url)).rejects.toThrow();
  });
});

describe('A mock that is closed', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['listen', () => mock.listen()],
    ['intercept', () => mock.intercept()],
    ['createAccount', () => mock.createAccount()],
    ['restart', () => mock.restart()],
  ])('says so to %s()', async (name, call) => {
    await mock.close();
    const late = expect.objectContaining({
      name: 'ControlError',
      code: 'conflict',
      message: expect.stringMatching(new RegExp(`^${name}\\(\\) comes too late: the mock is closed`)),
    });
    await expect(call()).rejects.toEqual(late);
  });

  it('leaves no server behind that was about to listen', async () => {
    const listening = mock.listen();
    await mock.close();
    await expect(listening).rejects.toThrow('the mock is closed');
  });
});

describe('The handle of an account', () => {
  it('is the same one each time, until the account begins again with another seed', async () => {
    const mock = await createMock();
    const handle = mock.account('scale');
    expect(mock.account()).toBe(handle);
    expect(mock.accounts[0]).toBe(handle);
    const own = await mock.createAccount();
    expect(mock.account(own.name)).toBe(own);
    await mock.restart({ seed: { companies: [{ name: 'Fernpath Energy' }] } });
    expect(mock.account('scale')).not.toBe(handle);
    expect(mock.account('scale').keys).toEqual(handle.keys);
  });

  it('that was deleted does nothing any more', async () => {
    const account = await mock.createAccount({ account: 'passing' });
    mock.deleteAccount('passing');
    const gone = refused('not-found', 'account');
    expect(thrown(() => account.faults.add({ match: {}, drop: true }))).toEqual(gone);
    expect(thrown(() => account.requests())).toEqual(gone);
    expect(thrown(() => account.clock.now())).toEqual(gone);
    expect(thrown(() => account.reset())).toEqual(gone);
    expect(thrown(() => account.id('none'))).toEqual(gone);
    await expect(account.clock.advance(1)).rejects.toEqual(gone);
    await expect(account.settled()).rejects.toEqual(gone);
    await expect(account.add({})).rejects.toEqual(gone);
    expect(account.name).toBe('passing');
  });

  it('adds nothing where a reset, or its end, overtakes the rows', async () => {
    const account = await mock.createAccount({ account: 'overtaken' });
    const before = account.export();
    const adding = account.add({ companies: [{ name: 'Too Late' }] });
    account.reset();
    await expect(adding).rejects.toEqual(refused('conflict'));
    expect(account.export()).toEqual(before);
    const last = account.add({ companies: [{ name: 'Too Late' }] });
    mock.deleteAccount('overtaken');
    await expect(last).rejects.toEqual(refused('conflict'));
  });

  it('says what an option, a ref and a listener must be', async () => {
    const wrong = (message: string | RegExp) =>
      expect.objectContaining({ name: 'ControlError', code: 'bad-request', message: expect.stringMatching(message) });
    // @ts-expect-error: no ref
    expect(thrown(() => mock.account().id())).toEqual(wrong(/^ref must be a text/));
    // @ts-expect-error: no such option
    await expect(mock.listen({ prt: 1 })).rejects.toEqual(wrong(/^listen has no option "prt" \(did you mean port\?\)/));
    // @ts-expect-error: no function
    await expect(createMock({ onRequest: 5 })).rejects.toEqual(wrong('onRequest must be a function'));
  });

  it('says what null is not', async () => {
    const account = mock.account();
    const wrong = expect.objectContaining({
      name: 'ControlError',
      code: 'bad-request',
      message: expect.stringContaining('must be an object'),
    });
    // @ts-expect-error: no options
    await expect(account.add({}, null)).rejects.toEqual(wrong);
    // @ts-expect-error: no filter
    expect(thrown(() => account.requests(null))).toEqual(wrong);
  });
});
