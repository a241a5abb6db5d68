/** The table: one row a measure, ok or miss against its target. */

const HEAD = ['measure', 'mock', 'bare node:http', 'bare Hono', 'ratio', 'target', ''];

/** `target` is `{ of: 'ratio' | 'mock', least? , most?, unit? }`; a row without one is for information, one with `failed` is a miss. */
export function verdict(row) {
  if (row.failed) return 'miss';
  if (!row.target) return '';
  const value = row.target.of === 'ratio' ? row.ratio : row.mock;
  const good = row.target.least === undefined ? value <= row.target.most : value >= row.target.least;
  return good ? 'ok' : 'miss';
}

const plain = (value, unit) => {
  if (value === undefined) return '–';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit ? ` ${unit}` : ''}`;
};

function target(row) {
  if (!row.target) return '–';
  const { least, most, of, against = '' } = row.target;
  const sign = least === undefined ? '≤' : '≥';
  return of === 'ratio' ? `${sign} ${(least ?? most).toFixed(2)} × ${against}` : `${sign} ${least ?? most} ${row.unit}`;
}

export function table(rows) {
  const cells = rows.map((row) => [
    row.measure,
    row.failed ? 'failed' : plain(row.mock, row.unit),
    plain(row.node, row.unit),
    plain(row.hono, row.unit),
    row.ratio === undefined ? '–' : row.ratio.toFixed(2),
    target(row),
    verdict(row),
  ]);
  const widths = HEAD.map((title, i) => Math.max(title.length, ...cells.map((line) => line[i].length)));
  const line = (values) =>
    values
      .map((value, i) => (i === 0 ? value.padEnd(widths[i]) : value.padStart(widths[i])))
      .join('  ')
      .trimEnd();
  const failures = rows.filter((row) => row.failed).map((row) => `\n${row.measure} failed: ${row.failed}`);
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line), ...failures].join('\n');
}
