/** What passed between a client and a server, held to the contract; no value of it is kept. */

import { LINKS_PATH } from '../../account/signed-links.js';
import { bodyOf, checkAnswer } from '../../contract/check-answer.js';
import { checkRequest } from '../../contract/check-request.js';
import { pathOf } from '../../contract/find-operation.js';
import { type HeaderSource, headersOf } from '../../contract/headers.js';
import { type Violation, violationText } from '../../contract/violation.js';
import { type V2Version, versionNamed } from '../../versions.js';

export interface PassedExchange {
  method: string;
  /** A whole URL, or a path with its query. */
  url: string;
  request: { headers: HeaderSource; body: PassedBody };
  /** Null: there was none, or one that is not to be looked at. */
  answer: { status: number; headers: HeaderSource; body: PassedBody } | null;
}

/** A body's text; null where it could not be looked into (a stream, an upload, too large). */
export type PassedBody = string | null;

/** The same violation of the same operation, however often it was seen. */
export interface SeenViolation {
  violation: Violation;
  count: number;
}

export interface RecordSummary {
  exchanges: number;
  /** Exchanges with a violation on either side. */
  violated: number;
  /** In the order in which they were first seen. */
  violations: SeenViolation[];
  /** Violations that were not kept, because there were too many kinds. */
  dropped: number;
}

const MOST_KINDS = 1_000;
/** Of the mock, not of Affinity's API: its control plane, and where its files lie. */
const OTHER_PATHS = ['/_mock', LINKS_PATH];
const VERSION = 'x-affinity-api-version';

/** A tally of exchanges. Bounded: it may run for days. */
export class ExchangeRecord {
  #exchanges = 0;
  #violated = 0;
  #dropped = 0;
  readonly #seen = new Map<string, SeenViolation>();

  /**
   * Checks an exchange. `version`: what the key answers with by default, where neither side names a version. Returns the violations
   * that had not been seen before.
   */
  add(exchange: PassedExchange, version?: V2Version): Violation[] {
    if (OTHER_PATHS.some((path) => `${pathOf(exchange.url)}/`.startsWith(`${path}/`))) return [];
    this.#exchanges++;
    const violations = violationsOf(exchange, version);
    if (violations.length > 0) this.#violated++;
    return violations.filter((violation) => this.#isNew(violation));
  }

  summary(): RecordSummary {
    return {
      exchanges: this.#exchanges,
      violated: this.#violated,
      violations: [...this.#seen.values()].map((seen) => ({ ...seen })),
      dropped: this.#dropped,
    };
  }

  #isNew(violation: Violation): boolean {
    const key = violationText(violation).replace(/\/\d+(?=[/: ,]|$)/g, '/*');
    const seen = this.#seen.get(key);
    if (seen) seen.count++;
    else if (this.#seen.size >= MOST_KINDS) this.#dropped++;
    else this.#seen.set(key, { violation, count: 1 });
    return !seen && this.#seen.has(key);
  }
}

function violationsOf({ method, url, request, answer }: PassedExchange, version?: V2Version): Violation[] {
  const asked = versionNamed(headersOf(request.headers)[VERSION]);
  const spoken = asked ?? (answer && versionNamed(headersOf(answer.headers)[VERSION])) ?? version;
  const common = { method, url, values: false, ...(spoken && { version: spoken }) };
  const requestBody = request.body ?? undefined;
  const ofRequest = checkRequest({ ...common, headers: request.headers, body: requestBody });
  const ofAnswer = answer
    ? checkAnswer({ ...common, status: answer.status, headers: answer.headers, body: bodyOf(answer.body ?? '') })
    : [];
  return [
    ...(request.body === null ? ofRequest.filter(({ pointer }) => !isOfBody(pointer)) : ofRequest),
    ...(answer?.body === null ? ofAnswer.filter(({ pointer }) => !isOfBody(pointer)) : ofAnswer),
  ];
}

const isOfBody = (pointer: string) => pointer === '' || pointer.startsWith('/') || pointer === 'header content-type';

/** For people: a line for each kind of violation, with how often it was seen, and a line that counts. */
export function recordText({ exchanges, violated, violations, dropped }: RecordSummary): string {
  const lines = violations.map(({ violation, count }) => `${`${count} ×`.padStart(7)} ${violationText(violation)}\n`);
  const more = dropped === 0 ? '' : ` and ${dropped} more`;
  const s = exchanges === 1 ? '' : 's';
  return `${lines.join('')}${exchanges} exchange${s}, ${violated} of them with violations, of ${violations.length} kinds${more}\n`;
}
