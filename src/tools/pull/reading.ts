/** Members of answers, held to their types: whatever departs is told by place and type, never by value. */

export type Row = Record<string, unknown>;

/** An answer is not what its contract says: `/name is a number, not a string`. */
export class AnswerViolation extends Error {}

export const typeOf = (value: unknown): string =>
  value === null ? 'null' : value === undefined ? 'missing' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;

function violates(at: string, value: unknown, wanted: string): never {
  throw new AnswerViolation(`${at} is ${typeOf(value)}, not ${wanted}`);
}

export function rowOf(value: unknown, at = ''): Row {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row;
  return violates(at, value, 'an object');
}

export function listOf(value: unknown, at = ''): unknown[] {
  return Array.isArray(value) ? value : violates(at, value, 'a list');
}

export function idOf(row: Row, member: string): number {
  const value = row[member];
  return Number.isSafeInteger(value) && (value as number) > 0
    ? (value as number)
    : violates(`/${member}`, value, 'an id');
}

export const maybeId = (row: Row, member: string): number | null =>
  row[member] === null || row[member] === undefined ? null : idOf(row, member);

export function textOf(row: Row, member: string): string {
  const value = row[member];
  return typeof value === 'string' ? value : violates(`/${member}`, value, 'a string');
}

export const maybeText = (row: Row, member: string): string | null =>
  row[member] === null || row[member] === undefined ? null : textOf(row, member);

export function textsOf(row: Row, member: string): string[] {
  return listOf(row[member] ?? [], `/${member}`).map((value) =>
    typeof value === 'string' ? value : violates(`/${member}[]`, value, 'a string'),
  );
}

export function idsOf(row: Row, member: string): number[] {
  return listOf(row[member] ?? [], `/${member}`).map((id) => idOf({ [`${member}[]`]: id }, `${member}[]`));
}

/** The ids of those of the objects below a member that are there at all. */
export const idsBelow = (value: unknown): number[] =>
  listOf(value ?? [], '/data').flatMap((item) => (item === null ? [] : [idOf(rowOf(item), 'id')]));

export const isTrue = (row: Row, member: string): boolean => row[member] === true;

/** One of some words; anything else departs. */
export function wordOf<W extends string>(row: Row, member: string, words: readonly W[]): W {
  const value = row[member];
  if (words.includes(value as W)) return value as W;
  throw new AnswerViolation(`/${member} is none of the known words`);
}
