/** A seed's text is no JSON, or no YAML. */
export class SeedSyntaxError extends Error {
  constructor(
    message: string,
    /** Of several seeds, which one, from 0. */
    readonly seed = 0,
  ) {
    super(message);
  }

  /** Where the parser stopped, from 1. Never what stands there: the file may be none of ours. */
  static of(text: string, error: Error): SeedSyntaxError {
    const position = /position (\d+)/.exec(error.message)?.[1];
    if (position === undefined) return new SeedSyntaxError('it is not valid JSON');
    const lines = text.slice(0, Number(position)).split('\n');
    const column = (lines.at(-1)?.length ?? 0) + 1;
    return new SeedSyntaxError(`it is not valid JSON (line ${lines.length}, column ${column})`);
  }
}
