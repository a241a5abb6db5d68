/** What the rules of the store know of a request and its account. */
import { expect, it } from 'vitest';
import { Registry } from '../../src/account/registry.js';
import { loadDefaultSeed } from '../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { SEED } from '../support/seed.js';

const MARA = { id: SEED.people.mara, role: 'Admin', status: 'active', permissions: {} } as const;

it('has the quirks that it began with, by which its texts are kept, also when others are switched meanwhile', () => {
  const registry = new Registry({ seed: loadDefaultSeed(), strict: false, quirkDefaults: quirkDefaults() });
  const account = registry.get('scale');
  if (!account) throw new Error('the account is not there');
  const before = account.contextFor(MARA, 0);
  const { switches } = before;
  account.changeSettings({ quirks: { 'v1-crunchbase-uuid': false } });
  const after = account.contextFor(MARA, 0);
  expect([before.quirk('v1-crunchbase-uuid'), after.quirk('v1-crunchbase-uuid')]).toEqual([true, false]);
  expect(before.switches).toBe(switches);
  expect(after.switches).not.toBe(switches);
});
