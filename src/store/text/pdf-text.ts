/**
 * The text of a PDF, page by page: of objects that lie open in the file (no object streams), their pages in the order of the page
 * tree. Files come from anybody: the work grows with the file's size, and what it unpacks to is bounded.
 */
import { inflateSync } from 'node:zlib';
import { memoized } from '../../lib/memo.js';
import type { Page } from './file-text.js';

export const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

/** Characters of a page's content that are looked at. */
const MOST_CONTENT = 1_000_000;

/** Characters of content that are looked at in one file: pages may share theirs. */
const MOST_CONTENTS = 16_000_000;

/** Bytes that the streams of one file are unpacked to, all together. */
const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;

/** A page tree that is deeper than this was not made to be read. */
const MOST_LEVELS = 50;

export function pdfPages(bytes: Buffer): Page[] {
  return new Pdf(bytes.toString('latin1')).pages();
}

class Pdf {
  /** Bodies by number. */
  readonly #objects: ReadonlyMap<string, string>;
  /** Unpacked once, however many pages show it. */
  readonly #stream = memoized((id: string) => this.#unpacked(this.#objects.get(id) ?? ''));
  #bytesLeft = MOST_UNPACKED_BYTES;
  #charactersLeft = MOST_CONTENTS;

  constructor(text: string) {
    this.#objects = objectsOf(text);
  }

  pages(): Page[] {
    return this.#inOrder().map((body, i) => ({ number: i + 1, text: shownText(this.#contentOf(body)) }));
  }

  #contentOf(page: string): string {
    const contents = /\/Contents\s*(\[[^\][]*\]|\d{1,10}\s+\d{1,5}\s+R)/.exec(page)?.[1] ?? '';
    const parts: string[] = [];
    let left = Math.min(MOST_CONTENT, this.#charactersLeft);
    // A page that names an object twice does not say it twice.
    for (const id of new Set(references(contents))) {
      if (left <= 0) break;
      const part = this.#stream(id).slice(0, left);
      left -= part.length;
      this.#charactersLeft -= part.length;
      parts.push(part);
    }
    return parts.join('\n');
  }

