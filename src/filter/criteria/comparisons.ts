/** Operators that compare with one number: numbers themselves, days, and how long ago something was. */

export type Comparison = (wanted: number) => (given: number) => boolean;

const is: Comparison = (wanted) => (given) => given === wanted;
const isNot: Comparison = (wanted) => (given) => given !== wanted;
const isLess: Comparison = (wanted) => (given) => given < wanted;
const isAtMost: Comparison = (wanted) => (given) => given <= wanted;
const isMore: Comparison = (wanted) => (given) => given > wanted;
const isAtLeast: Comparison = (wanted) => (given) => given >= wanted;

export const NUMBERS: Readonly<Record<string, Comparison>> = {
  'is-equal-to': is,
  'is-less-than': isLess,
  'is-less-than-or-equal-to': isAtMost,
  'is-greater-than': isMore,
  'is-greater-than-or-equal-to': isAtLeast,
};

export const DAYS: Readonly<Record<string, Comparison>> = {
  'is-on': is,
  'is-not-on': isNot,
  'is-before': isLess,
  'is-on-or-before': isAtMost,
  'is-after': isMore,
  'is-on-or-after': isAtLeast,
};

/** On a scale where longer ago is more. */
export const AGO: Readonly<Record<string, Comparison>> = {
  'is-exactly-relative': is,
  'is-not-exactly-relative': isNot,
  'is-less-than-relative': isLess,
  'is-less-than-or-equal-to-relative': isAtMost,
  'is-more-than-relative': isMore,
  'is-more-than-or-equal-to-relative': isAtLeast,
};
