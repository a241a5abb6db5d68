/** One of several servers that share the accounts between them: it says that it speaks for its own alone. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyPrefix } from '../../src/account/keys.js';
import { ControlError, createMock, type Mock } from '../../src/index.js';
import { control, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await createMock({ shardName: 'shard-1' });
  call = control(mock);
});
afterEach(() => mock.close());

const ask = (key: string, path = '/v2/auth/whoami', on = mock) =>
  on.fetch(`https://api.affinity.co${path}`, { headers: { authorization: `Bearer ${key}` } });

describe('a shard', () => {
  it('says its name in health, in the list of accounts, at a new account, and in a header of each control answer', async () => {
    expect((await call('GET', '/health')).body).toMatchObject({ status: 'ok', shard: 'shard-1' });
    expect((await call('GET', '/accounts')).body.map((row: { shard: string }) => row.shard)).toEqual(
      Array.from({ length: 4 }, () => 'shard-1'),
    );
    expect((await call('POST', '/accounts', {})).body).toMatchObject({ shard: 'shard-1' });
    const answers = [
      await call('POST', '/reset?account=*'),
      await call('GET', '/keys'),
      await call('GET', '/nowhere'),
      await call('GET', '/keys?account=none'),
    ];
    expect(answers.map(({ status, headers }) => [status, headers.get('x-mock-shard')])).toEqual(
      [204, 200, 404, 404].map((status) => [status, 'shard-1']),
    );
    expect(answers[3]?.body.error.message).toBe('There is no account "none" on shard-1');
    expect((await ask(mock.account('scale').keys.admin)).headers.get('x-mock-shard')).toBeNull();
  });

  it('tells whose key it does not know why that may be, in the answer and in the journal, and shows nothing of the key', async () => {
    const key = `${keyPrefix('elsewhere')}${'k'.repeat(35)}`;
    for (const path of ['/v2/auth/whoami', '/auth/whoami']) {
      const answer = await ask(key, path);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('x-mock-hint')).toMatch(
        /^No account of shard-1 has keys that begin like this one\. .*affinity-mock accounts export and import/,
      );
      expect(answer.headers.get('x-mock-hint')).not.toContain(key.slice(0, 8));
    }
    const journal = mock.account('scale').requests();
    expect(journal.map(({ hint, decision }) => [hint?.slice(0, 21), decision.code])).toEqual([
      ['No account of shard-1', 'unknown-key'],
      ['No account of shard-1', 'unknown-key'],
    ]);
  });

  it('says no such thing of a wrong key of an account that it has', async () => {
    const answer = await ask(`${keyPrefix('scale')}${'k'.repeat(35)}`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('x-mock-hint')).toMatch(/^No account of this mock has this key(?!.*shard)/);
  });

  it('says no such thing of a key of its own that came as user name, which a quirk has to allow', async () => {
    const { keys } = await mock.createAccount({ account: 'named' });
    const authorization = `Basic ${btoa(`${keys.admin}:`)}`;
    const answer = await mock.fetch('https://api.affinity.co/auth/whoami', { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('x-mock-hint')).not.toMatch(/keys that begin like this|shard-1/);
  });

  it('has a name that headers and configurations can hold', async () => {
    for (const shardName of ['', 'a b', 'ä', '-x', 'x'.repeat(65), 'a\r\nb']) {
      await expect(createMock({ shardName })).rejects.toThrow(ControlError);
    }
  });
});

it('a server that is alone names no shard', async () => {
  const alone = await createMock();
  const { body, headers } = await control(alone)('GET', '/health');
  expect([body.shard, headers.get('x-mock-shard')]).toEqual([undefined, null]);
  expect((await ask('k'.repeat(43), '/v2/auth/whoami', alone)).headers.get('x-mock-hint')).not.toContain('shard');
});

describe('a new account', () => {
  it('may be named in the query, for a load balancer that chooses the server by it', async () => {
    expect(await call('POST', '/accounts?account=mine')).toMatchObject({ status: 201, body: { account: 'mine' } });
    expect(await call('POST', '/accounts?account=yours', { account: 'yours', tier: 'advanced' })).toMatchObject({
      status: 201,
      body: { account: 'yours', tier: 'advanced' },
    });
    expect((await call('POST', '/accounts?account=mine')).status).toBe(409);
  });

  it('with one name in the query and another in the body is 400', async () => {
    const { status, body } = await call('POST', '/accounts?account=mine', { account: 'yours' });
    expect([status, body.error.param]).toEqual([400, 'account']);
    expect(body.error.message).toContain('give one name');
    expect(mock.accounts).toHaveLength(4);
  });

  it('with a name in the query that none can have is 400', async () => {
    expect((await call('POST', '/accounts?account=..%2Fx')).status).toBe(400);
  });
});
