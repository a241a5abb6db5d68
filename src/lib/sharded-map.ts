/** Maps of millions of keys: in one map they would all be filed anew at once whenever it grows, and others wait for that. */

type Key = number | string;

/** From so many entries on there are several maps. */
const MANY = 2 ** 17;
/** A power of two. */
const SHARDS = 64;

/** What keeps keys apart well enough: the last digits of ids, and of texts that end in one. */
function shardOf(key: Key): number {
  if (typeof key === 'number') return key & (SHARDS - 1);
  const { length } = key;
  return (10 * key.charCodeAt(length - 2) + key.charCodeAt(length - 1)) & (SHARDS - 1);
}

/** One that has been filled: nothing is taken out of it. Its order says nothing. */
export interface FilledMap<K, V> {
  readonly size: number;
  get(key: K): V | undefined;
  has(key: K): boolean;
  keys(): IterableIterator<K>;
  values(): IterableIterator<V>;
}

class ShardedMap<K extends Key, V> implements FilledMap<K, V> {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<K, V>());

  constructor(entries: Iterable<readonly [K, V]>) {
    for (const [key, value] of entries) this.set(key, value);
  }

  get size(): number {
    return this.#shards.reduce((sum, { size }) => sum + size, 0);
  }

  get(key: K): V | undefined {
    return this.#shards[shardOf(key)]?.get(key);
  }

  has(key: K): boolean {
    return this.#shards[shardOf(key)]?.has(key) === true;
  }

  set(key: K, value: V): void {
    this.#shards[shardOf(key)]?.set(key, value);
  }

  *keys(): IterableIterator<K> {
    for (const shard of this.#shards) yield* shard.keys();
  }

  *values(): IterableIterator<V> {
    for (const shard of this.#shards) yield* shard.values();
  }
}

/** Fills a map that is a plain one as long as it is small: `filled` is what it has become. */
export class MapFilling<K extends Key, V> {
  #map: Map<K, V> | ShardedMap<K, V> = new Map();
  #size = 0;

  get filled(): FilledMap<K, V> {
    return this.#map;
  }

  get(key: K): V | undefined {
    return this.#map.get(key);
  }

  /** Of a key that is not there yet. */
  add(key: K, value: V): void {
    if (this.#size++ === MANY) this.#map = new ShardedMap(this.#map as Map<K, V>);
    this.#map.set(key, value);
  }
}
