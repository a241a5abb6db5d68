/** A command has done its work and ends with an exit code other than 0. */
export class Ended extends Error {
  constructor(readonly code: number) {
    super(`exit code ${code}`);
  }
}
