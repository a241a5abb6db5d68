/** What is used of the parser that `npm run filter` makes of `grammar.peggy`. */
export function parse(text: string): unknown;

export class SyntaxError extends Error {
  readonly location: { readonly start: { readonly offset: number } };
}
