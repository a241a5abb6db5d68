/**
 * Citations of the evidence in docs/evidence: `v1.md §19 no. 37, §1.3; v2-2026-operations.md Companies, §4`. A place belongs to the page
 * named before it, and resolves to one anchor there: `§5.3` to `s5-3`, `§19 no. 41` to `s19-41`, `Companies` to `companies`.
 */

/** The pages that may be cited. */
export const EVIDENCE_PAGES = [
  'corrections',
  'product-rules',
  'v1',
  'v2-core',
  'v2-2026-09-17',
  'v2-2026-operations',
  'v2-2026-schemas',
] as const;
export type EvidencePage = (typeof EVIDENCE_PAGES)[number];

/** The words by which each page may be cited besides its numbers: its headings without a `§`. */
export type Headings = Readonly<Partial<Record<EvidencePage, readonly string[]>>>;

export interface Citation {
  readonly page: EvidencePage;
  /** The anchors that have to exist there: several for `no. 2–9`, none where the page is named and no place on it. */
  readonly anchors: readonly string[];
  /** Where the words that name the place stand in the text: `§19 no. 37`, or `v1.md` itself. */
  readonly start: number;
  readonly end: number;
}

const PAGE = new RegExp(`(?<![\\w/.-])(${EVIDENCE_PAGES.join('|')})\\.md(?![\\w#])`, 'gu');
/** White space, and the marks with which the next line of a comment begins. */
const GAP = '(?:\\s|\\*(?!/)|//|#)*';
const BETWEEN = `^${GAP}(?:[,;]|and\\b|to\\b)?${GAP}`;
const COUNT = '(\\d+)(?:[–-](\\d+))?';
const SECTION = new RegExp(`${BETWEEN}(§(\\d+(?:\\.\\d+)*)(?:${GAP}nos?\\.${GAP}${COUNT})?)`, 'u');
/** One more number of the same list: `no. 34, 35`. */
const NUMBER = new RegExp(`${BETWEEN}(${COUNT})(?![\\w.-]*\\w)`, 'u');
/** A citation takes a line or two: what is looked at for the next place is short, so that a long text costs no more than its length. */
const REACH = 200;

export function citationsIn(text: string, headings: Headings): Citation[] {
  return [...text.matchAll(PAGE)].flatMap((match) => {
    const page = match[1] as EvidencePage;
    const end = match.index + match[0].length;
    const places = placesAfter(text, end, page, wordsOf(headings[page] ?? []));
    return places.length > 0 ? places : [{ page, anchors: [], start: match.index, end }];
  });
}

function placesAfter(text: string, start: number, page: EvidencePage, words: RegExp | undefined): Citation[] {
  const found: Citation[] = [];
  let at = start;
  /** The section whose numbers are being listed. */
  let listed: string | undefined;
  for (;;) {
    const rest = text.slice(at, at + REACH);
    const next = nextPlace(rest, words, listed);
    if (!next) return found;
    const { match, anchors } = next;
    const end = at + match[0].length;
    found.push({ page, anchors, start: end - (match[1] ?? '').length, end });
    listed = next.listed;
    at = end;
  }
}

interface Place {
  readonly match: RegExpMatchArray;
  readonly anchors: readonly string[];
  readonly listed: string | undefined;
}

function nextPlace(rest: string, words: RegExp | undefined, listed: string | undefined): Place | undefined {
  const word = words && rest.match(words);
  if (word) return { match: word, anchors: [slug(word[1] ?? '')], listed: undefined };
  const section = rest.match(SECTION);
  if (section) {
    const [, , name = '', from, to] = section;
    if (from === undefined) return { match: section, anchors: [sectionAnchor(name)], listed: undefined };
    return { match: section, anchors: numbered(name, from, to), listed: name };
  }
  const number = listed === undefined ? null : rest.match(NUMBER);
  if (!number || listed === undefined) return undefined;
  const [, , from = '', to] = number;
  return { match: number, anchors: numbered(listed, from, to), listed };
}

function numbered(section: string, from: string, to = from): string[] {
  const count = Math.max(1, Number(to) - Number(from) + 1);
  return Array.from({ length: count }, (_, index) => `${sectionAnchor(section)}-${Number(from) + index}`);
}

const sectionAnchor = (section: string) => `s${section.replaceAll('.', '-')}`;

/** Longest first, so that `notes.SearchResult` is not taken for `notes`. */
function wordsOf(headings: readonly string[]): RegExp | undefined {
  if (headings.length === 0) return undefined;
  const longestFirst = headings.toSorted((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`${BETWEEN}(${longestFirst.join('|')})(?![\\w.]*\\w)`, 'u');
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replaceAll(' ', `(?:\\s|\\*|#)+`);

/** The anchor of a heading: `company-person-duplicate-suggestions` of `Company / Person Duplicate Suggestions`. */
export function slug(heading: string): string {
  const words = heading.toLowerCase().match(/[a-z0-9]+/gu) ?? [];
  return words.join('-');
}
