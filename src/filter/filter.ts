/** V2's filter language: parsed once, compiled to a predicate over records (v2-core.md §6). */
import { SyntaxError as GrammarError, parse } from './generated/parser.js';

export type FilterValue = { kind: 'any' } | { kind: 'text'; text: string } | { kind: 'list'; items: readonly string[] };

export type FilterNode =
  | { kind: 'or' | 'and'; of: readonly FilterNode[] }
  | { kind: 'not'; of: FilterNode }
  | { kind: 'comparison'; name: string; operator: string; value: FilterValue; at: number };

/** What is wrong, and where in the text (characters from 0). */
export class FilterError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(`${message} (at position ${at})`);
  }
}

/** A property that an operation lets callers filter by. */
export interface FilterProperty<T> {
  operators: readonly string[];
  /** What a value must be, when the text is not that; null when it is. */
  check?(text: string): string | null;
  /** Compares one record with the given text; called for the operators that are allowed. */
  matches(record: T, operator: string, text: string): boolean;
}

/** Groups in groups; what is parsed and judged by recursion must have an end. */
const MOST_LEVELS = 100;

export function parseFilter(text: string): FilterNode {
  assertShallow(text);
  try {
    return parse(text) as FilterNode;
  } catch (error) {
    if (error instanceof GrammarError) throw new FilterError(error.message, error.location.start.offset);
    throw error;
  }
}

function assertShallow(text: string): void {
  let level = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(' && ++level > MOST_LEVELS) throw new FilterError('too many groups in groups', at);
    else if (text[at] === ')') level--;
  }
}

/** Throws `FilterError` for a property or an operator that the operation does not admit. An empty text lets all pass. */
export function compileFilter<T>(text: string | undefined, properties: FilterProperties<T>): Predicate<T> {
  if (text === undefined || text.trim() === '') return () => true;
  return predicate(parseFilter(text), properties);
}

type FilterProperties<T> = Readonly<Record<string, FilterProperty<T>>>;
type Predicate<T> = (record: T) => boolean;

function predicate<T>(node: FilterNode, properties: FilterProperties<T>): Predicate<T> {
  switch (node.kind) {
    case 'or':
    case 'and': {
      const parts = node.of.map((part) => predicate(part, properties));
      if (node.kind === 'or') return (record) => parts.some((part) => part(record));
      return (record) => parts.every((part) => part(record));
    }
    case 'not': {
      const part = predicate(node.of, properties);
      return (record) => !part(record);
    }
    case 'comparison': {
      const { name, operator, value, at } = node;
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (!property) throw new FilterError(`${name} cannot be filtered by here`, at);
      if (value.kind !== 'text' || !property.operators.includes(operator)) {
        throw new FilterError(`${name} takes ${property.operators.join(', ')} and a value`, at);
      }
      const wanted = property.check?.(value.text) ?? null;
      if (wanted !== null) throw new FilterError(`${name} takes ${wanted}`, at);
      return (record) => property.matches(record, operator, value.text);
    }
  }
}
