/**
 * How the handlers of V1 and V2 are registered: by method and literal path, typed by the contract. They are kept by operationId, and
 * called with an exchange that passed the stages before.
 */
import type { Account } from '../account/account.js';
import { OPERATIONS, type Operation } from '../contract/operations.js';
import type { Part, Success } from '../lib/operation-types.js';
import type { Answer, RawJson } from '../pipeline/answer.js';
import type { Exchange } from '../pipeline/exchange.js';
import { lagAnew } from '../pipeline/lag.js';
import type { Handler } from '../pipeline/run.js';
import type { Context } from '../store/context.js';
import type { Seed } from '../store/world.js';
import { prepared, preparedWhole } from './prepared.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Operations of the method, by path as they are registered: without the prefix that all of an API's paths begin with. */
type OperationsBy<Paths, Prefix extends string, M extends Method> = {
  [P in keyof Paths as Paths[P] extends { [K in M]: object }
    ? P extends `${Prefix}${infer Rest}`
      ? Rest
      : never
    : never]: M extends keyof Paths[P] ? Paths[P][M] : never;
};

type Body<O> = O extends {
  requestBody?: { content: { 'application/json': infer T } | { 'multipart/form-data': infer T } };
}
  ? T
  : undefined;

/** A valid request, typed and coerced, with what a handler gets besides. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> {
  params: Params;
  /** Parameters that the contract gives a default have it. */
  query: Query;
  body: Body;
  account: Account;
  /** What the store's rules take first. */
  ctx: Context;
  /** The request itself, for its key, its user, its version or its address. */
  exchange: Exchange;
}

type CallOf<O> = Call<Part<O, 'path'>, Part<O, 'query'>, Body<O>>;

/** Handlers that are known by method and path alone. */
type AnyHandler = (call: CallOf<never>) => Answer | Promise<Answer>;

/** Takes a path that has the method, and what answers it. */
type Register<Operations> = <P extends keyof Operations>(
  path: P,
  handler: (call: CallOf<Operations[P]>) => AnswerOf<Operations[P]>,
) => void;
type AnswerOf<O> = Answer<Success<O, undefined> | RawJson> | Promise<Answer<Success<O, undefined> | RawJson>>;

/** `Paths`: the contract's types. `Prefix`: what all its paths begin with, which handlers leave out. */
export class ApiOperations<Paths, Prefix extends string> {
  readonly handlers = new Map<string, Handler>();
  readonly get: Register<OperationsBy<Paths, Prefix, 'get'>> = this.#taking('GET');
  readonly post: Register<OperationsBy<Paths, Prefix, 'post'>> = this.#taking('POST');
  readonly put: Register<OperationsBy<Paths, Prefix, 'put'>> = this.#taking('PUT');
  readonly patch: Register<OperationsBy<Paths, Prefix, 'patch'>> = this.#taking('PATCH');
  readonly delete: Register<OperationsBy<Paths, Prefix, 'delete'>> = this.#taking('DELETE');

  constructor(readonly prefix: Prefix) {}

  #taking(method: string) {
    return (rest: string, handler: unknown) => {
      const path = this.prefix + rest;
      const operation = OPERATIONS.find((known) => known.method === method && known.path === path);
      if (!operation) throw new Error(`${method} ${path} is not in contracts/surface.yaml`);
      const isWide = method === 'DELETE' || /merge/.test(path);
      this.handlers.set(operation.id, (exchange) => {
        const { params, query, body, account, context: ctx } = exchange;
        const given = { params, query, body, account, ctx, exchange } as CallOf<never>;
        const call = () => (handler as AnyHandler)(given);
        const { seed } = ctx.world;
        return seed.isUnbuilt ? whenBuilt(exchange, seed, call, isWide) : call();
      });
    };
  }
}

/** `isWide`: what it removes or joins is looked for in many tables while it writes. */
function whenBuilt(
  exchange: Exchange,
  seed: Seed,
  call: () => Answer | Promise<Answer>,
  isWide: boolean,
): Promise<Answer> {
  const warned = exchange.warnings.length;
  const stillHolds = () => {
    exchange.assertSameGeneration();
    exchange.warnings.length = warned;
    lagAnew(exchange, exchange.operation as Operation);
  };
  return isWide ? preparedWhole(seed, call, stillHolds) : prepared(call, stillHolds);
}
