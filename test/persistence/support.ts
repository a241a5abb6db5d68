/** Data files in folders of their own, and mocks on them. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { createMock, type Mock, type MockOptions } from '../../src/index.js';

const HEADER = 'affinity-mock data 2\n';

const toLine = (json: string, sum: number) => `${sum.toString(16).padStart(8, '0')} ${json}\n`;

/** The JSON of each line behind the first. */
export const jsonOf = (bytes: Buffer): string[] =>
  bytes
    .toString()
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(9));

/** Bytes of a data file with one more line, whose checksum is right. */
export function withLine(bytes: Buffer, json: string): Buffer {
  const sum = [...jsonOf(bytes), json].reduce((before, text) => crc32(text, before), crc32(HEADER));
  return Buffer.concat([bytes, Buffer.from(toLine(json, sum))]);
}

/** A data file of these lines, whose checksums are right. */
export const fileOf = (lines: readonly string[]): Buffer => lines.reduce(withLine, Buffer.from(HEADER));

/** The same in the format before, whose lines did not build on each other. */
export const ofFormerFormat = (bytes: Buffer): Buffer => {
  const lines = jsonOf(bytes).filter((json) => json !== '[]');
  return Buffer.from(`affinity-mock data 1\n${lines.map((json) => toLine(json, crc32(json))).join('')}`);
};

export class DataFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'affinity-mock-data-'));
  readonly file = join(this.path, 'mock.data');
  #mock: Mock | undefined;

  /** Ends the mock that was on the file, and begins another. */
  async reopen(options: MockOptions = {}): Promise<Mock> {
    await this.#mock?.close();
    this.#mock = undefined;
    this.#mock = await createMock({ data: this.file, ...options });
    return this.#mock;
  }

  async close(): Promise<void> {
    await this.#mock?.close().catch(() => {});
    rmSync(this.path, { recursive: true });
  }
}
