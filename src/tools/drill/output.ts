/** What a command said, and whether that tells of a failure. */

/** In characters: of each end. */
const MOST_KEPT = 64 * 1024;

/** Both streams, as they came; of much the beginning and the end. */
export class Output {
  #head = '';
  #tail = '';

  readonly add = (text: string): void => {
    const room = MOST_KEPT - this.#head.length;
    if (room > 0) this.#head += text.slice(0, room);
    if (text.length > room) this.#tail = (this.#tail + text.slice(Math.max(0, room))).slice(-MOST_KEPT);
  };

  get lines(): string[] {
    return `${this.#head}${this.#tail}`.split(/\r?\n/).filter((line) => line.trim() !== '');
  }
}

const FAILURE = new RegExp(
  `\\b(?:${[
    "err(?:or)?s?|[a-z]*error|fail\\w*|[a-z]*exception|traceback|warn\\w*|could ?n[o’']t|could not|cannot|can[’']t|unable|skipp\\w*|g[ai]v(?:e|en|ing) up",
    'tim(?:ed?|ing)[ -]?out|denied|forbidden|unauthori[sz]ed|refused|revoked|deactivated|missing|gone|not found|deleted|merged|stale',
    'incomplete|lost|unavailable|unreachable|stopp\\w*|abort\\w*|[45]\\d\\d',
  ].join('|')})\\b`,
  'i',
);
/** Telling of another try is no word of a failure; nor is that there was none. */
const NO_FAILURE =
  /\bretr(?:y|ies|ying)\b|\btr(?:y|ies|ying) again\b|\bno (?:errors?|failures?|warnings?)\b|\b(?:errors?|failed|failures?|skipped|warnings?):? 0\b|\b0 (?:errors?|failed|failures?|skipped|warnings?)\b/i;

/** What differs in every run: instants, times of day, durations, ids, ports. */
const RUNNING =
  /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?|\b\d\d?:\d\d(?::\d\d(?:[.,]\d+)?)?\b|\b\d+(?:\.\d+)? ?m?s\b|\b[0-9a-f]{8,}\b|:\d{4,5}\b/gi;

const steady = (line: string) => line.replace(RUNNING, '#').trim();

/** The first line that tells of a failure and that the undisturbed run did not say; null where there is none. */
export function complaintIn(output: Output, undisturbed: Output): string | null {
  const known = new Set(undisturbed.lines.map(steady));
  const found = output.lines.filter(
    (line) => FAILURE.test(steady(line)) && !NO_FAILURE.test(line) && !known.has(steady(line)),
  );
  // Some print the line of code before the error.
  const best = found.find((line) => /(?:Error|Exception)\b/.test(line.slice(0, line.lastIndexOf(':') + 1))) ?? found[0];
  return best === undefined ? null : best.trim();
}

/** A line as it may be shown: plain, in one piece, and not long; of a long one the part that tells of the failure. */
export function quoted(line: string, most = 100): string {
  const plain = line.replace(/[^\x20-\x7e\u00a0-\u024f\u2010-\u2027]/g, '?');
  if (plain.length <= most) return `“${plain}”`;
  const told = TELLING.exec(plain)?.index ?? FAILURE.exec(plain)?.index ?? 0;
  const start = told + LEAD > most ? told - LEAD : 0;
  return `“${start > 0 ? '…' : ''}${plain.slice(start, start + most - 1)}…”`;
}

/** In a line of JSON. */
const TELLING = /"(?:message|error_description|detail)": ?"/;
const LEAD = 10;
