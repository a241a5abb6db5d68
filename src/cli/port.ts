import { InvalidArgumentError } from 'commander';

/** Where a mock listens and is looked for. */
export const DEFAULT_PORT = 4010;

/** A port of an option. Throws what commander tells. */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('Give a whole number from 0 to 65535.');
}
