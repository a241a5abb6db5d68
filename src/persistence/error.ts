/** A data file cannot be used: `message` says why and what to do, without the file's name. */
export class DataFileError extends Error {}
