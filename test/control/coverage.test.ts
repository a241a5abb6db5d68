import { beforeEach, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { control, type Send } from './support.js';

const HOST = 'https://api.affinity.co';

let mock: Mock;
let call: Send;
beforeEach(async () => {
  mock = await createMock();
  call = control(mock);
});

async function ask(method: string, path: string, body?: unknown, more: Record<string, string> = {}) {
  const headers = {
    authorization: `Bearer ${mock.account().keys.admin}`,
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...more,
  };
  await mock.fetch(HOST + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

interface Row {
  operationId: string;
  version: string | null;
  requests: number;
}

const seen = (rows: readonly Row[]) => rows.filter(({ requests }) => requests > 0);

describe('GET /_mock/coverage', () => {
  it('lists every operation in every version, called or not', async () => {
    const { status, body } = await call('GET', '/coverage');
    expect(status).toBe(200);
    expect(body.operations).toHaveLength(374);
    const gated = body.operations.filter(({ gate }: { gate: string | null }) => gate !== null);
    expect(gated).toHaveLength(22);
    expect([body.seen, body.of, body.unknown]).toEqual([0, 374 - 22, []]);
    expect(body.operations.filter((row: Row) => row.version === null)).toHaveLength(59);
    expect(body.operations.some((row: { beta: boolean }) => row.beta)).toBe(true);
  });

  it('counts what is behind the gate once that is open, or where it was asked for', async () => {
    await ask('POST', '/v2/calls', {});
    const { body } = await call('GET', '/coverage');
    expect([body.seen, body.of]).toEqual([1, 374 - 22 + 1]);
    expect(seen(body.operations)).toMatchObject([
      { operationId: 'v2.calls.create', gate: 'external-api-v2-entities-cud', statuses: { 404: 1 } },
    ]);
    mock.account().settings.set({ quirks: { 'v2-entities-gate': 'open' } });
    expect((await call('GET', '/coverage')).body.of).toBe(374);
  });

  it('counts requests and statuses by operation and version', async () => {
    await ask('GET', '/v2/lists');
    await ask('GET', '/v2/lists?limit=5');
    await ask('GET', '/v2/lists', undefined, { 'x-affinity-api-version': '2024-01-01' });
    await ask('GET', '/v2/companies/1');
    await ask('GET', '/lists');
    const { body } = await call('GET', '/coverage');
    expect(body.seen).toBe(4);
    expect(seen(body.operations)).toMatchObject([
      { operationId: 'v1.lists.list', version: null, requests: 1, statuses: { 200: 1 }, violations: [] },
      { operationId: 'v2.companies.get', version: '2026-09-17', requests: 1, statuses: { 404: 1 }, violations: [] },
      { operationId: 'v2.lists.list', version: '2024-01-01', requests: 1, statuses: { 200: 1 }, violations: [] },
      { operationId: 'v2.lists.list', version: '2026-09-17', requests: 2, statuses: { 200: 2 }, violations: [] },
    ]);
  });

  it('tells where requests depart from the contract, once for all of a kind', async () => {
    await ask('GET', '/v2/lists?limits=5');
    await ask('GET', '/v2/lists?limits=6');
    await ask('POST', '/v2/lists', { name: 7, type: 'company' });
    const { body } = await call('GET', '/coverage');
    const [list, create] = seen(body.operations) as { violations?: unknown }[];
    expect(list?.violations).toEqual([
      {
        pointer: 'query limits',
        problem: 'undeclared',
        message: expect.stringContaining('did you mean limit?'),
        requests: 2,
      },
    ]);
    expect(create?.violations).toMatchObject([{ pointer: '/name', problem: 'wrong-type', requests: 1 }]);
  });

  it('does not blame a body that was cut', async () => {
    await ask('POST', '/v2/notes', { type: 'entities', content: { html: 'x'.repeat(100_000) }, persons: [{ id: 1 }] });
    expect(seen(mock.account().coverage().operations)).toMatchObject([
      { operationId: 'v2.notes.create', violations: [] },
    ]);
  });

  it('names what is no operation, or none of the version, with what comes near', async () => {
    await ask('GET', '/v2/company/7');
    await ask('GET', '/v2/company/8');
    await ask('GET', '/v2/files', undefined, { 'x-affinity-api-version': '2024-01-01' });
    const { body } = await call('GET', '/coverage');
    expect(body.unknown).toMatchObject([
      { method: 'GET', path: '/v2/company/{}', requests: 2, statuses: { 404: 2 } },
      { method: 'GET', path: '/v2/files', requests: 1, statuses: { 404: 1 }, nearest: [] },
    ]);
    expect(body.unknown[0].nearest[0]).toMatch(/^GET \/v2\//);
    expect(body.seen).toBe(0);
  });

  it('is the account’s own, and starts anew with its journal', async () => {
    await ask('GET', '/v2/lists');
    expect((await call('GET', '/coverage?account=advanced')).body.seen).toBe(0);
    expect(mock.account().coverage()).toEqual((await call('GET', '/coverage')).body);
    await call('DELETE', '/requests');
    expect(mock.account().coverage().seen).toBe(0);
  });
});
