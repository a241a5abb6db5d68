/** More text than this (characters) is not worth its memory: all is dropped and made again as needed. */
const MOST = 16_000_000;

/**
 * Rendered companies, persons and list entries (JSON text), kept until something they show changes.
 * A page of a hundred entries with all their fields costs far more to build than to send, and most pages are read more often than written.
 * `forget(owner)` for a change seen in one of them only, `clear()` for anything that may show anywhere.
 */

/** A list entry by its id, an entity by `ownerKey`. */
export type FragmentOwner = number | string;

interface Fragment {
  text: string;
  /** When time alone changes what it shows, ms: a planned meeting begins, a reminder falls due. */
  validUntil: number;
}

export class Fragments {
  readonly #byOwner = new Map<FragmentOwner, Map<string, Fragment>>();
  #size = 0;

  /** Text of an owner under a selection; whatever else decides the text is part of `selection`. `now` in ms. */
  get(owner: FragmentOwner, selection: string, now: number): string | undefined {
    const fragment = this.#byOwner.get(owner)?.get(selection);
    return fragment && now < fragment.validUntil ? fragment.text : undefined;
  }

  set(owner: FragmentOwner, selection: string, text: string, validUntil: number): void {
    if (this.#size >= MOST) this.clear();
    let fragments = this.#byOwner.get(owner);
    if (!fragments) {
      fragments = new Map();
      this.#byOwner.set(owner, fragments);
    }
    this.#size += text.length - (fragments.get(selection)?.text.length ?? 0);
    fragments.set(selection, { text, validUntil });
  }

  forget(owner: FragmentOwner): void {
    const fragments = this.#byOwner.get(owner);
    if (!fragments) return;
    for (const { text } of fragments.values()) this.#size -= text.length;
    this.#byOwner.delete(owner);
  }

  clear(): void {
    if (this.#size === 0) return;
    this.#byOwner.clear();
    this.#size = 0;
  }
}
