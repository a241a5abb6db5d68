/** What happens in an account, for who follows it: kept for a while once somebody has begun to, so that they can go on where they were. */
export type Kind = 'request' | 'delivery' | 'clock' | 'change';

export interface NewsItem {
  /** Its place among those of all accounts of the process. */
  id: number;
  kind: Kind;
  /** Made into what is shown when it is sent. */
  about: unknown;
}

const MOST_KEPT = 1_000;

let lastId = 0;

export class News {
  #kept: NewsItem[] = [];
  #isFollowed = false;
  /** How many of each kind there were, followed or not: enough for who asks whether something came. */
  readonly counts: Readonly<Record<Kind, number>> = { request: 0, delivery: 0, clock: 0, change: 0 };

  /** From now on it is kept. */
  follow(): void {
    this.#isFollowed = true;
  }

  add(kind: Kind, about: unknown): void {
    (this.counts as Record<Kind, number>)[kind]++;
    if (!this.#isFollowed) return;
    this.#kept.push({ id: ++lastId, kind, about });
    if (this.#kept.length >= 2 * MOST_KEPT) this.#kept = this.#kept.slice(-MOST_KEPT);
  }

  /** What came behind an item, oldest first. */
  after(id: number): NewsItem[] {
    const place = this.#kept.findLastIndex((item) => item.id <= id);
    return this.#kept.slice(place + 1);
  }

  /** The id of the newest item of any account. */
  static get lastId(): number {
    return lastId;
  }
}