  #unpacked(object: string): string {
    const opening = /\bstream\r?\n/.exec(object);
    if (!opening) return '';
    const rest = object.slice(opening.index + opening[0].length);
    const closing = /\r?\nendstream\b/.exec(rest);
    if (!closing) return '';
    const data = rest.slice(0, closing.index);
    if (!/\/FlateDecode\b/.test(object.slice(0, opening.index))) return data;
    // Zero would be no bound at all.
    if (this.#bytesLeft < 1) return '';
    try {
      const unpacked = inflateSync(Buffer.from(data, 'latin1'), { maxOutputLength: this.#bytesLeft });
      this.#bytesLeft -= unpacked.length;
      return unpacked.toString('latin1');
    } catch (error) {
      // What is too large has been unpacked up to the bound already.
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') this.#bytesLeft = 0;
      return '';
    }
  }

  /** Pages as the tree lists them; as they lie in the file where there is no tree to follow. */
  #inOrder(): string[] {
    const isPage = (body: string) => /\/Type\s*\/Page\b(?!s)/.test(body);
    const ordered: string[] = [];
    const seen = new Set<string>();
    const visit = (id: string, level = 0) => {
      const body = this.#objects.get(id);
      if (body === undefined || seen.has(id) || level > MOST_LEVELS) return;
      seen.add(id);
      if (isPage(body)) ordered.push(body);
      else for (const kid of references(/\/Kids\s*\[([^\][]*)\]/.exec(body)?.[1] ?? '')) visit(kid, level + 1);
    };
    const bodies = [...this.#objects.values()];
    const catalog = bodies.find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
    for (const root of references(/\/Pages\s+\d{1,10}\s+\d{1,5}\s+R/.exec(catalog)?.[0] ?? '')) visit(root);
    return ordered.length > 0 ? ordered : bodies.filter(isPage);
  }
}

function objectsOf(pdf: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const part of pdf.split(/\bendobj\b/).slice(0, -1)) {
    const start = /(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b/.exec(part);
    if (start) objects.set(start[1] as string, part.slice(start.index + start[0].length));
  }
  return objects;
}

const references = (text: string) =>
  [...text.matchAll(/(?<!\d)(\d{1,10})\s+\d{1,5}\s+R\b/g)].map((match) => match[1] as string);

// What the content of a page shows: read from left to right, each character once.

/** What the operators that show text show: `(text) Tj`, `[(te) 20 (xt)] TJ`, `(text) '`. One line an operator. */
function shownText(content: string): string {
  const shown: string[] = [];
  /** Texts that no operator has taken yet; of an array all, outside of one the last. */
  let texts: string[] = [];
  let isArray = false;
  for (let at = 0; at < content.length; ) {
    const character = content.charAt(at);
    if (character === '(') {
      const { text, end } = literalAt(content, at);
      if (isArray) texts.push(text);
      else texts = [text];
      at = end;
    } else if (character === '[') {
      texts = [];
      isArray = true;
      at++;
    } else if (character === ']') {
      isArray = false;
      at++;
    } else if (character === '%') {
      at = endOfLine(content, at);
    } else if (isRegular(character)) {
      const end = endOfToken(content, at);
      const token = content.slice(at, end);
      if (SHOWING.has(token) && texts.length > 0) shown.push(texts.join(''));
      if (!isArray && !isNumber(token)) texts = [];
      at = end;
    } else at++;
  }
  return shown.join('\n');
}

/** `"` has two numbers before its text. */
const SHOWING = new Set(['Tj', 'TJ', "'", '"']);

const isNumber = (token: string) => '+-.0123456789'.includes(token.charAt(0));

/** Neither white space nor a delimiter (ISO 32000-1, section 7.2.2). */
const isRegular = (character: string) => !'\0\t\n\f\r ()<>[]{}/%'.includes(character);

function endOfToken(content: string, start: number): number {
  let at = start;
  while (at < content.length && isRegular(content.charAt(at))) at++;
  return at;
}

function endOfLine(content: string, start: number): number {
  let at = start;
  while (at < content.length && content.charAt(at) !== '\n' && content.charAt(at) !== '\r') at++;
  return at;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t', b: '', f: '' };

/** A text in parentheses, balanced ones within it included; up to the end of the content where it does not end. */
function literalAt(content: string, start: number): { text: string; end: number } {
  const parts: string[] = [];
  let level = 0;
  let at = start;
  /** Where characters began that stand for themselves. */
  let plain = start + 1;
  for (; at < content.length; at++) {
    const character = content.charAt(at);
    if (character === '(') level++;
    else if (character === ')') {
      if (--level === 0) break;
    } else if (character === '\\') {
      parts.push(content.slice(plain, at));
      const { text, length } = escapeAt(content, at + 1);
      parts.push(text);
      at += length;
      plain = at + 1;
    }
  }
  parts.push(content.slice(plain, at));
  return { text: parts.join(''), end: at + 1 };
}

/** What stands behind a backslash, and for how many characters. */
function escapeAt(content: string, at: number): { text: string; length: number } {
  let digits = 0;
  while (digits < 3 && content.charAt(at + digits) >= '0' && content.charAt(at + digits) <= '7') digits++;
  if (digits > 0) {
    const code = Number.parseInt(content.slice(at, at + digits), 8) % 256;
    return { text: String.fromCharCode(code), length: digits };
  }
  const character = content.charAt(at);
  // The line goes on.
  if (character === '\n') return { text: '', length: 1 };
  if (character === '\r') return { text: '', length: content.charAt(at + 1) === '\n' ? 2 : 1 };
  return { text: ESCAPES[character] ?? character, length: 1 };
}
