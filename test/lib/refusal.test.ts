import { expect, it } from 'vitest';
import { Refusal } from '../../src/lib/refusal.js';

class Refused extends Refusal {}

it('a refusal has its words and no stack, and leaves those of other errors alone', () => {
  const { stackTraceLimit } = Error;
  const refusal = new Refused('not so');
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal.message).toBe('not so');
  expect(refusal.stack).not.toContain(' at ');
  expect(Error.stackTraceLimit).toBe(stackTraceLimit);
  expect(new Error('a defect').stack).toContain(' at ');
});
