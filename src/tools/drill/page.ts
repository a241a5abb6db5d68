/** The drill as one page: the verdict, the picture, the timeline. It loads nothing. */
import type { Finding } from './judge.js';
import type { Observed } from './observed.js';
import { escaped, pictureOf } from './picture.js';
import { timelineOf } from './timeline.js';
import { clock, MARKS, momentText, summary } from './words.js';

const STYLE = `
:root { color-scheme: light; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 1000px; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd; vertical-align: top; }
.passed td:first-child { color: #2a7d4f; } .failed td:first-child { color: #c0392b; } .failed { font-weight: 600; }
ol { list-style: none; padding: 0; font: 13px/1.6 ui-monospace, monospace; white-space: pre-wrap; }
svg { width: 100%; height: auto; }`;

/** A complete HTML document. */
export function pageOf(findings: readonly Finding[], observed: Observed): string {
  const { perMinute, windowSeconds, monthly, concurrent } = observed.settings;
  const rows = findings.map(
    ({ verdict, title, why }) =>
      `<tr class="${verdict.replace(' ', '-')}"><td>${MARKS[verdict]} ${verdict}</td><td>${escaped(title)}</td><td>${escaped(why)}</td></tr>`,
  );
  const moments = timelineOf(observed).map(
    (moment) => `<li>${clock(moment.from - observed.startedAt)}  ${escaped(momentText(moment))}</li>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rate-limit drill</title>
<style>${STYLE}
</style>
<h1>Rate-limit drill</h1>
<p>${summary(findings)}. The limits: ${perMinute} calls in ${windowSeconds} s, ${concurrent} at a time, ${monthly ?? 'no scarcity of calls'} a month.</p>
<table>
<thead><tr><th>Verdict</th><th>Rule</th><th>What was seen</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<h2>Timeline</h2>
${pictureOf(observed)}
<ol>
${moments.join('\n')}
</ol>
</html>
`;
}
