/** A command was used badly: told in one line on stderr, exit code 2. */
export class BadUse extends Error {}
