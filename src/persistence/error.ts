/** A data file cannot be used: `message` says why and what to do, without the file's name. */
export class DataFileError extends Error {}

/** A change could not be written to the data file, and was taken back. */
export class NotDurable extends Error {
  constructor(readonly reason: string) {
    super(`The data file could not be written: ${reason}. Nothing was changed.`);
  }
}
