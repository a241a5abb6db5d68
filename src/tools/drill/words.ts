/** The verdict and the timeline in words. */
import { counted, seconds } from './counting.js';
import { type Finding, GROUPS, type ShownCall, type Verdict } from './finding.js';
import type { Observed } from './observed.js';
import type { DrillReport } from './report.js';
import { type Kind, type Moment, timelineOf } from './timeline.js';

const MOST_LINES = 60;

export const KINDS: Record<Kind, string> = {
  answered: 'answered',
  minute: 'refused: the minute is used up',
  concurrent: 'refused: too many at a time',
  month: 'refused: the month is used up',
  error: 'made to fail with a server error',
};

export const MARKS: Record<Verdict, string> = { passed: '✓', failed: '✗', 'not tested': '–' };

/** What a drill says at its end, for a terminal. */
export function reportText({ findings, limits, differs }: DrillReport): string {
  const width = Math.max(0, ...findings.map(({ title }) => title.length));
  const groups = GROUPS.filter((group) => findings.some((finding) => finding.group === group));
  const told = groups.map((group) => {
    const own = findings.filter((finding) => finding.group === group);
    const heading = groups.length === 1 && group === 'limits' ? [] : [group];
    return [...heading, ...own.flatMap((finding) => findingLines(finding, width))].join('\n');
  });
  const timeline = limits && groups.every((group) => group === 'limits') ? `${lines(limits).join('\n')}\n\n` : '';
  const note = differs === null ? '' : `note: ${differs}\n`;
  return `\n${timeline}${told.join('\n\n')}\n\n${note}${summary(findings)}\n`;
}

/** A finding by itself, as an error of a test has it. */
export function findingText({ group, rule, title, verdict, why, advice, calls }: Finding): string {
  const lines = [`${group}/${rule}: ${title}: ${label(verdict, why)}`];
  if (calls.length > 0) lines.push(`  ${calls.map(callText).join(' · ')}`);
  if (verdict === 'failed') lines.push(`  → ${advice}`);
  return lines.join('\n');
}

function findingLines(finding: Finding, width: number): string[] {
  const { verdict, title, why, advice, calls } = finding;
  const line = `  ${MARKS[verdict]} ${title.padEnd(width)}  ${label(verdict, why)}`;
  if (verdict !== 'failed') return [line];
  const seen = calls.length === 0 ? [] : [`      ${calls.map(callText).join(' · ')}`];
  return [line, ...seen, `      → ${advice}`];
}

/** `0.31 s GET /v2/lists 503` */
export const callText = ({ at, method, path, status }: ShownCall): string =>
  `${(at / 1000).toFixed(2)} s ${method} ${shortPath(path)} ${status ?? 'cut'}`;

const LONGEST_PATH = 60;
/** In one line without control characters: a path is the client's text. */
const shortPath = (path: string) =>
  (path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}…` : path).replace(/[^\x20-\x7e…]/g, '?');

/** `6 passed, 1 failed, 1 not tested` */
export function summary(findings: readonly Finding[]): string {
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  return `drill: ${count('passed')} passed, ${count('failed')} failed, ${count('not tested')} not tested`;
}

const label = (verdict: Verdict, why: string) => (verdict === 'not tested' ? `not tested: ${why}` : why);

function lines(observed: Observed): string[] {
  const all = timelineOf(observed).map(
    (moment) => `  ${clock(moment.from - observed.startedAt)}  ${momentText(moment)}`,
  );
  if (all.length <= MOST_LINES) return all;
  const rest = all.length - MOST_LINES + 1;
  return [...all.slice(0, MOST_LINES - 11), `  … ${rest} more (--report FILE.html shows them)`, ...all.slice(-10)];
}

export function momentText(moment: Moment): string {
  switch (moment.type) {
    case 'calls': {
      const { count, kind, from, until } = moment;
      const over = until - from >= 50 ? ` in ${seconds(until - from)}` : '';
      return `${counted(count, 'call')} ${KINDS[kind]}${over}`;
    }
    case 'pause':
      return `silent for ${seconds(moment.until - moment.from)}`;
    case 'reset':
      return '── reset ──';
    case 'lowered':
      return `the drill lowers the limit to ${moment.limit} until the reset, as Affinity may do`;
    case 'end':
      return 'the command has ended';
  }
}

/** Since the start: `  3.25 s` */
export const clock = (ms: number): string => `${(ms / 1000).toFixed(2).padStart(6)} s`;
