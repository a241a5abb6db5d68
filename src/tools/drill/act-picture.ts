/** One run under a disturbance as a picture: calls by how they were answered, those that were disturbed ringed, what the drill did marked. */
import type { Act, Call } from './act.js';
import { counted } from './counting.js';
import {
  axisOf,
  type Dot,
  escaped,
  LANE,
  LEFT,
  laneOf,
  type Place,
  pictureWith,
  placeOn,
  type Shape,
  type Swatch,
  WIDE,
} from './svg.js';
import { clock } from './words.js';

type Lane = 'answered' | 'refused' | 'failed' | 'cut';

/** In their order. */
const LANES: Record<Lane, { label: string; colour: string }> = {
  answered: { label: 'answered', colour: '#2a7d4f' },
  refused: { label: 'refused (4xx)', colour: '#b9770e' },
  failed: { label: 'server errors (5xx)', colour: '#c0392b' },
  cut: { label: 'connection cut', colour: '#5d6d7e' },
};
const MARK = '#7d3c98';

/** A complete SVG document that needs nothing else. `isTitled`: the title is drawn; a page has it above the picture. */
export function actPictureOf(
  act: Act,
  title: string,
  id: string,
  shape: Shape = WIDE,
  { isTitled = true }: { isTitled?: boolean } = {},
): string {
  const { calls, startedAt, endedAt, marks } = act;
  const lanes = (Object.keys(LANES) as Lane[]).filter(
    (lane) => lane === 'answered' || calls.some((call) => laneFor(call) === lane),
  );
  const span = Math.max(1, endedAt - startedAt, ...calls.map(({ at }) => at - startedAt));
  const x = placeOn(startedAt, span, shape);
  const top = isTitled ? shape.font + 12 : 4;
  const axisY = top + lanes.length * LANE + 8;
  const parts = [
    ...(isTitled ? [titleOf(title, shape)] : []),
    ...lanes.map((lane, i) =>
      laneOf(labelOf(lane, calls), LANES[lane].colour, dotsOf(lane, act), top + i * LANE, x, shape),
    ),
    ...marks.map(({ at, label }) => markAt(x, at, label, top, axisY)),
    axisOf(startedAt, span, axisY, x, shape),
  ];
  const told = `${title}: ${counted(calls.length, 'call')} over ${clock(span).trim()}`;
  return pictureWith(parts, axisY, legendFor(act), told, id, shape);
}

const laneFor = ({ status, isCut }: Call): Lane => {
  if (status === null || isCut) return 'cut';
  if (status >= 500) return 'failed';
  return status >= 400 ? 'refused' : 'answered';
};

const labelOf = (lane: Lane, calls: readonly Call[]) =>
  `${LANES[lane].label} (${calls.filter((call) => laneFor(call) === lane).length})`;

const dotsOf = (lane: Lane, { calls, startedAt }: Act): Dot[] =>
  calls
    .filter((call) => laneFor(call) === lane)
    .map(({ at, entry, isHit }) => ({
      at,
      title: `${clock(at - startedAt).trim()} ${entry.method} ${entry.path} → ${entry.status ?? 'cut'}`,
      isMarked: isHit,
    }));

function markAt(x: Place, at: number, label: string, top: number, bottom: number): string {
  return `<line x1="${x(at)}" x2="${x(at)}" y1="${top}" y2="${bottom}" stroke="${MARK}" stroke-width="2" stroke-dasharray="3 2"><title>${escaped(label)}</title></line>`;
}

function legendFor({ calls, marks }: Act): Swatch[] {
  return [
    ...(calls.some(({ isHit }) => isHit)
      ? [{ colour: '#ffffff', label: 'the drill disturbed it', kind: 'ring' } as const]
      : []),
    ...marks.map(({ label }) => ({ colour: MARK, label, kind: 'mark' }) as const),
  ];
}

const titleOf = (title: string, shape: Shape) =>
  `<text x="${LEFT}" y="${shape.font + 2}" fill="#222222" font-weight="600">${escaped(fitting(title, shape))}</text>`;

/** About so many characters have room. */
function fitting(text: string, { width, font }: Shape): string {
  const most = Math.floor((width - LEFT) / (font * 0.58));
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
