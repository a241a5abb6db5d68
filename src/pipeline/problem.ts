import type { Ground } from '../account/decision.js';
import { Refusal } from '../lib/refusal.js';

/**
 * Why a request is refused, in neither API's words, and the status that says so; `v1-error.ts` and `v2-error.ts` make bodies of it, and
 * have statuses and words of their own for some.
 */
export const STATUS = {
  'bad-request': 400,
  validation: 400,
  authentication: 401,
  authorization: 403,
  'not-found': 404,
  'unknown-route': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'unprocessable-entity': 422,
  'rate-limit': 429,
  server: 500,
  unavailable: 503,
  'not-implemented': 501,
};

export type ProblemKind = keyof typeof STATUS;

export class Problem extends Refusal {
  /** What it rests on, for the journal. */
  ground: Ground = {};

  constructor(
    readonly kind: ProblemKind,
    message: string,
    /** The input to blame, in the API's own words. */
    readonly param?: string,
    /** Further problems of the same kind. */
    readonly more: readonly { message: string; param: string }[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
    /** More than the live service says, where `message` has its very words: a header tells it, or with `both-error-texts` the answer. */
    readonly helpful?: string,
  ) {
    super(message);
  }

  /** The same, with what it rests on. */
  because(ground: Ground): this {
    this.ground = ground;
    return this;
  }

  /** The same with other words. */
  reworded(change: (message: string) => string): Problem {
    const message = change(this.message);
    const more = this.more.map((one) => ({ message: change(one.message), param: one.param }));
    const helpful = this.helpful === undefined ? undefined : change(this.helpful);
    const isSame = message === this.message && helpful === this.helpful;
    if (isSame && more.every((one, i) => one.message === this.more[i]?.message)) return this;
    return new Problem(this.kind, message, this.param, more, this.headers, helpful).because(this.ground);
  }

  /** As quirk `both-error-texts` has it: the helpful words instead of the live ones, or as `x-mock-hint` beside them. */
  worded(texts: 'live' | 'helpful'): Problem {
    const { kind, helpful, param, more, headers } = this;
    if (helpful === undefined) return this;
    if (texts === 'helpful') return new Problem(kind, helpful, param, more, headers);
    return new Problem(kind, this.message, param, more, { 'x-mock-hint': headerText(helpful, 500), ...headers });
  }

  get all(): readonly { message: string; param?: string }[] {
    const first = this.param === undefined ? { message: this.message } : { message: this.message, param: this.param };
    return [first, ...this.more];
  }
}

/** What a header takes, one line of printable ASCII, not too long: other characters, and `%`, are percent-encoded. */
export const headerText = (text: string, most: number) =>
  text
    .replace(/\p{Cs}/gu, '?')
    .replace(/[^\x20-\x7e]+|%/gu, encodeURIComponent)
    .slice(0, most);
