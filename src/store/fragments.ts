/** More than this many pieces are not worth their memory: all are dropped and made again as needed. */
const MOST = 20_000;

/**
 * Rendered list entries (JSON text), kept until something they show changes.
 * A page of a hundred entries with all their fields costs far more to build than to send, and most pages are read more often than written.
 * `forget(entry)` for a change seen in one entry only, `clear()` for anything that may show anywhere.
 */
interface Fragment {
  text: string;
  /** When time alone changes what it shows, ms: a planned meeting begins, a reminder falls due. */
  validUntil: number;
}

export class Fragments {
  readonly #byEntry = new Map<number, Map<string, Fragment>>();
  #size = 0;

  /** Text of an entry under a selection; whatever else decides the text is part of `selection`. `now` in ms. */
  get(entryId: number, selection: string, now: number): string | undefined {
    const fragment = this.#byEntry.get(entryId)?.get(selection);
    return fragment && now < fragment.validUntil ? fragment.text : undefined;
  }

  set(entryId: number, selection: string, text: string, validUntil: number): void {
    if (this.#size >= MOST) this.clear();
    let fragments = this.#byEntry.get(entryId);
    if (!fragments) {
      fragments = new Map();
      this.#byEntry.set(entryId, fragments);
    }
    if (!fragments.has(selection)) this.#size++;
    fragments.set(selection, { text, validUntil });
  }

  forget(entryId: number): void {
    const fragments = this.#byEntry.get(entryId);
    if (!fragments) return;
    this.#size -= fragments.size;
    this.#byEntry.delete(entryId);
  }

  clear(): void {
    if (this.#size === 0) return;
    this.#byEntry.clear();
    this.#size = 0;
  }
}
