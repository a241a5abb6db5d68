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

/**
 * Rendered companies, persons, opportunities and list entries (JSON text), kept until something they show changes.
 * A page of a hundred entries with all their fields costs far more to build than to send, and most pages are read more often than written.
 * `forget` is for a change seen in one of them only, `clear` for anything that may show anywhere.
 */
export class RenderCache {
  readonly #byKind: Readonly<Record<Kind, Map<string, Map<number, Rendered>>>> = {
    company: new Map(),
    person: new Map(),
    opportunity: new Map(),
    entry: new Map(),
  };
  #size = 0;

  /** Text of one of a kind; whatever else decides the text is part of `key`. `now` in ms. */
  get(kind: Kind, id: number, key: string, now: number): string | undefined {
    const found = this.#byKind[kind].get(key)?.get(id);
    return found && now < found.validUntil ? found.text : undefined;
  }

  set(kind: Kind, id: number, key: string, rendered: Rendered): void {
    if (this.#size >= MOST) this.clear();
    const texts = this.#textsOf(kind, key);
    this.#size += sizeOf(rendered) - sizeOf(texts.get(id));
    texts.set(id, rendered);
  }

  forget(kind: Kind, id: number): void {
    for (const texts of this.#byKind[kind].values()) {
      const found = texts.get(id);
      if (!found) continue;
      this.#size -= sizeOf(found);
      texts.delete(id);
    }
  }

  clear(): void {
    if (this.#size === 0) return;
    for (const byKey of Object.values(this.#byKind)) byKey.clear();
    this.#size = 0;
  }

  #textsOf(kind: Kind, key: string): Map<number, Rendered> {
    const byKey = this.#byKind[kind];
    const known = byKey.get(key);
    if (known) return known;
    if (byKey.size >= MOST_KEYS) this.#dropOldest(byKey);
    const texts = new Map<number, Rendered>();
    byKey.set(key, texts);
    return texts;
  }

  #dropOldest(byKey: Map<string, Map<number, Rendered>>): void {
    for (const [key, texts] of byKey) {
      for (const rendered of texts.values()) this.#size -= sizeOf(rendered);
      byKey.delete(key);
      return;
    }
  }
}

const sizeOf = (rendered: Rendered | undefined): number => (rendered ? rendered.text.length + OVERHEAD : 0);
