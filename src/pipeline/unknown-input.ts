/** What Affinity silently ignores is ignored here too, and told in `x-mock-warnings` and the journal. */
import { OTHER_NAMES } from '../contract/read-request.js';
import type { RequestViolation } from '../contract/request-violation.js';
import { extraMember } from '../contract/schema-errors.js';
import type { Exchange } from './exchange.js';

/** Of parameters, and of members. */
const MOST_NAMES = 10;

/** What a client sent, short, in one line, and without a secret. */
export const printable = ({ account }: Exchange, name: string) =>
  account.secrets.hide(name, 60).replace(/[\p{C}\p{Z};]/gu, '?');

export function warnOfIgnored(exchange: Exchange, violations: readonly RequestViolation[]): void {
  const ignored = violations.filter(({ effect }) => effect === 'ignored');
  for (const place of ['header', 'query', 'body'] as const) {
    const here = ignored.filter(({ where }) => where === place);
    for (const violation of here.slice(0, MOST_NAMES)) exchange.warn(warning(exchange, violation));
  }
}

function warning(exchange: Exchange, { where, pointer, problem, expected, got, error }: RequestViolation): string {
  const name = pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
  if (where === 'header') {
    return `header ${name} is ignored: ${exchange.api === 'v1' ? 'V1 has no versions' : `expected ${expected}`}`;
  }
  if (where === 'body') {
    if (!error) return `the body is ignored: ${exchange.operation?.id} takes none`;
    const member = [pointer.slice(1), extraMember(error)].filter(Boolean).join('/');
    return `body member ${printable(exchange, member)} is unknown and ignored`;
  }
  if (problem !== 'undeclared') return `query parameter ${name} is given ${got}: the last one counts`;
  const others = OTHER_NAMES[exchange.api];
  if (name === 'filter' && exchange.api === 'v2') return 'filter has no effect on this operation';
  if (Object.hasOwn(others, name)) {
    return `query parameter ${name} is unknown here: ${exchange.api.toUpperCase()} has ${others[name]}`;
  }
  return `query parameter ${printable(exchange, name)} is unknown and ignored`;
}
