/**
 * Who came in with the control token: a cookie for browsers, bound to this server by being remembered here alone. Servers that share
 * the accounts and a token take each other's: such a cookie, and what forms carry, prove that the token was known.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { realNow } from '../lib/clock.js';

const COOKIE = 'affinity-mock-login';
/** Of browsers at the same time; the oldest is forgotten. */
const MOST_LOGINS = 100;
/** Links that wait for their use; the oldest is forgotten. */
const MOST_LINKS = 20;
/** How long a cookie of several servers is taken, ms: none of them can forget it. */
const SHARED_MS = 12 * 3_600_000;

export class Logins {
  readonly #known = new Set<string>();
  readonly #links = new Set<string>();
  /** What each form of the console carries, so that no page from elsewhere can send one. */
  readonly formToken: string;
  readonly #proof: ((text: string) => string) | null;

  /** `shared`: the token that the servers have in common. */
  constructor(shared: string | null = null) {
    this.#proof = shared === null ? null : (text) => createHmac('sha256', shared).update(text).digest('base64url');
    this.formToken = this.#proof?.('affinity-mock console form') ?? randomBytes(18).toString('base64url');
  }

  /** A link's code, good for one login. */
  newLink(): string {
    const code = randomBytes(18).toString('base64url');
    this.#links.add(code);
    if (this.#links.size > MOST_LINKS) this.#links.delete(this.#links.values().next().value as string);
    return code;
  }

  /** False where the code is unknown or was used. */
  takeLink(code: string): boolean {
    return this.#links.delete(code);
  }

  /** The `Set-Cookie` of somebody who has shown the token. */
  open(): string {
    const attributes = 'HttpOnly; SameSite=Strict; Path=/_mock';
    if (this.#proof) {
      const until = String(realNow() + SHARED_MS);
      return `${COOKIE}=${until}.${this.#proof(`affinity-mock login ${until}`)}; ${attributes}`;
    }
    const id = randomBytes(24).toString('base64url');
    this.#known.add(id);
    if (this.#known.size > MOST_LOGINS) this.#known.delete(this.#known.values().next().value as string);
    return `${COOKIE}=${id}; ${attributes}`;
  }

  isIn(cookies: string | undefined): boolean {
    for (const cookie of cookies?.split(';') ?? []) {
      const [name, value] = cookie.trim().split('=');
      if (name === COOKIE && value !== undefined && this.#isGood(value)) return true;
    }
    return false;
  }

  #isGood(value: string): boolean {
    if (!this.#proof) return this.#known.has(value);
    const [until = '', proof = ''] = value.split('.');
    return Number(until) > realNow() && isSame(proof, this.#proof(`affinity-mock login ${until}`));
  }
}

/** Compares without telling by its time how much of the text was right. */
export const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));

const digest = (text: string) => createHash('sha256').update(text).digest();
