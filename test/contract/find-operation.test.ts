import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../src/contract/operations.js';
import { findOperation } from '../../src/kit/contract.js';

describe('Finding an operation', () => {
  it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))(
    'finds %s by its path',
    (id, operation) => {
      const path = operation.path.replace(/\{[^}]*\}/g, '7');
      const match = findOperation(operation.method.toLowerCase(), `https://api.affinity.co${path}?limit=1#top`);
      expect(match).toMatchObject({ found: true, operation: { id, path: operation.path } });
    },
  );

  it('tells the parameters, decoded', () => {
    const match = findOperation('GET', '/v2/companies/7/fields/field%2D9/values');
    expect(match).toMatchObject({ params: { companyId: '7', fieldId: 'field-9' } });
  });

  it('takes the slashes that the APIs take, and no other', () => {
    expect(findOperation('GET', 'http://127.0.0.1:1//persons').found).toBe(true);
    expect(findOperation('GET', 'http://127.0.0.1:1/v2//companies').found).toBe(true);
    expect(findOperation('GET', '/v2/companies/').found).toBe(false);
    expect(findOperation('GET', '/v2///companies').found).toBe(false);
    expect(findOperation('GET', 'https://api.affinity.co').found).toBe(false);
  });

  it('is not led astray by an address in a query', () => {
    expect(findOperation('GET', '/v2/lists?term=http://elsewhere.example/persons')).toMatchObject({
      operation: { id: 'v2.lists.list' },
    });
    expect(findOperation('GET', 'persons').found).toBe(false);
  });

  it('says what would have been right', () => {
    expect(findOperation('GET', '/v2/organizations/7')).toMatchObject({ found: false, problem: 'unknown-path' });
    const { nearest = [] } = { nearest: [], ...findOperation('GET', '/v2/compnies/7') };
    expect(nearest[0]).toMatchObject({ id: 'v2.companies.get' });
    expect(findOperation('PATCH', '/v2/companies')).toMatchObject({ problem: 'wrong-method', expected: 'GET' });
    expect(findOperation('GET', '/v2/files', { version: '2024-01-01' })).toMatchObject({
      problem: 'not-in-version',
      expected: 'version 2026-09-17',
    });
    expect(() => findOperation('GET', '/v2/files', { version: '2025-01-01' as never })).toThrow(
      'V2 has no version "2025-01-01": its versions are 2024-01-01, 2026-07-15, 2026-09-17',
    );
    expect(() => findOperation('GET', '/v2/files', { versions: [] } as never)).toThrow('did you mean version?');
  });
});
