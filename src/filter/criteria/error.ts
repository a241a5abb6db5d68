/** What in the criteria does not fit the account's fields, and where: a JSON pointer into the body. */
export class CriteriaError extends Error {
  constructor(
    message: string,
    readonly pointer: string,
    /** The words of the live service, where they are known. */
    readonly live?: string,
  ) {
    super(message);
  }
}
