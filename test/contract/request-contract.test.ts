import { expect, it } from 'vitest';
import { requestContract } from '../../src/contract/request-contract.js';

it('a call without anything is held to what must be given', () => {
  const check = (path: string) => requestContract('v1', { id: path, method: 'GET', path }).check({}, {}, undefined);
  expect(check('/lists')).toEqual([]);
  expect(check('/field-value-changes')).toMatchObject([{ where: 'query', problem: 'missing' }]);
});
