/** What a mock is made with, and what it listens with. */
import type { SeedSource } from './control/define-seed.js';
import type { JournalView } from './control/schemas.js';

export interface MockOptions {
  /**
   * What the default accounts start from: a seed's name (`quaymoss`), a file (JSON or YAML), or the data itself; or several, of which
   * the later ones add rows to the ones before and change those that have the same `id` or `ref`.
   */
  seed?: SeedSource | readonly SeedSource[];
  /**
   * Moves every instant of the seed by the same whole number of weeks, so that its own present lies less than a week before an
   * instant: `today` (where the accounts' clocks start), an ISO 8601 instant, or `off`, the default. Weekdays, hours and ids stay.
   */
  seedAsOf?: 'today' | 'off' | (string & {});
  /** Where the accounts' clocks start, as an ISO 8601 instant; the present when left out. */
  now?: string;
  /**
   * A file that keeps the accounts beyond this process: what was acknowledged is there again after a kill. It goes on as it was,
   * with its own seed, and is refused with another one; `now` and `strict` say how new accounts begin. Made where it is not there
   * yet; one process at a time.
   */
  data?: string;
  /** Hold every answer to the contract, and answer 500 with the violations where it does not fit. */
  strict?: boolean;
  /** Hosts besides loopback that webhooks may deliver to. */
  webhookHosts?: readonly string[];
  /**
   * The folder whose files `POST /_mock/accounts` may name as seeds: regular files in it or below, up to 64 MiB. Without it the
   * call takes names of built-in seeds and inline data alone. `createMock` and `createAccount` take any file.
   */
  seedDir?: string;
  /**
   * What this server is called among several behind a load balancer that share the accounts between them, such as `shard-1`: answers
   * that speak for its accounts alone say so. Letters, digits, `.`, `_` and `-`.
   */
  shardName?: string;
  /**
   * Told of each API request of each account once it was judged and answered, as the journal shows it. Called behind the answer:
   * what it throws reaches no client.
   */
  onRequest?: (request: JournalView) => void;
}

export interface ListenOptions {
  /** 0, the default, takes a free one. */
  port?: number;
  /** 127.0.0.1 by default. Any other than a loopback address needs a `controlToken`. */
  host?: string;
  /** Asked for, as a Bearer token, by every call below `/_mock` but the one for health. */
  controlToken?: string;
  /** The public origin, for a server behind TLS or a forwarded port: links in answers begin with it, and its `Host` is taken. */
  baseUrl?: string;
  /** Origins of browser apps that are answered, such as `http://localhost:3000`; `*` for all. None by default. */
  cors?: string | readonly string[];
  /**
   * To speak HTTPS: a certificate, with those that lead from it to an authority, and its private key, both PEM. `http:` is not
   * answered on that port then.
   */
  tls?: {
    /** The certificate, PEM, with those that lead from it to an authority. */
    cert: string;
    /** Its private key, PEM, without a passphrase. */
    key: string;
  };
  /** For a process that only serves: lets the server exchange the global `Request` and `Response` for lighter ones. */
  lightGlobals?: boolean;
}
