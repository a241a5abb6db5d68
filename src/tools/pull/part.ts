/**
 * What was read so far, as rows of the seed that are made up already, in a file beside the output: a pull that broke off goes on
 * after the last page that is whole here. A line holds rows of one member; behind the lines of a page stands how far its step is.
 */
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Row } from './reading.js';

export type Taken = readonly [member: string, row: Row];

const FORMAT = 'affinity-mock-pull/1';

interface Head {
  format: string;
  /** Digest of what was asked for. */
  of: string;
  salt: string;
}

export class Part {
  #handle: FileHandle | null = null;
  /** By step: the query of its next page; null when it is done. */
  readonly #steps = new Map<string, string | null>();
  readonly #members = new Set<string>();
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
    const kept = path === null ? 0 : await part.#replay(onRow);
    if (kept === 0) {
      await rm(file, { force: true });
      part.#handle = await open(file, 'wx', 0o600);
      await part.#handle.write(`${JSON.stringify({ format: FORMAT, of, salt } satisfies Head)}\n`);
      return part;
    }
    part.goesOn = true;
    part.#handle = await open(file, 'r+');
    // Half a page that a kill left behind is read again.
    await part.#handle.truncate(kept);
    await part.#handle.chmod(0o600);
    return part;
  }

  /** How many bytes are whole; 0 where there is nothing to go on with. Rows are told once their page is known to be whole. */
  async #replay(onRow: (member: string, row: Row) => void): Promise<number> {
    let bytes = 0;
    let whole = 0;
    let page: [string, Row[]][] = [];
    try {
      for await (const line of lines(this.path)) {
        if (bytes === 0 && !this.#isMine(line)) return 0;
        const isHead = bytes === 0;
        bytes += Buffer.byteLength(line) + 1;
        if (isHead) {
          whole = bytes;
          continue;
        }
        const parsed = JSON.parse(line) as { m?: string; r?: Row[]; s?: string; n?: string | null };
        if (parsed.m !== undefined) page.push([parsed.m, parsed.r ?? []]);
        if (parsed.s === undefined) continue;
        for (const [member, rows] of page) {
          this.#members.add(member);
          for (const row of rows) onRow(member, row);
        }
        page = [];
        this.#steps.set(parsed.s, parsed.n ?? null);
        whole = bytes;
      }
    } catch (error) {
      if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    return whole;
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

  /** A page of a step, whole: in one write. */
  async add(step: string, taken: readonly Taken[], next: string | null): Promise<void> {
    const byMember = new Map<string, Row[]>();
    for (const [member, row] of taken) {
      const rows = byMember.get(member) ?? [];
      byMember.set(member, rows);
      rows.push(row);
    }
    let text = '';
    for (const [m, r] of byMember) {
      text += `${JSON.stringify({ m, r })}\n`;
      this.#members.add(m);
    }
    const handle = this.#handle as FileHandle;
    const { size } = await handle.stat();
    await handle.write(`${text}${JSON.stringify({ s: step, n: next })}\n`, size);
    this.#steps.set(step, next);
  }

  /** The rows of a member, in the order in which they were read. */
  async *rows(member: string): AsyncGenerator<Row> {
    if (!this.#members.has(member)) return;
    const prefix = `{"m":${JSON.stringify(member)},`;
    for await (const line of lines(this.path)) {
      if (line.startsWith(prefix)) yield* (JSON.parse(line) as { r: Row[] }).r;
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
