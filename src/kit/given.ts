/** What callers without types give to assertions and matchers: what could never fail, or never fit, is refused by name. */

import { pathOf } from '../contract/find-operation.js';
import { findRoute, operationById } from '../contract/operations.js';
import { assertMembers, assertOperation, isPlain, isRecord, isStatus, kindOf, refusal } from '../contract/taken.js';
import { suggestion } from '../lib/nearest.js';

/** `who` is the function or the matcher. */
export function assertCalls(who: string, given: unknown): void {
  if (!Array.isArray(given)) throw refusal(`${who} takes a list of calls, as account.requests() gives it`, given);
  const at = given.findIndex((call) => !isCall(call));
  if (at < 0) return;
  throw refusal(`${who} takes calls, each with its method and its path as texts: look at number ${at + 1}`, given[at]);
}

const isCall = (call: unknown) => isRecord(call) && typeof call.method === 'string' && typeof call.path === 'string';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const MEMBERS = ['operationId', 'method', 'path', 'status'];

/** All of it, before anything is looked for: behind a call that is missing nothing else would be judged. */
export function assertSequence(who: string, given: unknown): void {
  const takes = `${who} takes a list of what the calls have to be, ['v2.lists.list'] or [{ method, path, status }]`;
  if (!Array.isArray(given)) throw refusal(takes, given);
  if (given.length === 0) throw new TypeError(`${takes}, and got an empty one, which all calls hold`);
  // Not `forEach`, which passes over holes.
  for (const [i, expected] of given.entries()) assertExpected(`call ${i + 1} of the sequence`, expected);
}

function assertExpected(name: string, expected: unknown): void {
  if (!isPlain(expected)) {
    assertOperation(
      `${name} is the id of an operation, or of { operationId, method, path, status } what matters`,
      expected,
    );
    return;
  }
  assertMembers(name, expected, MEMBERS);
  if (Object.keys(expected).length === 0) {
    throw new TypeError(`${name} is {}, which every call fits: give it ${MEMBERS.join(', ')}, or some of them`);
  }
  assertDefined(name, expected);
  const { operationId, method, path, status } = expected;
  if (operationId !== undefined) assertOperation(`the operationId of ${name} is a text`, operationId);
  if (method !== undefined) assertMethod(`the method of ${name}`, method);
  if (path !== undefined) assertPath(`the path of ${name}`, path);
  if (typeof operationId === 'string') assertTogether(name, operationId, String(method ?? ''), String(path ?? ''));
  if (status !== undefined && !isStatus(status)) {
    throw refusal(`the status of ${name} is a whole number from 100 to 599`, status);
  }
}

/** Throws for an operation that is never asked by the method, or by the path, beside it: no call would be both. */
function assertTogether(name: string, operationId: string, method: string, path: string): void {
  const operation = operationById(operationId);
  if (!operation) return;
  const verb = method.toUpperCase().replace('HEAD', 'GET');
  if (verb !== '' && verb !== operation.method) {
    throw new TypeError(`${name} is never seen: ${operationId} is asked by ${operation.method}, not by ${method}`);
  }
  // By a quirk V1 takes a slash at the end.
  const asked = path === '' ? undefined : findRoute(pathOf(path).replace(/(.)\/$/, '$1')).route?.get(operation.method);
  if (path === '' || asked?.id === operationId) return;
  const what = asked?.id ?? 'no operation';
  throw new TypeError(`${name} is never seen: ${operation.method} ${path} is ${what}, not ${operationId}`);
}

/** Throws for members that are there and undefined: whoever wrote them meant something by them, and they would fit all. */
export function assertDefined(name: string, given: Readonly<Record<string, unknown>>): void {
  const member = Object.keys(given).find((one) => given[one] === undefined);
  if (member === undefined) return;
  throw new TypeError(`the ${member} of ${name} is undefined: say what it has to be, or leave it out`);
}

function assertMethod(name: string, method: unknown): void {
  if (typeof method !== 'string') throw refusal(`${name} is one of ${METHODS.join(', ')}`, method);
  if (METHODS.includes(method.toUpperCase())) return;
  throw new TypeError(
    `${name} is one of ${METHODS.join(', ')}, and got ${method.slice(0, 20)}${suggestion(method, METHODS)}`,
  );
}

/** Paths are compared to the letter: what only a pattern means fits none. */
function assertPath(name: string, path: unknown): void {
  const isPath = typeof path === 'string' && /^(\/|https?:\/\/)/i.test(path);
  if (!isPath) throw refusal(`${name} is a path as the call has it, /v2/lists/7`, path);
  if (!/[{}*]/.test(path)) return;
  throw new TypeError(
    `${name} is compared to the letter, and ${path.slice(0, 100)} is a pattern: give the operationId instead`,
  );
}

/** Of the matcher toHaveRequested. What a match has to be else the control plane says. */
export function assertMatch(match: unknown, count: unknown): void {
  const takes = "toHaveRequested takes what a request must fit, { operationId: 'v2.lists.list' }";
  if (typeof match === 'string') {
    throw new TypeError(`toHaveRequested takes what a request must fit: { operationId: ${JSON.stringify(match)} }`);
  }
  if (!isPlain(match)) throw refusal(takes, match);
  assertDefined('the match', match);
  if (!isPlain(count)) throw refusal(`${takes}, and how often, { exactly: 1 }`, count);
  assertDefined('the count', count);
  if (count.min === 0 && count.max === undefined && Object.keys(count).length === 1) {
    throw new TypeError('every number of requests fits { min: 0 }: give { exactly: 0 } for none, { min: 1 } for some');
  }
}

/** Of the matchers that judge an account. */
export function assertAccount(matcher: string, given: unknown, rest = ''): void {
  if (kindOf(given) === 'an account') return;
  throw refusal(`${matcher} takes an account, expect(account).${matcher}(${rest})`, given);
}

/** What is drilled is run several times: it has to be a function, and no promise of one run. */
export function assertDrill(client: unknown, what: unknown, options: unknown): void {
  if (typeof client !== 'function') {
    const example = 'expect(({ mock, account }) => sync(mock.fetch, account.keys.admin)).toPassDrill(…)';
    throw refusal(`toPassDrill takes a function that does the work: ${example}`, client);
  }
  if (typeof what !== 'string') throw refusal("toPassDrill takes a rule or a group, 'outages/timeout'", what);
  if (options === undefined) return;
  if (!isPlain(options))
    throw refusal('the options of toPassDrill must be an object, { patienceMs, choice, seed }', options);
  assertMembers('the options of toPassDrill', options, ['patienceMs', 'choice', 'seed']);
}
