/** Data files in folders of their own, and mocks on them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMock, type Mock, type MockOptions } from '../../src/index.js';

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
