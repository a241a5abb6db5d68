/** What the tests of V1's quirks share: one mock for a file, brought back to its start before each test, and its switches. */
import type { Mock } from '../../../src/index.js';
import { useMock } from '../../support/mock.js';
import { SEED } from '../../support/seed.js';
import type { Api } from '../../support.js';

export interface Subject {
  mock: Mock;
  /** As the admin of `scale`. */
  client: Api;
  /** Sets a quirk's switch. */
  flip(id: string, value: string | boolean): void;
}

/** A mock that answers 500 where an answer does not fit the contract, whatever is switched. */
export async function subject(): Promise<Subject> {
  const { mock, admin } = await useMock({ perMinute: 1_000_000 });
  const flip = (id: string, value: string | boolean) =>
    void mock.account('scale').settings.set({ quirks: { [id]: value } });
  return { mock, client: admin, flip };
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
