/** The text in a file, page by page where it has pages. */
import type { StoredFile } from '../model.js';
import { isPdf, pdfPages } from './pdf-text.js';

export interface Page {
  /** From 1; null for files without pages. */
  number: number | null;
  text: string;
}

/** No pages for what has no text: images, archives, documents that cannot be read. */
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
