/** What a generated contract says of an operation. */

/** Its parameters of a kind. */
export type Part<O, K extends 'path' | 'query'> = O extends { parameters: { [X in K]?: infer T } }
  ? NonNullable<T>
  : never;

/** `None`: where there is no content. */
export type Success<O, None> = O extends { responses: infer R }
  ? R extends
      | { 200: { content: { 'application/json': infer T } } }
      | { 201: { content: { 'application/json': infer T } } }
      | { 202: { content: { 'application/json': infer T } } }
    ? T
    : None
  : never;
