/** What the pictures of a drill share. */

export interface Shape {
  width: number;
  /** Pixels of the labels. */
  font: number;
}

/** For a screen, and for a telephone: labels stand above their lanes in both, so that none is cut. */
export const WIDE: Shape = { width: 1000, font: 12 };
export const NARROW: Shape = { width: 360, font: 11 };

export const LEFT = 34;
export const RIGHT = 22;
export const LANE = 36;

export type Place = (at: number) => number;

export const round = (n: number): number => Math.round(n * 10) / 10;

/** From milliseconds of the epoch to a place on the axis. */
export function placeOn(startedAt: number, span: number, { width }: Shape): Place {
  return (at) => round(LEFT + (Math.min(Math.max(0, at - startedAt), span) / span) * (width - LEFT - RIGHT));
}

/** For text in XML and HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

export interface Dot {
  at: number;
  title: string;
  /** Drawn with a ring: the drill did something to it. */
  isMarked?: boolean;
}

/** A lane with its label above. */
export function laneOf(
  label: string,
  colour: string,
  dots: readonly Dot[],
  y: number,
  x: Place,
  { width, font }: Shape,
): string {
  const middle = y + font + 14;
  const drawn = dots.map(({ at, title, isMarked }) => {
    const ring = isMarked ? ' stroke="#111111" stroke-width="1.5"' : '';
    return `<circle cx="${x(at)}" cy="${middle}" r="4" fill="${colour}" fill-opacity="0.7"${ring}><title>${escaped(title)}</title></circle>`;
  });
  return `<text x="${LEFT}" y="${y + font + 1}" fill="#222222">${escaped(label)}</text>
<line x1="${LEFT}" x2="${width - RIGHT}" y1="${middle}" y2="${middle}" stroke="#dddddd"/>
${drawn.join('\n')}`;
}

const STEPS = [0.01, 0.02, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 30, 60, 120, 300, 600];

/** At least three ticks, whatever the span. */
export function axisOf(startedAt: number, span: number, y: number, x: Place, { width, font }: Shape): string {
  const most = Math.max(3, Math.floor(width / 85));
  const step = STEPS.find((size) => span / 1000 / size <= most) ?? 1800;
  const ticks = Array.from({ length: Math.floor(span / 1000 / step + 1e-9) + 1 }, (_, i) => i * step);
  const marks = ticks.map((second) => {
    const at = x(startedAt + second * 1000);
    const text = `${Number(second.toFixed(3))} s`;
    return `<line x1="${at}" x2="${at}" y1="${y}" y2="${y + 5}" stroke="#555555"/><text x="${at}" y="${y + 8 + font}" text-anchor="middle" fill="#222222">${text}</text>`;
  });
  return `<line x1="${LEFT}" x2="${width - RIGHT}" y1="${y}" y2="${y}" stroke="#555555"/>\n${marks.join('\n')}`;
}

export interface Swatch {
  colour: string;
  label: string;
  kind: 'band' | 'line' | 'ring' | 'mark';
}

/** One a line where the picture is narrow. Its height is `legendHeight`. */
function legendOf(swatches: readonly Swatch[], y: number, { width, font }: Shape): string {
  const columns = Math.max(1, Math.floor((width - LEFT) / 300));
  return swatches
    .map(({ colour, label, kind }, i) => {
      const [left, top] = [LEFT + (i % columns) * 300, y + Math.floor(i / columns) * (font + 8)];
      return `${swatch(kind, colour, left, top, font)}<text x="${left + 26}" y="${top + font - 2}" fill="#222222">${escaped(label)}</text>`;
    })
    .join('\n');
}

const legendHeight = (count: number, { width, font }: Shape): number =>
  Math.ceil(count / Math.max(1, Math.floor((width - LEFT) / 300))) * (font + 8);

function swatch(kind: Swatch['kind'], colour: string, x: number, y: number, font: number): string {
  const middle = y + font / 2 - 1;
  if (kind === 'band')
    return `<rect x="${x}" y="${y}" width="18" height="${font - 2}" fill="${colour}" stroke="#cccccc"/>`;
  if (kind === 'ring')
    return `<circle cx="${x + 9}" cy="${middle}" r="4" fill="${colour}" stroke="#111111" stroke-width="1.5"/>`;
  if (kind === 'mark')
    return `<line x1="${x + 9}" x2="${x + 9}" y1="${y - 1}" y2="${y + font}" stroke="${colour}" stroke-width="2" stroke-dasharray="3 2"/>`;
  return `<line x1="${x}" x2="${x + 18}" y1="${middle}" y2="${middle}" stroke="${colour}" stroke-width="2"/>`;
}

/** Parts of a picture down to its axis, and the legend below. */
export function pictureWith(
  parts: readonly string[],
  axisY: number,
  legend: readonly Swatch[],
  title: string,
  id: string,
  shape: Shape,
): string {
  const legendY = axisY + shape.font + 22;
  const height = legendY + legendHeight(legend.length, shape) + 6;
  return svgOf([...parts, legendOf(legend, legendY, shape)].join('\n'), height, title, id, shape);
}

/** `id` is that of its title. */
export function svgOf(body: string, height: number, title: string, id: string, { width, font }: Shape): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}" font-family="system-ui, sans-serif" font-size="${font}">
<title id="${id}">${escaped(title)}</title>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${body}
</svg>
`;
}
