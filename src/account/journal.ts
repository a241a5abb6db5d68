import type { PoolViews } from '../limits/pools.js';

/** One API request as it was judged and answered. Never holds credentials. */
export interface JournalEntry {
  id: string;
  /** Milliseconds of the account's clock. */
  at: number;
  persona: string | null;
  method: string;
  path: string;
  /** Query string without `?`. */
  search: string;
  operationId: string | null;
  status: number;
  durationMs: number;
  apiVersion: string | null;
  /** As the call left them, refused or not: which pool refused it follows from what is left. Null before the pools were asked. */
  limits: PoolViews | null;
  warnings: readonly string[];
  fault: string | null;
  requestHeaders: Readonly<Record<string, string>>;
  requestBody: string | null;
  responseBody: string | null;
}

/** The newest requests of an account, in bounded memory. */
export class Journal {
  #entries: JournalEntry[] = [];
  #start = 0;

  constructor(readonly most = 10_000) {}

  add(entry: JournalEntry): void {
    if (this.#entries.length < this.most) {
      this.#entries.push(entry);
      return;
    }
    this.#entries[this.#start] = entry;
    this.#start = (this.#start + 1) % this.most;
  }

  /** Oldest first. */
  list(): JournalEntry[] {
    return [...this.#entries.slice(this.#start), ...this.#entries.slice(0, this.#start)];
  }

  clear(): void {
    this.#entries = [];
    this.#start = 0;
  }

  snapshot(): unknown {
    return this.list();
  }

  restore(snapshot: unknown): void {
    this.#entries = [...(snapshot as JournalEntry[])];
    this.#start = 0;
  }
}
