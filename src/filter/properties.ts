/** Properties of the kinds that V2's collections are filtered by. */
import type { FilterProperty } from './filter.js';

const isId = (text: string) => /^[1-9]\d*$/.test(text) && Number.isSafeInteger(Number(text));

/** An id; `!=` only where the operation has it. What has none differs from every id. */
export function idProperty<T>(idOf: (record: T) => number | null, operators = ['=']): FilterProperty<T> {
  return {
    operators,
    value: { name: 'an id', fits: isId },
    matches: (record, operator, text) => (idOf(record) === Number(text)) === (operator === '='),
  };
}

/** One of a few words. */
export function wordProperty<T>(words: readonly string[], wordOf: (record: T) => string | null): FilterProperty<T> {
  return {
    operators: ['='],
    value: { name: words.join(' or '), fits: (text) => words.includes(text) },
    matches: (record, _, text) => wordOf(record) === text,
  };
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/i;

/** An instant in UTC unless a zone is given; a date alone is its first moment. What has none fits no comparison. */
export function instantProperty<T>(instantOf: (record: T) => string | null): FilterProperty<T> {
  return {
    operators: ['>', '<', '>=', '<='],
    value: { name: 'an ISO 8601 date', fits: (text) => ISO.test(text) && !Number.isNaN(parsed(text)) },
    matches: (record, operator, text) => {
      const iso = instantOf(record);
      return iso !== null && compare(Date.parse(iso), operator, parsed(text));
    },
  };
}

/** Node takes a time without a zone for local time. */
const parsed = (text: string) =>
  Date.parse(/T.*(Z|[+-]\d{2}:\d{2})$/i.test(text) || !/T/i.test(text) ? text : `${text}Z`);

function compare(a: number, operator: string, b: number): boolean {
  if (operator.startsWith('>')) return a > b || (operator === '>=' && a === b);
  return a < b || (operator === '<=' && a === b);
}
