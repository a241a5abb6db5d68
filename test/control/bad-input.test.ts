import { beforeEach, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { control, operations, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await createMock();
  call = control(mock);
});

const PARAMS: Record<string, string> = {
  account: 'scale',
  name: 'one',
  id: 'fault-1',
  version: '2026-09-17',
  collection: 'lists',
};
const short = (path: string) =>
  path
    .replace('/_mock', '')
    .replace('/apps/{id}', '/apps/40100')
    .replace('/data/{collection}/{id}', '/data/lists/61537')
    .replace(/\{(\w+)\}/g, (_, name) => PARAMS[name] ?? 'x');

describe('control plane, badly called', () => {
  it('names the nearest path for an unknown one', async () => {
    const near = await call('GET', '/clok');
    expect(near.status).toBe(404);
    expect(near.body.error).toEqual({
      code: 'not-found',
      message: 'There is no /_mock/clok (did you mean /_mock/clock?)',
    });
    for (const path of ['/health/', '/zebra/crossing', '/%zz', '/accounts/a/b/c', `/${'x'.repeat(5000)}`]) {
      expect([path, (await call('GET', path)).status]).toEqual([path, 404]);
    }
  });

  it('names the path with a place for the name that was left out', async () => {
    const hint = async (method: string, path: string) => (await call(method, path)).body.error.message;
    expect(await hint('GET', '/data/')).toBe('There is no /_mock/data/ (did you mean /_mock/data/{collection}?)');
    expect(await hint('POST', '/data/')).toBe('There is no /_mock/data/ (did you mean /_mock/data?)');
  });

  it.each([
    ['/faults', { match: {}, drop: true, share: 0 }, 'share must be a number above 0 and at most 1'],
    ['/apps', { name: 'n'.repeat(256), user: 'admin' }, 'name must be a text of 1 to 255 characters that is not blank'],
    ['/apps', { name: ' ', user: 'admin' }, 'name must be a text of 1 to 255 characters that is not blank'],
    [
      '/faults',
      { match: {}, respond: { status: 500, headers: { 'a b': 'c' } } },
      'respond.headers cannot have a member "a b"',
    ],
    ['/faults', { match: {}, drop: true, share: '0.5' }, 'share must be a number above 0 and at most 1'],
    ...[[], Array(21).fill('quaymoss'), [['quaymoss']], 5].map(
      (seed) =>
        [
          '/accounts',
          { seed },
          'seed must be a text of 1 to 1024 characters, or an object, ' +
            'or a list of 1 to 20 (each a text of 1 to 1024 characters, or an object)',
        ] as const,
    ),
    [
      '/faults',
      { match: { operationId: [] }, drop: true },
      'match.operationId must be a text of 1 to 200 characters, ' +
        'or a list of 1 to 100 (each a text of 1 to 200 characters)',
    ],
    [
      '/faults',
      { match: { query: { limit: Array(1001).fill(1) } }, drop: true },
      'match.query.limit must be a text, a number, true or false, ' +
        'or a list of 0 to 1000 (each a text, a number, true or false)',
    ],
  ] as const)('says what could be given: POST %s %j', async (path, body, message) => {
    expect((await call('POST', path, body)).body.error.message).toBe(message);
  });

  it.each(operations())('$method $path: takes no other verb', async ({ path }) => {
    const own = operations()
      .filter((operation) => operation.path === path)
      .map(({ method }) => method);
    for (const verb of ['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS'].filter((v) => !own.includes(v))) {
      const { status, body, headers } = await call(verb, short(path));
      expect([verb, status]).toEqual([verb, 405]);
      expect(body.error.code).toBe('method-not-allowed');
      expect(headers.get('allow')?.split(', ').sort()).toEqual(own.sort());
    }
  });

  it.each(operations())('$method $path: refuses an unknown query parameter', async ({ method, path }) => {
    const { status, body } = await call(method, `${short(path)}?acount=scale`);
    expect(status).toBe(400);
    expect(body.error.param).toBe('acount');
  });

  // A file of an account is no JSON: what is refused of it is said in account-file.test.ts.
  const takesJson = ({ method, path }: { method: string; path: string }) =>
    ['PUT', 'POST', 'PATCH'].includes(method) && !path.endsWith('/file');

  it.each(operations().filter(takesJson))(
    '$method $path: refuses broken, foreign and oversized bodies',
    async ({ method, path }) => {
      const send = (body: string, headers?: Record<string, string>) => call(method, short(path), body, headers);
      expect((await send('{"a":')).status).toBe(400);
      expect((await send('{"zebra":1}')).status).toBe(400);
      expect((await send('{"__proto__":{"now":1}}')).status).toBe(400);
      expect((await send('{"constructor":1}')).status).toBe(400);
      expect((await send('[1]')).status).toBe(400);
      expect([400, 415]).toContain((await send('now=1', { 'content-type': 'text/plain' })).status);
      if (path === '/_mock/accounts') return;
      const { status, body } = await send(`"${'x'.repeat(1024 * 1024)}"`);
      // A call that takes no body at all says so.
      if (body.error.message.endsWith('takes no body')) expect(status).toBe(400);
      else expect(status).toBe(413);
    },
  );

  it('refuses a body that is not UTF-8', async () => {
    const response = await mock.fetch('http://mock/_mock/limits', {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: Uint8Array.of(0x22, 0xff, 0xfe, 0x22),
    });
    expect(response.status).toBe(400);
  });

  it('wants JSON to be called JSON', async () => {
    const { status, body } = await call('PATCH', '/limits', '{"perMinute":5}', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(status).toBe(415);
    expect(body.error.message).toContain('application/json');
    const charset = await call('PATCH', '/limits', '{}', { 'content-type': 'Application/JSON; charset=utf-8' });
    expect(charset.status).toBe(200);
  });

  it('takes an empty object where no body is wanted, as some clients send it', async () => {
    expect((await call('POST', '/reset', {})).status).toBe(204);
    expect((await call('POST', '/reset', { account: 'scale' })).status).toBe(400);
  });

  it('refuses a parameter that is given twice', async () => {
    const { status, body } = await call('GET', '/clock?account=scale&account=advanced');
    expect(status).toBe(400);
    expect(body.error.param).toBe('account');
  });

  it.each(operations().filter(({ path }) => !/accounts|health|contracts|openapi|schema/.test(path)))(
    '$method $path: knows 404 for an unknown account, before anything else happens',
    async ({ method, path }) => {
      const bodies: Record<string, unknown> = {
        'PUT /_mock/clock': { mode: 'real' },
        'POST /_mock/clock/advance': { milliseconds: 1 },
        'PATCH /_mock/limits': {},
        'PATCH /_mock/settings': {},
        'POST /_mock/data': {},
        'POST /_mock/apps': { name: 'A', user: 'admin' },
        'PATCH /_mock/apps/{id}': {},
        'PATCH /_mock/users/{id}': {},
        'POST /_mock/faults': { match: {}, drop: true },
        'POST /_mock/requests/verify': { match: {}, count: { min: 0 } },
      };
      const { status, body } = await call(method, `${short(path)}?account=scal`, bodies[`${method} ${path}`]);
      expect(status).toBe(404);
      expect(body.error).toEqual({
        code: 'not-found',
        message: 'There is no account "scal" (did you mean scale?)',
        param: 'account',
      });
    },
  );

  it.each(['', '-a', 'a b', 'x'.repeat(65), '../scale', '%00'])('refuses the account name %j', async (name) => {
    expect((await call('GET', `/clock?account=${name}`)).status).toBe(400);
    expect((await call('POST', '/accounts', { account: decodeURIComponent(name) })).status).toBe(400);
  });

  it('answers HEAD as GET, without the body', async () => {
    const { status, body } = await call('HEAD', '/health');
    expect([status, body]).toEqual([200, undefined]);
  });
});
