/** The timeline as a picture: every call a dot in the lane of its outcome, blocked stretches shaded, and what was left of the minute. */
import { blocksOf } from './blocks.js';
import { type Call, callsOf, type Observed } from './observed.js';
import { type Kind, kindOf } from './timeline.js';
import { clock, KINDS } from './words.js';

const WIDTH = 1000;
const LEFT = 210;
const RIGHT = 20;
const LANE = 26;
const TOP = 30;
const CURVE = 90;

const COLOURS: Record<Kind, string> = {
  answered: '#2a7d4f',
  minute: '#c0392b',
  concurrent: '#b9770e',
  month: '#7d3c98',
  error: '#5d6d7e',
};
const KIND_ORDER: readonly Kind[] = ['answered', 'minute', 'concurrent', 'month', 'error'];

/** A complete SVG document that needs nothing else. */
export function pictureOf(observed: Observed): string {
  const calls = callsOf(observed.entries);
  const lanes = KIND_ORDER.filter((kind) => kind === 'answered' || calls.some((call) => kindOf(call) === kind));
  const bottom = TOP + lanes.length * LANE;
  const height = bottom + CURVE + 50;
  const span = Math.max(1, observed.endedAt - observed.startedAt);
  const x = (at: number) => round(LEFT + ((at - observed.startedAt) / span) * (WIDTH - LEFT - RIGHT));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="drill-title" font-family="system-ui, sans-serif" font-size="12">
<title id="drill-title">${calls.length} calls over ${clock(span).trim()}, by outcome</title>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${shades(observed, calls, x, bottom + CURVE)}
${lanes.map((kind, i) => lane(kind, TOP + i * LANE, calls, observed, x)).join('\n')}
${curve(calls, observed, x, bottom + 20)}
${axis(observed, span, x, bottom + CURVE + 8)}
</svg>
`;
}

type Place = (at: number) => number;

function shades(observed: Observed, calls: readonly Call[], x: Place, height: number): string {
  const rect = (from: number, until: number, colour: string, title: string) =>
    `<rect x="${x(from)}" y="${TOP - 10}" width="${round(Math.max(1, x(until) - x(from)))}" height="${height - TOP + 10}" fill="${colour}"><title>${title}</title></rect>`;
  const blocks = blocksOf(calls, observed.settings.windowSeconds * 1000).map(({ knownAt, resetAt }) =>
    rect(knownAt, Math.min(resetAt, observed.endedAt), '#fbe3e0', 'blocked until the reset'),
  );
  const lowered = observed.lowered.map(({ from, until, limit }) =>
    rect(from, Math.min(until, observed.endedAt), '#f5d78e66', `the limit was lowered to ${limit}`),
  );
  return [...blocks, ...lowered].join('\n');
}

function lane(kind: Kind, y: number, calls: readonly Call[], observed: Observed, x: Place): string {
  const middle = y + LANE / 2;
  const own = calls.filter((call) => kindOf(call) === kind);
  const dots = own.map((call) => {
    const title = escaped(
      `${clock(call.at - observed.startedAt).trim()} ${call.entry.method} ${call.entry.path} → ${call.status}`,
    );
    return `<circle cx="${x(call.at)}" cy="${middle}" r="4" fill="${COLOURS[kind]}" fill-opacity="0.65"><title>${title}</title></circle>`;
  });
  return `<text x="${LEFT - 12}" y="${middle + 4}" text-anchor="end" fill="#222222">${KINDS[kind]} (${own.length})</text>
<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${middle}" y2="${middle}" stroke="#dddddd"/>
${dots.join('\n')}`;
}

/** What each answer told of the calls left in the minute. */
function curve(calls: readonly Call[], { settings }: Observed, x: Place, top: number): string {
  const height = CURVE - 30;
  const y = (left: number) =>
    round(top + height - (Math.min(left, settings.perMinute) / Math.max(1, settings.perMinute)) * height);
  const points = calls.flatMap(({ at, limits }) => {
    const left = limits.perMinute?.remaining;
    return typeof left === 'number' ? [`${x(at)},${y(left)}`] : [];
  });
  return `<text x="${LEFT - 12}" y="${top + 10}" text-anchor="end" fill="#222222">left in the minute: ${settings.perMinute}</text>
<text x="${LEFT - 12}" y="${top + height}" text-anchor="end" fill="#222222">0</text>
<polyline points="${points.join(' ')}" fill="none" stroke="#1f4e79" stroke-width="1.5"/>`;
}

function axis(observed: Observed, span: number, x: Place, y: number): string {
  const step = [0.5, 1, 2, 5, 10, 20, 60, 120, 300, 600].find((size) => span / 1000 / size <= 12) ?? 1800;
  const ticks = Array.from({ length: Math.floor(span / 1000 / step) + 1 }, (_, i) => i * step);
  const marks = ticks.map((second) => {
    const at = x(observed.startedAt + second * 1000);
    return `<line x1="${at}" x2="${at}" y1="${y}" y2="${y + 5}" stroke="#555555"/><text x="${at}" y="${y + 19}" text-anchor="middle" fill="#222222">${second} s</text>`;
  });
  return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="#555555"/>\n${marks.join('\n')}`;
}

const round = (n: number): number => Math.round(n * 10) / 10;

/** For text in XML and HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
