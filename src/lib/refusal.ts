/**
 * An error that is an answer: it says whom to tell what, and where it was thrown interests nobody. It looks at no stack, which
 * takes longer than all else about it.
 */
export abstract class Refusal extends Error {
  constructor(message: string) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
  }
}
