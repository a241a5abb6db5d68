/** What `accounts` does, apart from its options. */
import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { nameInFile } from '../control/account-file.js';
import type { Server } from './accounts.js';
import { BadUse } from './bad-use.js';
import { Ended } from './ended.js';
import { FoundSomething } from './found-something.js';
import { codeOf, onSignals } from './signals.js';
import type { Streams } from './streams.js';

/** For an answer's head, and then for each piece of it, milliseconds: a big account is checked before it is answered. */
const PATIENCE_MS = 120_000;

interface Problem {
  error?: { message?: unknown };
}

/** Calls the control plane. Throws `BadUse` where nobody answers. */
async function call(
  { url, token }: Server,
  method: string,
  path: string,
  { body, headers = {} }: { body?: Uint8Array; headers?: Record<string, string> } = {},
): Promise<Response> {
  const target = new URL(`${url.pathname.replace(/\/$/, '')}/_mock${path}`, url);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new DOMException('', 'TimeoutError')), PATIENCE_MS);
  try {
    return await fetch(target, {
      method,
      redirect: 'error',
      signal: patience.signal,
      headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      ...(body && { body: new Uint8Array(body) }),
    });
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } };
    const why =
      name === 'TimeoutError' ? `within ${PATIENCE_MS / 1000} seconds` : `(${cause?.code ?? 'no connection'})`;
    throw new BadUse(`${url.origin} does not answer ${why}`);
  } finally {
    clearTimeout(timer);
  }
}

/** Why an answer is none that was hoped for, in one line. */
async function refusalOf(answer: Response): Promise<string> {
  const problem = (await answer.json().catch(() => null)) as Problem | null;
  const message = problem?.error?.message;
  return typeof message === 'string' ? message : `the answer was ${answer.status}`;
}

/** The pieces of an answer. Throws `BadUse` where it breaks off, or does not go on. */
async function* whole(answer: Response, { url }: Server): AsyncIterable<Uint8Array> {
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  for (;;) {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reader.cancel().catch(() => {});
    }, PATIENCE_MS);
    const { value, done } = await reader
      .read()
      .catch(() => {
        throw new BadUse(`${url.origin}: its answer broke off`);
      })
      .finally(() => clearTimeout(timer));
    if (isLate) throw new BadUse(`${url.origin}: its answer did not go on for ${PATIENCE_MS / 1000} seconds`);
    if (done) return;
    yield value;
  }
}

const fileOf = (account: string) => `/accounts/${encodeURIComponent(account)}/file`;

interface Export {
  server: Server;
  account: string;
  out: string;
  force: boolean;
}

export async function exportTo({ server, account, out, force }: Export, { stdout, stderr }: Streams): Promise<void> {
  const write = out === '-' ? null : await freshFile(out, force);
  try {
    const answer = await call(server, 'GET', fileOf(account));
    if (!answer.ok) {
      stderr.write(`affinity-mock: ${await refusalOf(answer)}\n`);
      throw new FoundSomething();
    }
    if (write) {
      await write.all(whole(answer, server));
      stderr.write(`${account} is in ${out}; whoever reads it has the account's keys\n`);
      return;
    }
    const decoder = new TextDecoder();
    for await (const piece of whole(answer, server)) stdout.write(decoder.decode(piece, { stream: true }));
  } finally {
    await write?.end();
  }
}

/** Takes its name once it is complete and on disk; for its owner alone. Throws `BadUse`. */
async function freshFile(out: string, force: boolean) {
  const beside = join(dirname(out), `.${basename(out)}.${process.pid}.part`);
  const problem = (error: unknown) =>
    new BadUse(`--out ${out}: it cannot be written (${(error as NodeJS.ErrnoException).code})`);
  if (!force) {
    const there = await open(out, 'r').catch((error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? null : error,
    );
    if (there && 'close' in there) await there.close();
    if (there) throw new BadUse(`--out ${out}: it is there already and stays: name another file, or say --force`);
  }
  const handle = await open(beside, 'wx', 0o600).catch((error: unknown) => {
    throw problem(error);
  });
  return {
    all: async (pieces: AsyncIterable<Uint8Array>) => {
      for await (const piece of pieces) await handle.write(piece);
      await handle.sync();
      await rename(beside, out);
    },
    end: async () => {
      await handle.close();
      await rm(beside, { force: true });
    },
  };
}

interface Import {
  server: Server;
  files: readonly string[];
  replace: boolean;
}

/** Goes on with the next file where one is refused. */
export async function importFrom({ server, files, replace }: Import, { stdout, stderr }: Streams): Promise<void> {
  let isWell = true;
  for (const file of files) {
    const bytes = await read(file);
    const account = nameInFile(bytes);
    const answer = account === null ? null : await bring(server, account, bytes, { replace });
    if (answer?.ok) stdout.write(`${account} is there\n`);
    else {
      isWell = false;
      const why = answer ? await refusalOf(answer) : 'this is not a file of affinity-mock accounts export';
      stderr.write(`affinity-mock: ${file}: ${why}\n`);
    }
  }
  if (!isWell) throw new FoundSomething();
}

interface Bringing {
  replace?: boolean;
  /** Of the account at the place it is brought to, and of the one that it was taken from. */
  ifRevision?: string;
  revision?: string;
}

const bring = (server: Server, account: string, body: Uint8Array, conditions: Bringing = {}) =>
  call(server, 'PUT', `${fileOf(account)}?${queryOf({ ...conditions })}`, {
    body,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });

const remove = (server: Server, account: string, ifRevision: string) =>
  call(server, 'DELETE', `/accounts/${encodeURIComponent(account)}?${queryOf({ ifRevision })}`);

function queryOf(members: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(members)) if (value !== undefined) query.set(name, String(value));
  return query.toString();
}

