/** What a check found, for people, for programs, and for CI servers. */
import type { Violation } from '../../contract/violation.js';
import type { CheckReport } from './check.js';
import type { Outcome, PairResult } from './session.js';

export type ReportFormat = 'text' | 'json' | 'junit';

/** A report as text for people, as JSON (`{ ok, … }`), or as JUnit's XML for CI servers. */
export function reportText(report: CheckReport, format: ReportFormat): string {
  if (format === 'json') return `${JSON.stringify({ ok: isClean(report), ...report }, null, 2)}\n`;
  return format === 'junit' ? junit(report) : text(report);
}

/** Without a violation, and whole: what ended early says nothing of what it did not come to. */
export const isClean = ({ pairs, stopped }: CheckReport): boolean =>
  stopped === null && pairs.every(({ violations }) => violations.length === 0);

/** That a check ended early, and what it did not come to; empty where it is whole. */
export function stopText({ pairs, stopped }: CheckReport): string {
  if (stopped === null) return '';
  const names = pairs.filter(({ outcome }) => outcome === 'not-reached').map(nameOf);
  const more = names.length - MOST_NAMED;
  const told = names.slice(0, MOST_NAMED).join(', ') + (more > 0 ? `, and ${more} more, which the report names` : '');
  const rest = names.length === 0 ? 'all were asked, but not for all' : `not checked: ${told}`;
  return `STOPPED EARLY: ${stopped}\n${names.length} of ${pairs.length} operations and versions ${rest}\n`;
}

const MOST_NAMED = 10;

const nameOf = ({ operationId, version }: PairResult) => (version ? `${operationId} ${version}` : operationId);

const count = ({ pairs }: CheckReport, outcome: Outcome) => pairs.filter((pair) => pair.outcome === outcome).length;

function text(report: CheckReport): string {
  const { pairs, url, calls, durationMs, waitedMs, stopped, leftBehind, notes } = report;
  const lines: string[] = [];
  for (const pair of pairs.filter(({ violations }) => violations.length > 0)) {
    lines.push(`✗ ${nameOf(pair)}  ${pair.method} ${pair.path}`);
    lines.push(...pair.violations.map((violation) => `    ${line(violation)}`));
  }
  for (const [outcome, title] of [
    ['not-permitted', 'Not permitted (403), so not checked:'],
    ['not-reached', 'Not reached:'],
  ] as const) {
    const some = pairs.filter((pair) => pair.outcome === outcome);
    if (some.length > 0)
      lines.push('', title, ...some.map((pair) => `  ${nameOf(pair)}${pair.why ? `: ${pair.why}` : ''}`));
  }
  if (leftBehind.length > 0) {
    lines.push('', 'Left behind, since the API cannot delete it:', ...leftBehind.map((what) => `  ${what}`));
  }
  if (notes.length > 0) lines.push('', ...notes.map((note) => `Note: ${note}`));
  const violations = pairs.reduce((sum, pair) => sum + pair.violations.length, 0);
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  const waited = waitedMs > 0 ? `, ${seconds(waitedMs)} of it for the rate limits` : '';
  lines.push(
    '',
    `${url}: ${violations} ${violations === 1 ? 'violation' : 'violations'}`,
    `${pairs.length} operations and versions: ${count(report, 'fits')} fit, ${count(report, 'violated')} do not, ` +
      `${count(report, 'not-permitted')} not permitted, ${count(report, 'not-reached')} not reached`,
    `${calls} calls in ${seconds(durationMs)}${waited}`,
  );
  if (stopped !== null) lines.push(`STOPPED EARLY: ${stopped}`);
  return `${lines.join('\n').replace(/^\n/, '')}\n`;
}

function line({ pointer, problem, expected, got, nearest }: Violation): string {
  return `${pointer === '' ? 'body' : pointer}  ${problem}: expected ${expected}, got ${got}${nearest ? ` (did you mean ${nearest}?)` : ''}`;
}

function junit(report: CheckReport): string {
  const { pairs, durationMs, stopped, notes } = report;
  const failures = count(report, 'violated');
  const skipped = count(report, 'not-permitted') + count(report, 'not-reached');
  // CI servers look at counts: a check that ended early has to be red.
  const isShort = stopped !== null;
  const attributes =
    `tests="${pairs.length + (isShort ? 1 : 0)}" failures="${failures}"${isShort ? ' errors="1"' : ''} ` +
    `skipped="${skipped}" time="${durationMs / 1000}"`;
  const cases = pairs.map((pair) => {
    const open = `    <testcase classname="${pair.operationId}" name="${escaped(nameOf(pair))}"`;
    const told = pair.violations.map(line).join('\n');
    if (told !== '')
      return `${open}>\n      <failure message="${escaped(told.split('\n')[0] ?? '')}">${escaped(told)}</failure>\n    </testcase>`;
    if (pair.outcome === 'fits') return `${open}/>`;
    const why = pair.outcome === 'not-permitted' ? 'not permitted (403)' : (pair.why ?? 'not reached');
    return `${open}>\n      <skipped message="${escaped(why)}"/>\n    </testcase>`;
  });
  if (isShort) {
    const open = '    <testcase classname="affinity contract" name="the check is whole">';
    cases.push(`${open}\n      <error message="${escaped(`stopped early: ${stopped}`)}"/>\n    </testcase>`);
  }
  const note = notes.length === 0 ? '' : `    <system-out>${escaped(notes.join('\n'))}</system-out>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${attributes}>
  <testsuite name="affinity contract" ${attributes}>
${cases.join('\n')}
${note}  </testsuite>
</testsuites>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };

/** Also without what XML cannot hold at all. */
const escaped = (value: string) =>
  [...value]
    .filter((character) => character === '\n' || character >= ' ')
    .join('')
    .replace(/[&<>"\n]/g, (character) => ENTITIES[character] ?? character);
