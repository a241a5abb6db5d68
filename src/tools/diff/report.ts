import { type ContractDiff, SEVERITIES } from './diff.js';

/** For people: the changes of each operation, the worst first, and a line that counts them. */
export function diffText({ operations, counts }: ContractDiff, name: string): string {
  const blocks = operations.map(({ method, path, operationId, changes }) => {
    const lines = changes.map(({ severity, at, message }) => `  ${severity.padEnd(9)} ${at}: ${message}\n`);
    return `${method} ${path}${operationId === null ? '' : ` (${operationId})`}\n${lines.join('')}\n`;
  });
  const total = SEVERITIES.map((severity) => `${counts[severity]} ${severity}`).join(', ');
  const s = operations.length === 1 ? ' differs' : 's differ';
  const summary = operations.length === 0 ? 'no difference' : `${operations.length} operation${s}: ${total}`;
  return `${blocks.join('')}${name}: ${summary}\n`;
}
