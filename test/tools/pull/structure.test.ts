import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../../src/index.js';
import { seedProblems } from '../../../src/store/seed/seed-check.js';
import { frozenMock } from '../../support.js';
import { ask, type Pulled, pulled } from './support.js';

let source: Mock;
let copy: Mock;
let result: Pulled;

beforeAll(async () => {
  source = await frozenMock();
  result = await pulled(source, { include: ['notes', 'interactions', 'reminders', 'files'] });
  copy = await frozenMock({ seed: result.seed });
});
afterAll(async () => {
  await source.close();
  await copy.close();
});

describe('A pulled account', () => {
  it('loads, and seed check finds nothing wrong', () => {
    expect(result.report).toMatchObject({ stopped: null, skipped: {} });
    expect(seedProblems(result.seed)).toEqual([]);
    console.log(result.report);
  });

  it.each(['/lists', '/v2/lists', '/fields', '/v2/companies/fields', '/v2/persons/fields', '/organizations/fields'])(
    'has the ids and names that %s has',
    async (path) => {
      expect(shown(await ask(copy, path))).toEqual(shown(await ask(source, path)));
    },
  );
});

/** Without dates, which are moved, and sizes. */
function shown(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer, (key, value) => (/created_?at/i.test(key) ? undefined : value)));
}
