import type { Account } from '../account/account.js';
import { type FaultRule, sizeOf } from '../account/faults.js';
import { badRequest, ControlError } from './error.js';
import { presetNamed } from './fault-presets.js';
import { assertKnownPath, readMatch } from './match.js';
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
export function addFault(account: Account, given: NewFault): FaultView {
  const input = withPreset(given);
  const { respond } = input;
  assertOneKind(input);
  assertOneEnd(input);
  assertPool(respond);
  if (respond && BODILESS.has(respond.status) && (respond.body !== undefined || respond.html !== undefined)) {
    const param = respond.html === undefined ? 'respond.body' : 'respond.html';
    throw badRequest(param, `An answer ${respond.status} has no body`);
  }
  for (const name of Object.keys(respond?.headers ?? {})) assertNoFraming(name);
  const rule = { ...input, match: readMatch(account, input.match) };
  assertKnownPath(rule.match);
  assertRoom(account, rule);
  return account.faults.add(rule, account.clock.now()) as FaultView;
}

/** What a preset stands for, with what is given besides. */
function withPreset({ preset, match, ...given }: NewFault): FaultRule {
  if (preset === undefined) {
    if (match === undefined) throw badRequest('match', 'match is required');
    return { match, ...given };
  }
  const ready = presetNamed(preset);
  return { preset, ...ready, ...given, match: { ...ready.match, ...match } };
}

function assertPool(respond: FaultRule['respond']): void {
  if (respond?.pool === undefined) return;
  if (respond.status !== 429) {
    throw badRequest('respond.pool', 'A pool refuses with 429: give this status, or no pool');
  }
  if (respond.body === undefined && respond.html === undefined) return;
  throw badRequest('respond.pool', 'A pool has its own words: give no body beside it');
}

function assertRoom({ faults }: Account, rule: FaultRule): void {
  const { count, size } = faults.extent();
  if (count >= MOST_FAULTS) {
    throw new ControlError('conflict', `The account has ${MOST_FAULTS} faults, as many as it can: remove some first`);
  }
  if (size + sizeOf(rule) > MOST_CHARACTERS) {
    const most = `${MOST_CHARACTERS / 2 ** 20} MiB at most, all together`;
    throw new ControlError('conflict', `The faults of an account have ${most}: remove some first`);
  }
}

export const listFaults = (account: Account) => account.faults.list(account.clock.now()) as FaultView[];

/** One rule, or all without an id. Throws `not-found`. */
export function removeFault(account: Account, id?: string): void {
  if (!account.faults.remove(id)) throw new ControlError('not-found', `There is no fault "${id}"`, 'id');
}

function assertNoFraming(name: string): void {
  if (!FRAMING.has(name.toLowerCase())) return;
  throw badRequest(
    `respond.headers.${name}`,
    `${name} belongs to the connection, not to an answer: leave it out (\`drop\` cuts the connection)`,
  );
}

/** Something is done, and to the answer one thing alone. */
function assertOneEnd({ respond, delayMs, drop, deliver, alter }: FaultRule): void {
  if (alter !== undefined && (respond || drop)) {
    throw badRequest('alter', '`alter` changes the answer of the operation: give it, or `respond` or `drop`, not both');
  }
  if (drop && respond) {
    throw badRequest('drop', '`drop` closes the connection without an answer: give it or `respond`, not both');
  }
  if (drop || respond || delayMs !== undefined || deliver !== undefined || alter !== undefined) return;
  throw badRequest('drop', 'The rule does nothing: give respond, delayMs, alter, deliver or "drop": true');
}

/** Requests and deliveries have nothing in common to match. */
function assertOneKind({ match, deliver, respond, delayMs, drop, afterWork, alter }: FaultRule): void {
  const { event, ...ofRequest } = match;
  if (deliver === undefined) {
    if (afterWork && !respond && !drop) {
      throw badRequest('afterWork', 'afterWork says when an answer is lost: give respond or drop besides');
    }
    if (event !== undefined) throw badRequest('match.event', 'An event is matched with `deliver` alone');
    return;
  }
  const [member] = Object.keys(ofRequest);
  if (member) throw badRequest(`match.${member}`, `A delivery has no ${member} to match`);
  const ofRequests = [respond, delayMs, drop, afterWork, alter];
  if (ofRequests.some((one) => one !== undefined)) {
    throw badRequest('deliver', '`deliver` is for deliveries; what is done to requests is another rule');
  }
}
