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

const WORDS = new RegExp(
  `\\b(?:${[
    "err(?:or)?s?|[a-z]*error|fail\\w*|[a-z]*exception|traceback|warn\\w*|could ?n[o’']t|could not|cannot|can[’']t|unable|skipp\\w*|g[ai]v(?:e|en|ing) up",
    'tim(?:ed?|ing)[ -]?out|denied|forbidden|unauthori[sz]ed|refused|revoked|deactivated|missing|gone|not found|deleted|merged|stale',
    'incomplete|lost|unavailable|unreachable|stopp\\w*|abort\\w*',
  ].join('|')})\\b`,
  'gi',
);
/** Of an answer; a number of rows may look the same. */
const STATUS = /\b[45]\d\d\b/;
/** In a line of JSON, where any number may be. */
const STATUS_MEMBER = /"\w*(?:status|code)\w*": ?"?[45]\d\d\b/i;
/** Telling of another try is no word of a failure; nor is that there was none. */
const NO_FAILURE =
  /\bretr(?:y|ies|ying)\b|\btr(?:y|ies|ying) again\b|\bno (?:errors?|failures?|warnings?)\b|\b(?:errors?|failed|failures?|skipped|warnings?):? 0\b|\b0 (?:errors?|failed|failures?|skipped|warnings?)\b/i;

/** What differs in every run: instants, times of day, durations, ids, ports. */
const RUNNING =
  /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?|\b\d\d?:\d\d(?::\d\d(?:[.,]\d+)?)?\b|\b\d+(?:\.\d+)? ?m?s\b|\b[0-9a-f]{8,}\b|:\d{4,5}\b/gi;

const steady = (line: string) => line.replace(RUNNING, '#').trim();

/** The first line that tells of a failure and that the undisturbed run did not say; null where there is none. */
export function complaintIn(output: Output, undisturbed: Output): string | null {
  const isNew = newnessAgainst(undisturbed);
  const found = output.lines.filter((line) => !NO_FAILURE.test(line) && isNew(line));
  const best = found.find(isError) ?? found[0];
  return best === undefined ? null : best.trim();
}

/** `TypeError: fetch failed`, but not the line of code that some print before it. */
function isError(line: string): boolean {
  const at = line.search(/(?:Error|Exception)\b(?: \[[A-Z_]+\])?: /);
  return at >= 0 && !/[=({]/.test(line.slice(0, at));
}

/**
 * Whether a line tells of a failure that the undisturbed run did not tell of. What a command prints are data too: a deal may be “Lost”
 * and 431 rows no status. So of JSON, whose lines are long, a word has to come more often than in all of the undisturbed output; of
 * other lines one that differs in its numbers alone is no new one, unless it counts more failures.
 */
function newnessAgainst(undisturbed: Output): (line: string) => boolean {
  const known = new Set(undisturbed.lines.map(steady));
  const shapes = new Map<string, number[][]>();
  const words = new Map<string, number>();
  for (const line of undisturbed.lines) {
    if (NO_FAILURE.test(line)) continue;
    const shape = shapeOf(line);
    shapes.set(shape, [...(shapes.get(shape) ?? []), numbersOf(line)].slice(-MOST_ALIKE));
    for (const word of wordsOf(line)) words.set(word, (words.get(word) ?? 0) + 1);
  }
  return (line) => {
    const plain = steady(line);
    if (known.has(plain)) return false;
    const told = wordsOf(plain);
    if (isJson(line)) {
      const counts = new Map<string, number>();
      for (const word of told) counts.set(word, (counts.get(word) ?? 0) + 1);
      return [...counts].some(([word, count]) => count > (words.get(word) ?? 0)) || STATUS_MEMBER.test(line);
    }
    const alike = shapes.get(shapeOf(line));
    if (told.length === 0) return STATUS.test(plain) && alike === undefined;
    return alike === undefined || alike.every((numbers) => numbersOf(line).some((n, i) => n > (numbers[i] ?? 0)));
  };
}

/** Lines of one shape that are compared. */
const MOST_ALIKE = 20;

const wordsOf = (line: string): string[] => (steady(line).match(WORDS) ?? []).map((word) => word.toLowerCase());
const NUMBERS = /\d+/g;
const shapeOf = (line: string): string => steady(line).replace(NUMBERS, '0');
const numbersOf = (line: string): number[] => (steady(line).match(NUMBERS) ?? []).map(Number);

function isJson(line: string): boolean {
  if (!/^\s*[[{]/.test(line)) return false;
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

/** A line as it may be shown: plain, in one piece, and not long; of a long one the part that tells of the failure. */
export function quoted(line: string, most = 100): string {
  const plain = line.replace(/[^\x20-\x7e\u00a0-\u024f\u2010-\u2027]/g, '?');
  if (plain.length <= most) return `“${plain}”`;
  const found = [TELLING, WORDS, STATUS].map((sign) => plain.search(sign)).find((at) => at >= 0);
  const told = found ?? 0;
  const start = told + LEAD > most ? told - LEAD : 0;
  return `“${start > 0 ? '…' : ''}${plain.slice(start, start + most - 1)}…”`;
}

/** In a line of JSON. */
const TELLING = /"(?:message|error_description|detail)": ?"/;
const LEAD = 10;
