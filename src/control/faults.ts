import type { Account } from '../account/account.js';
import { sizeOf } from '../account/faults.js';
import { ControlError } from './error.js';
import { withPersona } from './people.js';
import type { FaultView, NewFault } from './schemas.js';

/** HTTP gives these no body. */
const BODILESS = new Set([204, 205, 304]);

/** Rules of an account, and their characters as JSON, all together. */
const MOST_FAULTS = 1_000;
const MOST_CHARACTERS = 16 * 1024 * 1024;

/** What says where an answer ends, and what becomes of its connection: wrong ones would break the answers behind it. */
const FRAMING = new Set([
  ...['connection', 'content-length', 'expect', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding'],
  'upgrade',
]);

/**
 * Throws `not-found` for a person nobody knows, `conflict` where the account has as many as it can, `bad-request` for a body where
 * there can be none, for headers that would break the connection's framing, and for rules that could never apply.
 */
export function addFault(account: Account, input: NewFault): FaultView {
  const { respond } = input;
  assertOneKind(input);
  if (respond && BODILESS.has(respond.status) && (respond.body !== undefined || respond.html !== undefined)) {
    const param = respond.html === undefined ? 'respond.body' : 'respond.html';
    throw new ControlError('bad-request', `An answer ${respond.status} has no body`, param);
  }
  for (const name of Object.keys(respond?.headers ?? {})) assertNoFraming(name);
  const rule = { ...input, match: withPersona<NewFault['match']>(account, input.match) };
  assertRoom(account, rule);
  return account.faults.add(rule) as FaultView;
}

function assertRoom({ faults }: Account, rule: NewFault): void {
  const { count, size } = faults.extent();
  if (count >= MOST_FAULTS) {
    throw new ControlError('conflict', `The account has ${MOST_FAULTS} faults, as many as it can: remove some first`);
  }
  if (size + sizeOf(rule) > MOST_CHARACTERS) {
    const most = `${MOST_CHARACTERS / 2 ** 20} MiB`;
    throw new ControlError(
      'conflict',
      `The faults of an account have ${most} at most, all together: remove some first`,
    );
  }
}

export const listFaults = (account: Account) => account.faults.list() as FaultView[];

/** One rule, or all without an id. Throws `not-found`. */
export function removeFault(account: Account, id?: string): void {
  if (!account.faults.remove(id)) throw new ControlError('not-found', `There is no fault "${id}"`, 'id');
}

function assertNoFraming(name: string): void {
  if (!FRAMING.has(name.toLowerCase())) return;
  const message = `${name} belongs to the connection, not to an answer: leave it out (\`drop\` cuts the connection)`;
  throw new ControlError('bad-request', message, `respond.headers.${name}`);
}

/** Requests and deliveries have nothing in common to match. */
function assertOneKind({ match, deliver, respond, delayMs, drop }: NewFault): void {
  const { event, ...ofRequest } = match;
  if (deliver === undefined) {
    if (event !== undefined)
      throw new ControlError('bad-request', 'An event is matched with `deliver` alone', 'match.event');
    return;
  }
  const [member] = Object.keys(ofRequest);
  if (member) throw new ControlError('bad-request', `A delivery has no ${member} to match`, `match.${member}`);
  if (respond !== undefined || delayMs !== undefined || drop !== undefined) {
    throw new ControlError(
      'bad-request',
      '`deliver` is for deliveries; what is done to requests is another rule',
      'deliver',
    );
  }
}
