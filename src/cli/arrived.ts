/** Counts what reaches the mock, and says at the end of a run what that means. */
import type { JournalView } from '../index.js';

type Arrived = Pick<JournalView, 'status' | 'method' | 'path' | 'decision' | 'hint'>;

export class Arrivals {
  readonly #byStatus = new Map<string, number>();
  /** Why requests were refused, each reason once. */
  readonly #reasons = new Set<string>();
  #count = 0;

  readonly add = (request: Arrived): void => {
    const { status } = request;
    this.#count++;
    if (status === null || status >= 400) this.#reasons.add(reasonOf(request));
    const name = status === null ? 'no answer' : String(status);
    this.#byStatus.set(name, (this.#byStatus.get(name) ?? 0) + 1);
  };

  get count(): number {
    return this.#count;
  }

  /** A line, and one for each reason of a refusal; `notes` are what is known of why nothing came. A drill has verdicts instead of reasons. */
  closing(notes: readonly string[] = [], options = { reasons: true }): string {
    if (this.#count === 0) return `affinity-mock: ${[NOTHING, ...notes].join(' ')}\n`;
    const statuses = [...this.#byStatus].map(([status, count]) => `${count} × ${status}`).join(', ');
    const what = this.#count === 1 ? '1 request' : `${this.#count} requests`;
    const reasons = options.reasons ? [...this.#reasons] : [];
    const told = reasons.slice(0, MOST_REASONS).map((reason) => `  ${reason}\n`);
    if (reasons.length > MOST_REASONS) told.push(`  and ${reasons.length - MOST_REASONS} other reasons\n`);
    const end = notes.map((note) => `. ${note}`).join('');
    return `affinity-mock: ${what} reached the mock (${statuses})${end}\n${told.join('')}`;
  }
}

/** Of refusals that are told one by one. */
const MOST_REASONS = 5;
const LONGEST = 300;

/** In one line without control characters: a path is the client's text. */
function reasonOf({ status, method, path, decision, hint }: Arrived): string {
  const why =
    hint === undefined || decision.message.includes(hint) ? decision.message : `${decision.message} (${hint})`;
  const line = `${status ?? 'no answer'} ${method} ${path}: ${why}`.slice(0, LONGEST);
  return line.replace(/[^\x20-\x7e\u00a0-\u200d\u2010-\u2027]/g, '?');
}

const NOTHING =
  'no request reached the mock, so nothing was tested: the command made no call of Affinity, or it heeds neither' +
  ' AFFINITY_V1_BASE_URL, AFFINITY_V2_BASE_URL and AFFINITY_API_KEY nor the proxy of its environment' +
  ' (docs/guides/languages.md tells which programs do).';
