/** The registrar that V1 and V2 share: handlers by operationId, called with an exchange that passed the stages before. */
import type { Account } from '../account/account.js';
import { OPERATIONS, type Operation } from '../contract/operations.js';
import type { Answer } from '../pipeline/answer.js';
import type { Exchange } from '../pipeline/exchange.js';
import { lagAnew } from '../pipeline/lag.js';
import type { Handler } from '../pipeline/run.js';
import type { Context } from '../store/context.js';
import type { Seed } from '../store/world.js';
import { type AnyHandler, type Call, Operations } from './operations.js';
import { prepared, preparedWhole } from './prepared.js';

/** What a handler of V1 or V2 gets besides the request's parts. */
export interface ApiExtras {
  account: Account;
  /** What the store's rules take first. */
  ctx: Context;
  /** The request itself, for its key, its user, its version or its address. */
  exchange: Exchange;
}

export type ApiCall<O> = Call<O, ApiExtras>;

export class ApiOperations<Paths, Prefix extends string> extends Operations<Paths, Prefix, ApiExtras> {
  readonly handlers = new Map<string, Handler>();
  readonly #prefix: Prefix;

  constructor(prefix: Prefix) {
    super();
    this.#prefix = prefix;
  }

  protected override add(method: string, path: string, handler: AnyHandler<ApiExtras>): void {
    const full = this.#prefix + path;
    const operation = OPERATIONS.find((known) => known.method === method && known.path === full);
    if (!operation) throw new Error(`${method} ${full} is not in contracts/surface.yaml`);
    const isWide = method === 'DELETE' || /merge/.test(path);
    this.handlers.set(operation.id, (exchange) => {
      const { params, query, body, account, context: ctx } = exchange;
      const call = () => handler({ params, query, body, account, ctx, exchange } as Parameters<typeof handler>[0]);
      const { seed } = ctx.world;
      return seed.isUnbuilt ? whenBuilt(exchange, seed, call, isWide) : call();
    });
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
