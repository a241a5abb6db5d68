import { beforeEach, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { SEED } from '../support/seed.js';
import { api } from '../support.js';
import { control, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await createMock();
  call = control(mock);
});

describe('faults', () => {
  it('answer in place of the operation, as often as they are told', async () => {
    const fault = {
      match: { operationId: 'v2.lists.list' },
      respond: { status: 503, body: { down: true }, headers: { 'x-edge': 'yes' } },
      skip: 1,
      times: 2,
    };
    const { status, body } = await call('POST', '/faults', fault);
    expect(status).toBe(201);
    expect(body).toEqual({ ...fault, id: expect.any(String), hits: 0, state: 'active', left: { times: 2 } });
    const statuses = [];
    for (let i = 0; i < 4; i++) statuses.push((await api(mock).get('/v2/lists')).status);
    expect(statuses).toEqual([200, 503, 503, 200]);
    expect((await call('GET', '/faults')).body).toEqual([{ ...body, hits: 2, state: 'over', left: { times: 0 } }]);
  });

  it('send what they are told, count in the limits and name themselves in the journal', async () => {
    const { body: fault } = await call('POST', '/faults', {
      match: { path: '/v2/companies*', method: 'GET' },
      respond: { status: 502, html: '<h1>Bad gateway</h1>' },
    });
    const response = await mock.fetch('http://mock/v2/companies/1', {
      headers: { authorization: `Bearer ${mock.account('scale').keys.admin}` },
    });
    expect(response.status).toBe(502);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toBe('<h1>Bad gateway</h1>');
    expect((await call('GET', '/limits')).body.perMinute.used).toBe(1);
    expect((await call('GET', '/requests')).body[0]).toMatchObject({ status: 502, fault: fault.id });
  });

  it.each([
    'Content-Length',
    'transfer-encoding',
    'Trailer',
    'connection',
    'Keep-Alive',
    'TE',
    'upgrade',
    'Proxy-Connection',
  ])('take no header that would break the next answer on the connection: %s', async (name) => {
    const fault = { match: {}, respond: { status: 200, body: 'x', headers: { [name]: '5' } } };
    const { status, body } = await call('POST', '/faults', fault);
    expect([status, body.error]).toEqual([
      400,
      { code: 'bad-request', message: expect.stringContaining('drop'), param: `respond.headers.${name}` },
    ]);
    expect(() => mock.account().faults.add(fault)).toThrow(name);
    expect((await call('GET', '/faults')).body).toEqual([]);
  });

  it.each([
    ['two words', 'x'],
    ['', 'x'],
    ['naïve', 'x'],
    ['x-line', 'a\r\nset-cookie: b'],
    ['x-nul', 'a\0b'],
    ['x-text', 'snow ☃'],
  ])('take no header that cannot be sent: %j: %j', async (name, value) => {
    const respond = { status: 200, headers: { [name]: value } };
    expect((await call('POST', '/faults', { match: {}, respond })).status).toBe(400);
  });

  it('replace headers of the answer, however they are spelled', async () => {
    const headers = { 'Content-Type': 'application/problem+json', 'X-Request-Id': 'mine' };
    await call('POST', '/faults', { match: {}, respond: { status: 500, body: {}, headers } });
    const server = await mock.listen();
    const response = await fetch(`${server.url}/lists`, {
      headers: { authorization: `Bearer ${mock.account().keys.admin}` },
    });
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('x-request-id')).toBe('mine');
    await server.close();
  });

  it('find a person by persona, user id or email address', async () => {
    for (const persona of ['standard', SEED.people.ines, `${SEED.people.ines}`, 'ines.farrow@quaymoss.example']) {
      await call('DELETE', '/faults');
      const made = await call('POST', '/faults', { match: { persona }, respond: { status: 500 } });
      expect(made.body.match.persona).toBe('standard');
      expect((await api(mock, 'standard').get('/lists')).status).toBe(500);
      expect((await api(mock, 'admin').get('/lists')).status).toBe(200);
    }
    expect((await call('POST', '/faults', { match: { persona: 'nobody' }, drop: true })).status).toBe(404);
  });

  it('go one by one, or all', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) ids.push((await call('POST', '/faults', { match: {}, delayMs: 0 })).body.id);
    expect((await call('DELETE', `/faults/${ids[1]}`)).status).toBe(204);
    expect((await call('DELETE', `/faults/${ids[1]}`)).status).toBe(404);
    expect((await call('GET', '/faults')).body.map(({ id }: { id: string }) => id)).toEqual([ids[0], ids[2]]);
    expect((await call('DELETE', '/faults')).status).toBe(204);
    expect((await call('GET', '/faults')).body).toEqual([]);
  });

  it.each([
    // A ready-made rule needs no match.
    [{}, undefined],
    [{ drop: true }, 'match'],
    [{ match: {} }, undefined],
    [{ match: { operation: 'x' }, drop: true }, 'match.operation'],
    [{ match: { method: 'get' }, drop: true }, 'match.method'],
    [{ match: { path: 'v2/lists' }, drop: true }, 'match.path'],
    [{ match: {}, respond: {} }, 'respond.status'],
    [{ match: {}, respond: { status: 99 } }, 'respond.status'],
    [{ match: {}, respond: { status: 500, html: 'x', body: {} } }, 'respond.body'],
    [{ match: {}, respond: { status: 204, body: {} } }, 'respond.body'],
    [{ match: {}, respond: { status: 304, html: '' } }, 'respond.html'],
    [{ match: {}, respond: { status: 500, headers: { 'bad name': 'x' } } }, 'respond.headers'],
    [{ match: {}, respond: { status: 500, headers: { a: 'x\ny' } } }, 'respond.headers.a'],
    [{ match: {}, delayMs: -1 }, 'delayMs'],
    [{ match: {}, drop: 1 }, 'drop'],
    [{ match: {}, drop: true, times: 0 }, 'times'],
    [{ match: {}, drop: true, skipp: 1 }, 'skipp'],
    // None of these could ever hit, or do anything.
    [{ match: { path: '/v2/*/1' }, drop: true }, 'match.path'],
    [{ match: { path: '/v2/**' }, drop: true }, 'match.path'],
    [{ match: { header: { 'two words': 'x' } }, drop: true }, 'match.header'],
    [{ match: { header: { '': 'x' } }, drop: true }, 'match.header'],
    [{ match: {}, drop: true, forMs: 0 }, 'forMs'],
    [{ match: {}, drop: false }, 'drop'],
    [{ preset: 'dropped', drop: false }, 'drop'],
    [{ match: {}, drop: true, respond: { status: 500 } }, 'drop'],
    [{ preset: '503', drop: true }, 'drop'],
  ])('refuse %j', async (fault, param) => {
    const { status, body } = await call('POST', '/faults', fault);
    expect(status).toBe(400);
    expect(body.error.param).toBe(param);
    expect((await call('GET', '/faults')).body).toEqual([]);
  });
});

describe('The faults of an account', () => {
  it('are a thousand at most: the next is 409 and says what to do', async () => {
    const { faults } = mock.account();
    for (let i = 0; i < 1_000; i++) faults.add({ match: { path: `/x${i}` }, drop: true });
    const { status, body } = await call('POST', '/faults', { match: {}, drop: true });
    expect([status, body.error.code]).toEqual([409, 'conflict']);
    expect(body.error.message).toContain('remove some first');
    faults.remove('fault-1');
    expect((await call('POST', '/faults', { match: {}, drop: true })).status).toBe(201);
  });

  it('are no more than 16 MiB together, also after a snapshot', async () => {
    const account = mock.account();
    const big = { match: {}, respond: { status: 503, html: 'x'.repeat(2 ** 20 - 200) } };
    for (let i = 0; i < 16; i++) account.faults.add(big);
    account.snapshot('full');
    account.restore('full');
    expect(() => account.faults.add(big)).toThrow(expect.objectContaining({ code: 'conflict' }));
    account.faults.remove();
    expect(account.faults.add(big).id).toBe('fault-17');
  });
});
