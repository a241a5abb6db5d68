import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/tools/drill/judge.js';
import type { Observed } from '../../../src/tools/drill/observed.js';
import { pageOf } from '../../../src/tools/drill/page.js';
import { pictureOf } from '../../../src/tools/drill/picture.js';
import type { DrillReport } from '../../../src/tools/drill/report.js';
import { timelineOf } from '../../../src/tools/drill/timeline.js';
import { reportText } from '../../../src/tools/drill/words.js';
import { call, minute, observed, START } from './story.js';

const about = {
  command: 'node sync.js',
  groups: ['limits'],
  at: '2026-10-05T09:00:00.000Z',
  version: '0.1.0',
} as const;
const reportOf = (limits: Observed): DrillReport => ({
  about,
  findings: judge(limits),
  limits,
  learned: null,
  acts: [],
  differs: null,
});

const told = observed(
  [
    ...minute(),
    call({ at: 170, refusedBy: 'minute' }),
    call({ at: 180, refusedBy: 'minute' }),
    call({ at: 3100, opened: 3100 }),
  ],
  { lowered: [{ from: START + 3200, until: START + 6000, limit: 2 }] },
);

describe('the timeline', () => {
  it('joins what belongs together, in order', () => {
    const shown = timelineOf(told).map(({ from, ...moment }) => ({ at: from - START, ...moment }));
    expect(shown).toEqual([
      { at: 0, type: 'calls', until: START + 150, kind: 'answered', count: 4 },
      { at: 170, type: 'calls', until: START + 180, kind: 'minute', count: 2 },
      { at: 180, type: 'pause', until: START + 3100 },
      { at: 3000, type: 'reset' },
      { at: 3100, type: 'calls', until: START + 3100, kind: 'answered', count: 1 },
      { at: 3200, type: 'lowered', until: START + 6000, limit: 2 },
      { at: 3200, type: 'end' },
    ]);
  });

  it('tells a server error apart', () => {
    expect(timelineOf(observed([call({ at: 0, status: 504 })]))[0]).toMatchObject({ kind: 'error', count: 1 });
  });

  it('is told in words, with every verdict', () => {
    const text = reportText(reportOf(told));
    expect(text).toContain('  0.17 s  2 calls refused: the minute is used up\n');
    expect(text).toContain('  3.20 s  the drill lowers the limit to 2 until the reset');
    expect(text.match(/^ {2}[✓✗–] /gm)).toHaveLength(8);
  });

  it('is cut where it is long, and keeps its end', () => {
    const restless = Array.from({ length: 200 }, (_, i) => call({ at: i * 500, opened: i * 500 }));
    const text = reportText({ ...reportOf(observed(restless)), findings: [] });
    expect(text.split('\n').length).toBeLessThan(70);
    expect(text).toMatch(/… \d+ more/);
    expect(text).toContain('the command has ended');
  });
});

describe('the picture', () => {
  it('has a dot for each call, in its lane, at its time', () => {
    const svg = pictureOf(told);
    const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(dots).toHaveLength(7);
    expect(new Set(dots.map(([, y]) => y)).size).toBe(2);
    // The span is 3200 ms over 944 units from 34 on.
    expect(dots.map(([x]) => x)).toContain(Math.round((34 + (3100 / 3200) * 944) * 10) / 10);
    expect(svg).toContain('answered (5)');
    expect(svg).toContain('refused: the minute is used up (2)');
    expect(svg).not.toContain('month');
    // Steps: each answer's number holds until the next.
    expect(svg).toMatch(/<path d="M[\d.,]+(?:H[\d.]+V[\d.]+)+H[\d.]+"/);
  });

  it('shows paths as text, whatever is in them', () => {
    const hostile = observed([call({ at: 0, path: '/<script>alert("x")</script>&' })]);
    for (const text of [pictureOf(hostile), pageOf(reportOf(hostile))]) {
      expect(text).not.toContain('<script>');
      expect(text).toContain('&#60;script&#62;');
    }
  });

  it('has room for a run of no length and without calls', () => {
    expect(pictureOf(observed([], { endedAt: START }))).not.toMatch(/NaN|Infinity/);
  });
});
