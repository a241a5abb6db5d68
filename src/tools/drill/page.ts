/** The drill as one page: what was run, the verdicts, the pictures, the timeline. It loads nothing. */

import type { Act } from './act.js';
import { actPictureOf } from './act-picture.js';
import { counted } from './counting.js';
import { type Finding, GROUPS } from './finding.js';
import type { Observed } from './observed.js';
import { pictureOf } from './picture.js';
import type { DrillReport } from './report.js';
import { escaped, NARROW, type Shape, WIDE } from './svg.js';
import { timelineOf } from './timeline.js';
import { callText, clock, MARKS, momentText, summary } from './words.js';

const STYLE = `
:root { color-scheme: light dark; --ink: #222; --paper: #fff; --line: #ddd; --faint: #666; --good: #2a7d4f; --bad: #c0392b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e4e4; --paper: #16181b; --line: #3a3d42; --faint: #a0a4aa; --good: #6fcf97; --bad: #ff8a7a; } }
* { box-sizing: border-box; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 1000px; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: var(--paper); }
h1 { margin: 0 0 .3rem; } h2 { margin: 2rem 0 .4rem; } h3 { margin: 1.6rem 0 .3rem; font-size: 1rem; }
code { font: 13px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.about { color: var(--faint); margin: 0 0 1rem; }
ul.failures { padding-left: 1.2rem; } ul.failures a { color: var(--bad); } ul.rules > li:target { background: color-mix(in srgb, var(--bad) 12%, transparent); }
ul.rules { list-style: none; padding: 0; margin: 0; }
ul.rules > li { display: grid; grid-template-columns: 7rem 17rem 1fr; gap: .2rem 1rem; padding: .45rem 0; border-bottom: 1px solid var(--line); }
.passed .verdict { color: var(--good); } .failed .verdict { color: var(--bad); } .failed .title { font-weight: 600; } .not-tested { color: var(--faint); }
.why { overflow-wrap: anywhere; } .calls, .advice { display: block; font-size: 13px; } .calls { color: var(--faint); overflow-wrap: anywhere; } .calls span { display: inline-block; margin-right: 1.2em; }
ol.timeline { list-style: none; padding: 0; font: 13px/1.6 ui-monospace, monospace; }
ol.timeline li { white-space: pre-wrap; padding-left: 9ch; text-indent: -9ch; }
@media screen and (prefers-color-scheme: dark) {
  svg [fill="#ffffff"] { fill: #1e2125; } svg text { fill: #e4e4e4; } svg [stroke="#dddddd"], svg [stroke="#eeeeee"] { stroke: #44484e; }
  svg [stroke="#555555"] { stroke: #a0a4aa; } svg [stroke="#111111"] { stroke: #ffffff; } svg [stroke="#1f4e79"] { stroke: #7ab8f5; }
  svg [stroke="#7d3c98"] { stroke: #c792ea; } svg [fill="#fbe3e0"] { fill: #4a2724; } svg [fill="#f8e6b8"] { fill: #54451c; }
  svg circle[fill="#2a7d4f"] { fill: #6fcf97; } svg circle[fill="#c0392b"] { fill: #ff8a7a; } svg circle[fill="#b9770e"] { fill: #f0b357; }
  svg circle[fill="#5d6d7e"] { fill: #a9b7c6; } svg circle[fill="#7d3c98"] { fill: #c792ea; }
}
figure { margin: .5rem 0 1rem; break-inside: avoid; } svg { display: block; width: 100%; height: auto; } svg.narrow { display: none; }
@media (max-width: 640px) {
  ul.rules > li { grid-template-columns: 1fr; } svg.wide { display: none; } svg.narrow { display: block; }
}
@media print {
  :root { --ink: #000; --paper: #fff; --line: #bbb; --faint: #444; --good: #1d5c39; --bad: #a02a1e; }
  body { margin: 0; max-width: none; font-size: 11pt; } ul.rules > li { break-inside: avoid; grid-template-columns: 6rem 13rem 1fr; }
  svg.wide { display: block; } svg.narrow { display: none; } h2, h3 { break-after: avoid; }
}`;

