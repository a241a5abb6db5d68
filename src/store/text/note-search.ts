/**
 * Notes by keywords: a stand-in for the live service's relevance, which nothing tells more of than that the best come first and
 * each comes once, with one passage (v2-2026-operations.md, Notes).
 */
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

/** The `limit` best of the notes that have a word of the prompt; the newest first among equals. */
export function searchNotes(notes: Iterable<Note>, prompt: string, limit: number): NoteMatch[] {
  const terms = termsOf(prompt);
  const texts = [...notes].map((note) => {
    const blocks = textBlocks(note);
    return { note, blocks, hits: blocks.map((block) => hitsIn(block, terms)) };
  });
  const weights = terms.map((_, i) => {
    const having = texts.filter(({ hits }) => hits.some((block) => (block[i] as number) > 0)).length;
    return Math.log(1 + texts.length / Math.max(having, 1));
  });
  const score = (hits: readonly number[]) =>
    hits.reduce((sum, count, i) => sum + (weights[i] as number) * (count / (count + 1)), 0);
  return texts
    .map(({ note, blocks, hits }) => ({ note, blocks, hits, score: score(total(hits, terms.length)) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score || b.note.id - a.note.id)
    .slice(0, limit)
    .map(({ note, blocks, hits }) => ({ note, passage: passageOf(blocks, hits.map(score)) }));
}

/** How often each term is in a text. */
function hitsIn(text: string, terms: readonly string[]): number[] {
  const counts = terms.map(() => 0);
  for (const word of wordsOf(text)) {
    for (const [i, term] of terms.entries()) {
      if (word === term) counts[i] = (counts[i] as number) + 1;
      else if (term.length > 2 && word.startsWith(term)) counts[i] = (counts[i] as number) + PREFIX_WEIGHT;
    }
  }
  return counts;
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
