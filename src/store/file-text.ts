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

const withoutTags = (html: string) =>
  html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

/** Objects that lie open in the file (no object streams), their pages in the order of the page tree. */
function pdfPages(bytes: Buffer): Page[] {
  const objects = pdfObjects(bytes.toString('latin1'));
  return pageOrder(objects).map((page, i) => {
    const contents = /\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/.exec(page)?.[1] ?? '';
    const streams = references(contents).map((id) => streamText(objects.get(id) ?? ''));
    return { number: i + 1, text: shownText(streams.join('\n')) };
  });
}

function pdfObjects(pdf: string): Map<string, string> {
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of pdf.matchAll(/(\d+)\s+\d+\s+obj\b([\s\S]*?)\bendobj\b/g)) objects.set(id, body);
  return objects;
}

const references = (text: string) => [...text.matchAll(/(\d+)\s+\d+\s+R\b/g)].map((match) => match[1] as string);

/** Pages as the tree lists them; as they lie in the file where there is no tree to follow. */
function pageOrder(objects: ReadonlyMap<string, string>): string[] {
  const isPage = (body: string) => /\/Type\s*\/Page\b(?!s)/.test(body);
  const ordered: string[] = [];
  const seen = new Set<string>();
  const visit = (id: string) => {
    const body = objects.get(id);
    if (body === undefined || seen.has(id)) return;
    seen.add(id);
    if (isPage(body)) ordered.push(body);
    else for (const kid of references(/\/Kids\s*\[([^\]]*)\]/.exec(body)?.[1] ?? '')) visit(kid);
  };
  const catalog = [...objects.values()].find((body) => /\/Type\s*\/Catalog\b/.test(body)) ?? '';
  for (const root of references(/\/Pages\s+\d+\s+\d+\s+R/.exec(catalog)?.[0] ?? '')) visit(root);
  return ordered.length > 0 ? ordered : [...objects.values()].filter(isPage);
}

/** More than this is no page of text. */
const MOST_STREAM_BYTES = 16 * 1024 * 1024;

function streamText(object: string): string {
  const [, dictionary = '', data = ''] = /^([\s\S]*?)\bstream\r?\n([\s\S]*?)\r?\nendstream\b/.exec(object) ?? [];
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
  const showing = new RegExp(String.raw`(${operand})\s*(?:Tj|'|")|\[((?:\s*(?:${operand}|[-+.\d]+))*)\s*\]\s*TJ`, 'g');
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
