/** Who came in with the control token: a cookie for browsers, bound to this server by being remembered here alone. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const COOKIE = 'affinity-mock-login';
/** Of browsers at the same time; the oldest is forgotten. */
const MOST_LOGINS = 100;
/** Links that wait for their use; the oldest is forgotten. */
const MOST_LINKS = 20;

export class Logins {
  readonly #known = new Set<string>();
  readonly #links = new Set<string>();
  /** What each form of the console carries, so that no page from elsewhere can send one. */
  readonly formToken = randomBytes(18).toString('base64url');

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
    const id = randomBytes(24).toString('base64url');
    this.#known.add(id);
    if (this.#known.size > MOST_LOGINS) this.#known.delete(this.#known.values().next().value as string);
    return `${COOKIE}=${id}; HttpOnly; SameSite=Strict; Path=/_mock`;
  }

  isIn(cookies: string | undefined): boolean {
    for (const cookie of cookies?.split(';') ?? []) {
      const [name, value] = cookie.trim().split('=');
      if (name === COOKIE && value !== undefined && this.#known.has(value)) return true;
    }
    return false;
  }
}

/** Compares without telling by its time how much of the text was right. */
export const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));

const digest = (text: string) => createHash('sha256').update(text).digest();
