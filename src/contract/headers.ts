/** Headers as one or the other library holds them. */
export type HeaderSource =
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | readonly string[] | number | undefined>>;

/** By lower-case name; repeated ones joined by commas. */
export function headersOf(source: HeaderSource): Record<string, string> {
  const pairs =
    Symbol.iterator in source ? (source as Iterable<readonly [string, string]>) : Object.entries(source as object);
  const headers: Record<string, string> = {};
  for (const [name, value] of pairs as Iterable<readonly [string, unknown]>) {
    if (value === undefined) continue;
    headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
  }
  return headers;
}
