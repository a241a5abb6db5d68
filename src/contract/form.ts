/** `a=1&b[]=x&b[]=y`: repeated and bracketed names are lists. */
export function parseForm(text: string): Record<string, unknown> {
  const values = new Map<string, string | string[]>();
  for (const [rawName, value] of new URLSearchParams(text)) {
    const isList = rawName.endsWith('[]');
    const name = isList ? rawName.slice(0, -2) : rawName;
    const before = values.get(name);
    if (before === undefined) values.set(name, isList ? [value] : value);
    else values.set(name, [before, value].flat());
  }
  return Object.fromEntries(values);
}
