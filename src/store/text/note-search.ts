/**
 * Notes by keywords: a stand-in for the live service's relevance, which nothing tells more of than that the best come first and
 * each comes once, with one passage (v2-2026-operations.md, Notes).
 */
import { Best } from '../../lib/best.js';
import { memoized } from '../../lib/memo.js';
import type { Note } from '../model.js';
import { blocksOf } from './note-html.js';
import { termsOf, wordsOf } from './words.js';

export interface NoteMatch {
  note: Note;
  /** The passage that fits best. */
  passage: string;
}

/** Characters. */
const MOST_PASSAGE = 2_000;

/** A word that begins with a word of the prompt counts less than the word itself. */
const PREFIX_WEIGHT = 0.5;

/** The `limit` best of the notes that have a word of the prompt; the newest first among equals. A step some notes. */
export function* searchNotes(notes: Iterable<Note>, prompt: string, limit: number): Generator<void, NoteMatch[]> {
  const terms = termsOf(prompt);
  const having = terms.map(() => 0);
  const found: Found[] = [];
  let count = 0;
  for (const note of notes) {
    if (++count % STEP === 0) yield;
    const { words } = textOf(note);
    const hits = words.map((block) => hitsIn(block, terms));
    let isFound = false;
    for (const i of terms.keys()) {
      if (!hits.some((block) => (block[i] as number) > 0)) continue;
      having[i] = (having[i] as number) + 1;
      isFound = true;
    }
    if (isFound) found.push({ note, hits });
  }
  const weights = having.map((some) => Math.log(1 + count / Math.max(some, 1)));
  const score = (hits: readonly number[]) =>
    hits.reduce((sum, hit, i) => sum + (weights[i] as number) * (hit / (hit + 1)), 0);
  const best = new Best<Found & { score: number }>(limit, (a, b) => b.score - a.score || b.note.id - a.note.id);
  for (const [i, one] of found.entries()) {
    if (i % STEP === STEP - 1) yield;
    const scored = score(total(one.hits, terms.length));
    if (scored > 0) best.offer({ ...one, score: scored });
  }
  return best.found.map(({ note, hits }) => ({ note, passage: passageOf(textOf(note).blocks, hits.map(score)) }));
}

interface Found {
  note: Note;
  hits: number[][];
}

/** Notes that are looked at in one step. */
const STEP = 64;

interface NoteText {
  blocks: readonly string[];
  /** The words of each block, each between two blanks. */
  words: readonly string[];
}

/** Notes never change, but are put in the place of each other: each is read once, however often it is searched. */
const textOf = memoized((note: Note): NoteText => {
  const blocks = textBlocks(note);
  return { blocks, words: blocks.map((block) => ` ${wordsOf(block).join(' ')} `) };
}, new WeakMap());

/** How often each term is in a text. */
const hitsIn = (words: string, terms: readonly string[]): number[] => terms.map((term) => hitsOf(words, ` ${term}`));

/** `term` with the blank before it. */
function hitsOf(words: string, term: string): number {
  let count = 0;
  for (let at = words.indexOf(term); at >= 0; at = words.indexOf(term, at + 1)) {
    if (words[at + term.length] === ' ') count++;
    else if (term.length > 3) count += PREFIX_WEIGHT;
  }
  return count;
}

const total = (hits: readonly (readonly number[])[], size: number) =>
  Array.from({ length: size }, (_, i) => hits.reduce((sum, block) => sum + (block[i] as number), 0));

/** The best block, with its neighbours as far as they find room. */
function passageOf(blocks: readonly string[], scores: readonly number[]): string {
  const best = scores.indexOf(Math.max(...scores));
  let passage = blocks[best] ?? '';
  for (const block of blocks.slice(best + 1)) {
    if (passage.length + block.length >= MOST_PASSAGE) break;
    passage += `\n${block}`;
  }
  return passage.slice(0, MOST_PASSAGE);
}

function textBlocks({ format, content }: Note): string[] {
  return format === 'plain' || format === 'email'
    ? content.split(/\n+/).filter((line) => line.trim() !== '')
    : blocksOf(content);
}
