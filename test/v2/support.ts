/** What the tests of V2 share: callers by persona and version, and what of the default seed they speak of. */
import type { Quirks } from '../../src/contract/generated/quirks.js';
import type { Mock } from '../../src/index.js';
import type { V2Version } from '../../src/versions.js';
import { SEED } from '../support/seed.js';
import { type Api, api, type Persona } from '../support.js';

/** With the operations that have no route while the gate is closed. */
export const GATE_OPEN: Partial<Quirks> = { 'v2-entities-gate': 'open' };

/** Both APIs as a persona, V2 in a version; without one in the key's own. */
export function caller(mock: Mock, persona: Persona = 'admin', version?: V2Version, account = 'scale'): Api {
  const client = api(mock, persona, account);
  const headers: Record<string, string> = version ? { 'x-affinity-api-version': version } : {};
  return {
    get: (path, more) => client.get(path, { ...headers, ...more }),
    post: (path, body, more) => client.post(path, body, { ...headers, ...more }),
    put: (path, body, more) => client.put(path, body, { ...headers, ...more }),
    patch: (path, body, more) => client.patch(path, body, { ...headers, ...more }),
    delete: (path, more) => client.delete(path, { ...headers, ...more }),
  };
}

export interface FieldJson {
  id: string;
  name: string;
  type: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into values member by member
  value: any;
}

export const idsOf = (items: readonly { id: number | string }[]) => items.map(({ id }) => id);

export const cellOf = (fields: readonly FieldJson[], id: string) => fields.find((field) => field.id === id)?.value;

// Of the default seed.

export const {
  pipeline: PIPELINE,
  portfolio: PORTFOLIO,
  inbox: INBOX,
  lpRelations: LP_RELATIONS,
  fundIII: FUND_III,
  talentBench: TALENT_BENCH,
  coInvestors: CO_INVESTORS,
  events: EVENTS,
  watchlist: WATCHLIST,
} = SEED.lists;
export const { twice: TWICE, thrice: THRICE } = SEED.companies;

/** The pipeline's restricted opportunity, which `standard` may not manage, and its row. */
export const HERONLIGHT = { opportunity: 59027868, entry: 198559280 };
