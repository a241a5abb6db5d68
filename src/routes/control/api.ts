/** How handlers of the control plane are registered: by method and literal path, typed by the contract. */
import type { Account } from '../../account/account.js';
import type { Registry } from '../../account/registry.js';
import type { paths } from '../../contract/generated/control.js';
import type { Short } from '../../control/check.js';
import type { Answer, RawJson } from '../../pipeline/answer.js';
import type { JsonPieces } from '../../pipeline/json-pieces.js';

type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';
type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: infer O } ? (O extends undefined ? never : Short<P>) : never;
}[keyof paths];
type OperationAt<P extends string, M extends Method> = `/_mock${P}` extends keyof paths
  ? M extends keyof paths[`/_mock${P}`]
    ? paths[`/_mock${P}`][M]
    : never
  : never;
type Part<O, K extends 'path' | 'query'> = O extends { parameters: { [X in K]?: infer T } } ? NonNullable<T> : never;
type Body<O> = O extends { requestBody?: { content: { 'application/json': infer T } } } ? T : undefined;
type Success<O> = O extends { responses: infer R }
  ? R extends
      | { 200: { content: { 'application/json': infer T } } }
      | { 201: { content: { 'application/json': infer T } } }
    ? T
    : undefined
  : never;

/** A valid call: typed and coerced. */
export interface ControlCall<O> {
  params: Part<O, 'path'>;
  query: Part<O, 'query'>;
  body: Body<O>;
  registry: Registry;
  /** The account that `?account=` names. Throws `not-found`. */
  readonly account: Account;
}

export type ControlHandler = (call: ControlCall<never>) => Answer | Promise<Answer>;
type Reply<O> = Answer & { body?: Success<O> | RawJson | JsonPieces };
type HandlerOf<O> = (call: ControlCall<O>) => Reply<O> | Promise<Reply<O>>;

export class Control {
  /** By path as in the contract, then by method in capitals. */
  readonly routes = new Map<string, Map<string, ControlHandler>>();

  get<P extends PathsWith<'get'>>(path: P, handler: HandlerOf<OperationAt<P, 'get'>>): void {
    this.#add('GET', path, handler as ControlHandler);
  }

  put<P extends PathsWith<'put'>>(path: P, handler: HandlerOf<OperationAt<P, 'put'>>): void {
    this.#add('PUT', path, handler as ControlHandler);
  }

  post<P extends PathsWith<'post'>>(path: P, handler: HandlerOf<OperationAt<P, 'post'>>): void {
    this.#add('POST', path, handler as ControlHandler);
  }

  patch<P extends PathsWith<'patch'>>(path: P, handler: HandlerOf<OperationAt<P, 'patch'>>): void {
    this.#add('PATCH', path, handler as ControlHandler);
  }

  delete<P extends PathsWith<'delete'>>(path: P, handler: HandlerOf<OperationAt<P, 'delete'>>): void {
    this.#add('DELETE', path, handler as ControlHandler);
  }

  #add(method: string, path: string, handler: ControlHandler): void {
    const route = this.routes.get(path) ?? new Map<string, ControlHandler>();
    route.set(method, handler);
    this.routes.set(path, route);
  }
}
