/** A change could not be written to the data file, and was taken back. */
export class NotDurable extends Error {
  constructor(readonly reason: string) {
    super(`The data file could not be written: ${reason}. Nothing was changed.`);
  }
}
