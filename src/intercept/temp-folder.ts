/** A folder for one run, open to its owner alone, and gone with the process however that ends, short of a kill by force. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export class TempFolder {
  /** Node makes it with mode 0700. */
  readonly path: string;
  readonly #remove = () => rmSync(this.path, { recursive: true, force: true });

  /** Throws Node's error where it cannot be made. */
  constructor(prefix: string) {
    // Whoever is told of it may be in another folder.
    this.path = mkdtempSync(join(resolve(tmpdir()), prefix));
    process.once('exit', this.#remove);
  }

  /** Its path. */
  write(name: string, text: string): string {
    const path = join(this.path, name);
    writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
    return path;
  }

  remove(): void {
    process.off('exit', this.#remove);
    this.#remove();
  }
}
