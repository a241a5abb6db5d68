/** `affinity-mock pull`: an account's structure, with its ids, and made-up records, as a seed. */
import { createHash, randomBytes } from 'node:crypto';
import { packageVersion } from '../../control/health.js';
import { DataFileError } from '../../persistence/error.js';
import { lock } from '../../persistence/lock.js';
import { NEWEST_VERSION } from '../../versions.js';
import { CannotCheck, originOf } from '../check/check.js';
import { type Fetch, type Pace, PacedClient, REAL_PACE, Stopped, Unreachable } from '../check/client.js';
import { fileErrors, writeBeside } from './disk.js';
import { readHistory } from './history.js';
import { readInteractions, readRelationships } from './interactions.js';
import { Known } from './known.js';
import { MadeUp, type MakingUp } from './made-up.js';
import { readMerges } from './merges.js';
import { Part } from './part.js';
import { personasOf, readFormer, readMe, readTeams, readUsers } from './people.js';
import { type Plan, planOf } from './plan.js';
import { standInFaker } from './randomizer.js';
import { idOf, type Row } from './reading.js';
import { readAllRecords, readCollaborators, readEntries, readMissing } from './records.js';
import { type Asked, Run } from './run.js';
import { problemsOf } from './self-check.js';
import { CannotPull, Source } from './source.js';
import { readFields, readLists, v1Fields } from './structure.js';
import { readFiles, readNotes, readReminders } from './talk.js';
import { readTranscripts } from './transcripts.js';
import { readViews } from './views.js';
import { seedText, type Written } from './write.js';

export interface PullOptions extends Asked, Omit<MakingUp, 'salt'> {
  /** Origin of the server; a `/v2` at its end is left away. */
  url: string;
  key: string;
  /** A file, or where the text goes. */
  out: string | { write(text: string): Promise<unknown> };
  /** The same salt gives the same stand-ins; left out: one by chance. */
  salt?: string;
  /** Progress, a line at a time. */
  tell?: (line: string) => void;
  /** Instead of the global one. */
  fetch?: Fetch;
  /** Instead of the world's time: for a server that has another. */
  pace?: Pace;
}

export interface PullReport extends Written {
  calls: number;
  waitedMs: number;
  /** Why it ended early, and nothing was written; null where it is whole. */
  stopped: string | null;
  /** Pointers to what in the file breaks the rules of seeds; null where it was not checked: it is big, or no file. */
  problems: string[] | null;
  /** Something that was read is there to go on with. */
  kept: boolean;
  /** It took up what an earlier one had read. */
  wentOn: boolean;
  /** Rows that departed from the contract: by why, how many. */
  skipped: Record<string, number>;
  /** Paths that the key may not read or the server does not have: with the status. */
  refused: Record<string, number>;
}

/** Rejects with `CannotPull` where nothing can be read, or written. */
export async function pullAccount(options: PullOptions): Promise<PullReport> {
  const client = clientOf(options);
  if (typeof options.out !== 'string') return pullBy(client, options);
  const release = await held(options.out);
  try {
    return await pullBy(client, options);
  } finally {
    await release();
  }
}

/** Two pulls would write one part. Returns how to give it back. */
async function held(out: string): Promise<() => Promise<void>> {
  const path = `${out}.part`;
  return fileErrors(path, () => lock(path)).catch((error: unknown) => {
    throw error instanceof DataFileError ? new CannotPull(`${path}: ${error.message}`) : error;
  });
}

async function pullBy(client: PacedClient, options: PullOptions): Promise<PullReport> {
  const source = new Source(client, options.key);
  const known = new Known();
  const path = typeof options.out === 'string' ? options.out : null;
  const part = await fileErrors(`${path}.part`, () =>
    Part.open(path === null ? null : `${path}.part`, identityOf(options), (member, row) => known.take(member, row)),
  );
  const made = new MadeUp(await standInFaker(), { ...options, salt: part.salt });
  const run = new Run(source, made, known, part, options, options.tell ?? (() => {}));
  const written: Written = { counts: {}, leftOut: {}, views: [] };
  let stopped: string | null = null;
  let problems: string[] | null = null;
  try {
    const { tenant, me } = await reachable(() => readMe(run));
    run.me = idOf(me, 'id');
    await fileErrors(part.path, () => readAll(run, me));
    await writeOut(options, run, tenant, written);
    if (path !== null) problems = await problemsOf(path);
    await part.remove();
  } catch (error) {
    if (part.isEmpty) await part.remove();
    if (!(error instanceof Stopped || error instanceof Unreachable)) throw error;
    stopped = error.message;
  } finally {
    await part.close();
  }
  return {
    ...written,
    problems,
    calls: client.calls,
    waitedMs: Math.round(client.waitedMs),
    stopped,
    kept: stopped !== null && path !== null && !part.isEmpty,
    wentOn: part.goesOn,
    skipped: Object.fromEntries(run.skipped),
    refused: Object.fromEntries(run.refused),
  };
}

