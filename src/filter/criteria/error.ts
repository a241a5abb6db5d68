/** What in the criteria does not fit the account's fields, and where: a JSON pointer into the body. */
export class CriteriaError extends Error {
  constructor(
    message: string,
    readonly pointer: string,
  ) {
    super(message);
  }
}
