/**
 * Finds the keys of any account, and control tokens, in what a client sent, so that journals, logs and errors leave them out. They
 * are found as they are, broken into lines, percent-encoded, with JSON's or HTML's escapes, in base64 of either alphabet (as Basic
 * has them), in hexadecimal digits, and in several of these on top of each other; in any case, as programs write headers and names
 * of variables: whoever reads one in capitals guesses the rest. Linear in the text.
 */
import { KEY_LENGTH, prefixOf } from './keys.js';

/** Start and end in a text. */
type Span = readonly [start: number, end: number];

/** What stands in a secret's place. */
const HIDDEN = '[key]';
/** Shorter tokens are words that anybody's text may have. */
const SHORTEST_TOKEN = 8;
/** Escapes within escapes, and base64 or hexadecimal digits within such. */
const MOST_UNESCAPED = 4;
const MOST_ENCODED = 2;
/** However a secret is written, it is shorter than this: of a text that is cut, so much more is looked at. */
const LONGEST_WRITTEN = 4_096;

/** All that a key can be written with, in any of the ways, by code. A text without a run of `KEY_LENGTH` of them has none. */
const WRITTEN = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[A-Za-z0-9+/_\-\r\n%\\&#;]/.test(String.fromCharCode(code))),
);
const KEY_RUN = /[A-Za-z0-9_\-\r\n]{43,}/g;
const BASE64_RUN = /[A-Za-z0-9+/_\-\r\n]{11,}/g;
const HEX_RUN = /[0-9A-Fa-f\r\n]{16,}/g;
const ESCAPE = /%([0-9A-Fa-f]{2})|\\(?:u([0-9A-Fa-f]{4})|(["\\/bfnrt]))|&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));/g;

export class Secrets {
  readonly #tokens = new Set<string>();
  #version = 0;

  /** `isPrefix`: whether the keys of an account begin so, asked in lower case. */
  constructor(readonly isPrefix: (text: string) => boolean) {}

  /** A token that is to be found from now on; one of fewer than 8 characters is not. */
  add(token: string): void {
    if (token.length >= SHORTEST_TOKEN) this.#tokens.add(folded(token));
    this.changed();
  }

  /** Changes whenever a text may hide other secrets than before. */
  get version(): number {
    return this.#version;
  }

  /** What keys begin with is another than before. */
  changed(): void {
    this.#version++;
  }

  /** The text without secrets; of a long one its first `most` characters. A part of a key is none, and stays. */
  hide(text: string, most = Number.POSITIVE_INFINITY): string {
    if (text.length < (this.#tokens.size > 0 ? SHORTEST_TOKEN : KEY_LENGTH)) return text;
    let shown = '';
    let from = 0;
    for (const [start, end] of this.#secretsIn(text.slice(0, most + LONGEST_WRITTEN))) {
      if (start >= most) break;
      if (start >= from) shown += text.slice(from, start) + HIDDEN;
      from = Math.max(from, end);
    }
    if (from === 0 && text.length <= most) return text;
    return from < most ? shown + text.slice(from, most) : shown;
  }

  #secretsIn(text: string): Span[] {
    if (this.#tokens.size > 0) return inOrder(this.#spans(text, MOST_ENCODED));
    const spans: Span[] = [];
    for (const [from, to] of writtenRuns(text)) {
      for (const [start, end] of this.#spans(text.slice(from, to), MOST_ENCODED))
        spans.push([from + start, from + end]);
    }
    return inOrder(spans);
  }

  /** `nests`: how often base64 and hexadecimal digits are still to be looked into. */
  #spans(text: string, nests: number): Span[] {
    const spans: Span[] = [];
    let layer: Layer = { text, starts: null };
    for (let pass = 0; ; pass++) {
      const below = pass < MOST_UNESCAPED ? unescaped(layer) : null;
      const found = this.#plain(layer.text);
      // These have no escapes in them: looked for before they are taken off, and after.
      if (nests > 0 && (pass === 0 || !below)) {
        found.push(...this.#inBase64(layer.text, nests - 1), ...this.#inHex(layer.text, nests - 1));
      }
      for (const [start, end] of found) spans.push([placeOf(layer, start), placeOf(layer, end)]);
      if (!below) return spans;
      layer = below;
    }
  }

  #plain(text: string): Span[] {
    const spans: Span[] = [];
    for (const { 0: run, index } of text.matchAll(KEY_RUN)) {
      const { text: characters, places } = withoutBreaks(run);
      const lower = folded(characters);
      for (let i = 0; i + KEY_LENGTH <= characters.length; i++) {
        if (!this.isPrefix(prefixOf(lower.slice(i)))) continue;
        const last = i + KEY_LENGTH - 1;
        spans.push([index + (places?.[i] ?? i), index + (places?.[last] ?? last) + 1]);
        i = last;
      }
    }
    const lower = this.#tokens.size > 0 ? folded(text) : '';
    for (const token of this.#tokens) {
      for (let at = lower.indexOf(token); at >= 0; at = lower.indexOf(token, at + token.length)) {
        spans.push([at, at + token.length]);
      }
    }
    return spans;
  }

  /** Two digits a character, of which the first may be the run's second. */
  #inHex(text: string, nests: number): Span[] {
    const spans: Span[] = [];
    for (const { 0: run, index } of text.matchAll(HEX_RUN)) {
      const { text: digits, places } = withoutBreaks(run);
      for (const from of [0, 1]) {
        const decoded = Buffer.from(digits.slice(from), 'hex').toString('latin1');
        for (const [start, end] of this.#spans(decoded, nests)) {
          const [first, last] = [from + 2 * start, from + 2 * end - 1];
          spans.push([index + (places?.[first] ?? first), index + (places?.[last] ?? last) + 1]);
        }
      }
    }
    return spans;
  }

  /** Where a run begins says nothing of where its base64 does: a path's `/` belongs to the alphabet. */
  #inBase64(text: string, nests: number): Span[] {
    const least = Math.ceil((this.#tokens.size > 0 ? SHORTEST_TOKEN : KEY_LENGTH) * (4 / 3));
    const spans: Span[] = [];
    for (const { 0: run, index } of text.matchAll(BASE64_RUN)) {
      if (run.length < least) continue;
      const { text: digits, places } = withoutBreaks(run);
      for (let from = 0; from < 4; from++) {
        const decoded = Buffer.from(digits.slice(from), 'base64').toString('latin1');
        for (const [start, end] of this.#spans(decoded, nests)) {
          const first = from + Math.floor(start / 3) * 4;
          const last = Math.min(from + Math.ceil(end / 3) * 4, digits.length) - 1;
          spans.push([index + (places?.[first] ?? first), index + (places?.[last] ?? last) + 1]);
        }
      }
    }
    return spans;
  }
}

/**
 * Runs of `WRITTEN` that are long enough for a key, each as long as it is. Every request is looked through, and hardly one has any: one
 * character in `KEY_LENGTH` is looked at, between two of which no such run has room.
 */
function* writtenRuns(text: string): Generator<Span> {
  const isWritten = (at: number) => WRITTEN[text.charCodeAt(at)] === 1;
  for (let at = KEY_LENGTH - 1; at < text.length; at += KEY_LENGTH) {
    if (!isWritten(at)) continue;
    let start = at;
    while (start > 0 && isWritten(start - 1)) start--;
    while (at < text.length && isWritten(at)) at++;
    if (at - start >= KEY_LENGTH) yield [start, at];
  }
}

/** In lower case, each character at its place: one alone would become two. */
const folded = (text: string): string => text.replaceAll('\u0130', 'i').toLowerCase();

/** A text from which escapes were taken, with the place in the whole of each of its characters; null where they are the same. */
interface Layer {
  text: string;
  starts: readonly number[] | null;
}

const placeOf = ({ starts }: Layer, at: number): number => starts?.[at] ?? at;

/** Null where there is nothing to take off. */
function unescaped(layer: Layer): Layer | null {
  const { text } = layer;
  if (text.search(ESCAPE) < 0) return null;
  const starts: number[] = [];
  let plain = '';
  let from = 0;
  const pass = (to: number) => {
    for (let i = from; i < to; i++) starts.push(placeOf(layer, i));
    plain += text.slice(from, to);
  };
  for (const match of text.matchAll(ESCAPE)) {
    pass(match.index);
    starts.push(placeOf(layer, match.index));
    plain += meant(match);
    from = match.index + match[0].length;
  }
  pass(text.length);
  starts.push(placeOf(layer, text.length));
  return { text: plain, starts };
}

/** The one character that an escape stands for. */
function meant([, percent, unicode, letter, hex, decimal]: RegExpMatchArray): string {
  if (letter !== undefined) return /["\\/]/.test(letter) ? letter : '\n';
  const code = decimal === undefined ? Number.parseInt((percent ?? unicode ?? hex) as string, 16) : Number(decimal);
  return code < 0x10000 ? String.fromCharCode(code) : '?';
}

/** Mail and older programs break base64 into lines. */
function withoutBreaks(run: string): { text: string; places: readonly number[] | null } {
  if (!/[\r\n]/.test(run)) return { text: run, places: null };
  const places: number[] = [];
  for (let i = 0; i < run.length; i++) if (run[i] !== '\r' && run[i] !== '\n') places.push(i);
  return { text: run.replace(/[\r\n]/g, ''), places };
}

const inOrder = (spans: Span[]): Span[] => spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);

/** What a header or a parameter is called that may hold a credential. */
export const SECRET_NAME = /auth|key|token|secret|cookie|password/i;
