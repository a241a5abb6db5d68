import type { PoolViews } from '../limits/pools.js';
import { type Decision, SERVED } from './decision.js';

/** One API request as it was judged and answered. Never holds credentials. */
export interface JournalEntry {
  id: string;
  /** Its place among all requests of the process. */
  seq?: number;
  /** Milliseconds of the account's clock. */
  at: number;
  persona: string | null;
  method: string;
  path: string;
  /** Query string without `?`. */
  search: string;
  operationId: string | null;
  /** Null where the connection was cut without an answer. */
  status: number | null;
  durationMs: number;
  apiVersion: string | null;
  /** As the call left them, refused or not: which pool refused it follows from what is left. Null before the pools were asked. */
  limits: PoolViews | null;
  warnings: readonly string[];
  decision: Decision;
  /** When the client hung up during the delay of a fault, real milliseconds. */
  goneAfterMs?: number;
  /** What `x-mock-hint` said. */
  hint?: string;
  fault: string | null;
  requestHeaders: Readonly<Record<string, string>>;
  requestBody: string | null;
  /** The body was longer than what is kept of it. */
  isCut?: true;
  responseBody: string | null;
}

/** Dropped entries are let go of at once; the list is cut when so many of its first places are empty. */
const MOST_EMPTY = 1_000;

/** Accounts have clocks of their own: what came first is told by this. */
let lastSeq = 0;

/** The newest requests of an account, in bounded memory. */
export class Journal {
  #entries: (JournalEntry | undefined)[] = [];
  /** Characters of each entry, by the same places. */
  #sizes: number[] = [];
  /** Place of the oldest. */
  #start = 0;
  #characters = 0;
  /** Told of each request as it comes in; what is restored does not count. */
  onEntry: ((entry: JournalEntry) => void) | null = null;

  constructor(
    readonly most = 10_000,
    /** Of all that the entries hold, whatever their number. */
    readonly mostCharacters = 64_000_000,
    /** Told of each new entry. */
    readonly tell: (entry: JournalEntry) => void = () => {},
  ) {}

  add(entry: JournalEntry): void {
    const size = sizeOf(entry);
    entry.seq = ++lastSeq;
    this.#entries.push(entry);
    this.#sizes.push(size);
    this.#characters += size;
    this.tell(entry);
    while (this.#length > this.most || (this.#characters > this.mostCharacters && this.#length > 1)) this.#dropOldest();
    this.onEntry?.(entry);
  }

  /** Oldest first. */
  list(): JournalEntry[] {
    return this.#entries.slice(this.#start) as JournalEntry[];
  }

  get count(): number {
    return this.#length;
  }

  get newest(): JournalEntry | undefined {
    return this.#entries.at(-1);
  }

  clear(): void {
    this.restore([]);
  }

  snapshot(): unknown {
    return this.list();
  }

  restore(snapshot: unknown): void {
    const entries = snapshot as JournalEntry[];
    this.#entries = [...entries];
    this.#sizes = entries.map(sizeOf);
    this.#start = 0;
    this.#characters = this.#sizes.reduce((sum, size) => sum + size, 0);
  }

  get #length(): number {
    return this.#entries.length - this.#start;
  }

  #dropOldest(): void {
    this.#characters -= this.#sizes[this.#start] as number;
    this.#entries[this.#start++] = undefined;
    if (this.#start < MOST_EMPTY) return;
    this.#entries = this.#entries.slice(this.#start);
    this.#sizes = this.#sizes.slice(this.#start);
    this.#start = 0;
  }
}

/** What a client decides the size of, in characters: all texts of an entry, with its headers and warnings. */
function sizeOf(entry: JournalEntry): number {
  const { decision, hint, persona, requestBody, requestHeaders, responseBody, warnings } = entry;
  let size = entry.method.length + entry.path.length + entry.search.length + (persona?.length ?? 0);
  // Those that were served share one.
  if (decision !== SERVED) size += decision.message.length + (decision.rule?.length ?? 0);
  size += hint?.length ?? 0;
  size += (requestBody?.length ?? 0) + (responseBody?.length ?? 0);
  for (const warning of warnings) size += warning.length;
  for (const name in requestHeaders) size += name.length + (requestHeaders[name] as string).length;
  return size;
}
