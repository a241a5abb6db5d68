/** Search in the text of files: by the words of a prompt, the rarer ones counting more (v2-2026-operations.md, Files). */

import { memoized } from '../../lib/memo.js';
import type { StoredFile } from '../model.js';
import { type Page, pagesOf } from './file-text.js';
import { termsOf, wordsOf } from './words.js';

export interface FileMatch {
  file: StoredFile;
  pageNumber: number | null;
  /** The passage that fits best. */
  preview: string;
}

interface Passage {
  file: StoredFile;
  pageNumber: number | null;
  text: string;
  words: ReadonlySet<string>;
}

/** Characters; a preview may have 2000. */
const MOST_PASSAGE = 1_200;
/** V2 has no numbers for pages beyond. */
const MOST_PAGES = 10_000;

/** Each file once with its best passage, the best files first, newer ones before older ones. */
export function searchFiles(files: readonly StoredFile[], prompt: string, limit: number): FileMatch[] {
  const wanted = termsOf(prompt);
  const passages = files.flatMap(passagesOf);
  const weights = new Map(wanted.map((word) => [word, weightOf(word, passages)]));
  const best = new Map<StoredFile, { passage: Passage; score: number }>();
  for (const passage of passages) {
    const score = wanted.reduce((sum, word) => sum + (passage.words.has(word) ? (weights.get(word) ?? 0) : 0), 0);
    if (score > (best.get(passage.file)?.score ?? 0)) best.set(passage.file, { passage, score });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || b.passage.file.id - a.passage.file.id)
    .slice(0, limit)
    .map(({ passage: { file, pageNumber, text } }) => ({ file, pageNumber, preview: text }));
}

function weightOf(word: string, passages: readonly Passage[]): number {
  const holding = passages.filter(({ words }) => words.has(word)).length;
  return holding === 0 ? 0 : Math.log(1 + passages.length / holding);
}

/** Rows never change in place, so what was read of one holds for good. */
const passagesOf = memoized(readPassages, new WeakMap());

/** What cannot be read has no text, now and later: one file must not make every search fail. */
function readPassages(file: StoredFile): readonly Passage[] {
  try {
    return pagesOf(file)
      .slice(0, MOST_PAGES)
      .flatMap((page) =>
        pieces(page).map((text) => ({ file, pageNumber: page.number, text, words: new Set(wordsOf(text)) })),
      );
  } catch (error) {
    console.error(`affinity-mock: no text could be read from file ${file.id}`, error);
    return [];
  }
}

/** A page cut between its words. */
function pieces({ text }: Page): string[] {
  const plain = text.replace(/\s+/gu, ' ').trim();
  const found: string[] = [];
  for (let start = 0; start < plain.length; ) {
    const end = start + MOST_PASSAGE;
    // Looked for in the piece alone: a text without any blank would be searched from each piece back to its start.
    const space = end < plain.length ? start + plain.slice(start, end + 1).lastIndexOf(' ') : plain.length;
    const stop = space > start ? space : wholeCharacter(plain, end);
    found.push(plain.slice(start, stop).trim());
    start = stop;
  }
  return found;
}

/** Half of a surrogate pair is no text. */
const wholeCharacter = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at);