/** A complete HTML document. */
export function pageOf({ about, findings, limits, acts, differs }: DrillReport): string {
  const title = about.groups.length === 1 && limits ? 'Rate-limit drill' : 'Drill';
  const groups = GROUPS.filter((group) => findings.some((finding) => finding.group === group));
  const sections = groups.map((group) => {
    const own = findings.filter((finding) => finding.group === group);
    const runs = acts.map((act, i) => ({ act, i })).filter(({ act }) => act.scene.group === group);
    return [
      `<h2>${group}</h2>`,
      `<ul class="rules">${own.map(ruleItem).join('\n')}</ul>`,
      ...(group === 'limits' && limits ? [limitsPart(limits)] : []),
      ...runs.map(({ act, i }) => actPart(act, i)),
    ].join('\n');
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}: ${escaped(about.command.slice(0, 60))}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${title}</h1>
<p class="about"><code>${escaped(about.command)}</code><br>${escaped(about.at.slice(0, 16).replace('T', ' '))} UTC · affinity-mock ${escaped(about.version)} · ${about.groups.join(', ')}</p>
<p><strong>${summary(findings)}</strong></p>
${failures(findings)}${differs === null ? '' : `<p>Note: ${escaped(differs)}.</p>\n`}${sections.join('\n')}
</body>
</html>
`;
}

/** What failed, each a way to where it is told: on a page of six groups it stands far down. */
function failures(findings: readonly Finding[]): string {
  const failed = findings.filter(({ verdict }) => verdict === 'failed');
  if (failed.length === 0) return '';
  const ways = failed.map(
    (finding) => `<li><a href="#${anchorOf(finding)}">${finding.group}: ${escaped(finding.title)}</a></li>`,
  );
  return `<ul class="failures">${ways.join('\n')}</ul>\n`;
}

const anchorOf = ({ group, rule }: Finding): string => `${group}-${rule}`;

function ruleItem(finding: Finding): string {
  const { verdict, title, why, advice, calls } = finding;
  const seen =
    verdict === 'failed' && calls.length > 0
      ? `<span class="calls">${calls.map((call) => `<span>${escaped(callText(call))}</span>`).join(' ')}</span>`
      : '';
  const told = verdict === 'failed' ? `<span class="advice">→ ${escaped(advice)}</span>` : '';
  return `<li id="${anchorOf(finding)}" class="${verdict.replace(' ', '-')}"><span class="verdict">${MARKS[verdict]} ${verdict}</span><span class="title">${escaped(title)}</span><span class="why">${escaped(why)}${seen}${told}</span></li>`;
}

function limitsPart(observed: Observed): string {
  const { perMinute, windowSeconds, monthly, concurrent } = observed.settings;
  const moments = timelineOf(observed).map(
    (moment) => `<li>${clock(moment.from - observed.startedAt)}  ${escaped(momentText(moment))}</li>`,
  );
  return `<h3>Timeline</h3>
<p>The limits: ${counted(perMinute, 'call')} in ${windowSeconds} s, ${concurrent} at a time${monthly === null ? '' : `, ${monthly} in the month`}.</p>
${figure((shape, id) => pictureOf(observed, shape, id), 'limits')}
<ol class="timeline">${moments.join('\n')}</ol>`;
}

function actPart(act: Act, i: number): string {
  const { scene, code, stopped, startedAt, marks } = act;
  const did = marks.map(({ at, label }) => ` ${clock(at - startedAt).trim()}: ${escaped(label)}.`).join('');
  return `<h3>${escaped(scene.title)}</h3>
<p class="about">${stopped === null ? `It ended with exit code ${code}.` : `${escaped(stopped)}.`}${did}</p>
${figure((shape, id) => actPictureOf(act, scene.title, id, shape, { isTitled: false }), `act-${i}`)}`;
}

/** Both shapes: which is shown, the width of the page decides. */
function figure(draw: (shape: Shape, id: string) => string, id: string): string {
  const as = (name: string, shape: Shape) => draw(shape, `${id}-${name}`).replace('<svg ', `<svg class="${name}" `);
  return `<figure>${as('wide', WIDE)}${as('narrow', NARROW)}</figure>`;
}
