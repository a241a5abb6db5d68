/** Whom a server on a socket answers, by the `Host` and the `Origin` of a request. */
import { isLoopback } from '../lib/loopback.js';
import { remembered } from '../lib/memo.js';

/** A `Host` header's value without the port, and without the dot that says that a name is whole. */
const nameOf = (host: string) => host.replace(/:\d*$/, '').replace(/\.$/, '').toLowerCase();

export interface HostPolicyOptions {
  /** Whether any name will do, as on a server that listens for other machines. */
  anyHost: boolean;
  /** The public origin, where there is one. */
  baseUrl?: URL | undefined;
  /** Origins of browser apps that are answered, as `Origin` headers give them; `*` for all. */
  cors?: readonly string[];
}

/** No user, path or blank in it; what it names is told by the URL parser. */
const HOST = /^(?:[\w.~!$&'()*+,;=%-]+|\[[\da-f:.]+\])(?::\d{0,5})?$/i;

/**
 * A page that a browser shows must not get at the data: it would come by a name of its own that resolves to this machine (a foreign
 * `Host`), or straight (a foreign `Origin`).
 */
export class HostPolicy {
  readonly #options: HostPolicyOptions;

  constructor(options: HostPolicyOptions) {
    this.#options = options;
  }

  get baseUrl(): URL | undefined {
    return this.#options.baseUrl;
  }

  /** Of an API request. */
  readonly judge = remembered((host: string): 'taken' | 'foreign' | 'malformed' => {
    if (!HOST.test(host) || !URL.canParse(`http://${host}`)) return 'malformed';
    return nameOf(host) === 'api.affinity.co' || this.takesControl(host, true) ? 'taken' : 'foreign';
  });

  /** Whether the control plane may be called by this name; one that others can reach only with a token. */
  takesControl(host: string, hasToken: boolean): boolean {
    const name = nameOf(host);
    if (isLoopback(name)) return true;
    const { anyHost, baseUrl } = this.#options;
    return hasToken && (anyHost || name === baseUrl?.hostname);
  }

  /** Whether a page of this origin is one of the server's own. */
  isOwn(origin: string, host: string): boolean {
    if (origin === this.#options.baseUrl?.origin) return true;
    return /^https?:\/\//.test(origin) && origin.slice(origin.indexOf('//') + 2).toLowerCase() === host.toLowerCase();
  }

  /** Whether a browser app of this origin is answered, by `cors`. */
  isShared(origin: string): boolean {
    const { cors = [] } = this.#options;
    return cors.includes(origin) || cors.includes('*');
  }
}
