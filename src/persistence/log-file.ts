/**
 * lowdb's way to our file: what changed is appended, and the whole is written anew, beside it and in turns, where that has made the
 * file too long. A line that was not finished was never acknowledged, and is dropped.
 */
import { type FileHandle, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Adapter } from 'lowdb';
import { turns } from '../lib/turns.js';
import { asDataFileError, closeToOthers, createOwn, openOwn, syncFolder, targetOf, Writing } from './file-access.js';
import { lock } from './lock.js';
import { CHAIN_START, encoded, HEADER, readLog, toLine, VERSION } from './log-format.js';

/** A file may become as long as twice its content and this many bytes before it is written anew. */
const SLACK_BYTES = 4_000_000;

export interface Content<E> {
  /** As read: all; to be written: what the file has not got yet. */
  entries: E[];
  /** As read: the line of each entry. */
  lines?: readonly number[];
  /** All that the file has to tell now, `entries` included, in groups of a handy size. What changes later is not in it. */
  whole(): Iterable<E[]>;
}

export class LogFile<E> implements Adapter<Content<E>> {
  readonly #path: string;
  readonly #unlock: () => Promise<void>;
  #handle: FileHandle | null = null;
  /** Where the next line goes: behind the last one that is good. */
  #end = 0;
  /** What its checksum builds on. */
  #chain = CHAIN_START;
  /** Whether something lies behind that. */
  #hasTail = false;
  #rewriteAt = 0;
  /** What is under way: appending, and a new file's taking the old one's place, come one after the other. */
  #last: Promise<unknown> = Promise.resolve();
  #compaction: Promise<void> | null = null;
  /** What was appended since a new file was begun, which it has not got yet. */
  #missed: Buffer[][] = [];
  #isClosing = false;
  /** Whether it is of an earlier format: to be written anew before anything is appended. */
  isOutdated = false;
  /** Bytes of a last line that was not finished, which were left out. */
  unfinished = 0;

  /** Use `openFile`. */
  constructor(path: string, unlock: () => Promise<void>) {
    this.#path = path;
    this.#unlock = unlock;
  }

  /** Every entry; null for a file that is empty or not there yet. Throws `DataFileError`, and leaves its content as it is. */
  async read(): Promise<Content<E> | null> {
    const handle = await openOwn(this.#path);
    if (!handle) return null;
    const log = await readLog<E>(handle).catch(async (error: unknown) => {
      await handle.close();
      throw error;
    });
    if (!log) {
      await handle.close();
      return null;
    }
    await closeToOthers(handle);
    this.#handle = handle;
    this.#end = log.end;
    this.#chain = log.chain;
    this.#hasTail = log.unfinished > 0;
    this.#rewriteAt = 2 * log.wholeEnd + SLACK_BYTES;
    this.isOutdated = log.version < VERSION;
    this.unfinished = log.unfinished;
    return { entries: log.entries, lines: log.lines, whole: () => [] };
  }

  /** On disk once it resolves. Where it rejects, the file holds what it held before. */
  async write(content: Content<E>): Promise<void> {
    const isDue = !this.#compaction && !this.#isClosing && this.#end >= this.#rewriteAt;
    // Taken before anything is awaited: later the accounts may have gone on.
    const whole = isDue ? content.whole() : null;
    if (whole && (!this.#handle || this.isOutdated)) return this.#rewrite(whole);
    const json = await encoded(content.entries);
    await this.#exclusively(() => this.#append(json));
    if (!whole) return;
    this.#missed = [];
    this.#compaction = this.#rewrite(whole)
      // Where there is no room for a second file, the first may still have some.
      .catch(() => {
        this.#rewriteAt = 2 * this.#end;
      })
      .finally(() => {
        this.#compaction = null;
        this.#missed = [];
      });
  }

  /** A file of an earlier format gets today's. */
  async update(content: Content<E>): Promise<void> {
    this.#rewriteAt = 0;
    await this.write(content);
  }

  async close(): Promise<void> {
    // Who never lives long enough for it would have a file that grows without end.
    this.#isClosing = this.#end < 2 * this.#rewriteAt;
    await this.#compaction;
    this.#isClosing = true;
    await this.#handle?.close();
    this.#handle = null;
    await this.#unlock();
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => {});
    return done;
  }

  async #append(json: Buffer[]): Promise<void> {
    const handle = this.#handle as FileHandle;
    if (this.#hasTail) await handle.truncate(this.#end);
    this.#hasTail = true;
    const { line, chain } = await toLine(json, this.#chain);
    const writing = new Writing(handle, this.#end);
    await writing.add(line);
    this.#end = await writing.sync();
    this.#chain = chain;
    this.#hasTail = false;
    if (this.#compaction) this.#missed.push(json);
  }

  /** A new file takes the place of the old one in one step, once it is complete, on disk, and has what was appended meanwhile. */
  async #rewrite(whole: Iterable<E[]>): Promise<void> {
    const path = join(dirname(this.#path), `.${basename(this.#path)}.new`);
    const fresh = new Writing(await createOwn(path), 0);
    let chain = CHAIN_START;
    const add = async (json: readonly Buffer[]) => {
      const made = await toLine(json, chain);
      chain = made.chain;
      await fresh.add(made.line);
    };
    try {
      const turn = turns();
      await fresh.add([HEADER]);
      for (const group of whole) {
        if (this.#isClosing) throw new Error('the file is being closed');
        await add(await encoded(group, turn));
        await turn();
      }
      await add([Buffer.from('[]')]);
      const wholeEnd = await fresh.sync();
      await this.#exclusively(async () => {
        for (const json of this.#missed) await add(json);
        await fresh.sync();
        await rename(path, this.#path);
        await this.#goOnWith(fresh, chain, wholeEnd);
      });
    } catch (error) {
      await fresh.handle.close();
      await rm(path, { force: true });
      throw error;
    }
  }

  async #goOnWith({ handle, end }: Writing, chain: number, wholeEnd: number): Promise<void> {
    const old = this.#handle;
    this.#handle = handle;
    this.#end = end;
    this.#chain = chain;
    this.#hasTail = false;
    this.#rewriteAt = 2 * wholeEnd + SLACK_BYTES;
    this.isOutdated = false;
    await old?.close().catch(() => {});
    await syncFolder(dirname(this.#path));
  }
}

/** Locks the file. Throws `DataFileError` where another process has it, or where nothing can be kept there. */
export async function openFile<E>(file: string): Promise<LogFile<E>> {
  try {
    const path = await targetOf(resolve(file));
    return new LogFile<E>(path, await lock(path));
  } catch (error) {
    throw asDataFileError(error);
  }
}
