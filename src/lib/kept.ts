/** What is worked out once, and asked for again. */

interface Memory<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** What is kept of a key; made where there is nothing yet. */
export function kept<K, V>(memory: Memory<K, V>, key: K, make: (key: K) => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  memory.set(key, made);
  return made;
}

/** Work that is done once for each thing it is done on. In a `WeakMap` what comes of it goes with the thing. */
export const keeping =
  <K, V>(work: (of: K) => V, memory: Memory<K, V> = new Map<K, V>()) =>
  (of: K): V =>
    kept(memory, of, work);
