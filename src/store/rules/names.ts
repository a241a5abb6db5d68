import { Invalid } from '../errors.js';

/** Nothing that anybody could read. */
export const isBlank = (text: string): boolean => text.trim() === '';

/** The name of a record, which must have one. */
export function requiredName(name: string | undefined, member = 'name'): string {
  if (name === undefined || isBlank(name)) throw new Invalid('is required', member);
  return name;
}
