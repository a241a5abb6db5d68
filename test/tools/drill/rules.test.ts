import { expect, it } from 'vitest';
import { ALL_GROUPS } from '../../../src/tools/drill/groups/all.js';
import { DRILL_RULES } from '../../../src/tools/drill/rules.js';

it('a test can be held to every rule of every group', () => {
  const all = ALL_GROUPS.flatMap(({ group, rules }) => rules.map(({ rule }) => `${group}/${rule}`));
  expect([...DRILL_RULES]).toEqual(all);
});
