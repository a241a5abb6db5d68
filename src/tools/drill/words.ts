/** The verdict and the timeline in words. */
import type { Finding } from './judge.js';
import type { Observed } from './observed.js';
import { type Kind, type Moment, timelineOf } from './timeline.js';

const MOST_LINES = 60;

export const KINDS: Record<Kind, string> = {
  answered: 'answered',
  minute: 'refused: the minute is used up',
  concurrent: 'refused: too many at a time',
  month: 'refused: the month is used up',
  error: 'made to fail with a server error',
};

export const MARKS: Record<Finding['verdict'], string> = { passed: '✓', failed: '✗', 'not tested': '–' };

/** What a drill says at its end, for a terminal. */
export function reportText(findings: readonly Finding[], observed: Observed): string {
  const width = Math.max(...findings.map(({ title }) => title.length));
  const verdicts = findings.map(
    ({ verdict, title, why }) => `  ${MARKS[verdict]} ${title.padEnd(width)}  ${label(verdict, why)}`,
  );
  return `\n${lines(observed).join('\n')}\n\n${verdicts.join('\n')}\n\n${summary(findings)}\n`;
}

/** `6 passed, 1 failed, 1 not tested` */
export function summary(findings: readonly Finding[]): string {
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length;
  return `drill: ${count('passed')} passed, ${count('failed')} failed, ${count('not tested')} not tested`;
}

const label = (verdict: Finding['verdict'], why: string) => (verdict === 'not tested' ? `not tested: ${why}` : why);

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
      return `${count} call${count === 1 ? '' : 's'} ${KINDS[kind]}${over}`;
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

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
