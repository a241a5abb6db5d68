import { describe, expect, it } from 'vitest';
import { type Act, callsOf } from '../../../src/tools/drill/act.js';
import { actPictureOf } from '../../../src/tools/drill/act-picture.js';
import { factsOf } from '../../../src/tools/drill/facts.js';
import { Output } from '../../../src/tools/drill/output.js';
import { pageOf } from '../../../src/tools/drill/page.js';
import { picturesOf } from '../../../src/tools/drill/picture.js';
import type { DrillReport } from '../../../src/tools/drill/report.js';
import { NARROW, WIDE } from '../../../src/tools/drill/svg.js';
import { reportText } from '../../../src/tools/drill/words.js';
import { call, START } from './story.js';

const entries = [
  call({ at: 0 }),
  { ...call({ at: 40, status: 503, path: '/v2/<b>' }), fault: 'fault-1' },
  call({ at: 120, status: 404 }),
];
const act: Act = {
  scene: { id: 'outages/errors', group: 'outages', title: 'a read fails <once>', arm: () => {} },
  calls: callsOf(entries, ({ fault }) => (fault === undefined ? null : 'disturbed')),
  marks: [{ at: START + 60, label: 'persons 7 is gone' }],
  startedAt: START,
  endedAt: START + 200,
  code: 1,
  output: new Output(),
  stopped: null,
};
const report: DrillReport = {
  about: { command: 'node <sync>.js', groups: ['outages'], at: '2026-10-05T09:00:00.000Z', version: '0.1.0' },
  findings: [
    {
      group: 'outages',
      rule: 'retries-reads',
      title: 'asks again',
      verdict: 'failed',
      why: 'GET /v2/<b> was not sent again',
      advice: 'Repeat reads.',
      calls: [{ at: 40, method: 'GET', path: '/v2/<b>', status: 503, operationId: null }],
    },
  ],
  limits: null,
  learned: null,
  acts: [act, act],
  differs: null,
};

describe('A run under a disturbance', () => {
  it('is drawn with a lane for each kind of answer, rings around what was disturbed, and what the drill did', () => {
    const svg = actPictureOf(act, act.scene.title, 'one');
    expect(svg).toContain('answered (1)');
    expect(svg).toContain('refused (4xx) (1)');
    expect(svg).toContain('server errors (5xx) (1)');
    // One of them in the legend.
    expect(svg.match(/<circle [^>]*stroke="#111111"/g)).toHaveLength(2);
    expect(svg).toContain('persons 7 is gone');
    expect(svg).not.toMatch(/<b>|<once>/);
  });

  it.each([WIDE, NARROW])('has its labels within the picture, and ticks also in a short run: %o', (shape) => {
    const svg = actPictureOf(act, 'a title that goes on and on '.repeat(10), 'one', shape);
    const ticks = [...svg.matchAll(/>([\d.]+) s<\/text>/g)].map(([, second]) => Number(second));
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    for (const [, x, text] of svg.matchAll(/<text x="([\d.]+)"[^>]*fill[^>]*>([^<]*)</g)) {
      if (!/ s$/.test(text as string))
        expect(Number(x) + (text as string).length * shape.font * 0.6).toBeLessThan(shape.width + 60);
    }
  });

  it('of no length and without calls is drawn all the same', () => {
    expect(actPictureOf({ ...act, calls: [], marks: [], endedAt: START }, 'nothing', 'one')).not.toMatch(
      /NaN|Infinity/,
    );
  });
});

describe('A report of several runs', () => {
  it('has all on one page: command, date, version, verdicts, a picture in two shapes for each run', () => {
    const page = pageOf(report);
    expect(page).toContain('node &#60;sync&#62;.js');
    expect(page).toContain('2026-10-05 09:00 UTC · affinity-mock 0.1.0 · outages');
    expect(page).toContain('→ Repeat reads.');
    expect(page).toContain('0.04 s GET /v2/&#60;b&#62; 503');
    expect(page.match(/<svg class="wide"/g)).toHaveLength(2);
    expect(page.match(/<svg class="narrow"/g)).toHaveLength(2);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page.replace(/http:\/\/www\.w3\.org\/2000\/svg/g, '')).not.toMatch(/https?:|<script|<link|@import|url\(/);
  });

  it('begins with what failed, each a way to where it is told, and with no list where nothing did', () => {
    const page = pageOf(report);
    expect(page).toContain('<li><a href="#outages-retries-reads">outages: asks again</a></li>');
    expect(page.indexOf('<ul class="failures">')).toBeLessThan(page.indexOf('<h2>'));
    expect(page).toContain('<li id="outages-retries-reads" class="failed">');
    const findings = report.findings.map((finding) => ({ ...finding, verdict: 'passed' as const }));
    expect(pageOf({ ...report, findings })).not.toContain('class="failures"');
  });

  it('is one document as pictures', () => {
    const svg = picturesOf(report);
    expect(svg.match(/<\/svg>/g)).toHaveLength(3);
    expect(svg.match(/ y="\d+" width="1000"/g)).toHaveLength(2);
  });

  it('is told as facts, times since the start of each run', () => {
    const { findings, runs } = factsOf(report);
    expect(findings).toEqual(report.findings);
    expect(runs?.[0]).toMatchObject({
      id: 'outages/errors',
      code: 1,
      did: [{ at: 60, label: 'persons 7 is gone' }],
      calls: [
        { at: 0, status: 200 },
        { at: 40, status: 503, disturbed: true },
        { at: 120, status: 404 },
      ],
    });
  });

  it('is told in words: what was seen, the calls, the advice', () => {
    const text = reportText(report);
    expect(text).toContain(
      '\noutages\n  ✗ asks again  GET /v2/<b> was not sent again\n      0.04 s GET /v2/<b> 503\n      → Repeat reads.\n',
    );
    expect(text).toMatch(/drill: 0 passed, 1 failed, 0 not tested\n$/);
  });
});
