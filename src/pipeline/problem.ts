/** Why a request is refused, in neither API's words; `v1-error.ts` and `v2-error.ts` make bodies of it. */
export type ProblemKind =
  | 'bad-request'
  | 'validation'
  | 'authentication'
  | 'authorization'
  | 'not-found'
  | 'unknown-route'
  | 'method-not-allowed'
  | 'not-acceptable'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'unprocessable-entity'
  | 'rate-limit'
  | 'server'
  | 'unavailable'
  | 'not-implemented';

export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    message: string,
    /** The input to blame, in the API's own words. */
    readonly param?: string,
    /** Further problems of the same kind. */
    readonly more: readonly { message: string; param: string }[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  /** The same with other words. */
  reworded(change: (message: string) => string): Problem {
    const more = this.more.map(({ message, param }) => ({ message: change(message), param }));
    return new Problem(this.kind, change(this.message), this.param, more, this.headers);
  }

  get all(): readonly { message: string; param?: string }[] {
    const first = this.param === undefined ? { message: this.message } : { message: this.message, param: this.param };
    return [first, ...this.more];
  }
}
