/** Seeds that were seen before, by digest: accounts of one seed share its rows, and it is checked and resolved once. */
import type { Seed } from '../../store/world.js';

/** Bytes of text, in total, of seeds that are kept although no account uses them: a test makes an account of the same seed again. */
const MOST_KEPT = 16 * 1024 * 1024;

export class SeedCache {
  /** Weak: a seed goes with the last account that uses it. */
  readonly #seeds = new Map<string, WeakRef<Seed>>();
  readonly #gone = new FinalizationRegistry<string>((digest) => {
    // Another seed of this digest may have come since.
    if (!this.#seeds.get(digest)?.deref()) this.#seeds.delete(digest);
  });
  /** The latest last, with the bytes of their texts. */
  readonly #kept = new Map<Seed, number>();
  #bytes = 0;

  constructor(readonly mostKept = MOST_KEPT) {}

  /** How many digests are known. */
  get size(): number {
    return this.#seeds.size;
  }

  /** Those that stay although no account may use them, the latest last. */
  get kept(): readonly Seed[] {
    return [...this.#kept.keys()];
  }

  get(digest: string): Seed | undefined {
    const seed = this.#seeds.get(digest)?.deref();
    const bytes = seed && this.#kept.get(seed);
    if (seed && bytes !== undefined) this.#keep(seed, bytes);
    return seed;
  }

  /** Under all digests that it may be asked for by. `bytes`: of its text. */
  set(digests: readonly string[], seed: Seed, bytes: number): void {
    for (const digest of digests) {
      if (this.#seeds.get(digest)?.deref() === seed) continue;
      this.#seeds.set(digest, new WeakRef(seed));
      this.#gone.register(seed, digest);
    }
    this.#keep(seed, bytes);
  }

  #keep(seed: Seed, bytes: number): void {
    this.#bytes += bytes - (this.#kept.get(seed) ?? 0);
    this.#kept.delete(seed);
    this.#kept.set(seed, bytes);
    for (const [oldest, size] of this.#kept) {
      if (this.#bytes <= this.mostKept) break;
      this.#kept.delete(oldest);
      this.#bytes -= size;
    }
  }
}
