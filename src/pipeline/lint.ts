/** What Affinity silently ignores is ignored here too, and told in `x-mock-warnings` and the journal. */
import type { RequestContract } from '../contract/request-contract.js';
import { pathOf } from '../lib/bracket-names.js';
import type { Exchange } from './exchange.js';

/** Names of one API that people try on the other. */
const OTHER_NAMES: Record<'v1' | 'v2', Record<string, string>> = {
  v1: { limit: 'page_size', cursor: 'page_token', fieldIds: 'nothing like it on V1', filter: 'term' },
  v2: {
    page_size: 'limit',
    page_token: 'cursor',
    field_ids: 'fieldIds',
    list_id: 'a path parameter',
    with_interaction_dates: 'fieldTypes=relationship-intelligence',
  },
};

const MOST_NAMES = 10;
/** What a client sent, short, fit for a header, and without a secret. */
export const printable = ({ account }: Exchange, name: string) =>
  account.secrets.hide(name, 60).replace(/[^\x21-\x7e]|;/g, '?');

export function lintQuery(exchange: Exchange, contract: RequestContract, names: readonly string[]): void {
  // V1 writes take their body's members from the query as well.
  const isMember = (name: string) => exchange.api === 'v1' && contract.members.has(pathOf(name)?.[0] ?? name);
  const isKnown = (name: string) => contract.query.has(name) || isMember(name);
  for (const name of names.filter((one) => !isKnown(one)).slice(0, MOST_NAMES)) {
    const others = OTHER_NAMES[exchange.api];
    if (name === 'filter' && exchange.api === 'v2') exchange.warn('filter has no effect on this operation');
    else if (Object.hasOwn(others, name)) {
      exchange.warn(`query parameter ${name} is unknown here: ${exchange.api.toUpperCase()} has ${others[name]}`);
    } else exchange.warn(`query parameter ${printable(exchange, name)} is unknown and ignored`);
  }
}

export function lintBody(exchange: Exchange, contract: RequestContract, body: unknown): void {
  if (!contract.body || typeof body !== 'object' || body === null) return;
  const unknown = Object.keys(body).filter((name) => !contract.members.has(name));
  for (const name of unknown.slice(0, MOST_NAMES))
    exchange.warn(`body member ${printable(exchange, name)} is read by nobody`);
}
