/** Counts what reaches the mock, and says at the end of a run what that means. */
import type { JournalView } from '../index.js';

export class Arrivals {
  readonly #byStatus = new Map<string, number>();
  #count = 0;

  readonly add = ({ status }: Pick<JournalView, 'status'>): void => {
    this.#count++;
    const name = status === null ? 'no answer' : String(status);
    this.#byStatus.set(name, (this.#byStatus.get(name) ?? 0) + 1);
  };

  /** One line; `notes` are what is known of why nothing came. */
  closing(notes: readonly string[] = []): string {
    if (this.#count === 0) return `affinity-mock: ${[NOTHING, ...notes].join(' ')}\n`;
    const statuses = [...this.#byStatus].map(([status, count]) => `${count} × ${status}`).join(', ');
    const what = this.#count === 1 ? '1 request' : `${this.#count} requests`;
    return `affinity-mock: ${what} reached the mock (${statuses})${notes.map((note) => `. ${note}`).join('')}\n`;
  }
}

const NOTHING =
  'no request reached the mock, so nothing was tested: the command made no call of Affinity, or it heeds neither' +
  ' AFFINITY_V1_BASE_URL, AFFINITY_V2_BASE_URL and AFFINITY_API_KEY nor the proxy of its environment' +
  ' (docs/guides/languages.md tells which programs do).';
