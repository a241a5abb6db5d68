/**
 * Which companies fit a sentence. The live service has a model read it; this counts its words: how many of them a company's name,
 * description, industries, places and the like hold, weighted by where (v2-2026-operations.md, Semantic Search).
 */

import type { Context } from '../context.js';
import { cellKey } from '../indexes.js';
import type { Company, Scalar } from '../model.js';
import { findList } from '../rules/access.js';
import { wordsOf } from './words.js';

export interface Relevance {
  company: Company;
  /** 0 to 1: the share of the words that were found, less for words found in passing. */
  score: number;
}

/** Where a word counts how much, by the key of the field. Partner data and custom fields are not looked into. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'affinity-data-industry': 1,
  'affinity-data-location': 1,
  'affinity-data-investment-stage': 0.8,
  'affinity-data-investors': 0.8,
  'affinity-data-year-founded': 0.8,
  'affinity-data-description': 0.6,
};

/** Words that every question has. */
const EMPTY_WORDS = new Set(
  (
    'a about all also am an and any are as at based be been by can company companies did do does find firm firms for founded from get ' +
    'give has have headquartered how i in is it its list located looking many me more most my of on or our organization ' +
    'organizations please search show some startup startups that the their them there these they those to us want was we were what ' +
    'where which who whose with within working you your'
  ).split(' '),
);

/** The words of a prompt that say something, each once. */
export function keywords(prompt: string): string[] {
  return [...new Set(wordsOf(prompt))].filter((word) => !EMPTY_WORDS.has(word));
}

/** The companies in which at least one word is found, the best first; on the lists given, or all in use. */
export function relevantCompanies(
  ctx: Context,
  words: readonly string[],
  listIds: readonly number[] = [],
): Relevance[] {
  const { companies } = ctx.world.tables;
  const candidates = listIds.length > 0 ? companiesOn(ctx, listIds) : companies.by('directory', 'used');
  const fields = weightedFields(ctx);
  return candidates
    .map((company) => ({ company, score: score(ctx, company, words, fields) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.company.id - b.company.id);
}

function companiesOn(ctx: Context, listIds: readonly number[]): Company[] {
  const { companies, listEntries } = ctx.world.tables;
  const ids = new Set<number>();
  for (const listId of listIds) {
    const list = findList(ctx, listId, 'listIds');
    if (list.type !== 'company') continue;
    for (const entry of listEntries.by('list', list.id)) ids.add(entry.entityId);
  }
  return [...ids].flatMap((id) => companies.get(id) ?? []);
}

interface WeightedField {
  id: number;
  weight: number;
}

function weightedFields(ctx: Context): WeightedField[] {
  const { fields } = ctx.world.tables;
  return Object.entries(WEIGHTS).flatMap(([key, weight]) => {
    const field = fields.firstBy('key', `company:${key}`);
    return field ? [{ id: field.id, weight }] : [];
  });
}

function score(ctx: Context, company: Company, words: readonly string[], fields: readonly WeightedField[]): number {
  if (words.length === 0) return 0;
  const texts = [{ weight: 1, found: wordsOf(company.name) }];
  for (const { id, weight } of fields) {
    const rows = ctx.world.tables.values.by('cell', cellKey(id, null, company.id));
    if (rows.length > 0) texts.push({ weight, found: rows.flatMap(({ value }) => wordsOf(textOf(value))) });
  }
  const total = words.reduce((sum, word) => {
    const best = texts.reduce(
      (most, { weight, found }) => (weight > most && found.some((w) => same(w, word)) ? weight : most),
      0,
    );
    return sum + best;
  }, 0);
  return total / words.length;
}

const textOf = (value: Scalar) =>
  typeof value === 'object' ? Object.values(value).filter(Boolean).join(' ') : `${value}`;

/** Forms of one word are close enough: its plural, `logistic` and `logistics`, `robot` and `robotics`. */
function same(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short) && long.length - short.length <= 3;
}
