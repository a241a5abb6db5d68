/** What a report of a drill tells of the command, and where it may be written. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { aboutRun, writerOf } from '../../src/cli/drill-report.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('The command in a report', () => {
  it.each([
    [['sync', '--api-key', 'hunter2', '--all'], 'sync --api-key … --all'],
    [['sync', '--api-key=hunter2'], 'sync --api-key=…'],
    [['curl', '-u', 'me:hunter2', 'http://x/'], 'curl -u … http://x/'],
    [['curl', '-H', 'Authorization: Bearer hunter2'], 'curl -H Authorization:…'],
    [['curl', '-H', 'X: Bearer hunter2'], 'curl -H X: Bearer …'],
    [['call', 'Bearer', 'hunter2'], 'call Bearer …'],
    [['sync', 'postgres://me:hunter2@db/x'], 'sync postgres://…@db/x'],
    [['sh', '-c', 'API_TOKEN=hunter2 sync'], 'sh -c API_TOKEN=…'],
    [['sync', '--db-password', 'hunter2'], 'sync --db-password …'],
    [['node', 'sync.mjs', '--limit', '3'], 'node sync.mjs --limit 3'],
  ])('has no secret: %j', (command, shown) => {
    expect(aboutRun(command, ['limits']).command).toBe(shown);
  });
});

describe('--report', () => {
  it('says before the runs that a folder has the name', () => {
    const file = join(folder, 'taken.html');
    mkdirSync(file);
    expect(() => writerOf(file)).toThrow('it is there already, and no file');
  });

  it.skipIf(!existsSync('/proc/self'))('says before the runs that a folder takes no file', () => {
    expect(() => writerOf('/proc/drill.html')).toThrow(
      /^--report \/proc\/drill\.html: it cannot be written to \(E[A-Z]+\)$/,
    );
  });

  it('leaves no file where there was none, and the one that was there as it was', () => {
    const [none, old] = [join(folder, 'none.html'), join(folder, 'old.html')];
    writeFileSync(old, 'old');
    writerOf(none);
    writerOf(old);
    expect([existsSync(none), readFileSync(old, 'utf8')]).toEqual([false, 'old']);
  });
});
