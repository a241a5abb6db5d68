/**
 * What was read so far, as rows of the seed that are made up already, in a file beside the output: a pull that broke off goes on
 * after the last page that is whole here. A line holds rows of one member; behind the lines of a page stands how far its step is.
 */

import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { getOrInsert } from '../../lib/memo.js';
import { writeWhole } from './disk.js';
import type { Row } from './reading.js';

export type Taken = readonly [member: string, row: Row];

const FORMAT = 'affinity-mock-pull/1';

interface Head {
  format: string;
  /** Digest of what was asked for. */
  of: string;
  salt: string;
}

/** Rows of a member, or how far a step is. */
interface Line {
  m?: string;
  r?: Row[];
  s?: string;
  n?: string | null;
  /** Of a step: how many rows of answers its pages had so far. */
  c?: number;
}

export class Part {
  #handle: FileHandle | null = null;
  /** By step: the query of its next page; null when it is done. */
  readonly #steps = new Map<string, string | null>();
  /** By step: how many rows its pages had so far. */
  readonly #seen = new Map<string, number>();
  /** By member, where its lines are: offset and length of each, in bytes. */
  readonly #places = new Map<string, number[]>();
  /** Bytes that are whole. */
  #size = 0;
  /** Whether something was there from before. */
  goesOn = false;
  salt: string;

  private constructor(
    readonly path: string,
    readonly of: string,
    salt: string,
    readonly isTemporary: boolean,
  ) {
    this.salt = salt;
  }

  /**
   * `path`: null for one that nobody goes on with. `of`: a digest of what is asked for; a file of another pull is begun anew.
   * `onRow` hears of every row that is there from before. Rejects with the file system's errors.
   */
  static async open(
    path: string | null,
    { of, salt }: { of: string; salt: string },
    onRow: (member: string, row: Row) => void,
  ): Promise<Part> {
    const file = path ?? join(await mkdtemp(join(tmpdir(), 'affinity-mock-')), 'part');
    const part = new Part(file, of, salt, path === null);
    const isThere = path !== null && (await part.#replay(onRow));
    if (!isThere) await part.#begin();
    else {
      part.goesOn = true;
      part.#handle = await open(file, 'r+');
      // Half a page that a kill left behind is read again.
      await part.#handle.truncate(part.#size);
      await part.#handle.chmod(0o600);
    }
    return part;
  }

  async #begin(): Promise<void> {
    await rm(this.path, { force: true });
    this.#handle = await open(this.path, 'wx+', 0o600);
    const head = { format: FORMAT, of: this.of, salt: this.salt } satisfies Head;
    try {
      await this.#append(Buffer.from(`${JSON.stringify(head)}\n`));
    } catch (error) {
      await this.remove();
      throw error;
    }
  }

  async #append(bytes: Uint8Array): Promise<void> {
    await writeWhole(this.#handle as FileHandle, bytes, this.#size);
    this.#size += bytes.length;
  }

  /** Whether there is something to go on with. Rows are told once their page is known to be whole. */
  async #replay(onRow: (member: string, row: Row) => void): Promise<boolean> {
    let bytes = 0;
    let page: { member: string; rows: Row[]; at: number; length: number }[] = [];
    try {
      const { size } = await stat(this.path);
      for await (const line of lines(this.path)) {
        const at = bytes;
        if (at === 0 && !this.#isMine(line)) return false;
        const length = Buffer.byteLength(line) + 1;
        bytes += length;
        // Its end is missing.
        if (bytes > size) break;
        if (at === 0) {
          this.#size = bytes;
          continue;
        }
        const { m: member, r: rows = [], s: step, n: next = null, c: seen = 0 } = JSON.parse(line) as Line;
        if (member !== undefined) page.push({ member, rows, at, length });
        if (step === undefined) continue;
        for (const { member, rows, at, length } of page) {
          this.#place(member, at, length);
          for (const row of rows) onRow(member, row);
        }
        page = [];
        this.#steps.set(step, next);
        this.#seen.set(step, seen);
        this.#size = bytes;
      }
    } catch (error) {
      if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    return this.#size > 0;
  }

  #place(member: string, at: number, length: number): void {
    getOrInsert(this.#places, member, () => []).push(at, length);
  }

  #isMine(line: string): boolean {
    try {
      const { format, of, salt } = JSON.parse(line) as Partial<Head>;
      if (format !== FORMAT || of !== this.of || typeof salt !== 'string') return false;
      this.salt = salt;
      return true;
    } catch {
      return false;
    }
  }

  /** Nothing was read so far. */
  get isEmpty(): boolean {
    return this.#steps.size === 0;
  }

  /** The query to go on with; null: the step is done; undefined: it has not begun. */
  at(step: string): string | null | undefined {
    return this.#steps.get(step);
  }

  /** How many rows the pages of a step had so far, kept or not. */
  seen(step: string): number {
    return this.#seen.get(step) ?? 0;
  }

  /** A page of a step: whole, or as if it had not been. `seen`: of all its pages. */
  async add(step: string, taken: readonly Taken[], next: string | null, seen = 0): Promise<void> {
    const byMember = new Map<string, Row[]>();
    for (const [member, row] of taken) getOrInsert(byMember, member, () => []).push(row);
    const pieces = [...byMember].map(([m, r]) => ({ member: m, bytes: Buffer.from(`${JSON.stringify({ m, r })}\n`) }));
    const end = Buffer.from(`${JSON.stringify({ s: step, n: next, ...(seen > 0 && { c: seen }) })}\n`);
    let at = this.#size;
    await this.#append(Buffer.concat([...pieces.map(({ bytes }) => bytes), end]));
    for (const { member, bytes } of pieces) {
      this.#place(member, at, bytes.length);
      at += bytes.length;
    }
    this.#steps.set(step, next);
    this.#seen.set(step, seen);
  }

  /** The rows of a member, in the order in which they were read. */
  async *rows(member: string): AsyncGenerator<Row> {
    const places = this.#places.get(member) ?? [];
    for (let i = 0; i < places.length; i += 2) {
      const [at = 0, length = 0] = [places[i], places[i + 1]];
      const { buffer } = await (this.#handle as FileHandle).read(Buffer.alloc(length), 0, length, at);
      yield* (JSON.parse(buffer.toString()) as { r: Row[] }).r;
    }
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
    if (this.isTemporary) await this.remove();
  }

  async remove(): Promise<void> {
    await this.#handle?.close();
    this.#handle = null;
    await rm(this.isTemporary ? dirname(this.path) : this.path, { recursive: this.isTemporary, force: true });
  }
}

const lines = (path: string) =>
  createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
