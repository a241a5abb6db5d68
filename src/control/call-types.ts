/** The types of the control plane's calls, from the generated contract. */
import type { Account } from '../account/account.js';
import type { Registry } from '../account/registry.js';
import type { paths } from '../contract/generated/control.js';
import type { Part, Success } from '../lib/operation-types.js';
import type { NewFault, Verification } from './schemas.js';

type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';

/** `PUT /clock`: every call that the contract has, its path without `/_mock`. */
export type CallName = {
  [P in keyof paths]: {
    [M in Method]: paths[P][M] extends object
      ? P extends `/_mock${infer Short}`
        ? `${Uppercase<M>} ${Short}`
        : never
      : never;
  }[Method];
}[keyof paths];

type OperationOf<C extends CallName> = C extends `${infer M} ${infer Short}`
  ? `/_mock${Short}` extends keyof paths
    ? Lowercase<M> extends keyof paths[`/_mock${Short}`]
      ? paths[`/_mock${Short}`][Lowercase<M>]
      : never
    : never
  : never;

type Body<O> = O extends { requestBody?: { content: { 'application/json': infer T } } } ? T : undefined;

/** The generator makes `unknown` of a body's alternatives. */
type BodyOf<C extends CallName> = C extends 'POST /faults'
  ? NewFault
  : C extends 'POST /requests/verify'
    ? Verification
    : C extends 'PUT /accounts/{account}/file'
      ? Uint8Array
      : Body<OperationOf<C>>;

/** The parts of a request that fits the contract. */
export interface Parts<C extends CallName> {
  params: Part<OperationOf<C>, 'path'>;
  query: Part<OperationOf<C>, 'query'>;
  body: BodyOf<C>;
}

export interface ServerExtras {
  registry: Registry;
  /** That the request was sent to: scheme, host and port. */
  origin: string;
}

export interface AccountExtras {
  /** The account that `?account=` names. Throws `not-found`. */
  readonly account: Account;
  /** The same alone, or with `*` all there are. */
  readonly accounts: readonly Account[];
  /** Where a stream of events was left, by the id of its last one. */
  readonly lastEventId?: string | undefined;
}

/** A function without a result returns none. */
type Result<C extends CallName> = Success<OperationOf<C>, void>;

/** Functions by the names of calls. `Raw`: results that are JSON already. */
export type Calls<Extras, Raw> = {
  [C in CallName]: (call: Parts<C> & Extras) => Result<C> | Raw | Promise<Result<C> | Raw>;
};