async function read(file: string): Promise<Buffer> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    throw new BadUse(`${file}: it cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

const MISSING = 404;
const TAKEN = 409;
const CHANGED = 412;

/** Accounts that every server has from its start. */
const EVERYWHERE = new Set(['scale', 'advanced', 'enterprise', 'essential']);

export async function moveAll({ from, to }: { from: Server; to: Server }, { stdout, stderr }: Streams): Promise<void> {
  const list = await call(from, 'GET', '/accounts');
  const shard = list.headers.get('x-mock-shard');
  if (!list.ok) throw new BadUse(`${from.url.origin}: ${await refusalOf(list)}`);
  if (shard === null) throw new BadUse(`--from ${from.url.origin}: it has no name: start it with --shard-name`);
  const accounts = (await list.json()) as { account: string }[];
  const names = accounts.map(({ account }) => account).filter((name) => !EVERYWHERE.has(name));
  let moved = 0;
  const failed: string[] = [];
  const say = (text: string) => failed.push(`affinity-mock: ${text}\n`);
  // An account on its way arrives before a signal ends the command: else it would be on two shards. A second signal ends it at once.
  let interrupted: number | null = null;
  const hear = (signal: NodeJS.Signals) => {
    if (interrupted !== null) process.exit(codeOf(signal));
    interrupted = codeOf(signal);
  };
  const release = onSignals(hear, ['SIGTERM', 'SIGINT', 'SIGHUP']);
  try {
    for (const [i, name] of names.entries()) {
      const rest = names.length - i;
      if (interrupted !== null) {
        say(`interrupted: ${rest} accounts were not looked at, and are on ${shard}; say the same again to go on`);
        break;
      }
      const why = await moveOne(name, shard, from, to).catch((error: unknown) => {
        if (!(error instanceof BadUse)) throw error;
        return error;
      });
      if (why === 'moved') moved++;
      else if (why instanceof BadUse) {
        const others = rest > 1 ? `; ${rest - 1} more were not looked at` : '';
        say(`${name}: ${why.message}; look whether it is on ${shard} still${others}`);
        break;
      } else if (why !== 'stays') say(`${name}: ${why}`);
    }
  } finally {
    release();
  }
  stdout.write(`${moved} of ${names.length} accounts moved from ${shard}\n`);
  for (const line of failed) stderr.write(line);
  if (interrupted !== null) throw new Ended(interrupted);
  if (failed.length > 0) throw new FoundSomething();
}

/** How often an account that is written to meanwhile is taken along anew. */
const MOST_TRIES = 5;

/** Or why it could not be moved; then it is where it was. */
async function moveOne(name: string, shard: string, from: Server, to: Server): Promise<'moved' | 'stays' | string> {
  // Whether it has the account or not: who would answer for it now.
  const owner = (await call(to, 'GET', `/keys?account=${encodeURIComponent(name)}`)).headers.get('x-mock-shard');
  if (owner === null) return `${to.url.origin} finds no shard that answers for it`;
  if (owner === shard) return 'stays';
  // What is brought goes once nobody changed it here since; else what was changed is brought too.
  let there: string | undefined;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const file = await call(from, 'GET', fileOf(name));
    if (!file.ok) return refusalOf(file);
    const bytes = await wholeOf(file, from);
    const here = revisionIn(file, from);
    const again = there === undefined ? {} : { replace: true, ifRevision: there };
    const brought = await bring(to, name, bytes, { revision: here, ...again });
    if (brought.status === CHANGED) return onBoth(name, owner, shard);
    if (brought.status === TAKEN) return `${await refusalOf(brought)}: ${onBoth(name, owner, shard)}`;
    if (!brought.ok) return refusalOf(brought);
    there = revisionIn(brought, to);
    const gone = await remove(from, name, here);
    if (gone.ok) return 'moved';
    if (gone.status === MISSING) return `it is on ${owner}; on ${shard} somebody deleted it meanwhile`;
    if (gone.status !== CHANGED) return `it is on ${owner}, and still on ${shard}: ${await refusalOf(gone)}`;
  }
  const undone = there !== undefined && (await remove(to, name, there)).ok;
  return undone
    ? `it is written to on ${shard} all the time, and stays there: change the load balancer first`
    : onBoth(name, owner, shard);
}

const onBoth = (name: string, owner: string, shard: string) =>
  `it is on ${owner} and on ${shard}, and not the same any more. Where ${owner} has what counts, delete it on ${shard} (DELETE /_mock/accounts/${name}), else there`;

async function wholeOf(answer: Response, server: Server): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of whole(answer, server)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function revisionIn({ headers }: Response, { url }: Server): string {
  const revision = headers.get('x-mock-revision');
  if (revision === null) throw new BadUse(`${url.origin}: an affinity-mock as old as this cannot be moved from or to`);
  return revision;
}
