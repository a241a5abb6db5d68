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

/** Work that is done when it is first asked for. */
export function once<V>(work: () => V): () => V {
  let done: { value: V } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/**
 * The same for texts that clients send, who send few, again and again: all is forgotten where there are more than 2,000, and of
 * texts of more than 500 characters nothing is kept.
 */
export function remembered<V>(work: (of: string) => V): (of: string) => V {
  const known = new Map<string, V>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = work(of);
    if (of.length > LONGEST) return made;
    if (known.size >= MOST) known.clear();
    known.set(of, made);
    return made;
  };
}

const MOST = 2_000;
const LONGEST = 500;
