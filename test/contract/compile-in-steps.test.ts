/** The first call with a body compiles the schemas that it is held to: piece by piece, so that others are answered in between. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { ajvFor } from '../../src/contract/ajv.js';
import { documentFor, OPERATIONS } from '../../src/contract/operations.js';
import { RequestContract } from '../../src/contract/request-contract.js';

const BODY = {
  filters: {
    operator: 'and',
    filters: [{ fieldId: 'field-1', operator: 'is-greater-than', valueType: 'number', value: 3 }],
  },
};

it('leaves nothing big to compile for the first search but what was compiled in many steps', () => {
  const operation = OPERATIONS.find(({ id }) => id === 'v2.lists.list-entries.search');
  if (!operation) throw new Error('there is no such operation');
  const name = documentFor(operation, '2026-09-17');
  const contract = new RequestContract(name, operation);
  const compiled: string[] = [];
  let steps = 0;
  onTestFinished(() => void vi.restoreAllMocks());
  for (const _ of contract.compiling(BODY) ?? []) {
    if (steps++ > 0) continue;
    for (const strictness of ['open', 'closed'] as const) {
      const ajv = ajvFor(name, strictness) as unknown as { _compileSchemaEnv(env: object): unknown };
      const compile = ajv._compileSchemaEnv;
      vi.spyOn(ajv, '_compileSchemaEnv').mockImplementation(function (this: unknown, env) {
        compiled.push(strictness);
        return compile.call(this, env);
      });
    }
  }
  // The union of all filters has dozens of parts.
  expect(steps).toBeGreaterThan(100);
  compiled.length = 0;
  expect(contract.check({ listId: 3 }, {}, BODY)).toEqual([]);
  expect(contract.undeclared(BODY)).toEqual([]);
  // Parameters and the body itself, whose parts are there.
  expect(compiled.length).toBeLessThan(5);
  expect(contract.compiling(BODY)).toBeNull();
});

it('takes no turns for a body that refers to little', () => {
  const operation = OPERATIONS.find(({ id }) => id === 'v1.persons.create');
  if (!operation) throw new Error('there is no such operation');
  const contract = new RequestContract(documentFor(operation, '2026-09-17'), operation);
  expect(contract.compiling({})).toBeNull();
});
