/** How handlers are registered: by method and literal path, typed by the contract. V1, V2 and the control plane each extend it. */
import type { Answer, RawJson } from '../pipeline/answer.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Paths that have the method, as they are registered: without the prefix that all of an API's paths begin with. */
type PathsWith<Paths, Prefix extends string, M extends Method> = {
  [P in keyof Paths]: Paths[P] extends { [K in M]: infer O }
    ? O extends undefined
      ? never
      : P extends `${Prefix}${infer Rest}`
        ? Rest
        : never
    : never;
}[keyof Paths];
type OperationAt<Paths, Prefix extends string, P extends string, M extends Method> = `${Prefix}${P}` extends keyof Paths
  ? M extends keyof Paths[`${Prefix}${P}`]
    ? Paths[`${Prefix}${P}`][M]
    : never
  : never;

type Part<O, K extends 'path' | 'query'> = O extends { parameters: { [X in K]?: infer T } } ? NonNullable<T> : never;
type Body<O> = O extends {
  requestBody?: { content: { 'application/json': infer T } | { 'multipart/form-data': infer T } };
}
  ? T
  : undefined;
type Success<O> = O extends { responses: infer R }
  ? R extends
      | { 200: { content: { 'application/json': infer T } } }
      | { 201: { content: { 'application/json': infer T } } }
      | { 202: { content: { 'application/json': infer T } } }
    ? T
    : undefined
  : never;

/** A valid request: typed and coerced, with what the API adds to it. */
export type Call<O, Extras> = Extras & {
  params: Part<O, 'path'>;
  /** Parameters that the contract gives a default have it. */
  query: Part<O, 'query'>;
  body: Body<O>;
};

type Respond<O, Extras, Raw> = (call: Call<O, Extras>) => Answer<Success<O> | Raw> | Promise<Answer<Success<O> | Raw>>;

/** A handler whose operation is known by method and path alone. */
export type AnyHandler<Extras> = (call: Call<never, Extras>) => Answer | Promise<Answer>;

/**
 * `Paths`: the contract's types. `Prefix`: what all its paths begin with. `Extras`: what handlers get besides the request's parts.
 * `Raw`: bodies that are JSON already.
 */
export abstract class Operations<Paths, Prefix extends string, Extras, Raw = RawJson> {
  /** `method` in capitals, `path` without the prefix. */
  protected abstract add(method: string, path: string, handler: AnyHandler<Extras>): void;

  get<P extends PathsWith<Paths, Prefix, 'get'>>(
    path: P,
    handler: Respond<OperationAt<Paths, Prefix, P, 'get'>, Extras, Raw>,
  ): void {
    this.add('GET', path, handler as AnyHandler<Extras>);
  }

  post<P extends PathsWith<Paths, Prefix, 'post'>>(
    path: P,
    handler: Respond<OperationAt<Paths, Prefix, P, 'post'>, Extras, Raw>,
  ): void {
    this.add('POST', path, handler as AnyHandler<Extras>);
  }

  put<P extends PathsWith<Paths, Prefix, 'put'>>(
    path: P,
    handler: Respond<OperationAt<Paths, Prefix, P, 'put'>, Extras, Raw>,
  ): void {
    this.add('PUT', path, handler as AnyHandler<Extras>);
  }

  patch<P extends PathsWith<Paths, Prefix, 'patch'>>(
    path: P,
    handler: Respond<OperationAt<Paths, Prefix, P, 'patch'>, Extras, Raw>,
  ): void {
    this.add('PATCH', path, handler as AnyHandler<Extras>);
  }

  delete<P extends PathsWith<Paths, Prefix, 'delete'>>(
    path: P,
    handler: Respond<OperationAt<Paths, Prefix, P, 'delete'>, Extras, Raw>,
  ): void {
    this.add('DELETE', path, handler as AnyHandler<Extras>);
  }
}
