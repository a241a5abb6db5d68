/** A check did its work and found something, which it has told: exit code 1. */
export class FoundSomething extends Error {}
