/** What the tests of V1's quirks share: one mock for a file, brought back to its start before each test, and its switches. */
import { beforeAll, beforeEach } from 'vitest';
import type { Mock } from '../../../src/index.js';
import { SEED } from '../../support/seed.js';
import { type Api, api, frozenMock } from '../../support.js';

export interface Subject {
  mock: Mock;
  /** As the admin of `scale`. */
  client: Api;
  /** Sets a quirk's switch. */
  flip(id: string, value: string | boolean): void;
}

/** A mock that answers 500 where an answer does not fit the contract, whatever is switched. */
export function subject(): Subject {
  const made = { flip } as Subject;
  function flip(id: string, value: string | boolean) {
    made.mock.account('scale').settings.set({ quirks: { [id]: value } });
  }
  beforeAll(async () => {
    made.mock = await frozenMock();
    made.client = api(made.mock);
    made.mock.account('scale').limits.set({ perMinute: 1_000_000 });
    made.mock.account('scale').snapshot('start');
  });
  beforeEach(() => made.mock.account('scale').restore('start'));
  return made;
}

// Of the default seed.

export const {
  mara: MARA,
  ines: INES,
  rowan: ROWAN,
  collaborator: COLLABORATOR,
  correspondent: CORRESPONDENT,
} = SEED.people;
export const { fernpath: FERNPATH, global: GLOBAL, directoryOnly: DIRECTORY_ONLY } = SEED.companies;
export const { pipeline: PIPELINE, inbox: INBOX, events: EVENTS } = SEED.lists;
