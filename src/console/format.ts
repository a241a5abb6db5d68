/** How instants, numbers and JSON are written on the pages. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `14:56:03`, in UTC. */
export const timeOf = (at: string | number): string => new Date(at).toISOString().slice(11, 19);

/** `29 Nov 2026`. */
export function dateOf(at: string | number): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `Sun 29 Nov 2026, 14:56:03`. */
export const momentOf = (at: string | number): string =>
  `${DAYS[new Date(at).getUTCDay()]} ${dateOf(at)}, ${timeOf(at)}`;

/** `2 min ago`, `in 3 h`, `now`, seen from `now` in milliseconds. */
export function agoOf(at: string | number, now: number): string {
  const distance = now - new Date(at).getTime();
  const size = Math.abs(distance);
  if (size < MINUTE) return 'now';
  const [count, unit] = size < HOUR ? [size / MINUTE, 'min'] : size < DAY ? [size / HOUR, 'h'] : [size / DAY, 'd'];
  const text = `${Math.floor(count)} ${unit}`;
  return distance < 0 ? `in ${text}` : `${text} ago`;
}

/** `1 day 9 hours` for a length of time in milliseconds. */
export function lengthOf(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  const seconds = Math.floor((milliseconds % MINUTE) / 1000);
  const parts = [many(days, 'day'), many(hours, 'hour'), many(minutes, 'minute'), many(seconds, 'second')];
  return parts.filter(Boolean).slice(0, 2).join(' ') || 'no time';
}

const many = (count: number, noun: string) => (count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`);

/** `96,204`; the word for a pool without a limit. */
export const numberOf = (value: number | 'unlimited'): string =>
  value === 'unlimited' ? value : value.toLocaleString('en-US');

/** Milliseconds with two figures that tell: `0.3`, `4.1`, `120`. */
export const durationOf = (milliseconds: number): string =>
  milliseconds < 10 ? milliseconds.toFixed(1) : String(Math.round(milliseconds));

/** The value of a JSON, or a text that is none as it is. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The JSON with indentation, or a text as it is. */
export const jsonOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

/** A name or a word, as a heading begins. */
export const capital = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`;

/** Within so many characters, with a mark where something was cut. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;
