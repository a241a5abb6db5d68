/** How V1 handlers are registered: by method and literal path, typed by the contract. */
import type { Account } from '../../account/account.js';
import type { paths } from '../../contract/generated/v1.js';
import { OPERATIONS } from '../../contract/surface.js';
import type { Answer, RawJson } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import type { Handler } from '../../pipeline/run.js';
import type { Context } from '../../store/context.js';

type Method = 'get' | 'post' | 'put' | 'delete';
type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: infer O } ? (O extends undefined ? never : P) : never;
}[keyof paths];
type OperationAt<P extends keyof paths, M extends Method> = paths[P][M];

type Part<O, K extends 'path' | 'query'> = O extends { parameters: { [X in K]?: infer T } } ? NonNullable<T> : never;
type Body<O> = O extends {
  requestBody?: { content: { 'application/json': infer T } | { 'multipart/form-data': infer T } };
}
  ? T
  : undefined;
type Success<O> = O extends { responses: infer R }
  ? R extends { 200: { content: { 'application/json': infer T } } }
    ? T
    : undefined
  : never;

/** A valid request: typed and coerced. */
export interface Call<O> {
  params: Part<O, 'path'>;
  /** Parameters that the contract gives a default have it. */
  query: Part<O, 'query'>;
  body: Body<O>;
  account: Account;
  /** What the store's rules take first. */
  ctx: Context;
  /** The request itself, for its key and its user. */
  exchange: Exchange;
}

type Reply<O> = Answer<Success<O> | RawJson> | Promise<Answer<Success<O> | RawJson>>;
type Respond<P extends keyof paths, M extends Method> = (call: Call<OperationAt<P, M>>) => Reply<OperationAt<P, M>>;

export class V1 {
  readonly handlers = new Map<string, Handler>();

  get<P extends PathsWith<'get'>>(path: P, handler: Respond<P, 'get'>) {
    this.#add('GET', path, handler as never);
  }

  post<P extends PathsWith<'post'>>(path: P, handler: Respond<P, 'post'>) {
    this.#add('POST', path, handler as never);
  }

  put<P extends PathsWith<'put'>>(path: P, handler: Respond<P, 'put'>) {
    this.#add('PUT', path, handler as never);
  }

  delete<P extends PathsWith<'delete'>>(path: P, handler: Respond<P, 'delete'>) {
    this.#add('DELETE', path, handler as never);
  }

  #add(method: string, path: string, handler: (call: unknown) => Answer | Promise<Answer>) {
    const operation = OPERATIONS.find((o) => o.api === 'v1' && o.method === method && o.path === path);
    if (!operation) throw new Error(`${method} ${path} is not in contracts/surface.yaml`);
    this.handlers.set(operation.id, (exchange) =>
      handler({
        params: exchange.params,
        query: exchange.query,
        body: exchange.body,
        account: exchange.account,
        ctx: exchange.context,
        exchange,
      }),
    );
  }
}

/** The body of every successful DELETE (v1.md §0.2). */
export const DELETED = { success: true } as const;
