import type { CoverageReport, OperationCoverage, OtherVersion } from './coverage.js';

/** For people. */
export function coverageText(report: CoverageReport, options: { unused: boolean }): string {
  const { requests, v1, v2, operations, unused, unknown, warnings } = report;
  const versions = v2.versions.length === 0 ? '' : ` (${v2.versions.join(', ')})`;
  const s = (count: number) => (count === 1 ? '' : 's');
  return [
    ...operations.map(operationText),
    ...section(
      'Not of the API',
      unknown.map((each) => `${each.method} ${each.path}: ${each.requests} request${s(each.requests)}`),
    ),
    ...section(
      'Warnings',
      warnings.map(({ warning, requests: times }) => `${times} × ${warning}`),
    ),
    ...(options.unused ? section('Not used', unused) : []),
    `${requests} request${s(requests)}: ${v1.used} of ${v1.of} operations of V1, ${v2.used} of ${v2.of} of V2${versions}\n`,
  ].join('\n');
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`${title}:\n${lines.map((line) => `  ${line}\n`).join('')}`];

function operationText(operation: OperationCoverage): string {
  const { method, path, operationId, requests, versions, beta, statuses } = operation;
  const lines = [
    `statuses: ${Object.entries(statuses)
      .map(([status, times]) => `${status} (${times})`)
      .join(', ')}${never(operation.statusesUnseen)}`,
  ];
  if (operation.parameters.length + operation.parametersUnused.length > 0) {
    lines.push(`parameters: ${operation.parameters.join(', ') || 'none'}${never(operation.parametersUnused)}`);
  }
  if (operation.valueTypes.length > 0) lines.push(`value types: ${operation.valueTypes.join(', ')}`);
  if (operation.gate) lines.push(`not routed live while the gate ${operation.gate} is closed`);
  if (beta.length > 0) lines.push(`beta in ${beta.join(', ')}`);
  for (const other of operation.otherwise) lines.push(otherText(other));
  const head = `${method} ${path} (${operationId}${versions.length === 0 ? '' : `; ${versions.join(', ')}`}): ${requests}`;
  return `${head}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

const never = (names: readonly string[]) => (names.length === 0 ? '' : `; never: ${names.join(', ')}`);

function otherText({ version, gone, changes }: OtherVersion): string {
  if (gone) return `gone under ${version}`;
  const [first] = changes;
  const more = changes.length === 1 ? '' : ` and ${changes.length - 1} more`;
  return `otherwise under ${version}: ${first?.at}: ${first?.message}${more}`;
}
