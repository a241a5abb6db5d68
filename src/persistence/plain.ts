/** Values as plain data: to and from JSON with maps in them, and what makes one value of another. */

/** Where in a value: member names and keys of maps. */
export type Path = readonly (string | number)[];

/** A place and what stands there now; without a value: nothing any more. */
export type Patch = readonly [Path, unknown] | readonly [Path];

const MAP = '$map';
const OBJECT = '$object';

/** Throws where a value is no plain data: its way back would lose something. */
export function toJson(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Map) return { [MAP]: [...value].map(([key, member]) => [toJson(key), toJson(member)]) };
  if (!isPlain(value)) throw new TypeError(`${kindOf(value)} cannot be kept: only plain data can`);
  const entries = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [[name, toJson(member)]],
  );
  const members = Object.fromEntries(entries);
  // Data of users may happen to look like ours.
  return MAP in value || OBJECT in value ? { [OBJECT]: members } : members;
}

export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (!isPlain(value)) return value;
  const map = value[MAP];
  if (Array.isArray(map)) return new Map(map.map(([key, member]) => [fromJson(key), fromJson(member)]));
  const members = isPlain(value[OBJECT]) ? value[OBJECT] : value;
  return Object.fromEntries(Object.entries(members).map(([name, member]) => [name, fromJson(member)]));
}

/** What leads from one value to another. Objects and maps are compared member by member, lists as a whole. */
export function difference(before: unknown, after: unknown): Patch[] {
  const patches: Patch[] = [];
  compare(before, after, [], patches);
  return patches;
}

function compare(before: unknown, after: unknown, path: Path, patches: Patch[]): void {
  if (Object.is(before, after)) return;
  if (before instanceof Map && after instanceof Map) {
    for (const [key, member] of after) compareMember(before.get(key), member, [...path, key], patches);
    for (const key of before.keys()) if (!after.has(key)) patches.push([[...path, key]]);
  } else if (isPlain(before) && isPlain(after)) {
    for (const name of Object.keys(after)) compareMember(own(before, name), own(after, name), [...path, name], patches);
    for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) patches.push([[...path, name]]);
  } else if (!isSameList(before, after)) {
    patches.push([path, after]);
  }
}

function compareMember(before: unknown, after: unknown, path: Path, patches: Patch[]): void {
  if (after !== undefined) compare(before, after, path, patches);
  else if (before !== undefined) patches.push([path]);
}

function isSameList(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return false;
  return after.every((member, i) => difference(before[i], member).length === 0);
}

/** The value that patches lead to; the given one stays as it is. */
export function patched<T>(value: T, patches: readonly Patch[]): T {
  let result: unknown = value;
  for (const patch of patches) result = withPatch(result, patch[0], patch.length === 2, patch[1]);
  return result as T;
}

function withPatch(value: unknown, [key, ...rest]: Path, isThere: boolean, member: unknown): unknown {
  if (key === undefined) return member;
  if (value instanceof Map) {
    const copy = new Map(value);
    if (rest.length === 0 && !isThere) copy.delete(key);
    else copy.set(key, withPatch(value.get(key), rest, isThere, member));
    return copy;
  }
  const members = isPlain(value) ? value : {};
  const { [key]: _, ...others } = members as Record<string | number, unknown>;
  if (rest.length === 0 && !isThere) return others;
  return { ...others, [key]: withPatch(own(members, String(key)), rest, isThere, member) };
}

/** Users name members as they like, `__proto__` too. */
const own = (value: Record<string, unknown>, name: string) => (Object.hasOwn(value, name) ? value[name] : undefined);

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function kindOf(value: unknown): string {
  return typeof value === 'object' ? `a ${value?.constructor?.name ?? 'null'}` : `${typeof value} ${String(value)}`;
}
