/** How V2 handlers are registered: by method and literal path, typed by the contract. */
import type { Account } from '../../account/account.js';
import type { paths } from '../../contract/generated/v2.js';
import { OPERATIONS } from '../../contract/surface.js';
import type { Answer, RawJson } from '../../pipeline/answer.js';
import type { Exchange } from '../../pipeline/exchange.js';
import type { Handler } from '../../pipeline/run.js';
import type { Context } from '../../store/context.js';

type Method = 'get' | 'post' | 'patch' | 'delete';
/** Paths as they are registered, without `/v2`. */
type Short<P> = P extends `/v2${infer Rest}` ? Rest : never;
type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: infer O } ? (O extends undefined ? never : Short<P>) : never;
}[keyof paths];
type OperationAt<P extends string, M extends Method> = `/v2${P}` extends keyof paths
  ? M extends keyof paths[`/v2${P}`]
    ? paths[`/v2${P}`][M]
    : never
  : never;

type Part<O, K extends 'path' | 'query'> = O extends { parameters: { [X in K]?: infer T } } ? NonNullable<T> : never;
type Body<O> = O extends { requestBody?: { content: { 'application/json': infer T } } } ? T : undefined;
type Success<O> = O extends { responses: infer R }
  ? R extends
      | { 200: { content: { 'application/json': infer T } } }
      | { 201: { content: { 'application/json': infer T } } }
      | { 202: { content: { 'application/json': infer T } } }
    ? T
    : undefined
  : never;

/** A valid request: typed and coerced. */
export interface Call<O> {
  params: Part<O, 'path'>;
  /** `limit` has its default where the contract states one. */
  query: Part<O, 'query'>;
  body: Body<O>;
  account: Account;
  /** What the store's rules take first. */
  ctx: Context;
  /** The request itself, for views that need its version or its address. */
  exchange: Exchange;
}

export type Reply<O> = Answer<Success<O> | RawJson> | Promise<Answer<Success<O> | RawJson>>;

export class V2 {
  readonly handlers = new Map<string, Handler>();

  get<P extends PathsWith<'get'>>(
    path: P,
    handler: (call: Call<OperationAt<P, 'get'>>) => Reply<OperationAt<P, 'get'>>,
  ) {
    this.#add('GET', path, handler as never);
  }

  post<P extends PathsWith<'post'>>(
    path: P,
    handler: (call: Call<OperationAt<P, 'post'>>) => Reply<OperationAt<P, 'post'>>,
  ) {
    this.#add('POST', path, handler as never);
  }

  patch<P extends PathsWith<'patch'>>(
    path: P,
    handler: (call: Call<OperationAt<P, 'patch'>>) => Reply<OperationAt<P, 'patch'>>,
  ) {
    this.#add('PATCH', path, handler as never);
  }

  delete<P extends PathsWith<'delete'>>(
    path: P,
    handler: (call: Call<OperationAt<P, 'delete'>>) => Reply<OperationAt<P, 'delete'>>,
  ) {
    this.#add('DELETE', path, handler as never);
  }

  #add(method: string, path: string, handler: (call: unknown) => Answer | Promise<Answer>) {
    const operation = OPERATIONS.find((o) => o.method === method && o.path === `/v2${path}`);
    if (!operation) throw new Error(`${method} /v2${path} is not in contracts/surface.yaml`);
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
