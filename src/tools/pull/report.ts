/** What a pull tells at its end: for people, without values. */
import type { Plan } from './plan.js';
import type { PullReport } from './pull.js';

/** What no key sees (or what is not worth a call for each record), so that a copy lacks it. */
const NOT_SHOWN = [
  'permissions of users, and which other keys there are',
  'views that other users keep to themselves; columns of boards and dashboards; filters, but for one by Status that the rows show',
  'lists, notes and files that the key may not see; companies of the shared directory that the account does not use',
  'ids and dates of values, when persons and companies were created, inferred connections',
  'webhooks (the mock would call them), what files hold (dots stand for it, 16 KiB at most)',
  'what is found by words, and orders by names: words and names are others',
];

export function reportText(report: PullReport, out: string): string {
  const { counts, leftOut, skipped, refused, stopped, calls, waitedMs, views } = report;
  const waited = waitedMs > 0 ? `, ${Math.ceil(waitedMs / 1000)} s of it spent waiting for the rate limit` : '';
  const asked = `${calls} calls${waited}\n`;
  if (stopped !== null) {
    const then = report.kept ? `What was read is kept in ${out}.part: run` : 'Nothing of it is kept: run';
    return `STOPPED EARLY: ${stopped}\n${then} the same command again${report.kept ? ' to go on' : ''}.\n${asked}`;
  }
  return [
    `${out === '-' ? 'written' : out}: ${listed(counts)}\n`,
    asked,
    report.problems?.length
      ? `It does not load, for these break the rules of seeds: ${report.problems.join(', ')}\n`
      : '',
    section('Skipped, for they depart from the contract', skipped),
    section('Left out, for they point to what is not in the copy', leftOut),
    section('Not given by the server', refused),
    views.length === 0
      ? ''
      : `Saved views that show all rows, for the API does not tell their filter: ${views.join(', ')}\n`,
    `Not in the copy, for the API does not show it or it is not read:\n${NOT_SHOWN.map((line) => `  ${line}\n`).join('')}`,
    report.wentOn ? 'It went on where an earlier pull had ended.\n' : '',
  ].join('');
}

const listed = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([member, count]) => `${count} ${member}`)
    .join(', ');

function section(title: string, entries: Readonly<Record<string, number>>): string {
  const lines = Object.entries(entries).map(([what, count]) => `  ${what}: ${count}\n`);
  return lines.length === 0 ? '' : `${title}:\n${lines.join('')}`;
}

export function planText({ lists, rows, calls, minutes, perMinute }: Plan): string {
  const what = rows === null ? 'rows (how many is not told)' : `${rows} rows`;
  return `${lists} lists, ${what}: about ${calls} calls, ${minutes} min at ${perMinute} a minute. Nothing was written.\n`;
}
