/** A command was used badly: told in one line on stderr, exit code 2. */
export class BadUse extends Error {}

/** What it comes to; an error of this kind is bad use, told after `of`, such as a file's name. */
export async function orBadUse<T>(result: () => T | Promise<T>, kind: abstract new (...args: never) => Error, of = '') {
  try {
    return await result();
  } catch (error) {
    throw error instanceof kind ? new BadUse(of + error.message) : error;
  }
}
