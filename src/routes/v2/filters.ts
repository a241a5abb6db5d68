/** Properties that operations let callers filter by, by type, with the operators that such a type has (v2-core.md §6.3). */
import { compileFilter, FilterError, type FilterProperty } from '../../filter/filter.js';
import { Problem } from '../../pipeline/problem.js';

/** The predicate of a `filter` parameter; what is wrong with it is a validation problem. */
export function filterOf<T>(
  text: string | undefined,
  properties: Readonly<Record<string, FilterProperty<T>>>,
): (record: T) => boolean {
  try {
    return compileFilter(text, properties);
  } catch (error) {
    if (error instanceof FilterError) {
      throw new Problem('validation', 'Invalid filter provided', 'filter', [], {}, error.message);
    }
    throw error;
  }
}

/** Ids and the like: `=`, few of them `!=` too. */
export function number<T>(read: (record: T) => number | null, operators: readonly string[] = ['=']): FilterProperty<T> {
  return {
    operators,
    check: (text) => (/^(0|[1-9]\d*)$/.test(text) ? null : 'a whole number'),
    matches: (record, operator, text) => (read(record) === Number(text)) === (operator === '='),
  };
}

/** One of a few words. */
export function word<T>(words: readonly string[], read: (record: T) => string | null): FilterProperty<T> {
  return {
    operators: ['='],
    check: (text) => (words.includes(text) ? null : `one of ${words.join(', ')}`),
    matches: (record, _operator, text) => read(record) === text,
  };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

/** Instants: comparisons, whole seconds (v2-core.md §6.2). Nothing compares with null. */
export function instants<T>(read: (record: T) => string | null): FilterProperty<T> {
  return {
    operators: COMPARISONS,
    check: (text) => (INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? null : 'a date-time of whole seconds'),
    matches: (record, operator, text) => {
      const value = read(record);
      if (value === null) return false;
      // What is shown has whole seconds, so that is what compares.
      return compares(Math.floor(Date.parse(value) / 1000), operator, Date.parse(text) / 1000);
    },
  };
}

/** Numbers with a fraction: comparisons. */
export function decimals<T>(read: (record: T) => number): FilterProperty<T> {
  return {
    operators: COMPARISONS,
    check: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? null : 'a number'),
    matches: (record, operator, text) => compares(read(record), operator, Number(text)),
  };
}

const COMPARISONS = ['>', '<', '>=', '<='];

function compares(left: number, operator: string, right: number): boolean {
  if (operator === '>') return left > right;
  if (operator === '<') return left < right;
  return operator === '>=' ? left >= right : left <= right;
}

/** Texts: the whole, its start, its end or a part; exactly as written. */
export function text<T>(operators: readonly string[], read: (record: T) => string | null): FilterProperty<T> {
  return {
    operators,
    matches: (record, operator, part) => {
      const value = read(record);
      if (value === null) return false;
      if (operator === '=^') return value.startsWith(part);
      if (operator === '=$') return value.endsWith(part);
      return operator === '=~' ? value.includes(part) : value === part;
    },
  };
}
