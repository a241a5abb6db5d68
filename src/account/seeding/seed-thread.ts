/** The thread for big seeds, from the other side: started when there is one to read, gone some seconds after the last. */
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { assetPath, isPacked, isSource, readAsset } from '../../lib/asset.js';
import { eachMegabyte, turns } from '../../lib/turns.js';
import type { SeedRows, TableName } from '../../store/model.js';
import { SeedError } from '../../store/seed/seed.js';
import { BodyError } from './seed-body.js';
import { type Answers, type Question, READY, type Reply, type SeedPart } from './seed-messages.js';
import { SeedSyntaxError } from './seed-syntax-error.js';

/** Real time that it waits for the next seed: a new one takes almost half a second to start, and is slow at first. */
const IDLE_MS = 10_000;

/** Asked one question at a time. */
export class SeedThread {
  readonly #worker: Worker;
  #isOver = false;
  #waiting: { resolve: (reply: Reply) => void; reject: (error: Error) => void } | undefined;

  /** `onEnd` hears when it can be asked no more. */
  constructor(worker: Worker, onEnd: () => void) {
    this.#worker = worker;
    worker.on('message', (reply: Reply) => this.#waiting?.resolve(reply));
    worker.on('error', (error: Error & { code?: string }) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#waiting?.reject(
        isFull ? new SeedError({ pointer: '/', message: 'is too big for the memory there is' }) : error,
      );
    });
    worker.on('exit', () => {
      this.#isOver = true;
      onEnd();
      this.#waiting?.reject(new Error('the thread for seeds ended'));
    });
  }

  /** Reads a seed, or several that are merged, and answers the digest of what they say. */
  async parse(parts: readonly SeedPart[]): Promise<string> {
    const own: SeedPart[] = [];
    for (const part of parts) own.push('bytes' in part ? { ...part, bytes: await copyOf(part.bytes) } : part);
    const { digest } = await this.#ask({ ask: 'parse', parts: own });
    return digest;
  }

  /** Whether it still has the seed of a body that it split: then that needs no reading. */
  recall(digest: string): Promise<boolean> {
    return this.#ask({ ask: 'recall', digest });
  }

  /** The rows of the seed that was read last. They come in portions: others are served in between. */
  async resolve(): Promise<SeedRows> {
    const { tenant, past, about, tables: names } = await this.#ask({ ask: 'resolve' });
    const tables = Object.fromEntries(names.map((name) => [name, [] as unknown[]])) as Record<TableName, unknown[]>;
    const next = () => this.#ask({ ask: 'rows' });
    let coming = next();
    const turn = turns();
    for (;;) {
      const portion = await coming;
      // A quick thread's portions are handed over one after the other, before anything else gets a turn.
      await turn();
      if (!portion) return { tenant, ...(past && { past }), ...(about && { about }), ...tables } as unknown as SeedRows;
      // The thread writes the one after it down while this one is read.
      coming = next();
      const table = tables[portion.table];
      for (const row of JSON.parse(portion.json)) table.push(row);
    }
  }

  /** As `splitBody`, the seed as JSON. */
  async split(bytes: Uint8Array): Promise<Answers['body']> {
    return this.#ask({ ask: 'body', bytes: await copyOf(bytes) });
  }

  /** While nobody waits for it the process may end. */
  async rest(): Promise<void> {
    await this.#ask({ ask: 'forget' }).catch(() => {});
    this.#worker.unref();
  }

  wake(): void {
    this.#worker.ref();
  }

  end(): void {
    void this.#worker.terminate().catch(() => {});
  }

  async #ask<Q extends Question>(question: Q): Promise<Answers[Q['ask']]> {
    if (this.#isOver) throw new Error('the thread for seeds ended');
    const reply = await new Promise<Reply>((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#worker.postMessage(question, bytesIn(question));
    }).finally(() => {
      this.#waiting = undefined;
    });
    if ('answer' in reply) return reply.answer as Answers[Q['ask']];
    throw 'refused' in reply ? errorOf(reply.refused) : new Error(reply.defect);
  }
}

/** What a question hands over instead of copying it. */
function bytesIn(question: Question): ArrayBuffer[] {
  if ('bytes' in question) return [question.bytes.buffer as ArrayBuffer];
  if (!('parts' in question)) return [];
  return question.parts.flatMap((part) => ('bytes' in part ? [part.bytes.buffer as ArrayBuffer] : []));
}

/** What is handed over is gone here, and may not be ours to give. */
async function copyOf(bytes: Uint8Array): Promise<Uint8Array> {
  const copy = new Uint8Array(bytes.length);
  await eachMegabyte(bytes, (piece, at) => copy.set(piece, at));
  return copy;
}

function errorOf(refused: Extract<Reply, { refused: unknown }>['refused']): Error {
  if (refused.kind === 'seed') return new SeedError(refused.problem);
  return refused.kind === 'syntax'
    ? new SeedSyntaxError(refused.message, refused.seed)
    : new BodyError(refused.message);
}

/** One thread for the process, used by one job after the other: two big seeds at once would need twice the memory. */
class ThreadForSeeds {
  #thread: SeedThread | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  /** `work` gets null where no thread can be started: it does by itself what the thread would have done. */
  use<T>(work: (thread: SeedThread | null) => Promise<T>): Promise<T> {
    const done = this.#queue.then(() => this.#lend(work));
    this.#queue = done.catch(() => {});
    return done;
  }

  async #lend<T>(work: (thread: SeedThread | null) => Promise<T>): Promise<T> {
    clearTimeout(this.#idle);
    this.#thread ??= await this.#start();
    const thread = this.#thread;
    thread?.wake();
    try {
      return await work(thread);
    } finally {
      await thread?.rest();
      this.#idle = setTimeout(() => this.#dismiss(thread), IDLE_MS).unref();
    }
  }

  /** Ends an idle thread. That takes a while, in which the next seed must not be handed to it. */
  #dismiss(thread: SeedThread | null): void {
    if (this.#thread === thread) this.#thread = null;
    thread?.end();
  }

  async #start(): Promise<SeedThread | null> {
    try {
      const worker = new Worker(...program());
      const [said] = await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
      if (said !== READY) return null;
      const thread = new SeedThread(worker, () => {
        if (this.#thread === thread) this.#thread = null;
      });
      return thread;
    } catch {
      return null;
    }
  }
}

/** What the process was started with (preloads, inspectors) is nothing to the thread. */
function program(): ConstructorParameters<typeof Worker> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  if (isPacked) return [readAsset('account/seeding/seed-worker.js'), { env, execArgv: [], eval: true }];
  if (!isSource) return [assetPath('account/seeding/seed-worker.js'), { env, execArgv: [] }];
  // Sources need a loader, which the thread has to bring along: that of a test runner or of tsx does not reach into threads.
  const [loader, url] = ['../scripts/sources/register.mjs', 'account/seeding/seed-worker.ts'].map((path) =>
    JSON.stringify(pathToFileURL(assetPath(path)).href),
  );
  const bootstrap = `import(${loader}).then(() => import(${url}))`;
  return [bootstrap, { env, execArgv: [], eval: true }];
}

export const seedThread = new ThreadForSeeds();
