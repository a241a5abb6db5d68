import fc from 'fast-check';

/** Halves of pairs stand here among the code points, and are no characters. */
const HALVES = { from: 0xd800, count: 0x800 };

/**
 * A unit of strings: of a seed it makes what fast-check's `unit: 'binary'` makes, without its table of all characters, which takes half a
 * second and a hundred megabytes.
 */
export const ANY_CHARACTER: fc.Arbitrary<string> = fc
  .nat({ max: 0x10ffff - HALVES.count })
  .map((place) => String.fromCodePoint(place < HALVES.from ? place : place + HALVES.count), placeOf);

/** The way back, by which fast-check sees which of its dangerous words can be made of them. */
function placeOf(text: unknown): number {
  if (typeof text !== 'string' || !/^[^\ud800-\udfff]$/su.test(text)) throw new Error('no character');
  const code = text.codePointAt(0) as number;
  return code < HALVES.from ? code : code - HALVES.count;
}
