/** What the tests of V1's quirks share: one mock for a file, brought back to its start before each test, and its switches. */
import { beforeAll, beforeEach } from 'vitest';
import type { Mock } from '../../../src/index.js';
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

export const MARA = 43080970;
export const INES = 47665420;
export const ROWAN = 170900842;
export const COLLABORATOR = 235771523;
/** Wrote and received emails, chatted and met. */
export const CORRESPONDENT = 223589398;
export const FERNPATH = 65227821;
/** Of the shared directory, in use; and one that is not. */
export const GLOBAL = 8749867;
export const DIRECTORY_ONLY = 1920598;
/** Lists: opportunities, companies, persons. */
export const PIPELINE = 61537;
export const INBOX = 97848;
export const EVENTS = 244099;
