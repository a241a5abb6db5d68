/** The pages of docs/evidence as data: their anchors, and the facts below each. */
import { readFileSync } from 'node:fs';
import { type Citation, citationsIn, EVIDENCE_PAGES, type EvidencePage, type Headings } from './citations.js';

const FOLDER = 'docs/evidence';

export interface Fact {
  readonly text: string;
  readonly line: number;
  /** The anchor that it stands below, or has itself; none before the first one. */
  readonly anchor: string | undefined;
}

export interface Page {
  readonly name: EvidencePage;
  readonly anchors: readonly string[];
  /** Headings without a number, by which a place can be cited. */
  readonly words: readonly string[];
  readonly facts: readonly Fact[];
}

const ANCHOR = /<a id="([^"]+)"><\/a>/gu;

export const anchorsIn = (text: string): string[] => [...text.matchAll(ANCHOR)].map(([, id = '']) => id);

export function readPage(name: EvidencePage): Page {
  const lines = readFileSync(`${FOLDER}/${name}.md`, 'utf8').split('\n');
  const facts: Fact[] = [];
  const words: string[] = [];
  let anchor: string | undefined;
  for (const [index, line] of lines.entries()) {
    const [own] = anchorsIn(line);
    const heading = line.match(/^##+ ([^§].*)$/u)?.[1];
    if (heading) words.push(heading);
    if (line.startsWith('- ')) facts.push({ text: line, line: index + 1, anchor: own ?? anchor });
    else if (own) anchor = own;
  }
  return { name, anchors: anchorsIn(lines.join('\n')), words, facts };
}

export const readPages = (): Page[] => EVIDENCE_PAGES.map(readPage);

/** Anchors of the sources that a fact may name. */
export const readSources = (): string[] => anchorsIn(readFileSync(`${FOLDER}/README.md`, 'utf8'));

export const headingsOf = (pages: readonly Page[]): Headings =>
  Object.fromEntries(pages.map(({ name, words }) => [name, words]));

/**
 * A text whose citations are links, for a page in docs: `[v1.md §1.3](evidence/v1.md#s1-3)`. Of `no. 2–9` the link leads to the first.
 * A citation's first place takes the name of its page into the link.
 */
export function withLinks(text: string, headings: Headings): string {
  let linked = '';
  let at = 0;
  for (const citation of citationsIn(text, headings)) {
    const start = nameBefore(text, citation, at);
    linked += `${text.slice(at, start)}[${text.slice(start, citation.end)}](${address(citation)})`;
    at = citation.end;
  }
  return linked + text.slice(at);
}

/** Where the page's name begins if it is what stands right before the place. */
function nameBefore(text: string, { page, start }: Citation, from: number): number {
  const name = text.lastIndexOf(`${page}.md`, start);
  return name >= from && name < start ? name : start;
}

const address = ({ page, anchors: [anchor] }: Citation) => `evidence/${page}.md${anchor ? `#${anchor}` : ''}`;
