/** Whether what was written loads: what the API allows may be more than what the rules of seeds know. */
import { readFile, stat } from 'node:fs/promises';
import { withPersonas } from '../../account/seeding/personas-in-seed.js';
import { seedProblems } from '../../store/seed/seed-check.js';

/** Bytes: a bigger file is not worth its memory, and `seed check` or `serve` tells. */
const MOST = 8 * 1024 * 1024;
const MOST_TOLD = 10;

/** Pointers to what is wrong, without what stands there; null where the file is too big to be checked in passing. */
export async function problemsOf(file: string): Promise<string[] | null> {
  if ((await stat(file)).size > MOST) return null;
  const problems = seedProblems(JSON.parse(await readFile(file, 'utf8')), withPersonas);
  const told = problems.slice(0, MOST_TOLD).map(({ pointer }) => pointer);
  return problems.length > MOST_TOLD ? [...told, `and ${problems.length - MOST_TOLD} more`] : told;
}
