/** What is worked out once, and asked for again. */

interface Memory<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What a map has under a key, where that is not undefined; else what is made now, and kept there. */
export function getOrInsert<K, V>(memory: Memory<K, V>, key: K, make: (key: K) => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  memory.set(key, made);
  return made;
}

/** Work that is done once for each thing it is done on. In a `WeakMap` what comes of it goes with the thing. */
export const memoized =
  <K, V>(work: (of: K) => V, memory: Memory<K, V> = new Map<K, V>()) =>
  (of: K): V =>
    getOrInsert(memory, of, work);
