/** Matches that name an operation beside a path or a method: refused only where no request could fit all of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../../src/account/account.js';
import { findRoute, OPERATIONS } from '../../src/contract/operations.js';
import { ControlError } from '../../src/control/error.js';
import { readMatch } from '../../src/control/match.js';
import { createMock, type Mock } from '../../src/index.js';
import { control } from './support.js';

/** No match here names a person. */
const account = {} as Account;
const isTaken = (match: object): boolean => {
  try {
    readMatch(account, match);
    return true;
  } catch (error) {
    if (error instanceof ControlError) return false;
    throw error;
  }
};
const askedAs = (template: string) => template.replace(/\{[^{}]*\}/g, '17');
const PATHS = [...new Set(OPERATIONS.map(({ path }) => askedAs(path)))];

describe.each(OPERATIONS.map(({ id, method, path }) => ({ id, method, path: askedAs(path) })))(
  '$id',
  ({ id, method, path }) => {
    it('takes its own path, and each beginning of it', () => {
      for (let end = 0; end <= path.length; end++)
        expect([path.slice(0, end), isTaken({ operationId: id, path: `${path.slice(0, end)}*` })]).toEqual([
          path.slice(0, end),
          true,
        ]);
      expect(isTaken({ operationId: id, path, method })).toBe(true);
      expect(isTaken({ operationId: ['v2.auth.whoami', id], path, method: method.toLowerCase() })).toBe(true);
      if (method === 'GET') expect(isTaken({ operationId: id, path, method: 'HEAD' })).toBe(true);
    });

    it('takes no path that leads elsewhere, and no other method', () => {
      for (const other of PATHS) {
        const leadsHere = [...(findRoute(other).route?.values() ?? [])].some((operation) => operation.id === id);
        expect([other, isTaken({ operationId: id, path: other })]).toEqual([other, leadsHere]);
      }
      for (const other of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
        expect([other, isTaken({ operationId: id, method: other })]).toEqual([other, other === method]);
      expect(isTaken({ operationId: id, path: `${path}/nothing/of/the/kind*` })).toBe(false);
    });
  },
);

describe('what is taken fits a request', () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await createMock();
  });

  it.each([
    [{ operationId: 'v1.lists.list', path: '/lists', method: 'HEAD' }, 'HEAD', '/lists'],
    [{ operationId: 'v1.lists.list', path: '/lis*' }, 'GET', '/lists'],
    [{ operationId: 'v1.lists.list', path: '/lists/*' }, 'GET', '/lists/'],
    [{ operationId: ['v2.persons.list', 'v2.lists.get'], path: '/v2/lists/*' }, 'GET', '/v2/lists/1'],
  ])('%o by %s %s', async (match, method, path) => {
    const account = mock.account('scale');
    account.settings.set({ quirks: { 'v1-trailing-slash': 'accepted' } });
    const call = control(mock);
    expect((await call('POST', '/faults', { match, respond: { status: 503 } })).status).toBe(201);
    const headers = { authorization: `Bearer ${account.keys.admin}` };
    expect((await mock.fetch(`http://127.0.0.1:4010${path}`, { method, headers })).status).toBe(503);
    await call('DELETE', '/faults');
  });
});
