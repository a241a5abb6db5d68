/** The text in a file, page by page where it has pages. */
import { inflateSync } from 'node:zlib';
import type { StoredFile } from './model.js';

export interface Page {
  /** From 1; null for files without pages. */
  number: number | null;
  text: string;
}

/** No pages for what has no text: images, archives, unreadable documents. */
export function pagesOf(file: StoredFile): Page[] {
  const bytes = Buffer.from(file.content, 'base64');
  const pages = isPdf(bytes) ? pdfPages(bytes) : plainPages(bytes, file);
  return pages.filter(({ text }) => text.trim() !== '');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function plainPages(bytes: Buffer, { contentType, name }: StoredFile): Page[] {
  // A zero byte is in no text, and in nearly everything else.
  if (bytes.subarray(0, 4096).includes(0)) return [];
  try {
    const text = utf8.decode(bytes);
    const isMarkup = contentType?.startsWith('text/html') || /\.html?$/i.test(name);
    return [{ number: null, text: isMarkup ? withoutTags(text) : text }];
  } catch {
    return [];
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

// Files come from anybody: every pattern below takes a time that grows with the text, never with its square or worse.

/** The text between tags, without scripts and styles. What never ends is text. */
function withoutTags(html: string): string {
  const texts: string[] = [];
  const unending = new Set<string>();
  let at = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    const end = endOfTag(html, open, unending);
    if (end < 0) break;
    texts.push(html.slice(at, open));
    at = end;
  }
  texts.push(html.slice(at));
  return texts.join(' ').replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Just behind the tag, or behind the whole element where its content is no text; -1: it does not end. */
function endOfTag(html: string, open: number, unending: Set<string>): number {
  const name = /^<(script|style)\b/i.exec(html.slice(open, open + 8))?.[1]?.toLowerCase();
  if (name !== undefined && !unending.has(name)) {
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = open;
    if (closing.test(html)) return closing.lastIndex;
    unending.add(name);
  }
  return html.indexOf('>', open) + 1 || -1;
}

const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

/** Objects that lie open in the file (no object streams), their pages in the order of the page tree. */
function pdfPages(bytes: Buffer): Page[] {
  const objects = pdfObjects(bytes.toString('latin1'));
  return pageOrder(objects).map((page, i) => {
    const contents = /\/Contents\s*(\[[^\][]*\]|\d+\s+\d+\s+R)/.exec(page)?.[1] ?? '';
    const streams = references(contents).map((id) => streamText(objects.get(id) ?? ''));
    return { number: i + 1, text: shownText(streams.join('\n').slice(0, MOST_CONTENT)) };
  });
}

function pdfObjects(pdf: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const part of pdf.split(/\bendobj\b/).slice(0, -1)) {
    const start = /(?<!\d)(\d{1,10})\s+\d{1,5}\s+obj\b/.exec(part);
    if (start) objects.set(start[1] as string, part.slice(start.index + start[0].length));
  }
  return objects;
}

const references = (text: string) =>
  [...text.matchAll(/(?<!\d)(\d{1,10})\s+\d{1,5}\s+R\b/g)].map((match) => match[1] as string);

/** A page tree that is deeper than this was not made to be read. */
const MOST_LEVELS = 50;

/** Pages as the tree lists them; as they lie in the file where there is no tree to follow. */
function pageOrder(objects: ReadonlyMap<string, string>): string[] {
  const isPage = (body: string) => /\/Type\s*\/Page\b(?!s)/.test(body);
  const ordered: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string, level = 0) => {
    const body = objects.get(id);
    if (body === undefined || seen.has(id) || level > MOST_LEVELS) return;
    seen.add(id);
    if (isPage(body)) ordered.push(body);
    else for (const kid of references(/\/Kids\s*\[([^\][]*)\]/.exec(body)?.[1] ?? '')) visit(kid, level + 1);
  };
  const catalog = [...objects.values()].find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
  for (const root of references(/\/Pages\s+\d+\s+\d+\s+R/.exec(catalog)?.[0] ?? '')) visit(root);
  return ordered.length > 0 ? ordered : [...objects.values()].filter(isPage);
}

/** Characters of a page's content that are looked at; much longer ones overflow the stack of regular expressions. */
const MOST_CONTENT = 1_000_000;

/** More than this is no page of text. */
const MOST_STREAM_BYTES = 16 * 1024 * 1024;

function streamText(object: string): string {
  const opening = /\bstream\r?\n/.exec(object);
  if (!opening) return '';
  const dictionary = object.slice(0, opening.index);
  const rest = object.slice(opening.index + opening[0].length);
  const closing = /\r?\nendstream\b/.exec(rest);
  if (!closing) return '';
  const data = rest.slice(0, closing.index);
  if (!/\/FlateDecode\b/.test(dictionary)) return data;
  try {
    return inflateSync(Buffer.from(data, 'latin1'), { maxOutputLength: MOST_STREAM_BYTES }).toString('latin1');
  } catch {
    return '';
  }
}

/** What the operators that show text show: `(text) Tj`, `[(te) 20 (xt)] TJ`, `(text) '`. */
function shownText(content: string): string {
  const shown: string[] = [];
  const operand = String.raw`\((?:\\[\s\S]|[^\\()])*\)`;
  // Ends where the digits do: a number that could be cut in two could be cut in as many ways as there are digits.
  const number = String.raw`[-+.\d]+(?![-+.\d])`;
  const showing = new RegExp(String.raw`(${operand})\s*(?:Tj|'|")|\[((?:\s*(?:${operand}|${number}))*)\s*\]\s*TJ`, 'g');
  for (const [, one, many] of content.matchAll(showing)) {
    const texts = (one ?? many ?? '').match(new RegExp(operand, 'g')) ?? [];
    shown.push(texts.map((text) => unescaped(text.slice(1, -1))).join(''));
  }
  return shown.join('\n');
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\n', t: '\t', b: '', f: '' };

const unescaped = (text: string) =>
  text.replace(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) % 256);
    return /^\r?\n$/.test(escaped) ? '' : (ESCAPES[escaped] ?? escaped);
  });
