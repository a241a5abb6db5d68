/** The timelines as pictures: every call a dot in the lane of its outcome, blocked stretches shaded, what was left of the minute as steps. */
import { actPictureOf } from './act-picture.js';
import { blocksOf } from './blocks.js';
import { counted } from './counting.js';
import { type Call, callsOf, type Observed } from './observed.js';
import type { DrillReport } from './report.js';
import {
  axisOf,
  LANE,
  LEFT,
  laneOf,
  type Place,
  pictureWith,
  placeOn,
  RIGHT,
  round,
  type Shape,
  type Swatch,
  svgOf,
  WIDE,
} from './svg.js';
import { type Kind, kindOf } from './timeline.js';
import { clock, KINDS } from './words.js';

const TOP = 8;
const CURVE = 70;

/** In the order of their lanes. */
const COLOURS: Record<Kind, string> = {
  answered: '#2a7d4f',
  minute: '#c0392b',
  concurrent: '#b9770e',
  month: '#7d3c98',
  error: '#5d6d7e',
};
const BLOCKED = '#fbe3e0';
const LOWERED = '#f8e6b8';
const LEFT_OVER = '#1f4e79';

/** All pictures of a drill, one below the other, as one document that needs nothing else. */
export function picturesOf({ limits, acts }: DrillReport): string {
  const pictures = [
    ...(limits ? [pictureOf(limits)] : []),
    ...acts.map((act, i) => actPictureOf(act, act.scene.title, `act-${i}`)),
  ];
  if (pictures.length === 1) return pictures[0] as string;
  let top = 0;
  const placed = pictures.map((picture) => {
    const height = Number(/viewBox="0 0 \d+ ([\d.]+)"/.exec(picture)?.[1]);
    const inner = picture.replace('<svg ', `<svg y="${top}" width="${WIDE.width}" height="${height}" `);
    top += height;
    return inner;
  });
  return svgOf(placed.join('\n'), top, 'A drill, run by run', 'drill-all', WIDE);
}

/** A complete SVG document that needs nothing else: the run under tight limits. */
export function pictureOf(observed: Observed, shape: Shape = WIDE, id = 'drill-title'): string {
  const calls = callsOf(observed.entries);
  const lanes = (Object.keys(COLOURS) as Kind[]).filter(
    (kind) => kind === 'answered' || calls.some((call) => kindOf(call) === kind),
  );
  const bottom = TOP + lanes.length * LANE + 10;
  const axisY = bottom + shape.font + CURVE + 14;
  const span = Math.max(1, observed.endedAt - observed.startedAt);
  const x = placeOn(observed.startedAt, span, shape);
  const parts = [
    shades(observed, calls, x, axisY),
    ...lanes.map((kind, i) => lane(kind, TOP + i * LANE, calls, observed, x, shape)),
    curve(calls, observed, x, bottom, shape),
    axisOf(observed.startedAt, span, axisY, x, shape),
  ];
  const told = `${counted(calls.length, 'call')} over ${clock(span).trim()}, by outcome`;
  return pictureWith(parts, axisY, legendFor(observed, calls), told, id, shape);
}

/** What is drawn, and no more. */
function legendFor(observed: Observed, calls: readonly Call[]): Swatch[] {
  const hasBlocks = blocksOf(calls, observed.settings.windowSeconds * 1000).length > 0;
  return [
    { colour: LEFT_OVER, label: 'calls left in the minute', kind: 'line' },
    ...(hasBlocks ? [{ colour: BLOCKED, label: 'blocked until the reset', kind: 'band' } as const] : []),
    ...(observed.lowered.length > 0
      ? [{ colour: LOWERED, label: 'the drill has lowered the limit', kind: 'band' } as const]
      : []),
  ];
}

function shades(observed: Observed, calls: readonly Call[], x: Place, height: number): string {
  const rect = (from: number, until: number, colour: string, title: string) =>
    `<rect x="${x(from)}" y="0" width="${round(Math.max(1, x(until) - x(from)))}" height="${height}" fill="${colour}"><title>${title}</title></rect>`;
  const lowered = observed.lowered.map(({ from, until, limit }) =>
    rect(from, Math.min(until, observed.endedAt), LOWERED, `the limit was lowered to ${limit}`),
  );
  const blocks = blocksOf(calls, observed.settings.windowSeconds * 1000).map(({ knownAt, resetAt }) =>
    rect(knownAt, Math.min(resetAt, observed.endedAt), BLOCKED, 'blocked until the reset'),
  );
  // The lowered limit above the block that it makes, in half of its height.
  return [...blocks, ...lowered.map((band) => band.replace(`height="${height}"`, 'height="6"'))].join('\n');
}

function lane(kind: Kind, y: number, calls: readonly Call[], observed: Observed, x: Place, shape: Shape): string {
  const own = calls.filter((call) => kindOf(call) === kind);
  const dots = own.map(({ at, entry, status }) => ({
    at,
    title: `${clock(at - observed.startedAt).trim()} ${entry.method} ${entry.path} → ${status}`,
  }));
  return laneOf(`${KINDS[kind]} (${own.length})`, COLOURS[kind], dots, y, x, shape);
}

/** What each answer told of the calls left in the minute: it holds until the next one. */
function curve(
  calls: readonly Call[],
  { settings, endedAt }: Observed,
  x: Place,
  top: number,
  { font, width }: Shape,
): string {
  const [high, low] = [top + font + 8, top + font + 8 + CURVE];
  const most = Math.max(1, settings.perMinute);
  const y = (left: number) => round(low - (Math.min(left, most) / most) * (low - high));
  const told = calls
    .filter(({ limits }) => typeof limits.perMinute?.remaining === 'number')
    .map(({ at, limits }) => ({ at, left: Number(limits.perMinute?.remaining) }));
  const [first] = told;
  const steps = told.map(({ at, left }) => `H${x(at)}V${y(left)}`);
  const path = first ? `M${x(first.at)},${y(first.left)}${steps.join('')}H${x(endedAt)}` : `M${LEFT},${low}`;
  return `<text x="${LEFT}" y="${top + font}" fill="#222222">calls left in the minute</text>
<text x="${LEFT - 6}" y="${high + 4}" text-anchor="end" fill="#222222">${settings.perMinute}</text>
<text x="${LEFT - 6}" y="${low + 4}" text-anchor="end" fill="#222222">0</text>
<line x1="${LEFT}" x2="${width - RIGHT}" y1="${low}" y2="${low}" stroke="#eeeeee"/>
<path d="${path}" fill="none" stroke="${LEFT_OVER}" stroke-width="1.5"/>`;
}
