/** Drills of clients that have one defect each, as their users run them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { affinityMock } from '../support/child.js';

const CLIENTS = fileURLToPath(new URL('clients/', import.meta.url));

export const commandOf = (language: 'Node' | 'Python', ...args: string[]): string[] =>
  language === 'Node'
    ? [process.execPath, join(CLIENTS, 'client.mjs'), ...args]
    : ['python3', join(CLIENTS, 'client.py'), ...args];

export const receiver = (port: number, defect: string): string[] => [
  process.execPath,
  join(CLIENTS, 'receiver.mjs'),
  `${port}`,
  defect,
];

export interface Drilled {
  code: number | null;
  stderr: string;
  stdout: string;
  /** `group/rule` by verdict. */
  failed: string[];
  passed: string[];
  untested: string[];
  facts: { runs?: { id: string; calls: object[] }[] };
}

/** A client waits two seconds for an answer; a busy machine may notice later that it has gone. */
export const PATIENCE = '3';

export async function drill(options: readonly string[], command: readonly string[]): Promise<Drilled> {
  const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-drill-'));
  try {
    const file = join(folder, 'facts.json');
    const args = ['drill', '--patience', PATIENCE, '--report', file, ...options, '--', ...command];
    const { code, stdout, stderr } = await affinityMock(args).ended;
    if (code === 2) return { code, stdout, stderr, failed: [], passed: [], untested: [], facts: {} };
    const facts = JSON.parse(readFileSync(file, 'utf8'));
    const of = (verdict: string): string[] =>
      facts.findings
        .filter((finding: { verdict: string }) => finding.verdict === verdict)
        .map(({ group, rule }: { group: string; rule: string }) => `${group}/${rule}`);
    return { code, stdout, stderr, failed: of('failed'), passed: of('passed'), untested: of('not tested'), facts };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
