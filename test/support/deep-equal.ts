/** Whole accounts and the like, compared with `toEqual` where they differ and only there: it takes many times as long as Node. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';

export function expectDeepEqual(got: unknown, wanted: unknown, what?: string): void {
  if (!isDeepStrictEqual(got, wanted)) expect(got, what).toEqual(wanted);
}
