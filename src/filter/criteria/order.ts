/** Sorting: empty last in both directions, ties by id ascending (v2-2026-09-17.md §7 no. 4). */

import { memoized } from '../../lib/memo.js';
import type { Context } from '../../store/context.js';
import type { Column } from '../../store/rules/columns.js';
import { filterTypeOf, isDuration, type Vocabulary } from './columns.js';
import { CriteriaError, type SearchSort } from './model.js';
import { momentReader, type Subject, valueReader } from './subject.js';
import { scalarTexts } from './term.js';

export type SortKey = number | string | null;

/** Where a subject stands in an order. */
export interface Place {
  id: number;
  keys: readonly SortKey[];
}

/** Texts are told apart by so many characters: they stand in cursors, and those in URLs. */
const MOST_CHARACTERS = 200;

export class Order {
  readonly #readers: readonly ((subject: Subject) => SortKey)[];
  readonly #signs: readonly (1 | -1)[];
  /** Tells this order from others: a cursor belongs to one. */
  readonly name: string;

  /** `named` are all sorts of the criteria, in whose order errors count them. */
  constructor(ctx: Context, vocabulary: Vocabulary, sorts: readonly SearchSort[], named = sorts) {
    this.#readers = sorts.map((sort) => {
      const i = named.indexOf(sort);
      return keyReader(ctx, vocabulary.findWithAttribute(sort, `/sorts/${i}`), i);
    });
    this.#signs = sorts.map(({ direction }) => (direction === 'asc' ? 1 : -1));
    this.name = sorts.map(({ fieldId, direction }) => `${fieldId} ${direction}`).join(', ');
  }

  get size(): number {
    return this.#readers.length;
  }

  place(id: number, subject: Subject): Place {
    return { id, keys: this.#readers.map((read) => read(subject)) };
  }

  compare(a: Place, b: Place): number {
    for (const [i, sign] of this.#signs.entries()) {
      const [x, y] = [a.keys[i] ?? null, b.keys[i] ?? null];
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      return x < y ? -sign : sign;
    }
    return a.id - b.id;
  }
}

function keyReader(ctx: Context, column: Column, i: number): (subject: Subject) => SortKey {
  if (column.valueType === 'list-multi') {
    throw new CriteriaError(`${column.key} cannot be sorted by`, `/sorts/${i}/fieldId`);
  }
  if (filterTypeOf(column) === 'date') {
    const read = momentReader(ctx, column);
    // What began last has lasted shortest.
    const sign = isDuration(column) ? -1 : 1;
    return (subject) => {
      const moment = read(subject);
      return moment === null ? null : sign * moment.at;
    };
  }
  const read = valueReader(ctx, column);
  const key = scalarKey(ctx, column);
  return (subject) => {
    // Of several values the first one counts.
    const [value] = read(subject);
    return value === undefined ? null : key(value);
  };
}

function scalarKey(ctx: Context, column: Column): (value: unknown) => SortKey {
  const { options } = ctx.world.tables;
  if (filterTypeOf(column) === 'number') return (value) => value as number;
  if (column.valueType === 'ranked-dropdown') return (value) => options.get(value as number)?.rank ?? null;
  const texts = scalarTexts(ctx, column);
  // Case does not count.
  return memoized((value) => {
    const parts = texts(value as never).filter((part) => part !== null);
    const text = column.valueType.startsWith('location') ? parts.join(', ') : (parts[0] ?? '');
    return text === '' ? null : text.toLowerCase().slice(0, MOST_CHARACTERS);
  });
}
