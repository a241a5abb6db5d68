/** More text than this (characters) is not worth its memory: all is dropped and made again as needed. */
const MOST = 16_000_000;
/** What it takes to keep a text, besides its own length. */
const OVERHEAD = 100;
/** More ways of showing one kind than this are not kept at a time: the oldest goes. */
const MOST_KEYS = 100;

/** What texts are kept of; ids are unique within a kind. */
export type Kind = 'company' | 'person' | 'opportunity' | 'entry';

/** JSON text, and when time alone changes what it shows, ms: a planned meeting begins, a reminder falls due. */
export interface Rendered {
  text: string;
  validUntil: number;
}

/** Good from when it was made: an account that goes back to a snapshot may go back in time. */
interface Kept extends Rendered {
  validFrom: number;
}

/**
 * Rendered companies, persons, opportunities and list entries (JSON text), kept until something they show changes.
 * A page of a hundred entries with all their fields costs far more to build than to send, and most pages are read more often than written.
 * `forget` is for a change seen in one of them only, `clear` for anything that may show anywhere.
 */
export class RenderCache {
  readonly #byKind: Readonly<Record<Kind, Map<string, Map<number, Kept>>>> = {
    company: new Map(),
    person: new Map(),
    opportunity: new Map(),
    entry: new Map(),
  };
  #size = 0;
  /** Shared with the cache that this is a copy of: copied before the first change. */
  readonly #borrowed = new Set<Map<number, Kept>>();

  /** A cache with the same texts, whose changes do not show here. */
  copy(): RenderCache {
    const copy = new RenderCache();
    for (const [kind, byKey] of Object.entries(this.#byKind)) {
      for (const [key, texts] of byKey) {
        copy.#byKind[kind as Kind].set(key, texts);
        copy.#borrowed.add(texts);
      }
    }
    copy.#size = this.#size;
    return copy;
  }

  /** Text of one of a kind; whatever else decides the text is part of `key`. `now` in ms. */
  get(kind: Kind, id: number, key: string, now: number): string | undefined {
    const found = this.#byKind[kind].get(key)?.get(id);
    return found && found.validFrom <= now && now < found.validUntil ? found.text : undefined;
  }

  /** `now`: when it was made. */
  set(kind: Kind, id: number, key: string, { text, validUntil }: Rendered, now: number): void {
    if (this.#size >= MOST) this.clear();
    const texts = this.#textsOf(kind, key);
    const kept = { text, validFrom: now, validUntil };
    this.#size += sizeOf(kept) - sizeOf(texts.get(id));
    texts.set(id, kept);
  }

  forget(kind: Kind, id: number): void {
    for (const [key, texts] of this.#byKind[kind]) {
      const found = texts.get(id);
      if (!found) continue;
      this.#size -= sizeOf(found);
      this.#own(kind, key, texts).delete(id);
    }
  }

  clear(): void {
    if (this.#size === 0) return;
    for (const byKey of Object.values(this.#byKind)) byKey.clear();
    this.#borrowed.clear();
    this.#size = 0;
  }

  #textsOf(kind: Kind, key: string): Map<number, Kept> {
    const byKey = this.#byKind[kind];
    const known = byKey.get(key);
    if (known) return this.#own(kind, key, known);
    if (byKey.size >= MOST_KEYS) this.#dropOldest(byKey);
    const texts = new Map<number, Kept>();
    byKey.set(key, texts);
    return texts;
  }

  /** To be changed. */
  #own(kind: Kind, key: string, texts: Map<number, Kept>): Map<number, Kept> {
    if (!this.#borrowed.delete(texts)) return texts;
    const own = new Map(texts);
    this.#byKind[kind].set(key, own);
    return own;
  }

  #dropOldest(byKey: Map<string, Map<number, Kept>>): void {
    for (const [key, texts] of byKey) {
      for (const kept of texts.values()) this.#size -= sizeOf(kept);
      byKey.delete(key);
      return;
    }
  }
}

const sizeOf = (kept: Kept | undefined): number => (kept ? kept.text.length + OVERHEAD : 0);