/** How many calls and minutes a pull takes, by a few calls. Rejects with `CannotPull`. */
export async function planPull(options: PullOptions): Promise<Plan> {
  const source = new Source(clientOf(options), options.key);
  return reachable(() => planOf(source, options));
}

function clientOf({ url, fetch, tell, pace: by = REAL_PACE }: PullOptions): PacedClient {
  try {
    const pace = { ...by, ...(tell && { tell }) };
    return new PacedClient(originOf(url), fetch, pace);
  } catch (error) {
    throw error instanceof CannotCheck ? new CannotPull(error.message) : error;
  }
}

/** Nothing is there at all: told as bad use rather than as a pull that ended early. */
async function reachable<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    throw error instanceof Unreachable ? new CannotPull(error.message) : error;
  }
}

/** What tells one pull from another: a part is gone on with by the same one only. */
function identityOf({ url, lists, records, values, names, include, salt }: PullOptions): { of: string; salt: string } {
  const asked = JSON.stringify([originOf(url), lists, records, values, names, [...include].sort(), salt ?? null]);
  return { of: createHash('sha256').update(asked).digest('hex'), salt: salt ?? randomBytes(16).toString('hex') };
}

async function readAll(run: Run, me: Row): Promise<void> {
  const { asked, known, tell } = run;
  const v1 = await v1Fields(run);
  for (const type of ['company', 'person'] as const) await readFields(run, { listId: null, type }, v1);
  await readUsers(run, me);
  await readLists(run, asked.lists);
  for (const id of asked.lists ?? [])
    if (!known.lists.has(id)) throw new CannotPull(`--lists ${id}: the key sees no such list`);
  for (const { id, type } of known.lists.values()) await readFields(run, { listId: id, type }, v1);
  for (const id of known.lists.keys()) await readViews(run, id);
  await readTeams(run);
  tell(`structure: ${known.lists.size} lists, ${known.fields.size} fields, ${known.options.size} options`);
  if (asked.records !== 'none') await readRecords(run);
  else await readMissing(run, { types: ['person'], rounds: 1 });
  await readFormer(run);
}

async function readRecords(run: Run): Promise<void> {
  const { asked } = run;
  if (asked.records === 'all') await readCollaborators(run);
  await readRows(run);
  if (asked.records === 'all') for (const type of ['company', 'person'] as const) await readAllRecords(run, type);
  const { include } = asked;
  if (include.includes('interactions')) await readInteractions(run);
  if (include.includes('notes') || include.includes('transcripts')) await readNotes(run);
  if (include.includes('transcripts')) await readTranscripts(run);
  if (include.includes('reminders')) await readReminders(run);
  if (include.includes('files')) await readFiles(run);
  if (include.includes('history')) await readHistory(run);
  if (include.includes('merges')) await readMerges(run);
  await readMissing(run);
  if (include.includes('interactions')) await readRelationships(run);
}

/** As many rows as were asked for, spread over the lists: what a short one leaves goes to those after it. */
async function readRows(run: Run): Promise<void> {
  const { asked, known, tell } = run;
  let left = typeof asked.records === 'number' ? asked.records : Number.POSITIVE_INFINITY;
  let lists = known.lists.size;
  for (const list of known.lists.values()) {
    await readEntries(run, list, Math.ceil(left / lists));
    const count = known.entries.get(list.id) ?? 0;
    left -= count;
    lists--;
    tell(`list ${list.id}: ${count} rows`);
  }
}

async function writeOut(options: PullOptions, run: Run, tenant: Row, written: Written): Promise<void> {
  const { known, part, me } = run;
  const users: Row[] = [];
  for await (const row of part.rows('users')) users.push(row);
  const { personas, noExport } = personasOf(users, me as number);
  const whole = { known, part, tail: { personas }, noExport };
  // Once for the counts, which stand at the top.
  for await (const _ of seedText({ ...whole, head: {} }, written));
  const head = { format: 'affinity-mock-seed/1', origin: sourceOf(options, run, written), tenant };
  const text = seedText({ ...whole, head }, { counts: {}, leftOut: {}, views: [] });
  const { out } = options;
  if (typeof out === 'string') return fileErrors(out, () => writeBeside(out, text));
  for await (const piece of text) await out.write(piece);
}

/** Where a file is from: nothing of a value, and of the salt a digest alone. */
function sourceOf(options: PullOptions, { part, skipped, refused }: Run, { counts, leftOut }: Written): Row {
  const { lists, records, values, names, include } = options;
  return {
    madeBy: `affinity-mock ${packageVersion()} pull`,
    host: new URL(originOf(options.url)).host,
    at: new Date().toISOString(),
    apiVersions: { v1: 'v1', v2: NEWEST_VERSION },
    options: { lists: lists ?? 'all', records, values, names, include },
    saltDigest: createHash('sha256').update(`affinity-mock salt\0${part.salt}`).digest('hex').slice(0, 16),
    counts,
    leftOut,
    skipped: Object.fromEntries(skipped),
    refused: Object.fromEntries(refused),
  };
}
