/**
 * The little HTML that notes are written in: taken apart, held to what each API lets in, and read as text.
 * Strict and small on purpose: what is not a tag of that little HTML is refused (V2) or shown as text (V1).
 */
import { Invalid } from '../errors.js';

type Token =
  | { kind: 'text'; raw: string }
  | { kind: 'tag'; raw: string; name: string; isClosing: boolean; attributes: readonly Attribute[] }
  /** A comment, a declaration, or a tag that does not end. */
  | { kind: 'other'; raw: string };

interface Attribute {
  name: string;
  /** Character references resolved. */
  value: string;
}

const ATTRIBUTE = /\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const TAG_START = /<(\/?)([a-z][a-z0-9-]*)/iy;
const TAG_END = /\s*\/?>/y;
/** Where the next markup begins, if anywhere. */
const MARKUP = /<[!?/a-z]/gi;
const OTHER = /<(?:!--[\s\S]*?(?:-->|$)|[!?/a-z][^<>]*>?)/iy;

function* tokens(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    // A bracket that begins no markup is text: `burn < 2 years`.
    const start = matchAt(MARKUP, html, at)?.index ?? html.length;
    if (start > at) yield { kind: 'text', raw: html.slice(at, start) };
    if (start === html.length) return;
    const token = markupAt(html, start);
    yield token;
    at = start + token.raw.length;
  }
}

/** What begins as a tag and is none is taken up to where it went wrong: nothing is looked at twice. */
function markupAt(html: string, start: number): Token {
  const other = (from: number): Token => {
    const end = start + (matchAt(OTHER, html, start)?.[0].length ?? 1);
    return { kind: 'other', raw: html.slice(start, Math.max(end, from)) };
  };
  const opened = matchAt(TAG_START, html, start);
  if (!opened) return other(start);
  let at = start + opened[0].length;
  const attributes: Attribute[] = [];
  for (let found = matchAt(ATTRIBUTE, html, at); found; found = matchAt(ATTRIBUTE, html, at)) {
    const [all, name = '', double, single, bare] = found;
    attributes.push({ name: name.toLowerCase(), value: decoded(double ?? single ?? bare ?? '') });
    at += all.length;
  }
  const ended = matchAt(TAG_END, html, at);
  if (!ended) return other(at);
  const raw = html.slice(start, at + ended[0].length);
  return { kind: 'tag', raw, name: (opened[2] as string).toLowerCase(), isClosing: opened[1] === '/', attributes };
}

/** From `at` on: there alone where the pattern is sticky, else at the next place. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** V2 takes these, the last two with limits (v2-2026-schemas.md, notes.ContentToBeSaved). */
const V2_TAGS = new Set(['p', 'br', 'strong', 'em', 'u', 'ol', 'ul', 'li', 'span', 'a']);
const ANCHOR = 'rel="noopener noreferrer" target="_blank"';

/** HTML as V2 saves it: anything it does not take is refused, links are made safe. `member` names the input. */
export function acceptedHtml(html: string, member: string): string {
  const refuse = (what: string) => new Invalid(`${what} is not allowed in the content of a note`, member);
  let out = '';
  for (const token of tokens(html)) {
    if (token.kind === 'other') throw refuse(JSON.stringify(token.raw.slice(0, 40)));
    if (token.kind === 'text') {
      out += token.raw;
      continue;
    }
    const { name, isClosing, attributes } = token;
    if (!V2_TAGS.has(name)) throw refuse(`The tag ${name}`);
    if (attributes.some((attribute) => attribute.name.startsWith('data-note-mention') || isMentionMark(attribute))) {
      throw new Invalid('mentions cannot be written or changed through the API', member);
    }
    const other = attributes.find((attribute) => name !== 'a' || isClosing || attribute.name !== 'href');
    if (other) throw refuse(`The attribute ${other.name} of ${name}`);
    out += name === 'a' && !isClosing ? anchor(attributes, refuse) : token.raw;
  }
  return out;
}

/** Attributes that notes have, by tag: links are made safe, colours come from V1, mentions from the product. */
const NOTE_ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  a: /^(href|rel|target)$/,
  span: /^(style|data-type|data-note-mention-[a-z-]+)$/,
};

/** The first markup that neither API would have let into a note, nor the product put there; null for none. */
export function foreignMarkup(html: string): string | null {
  for (const token of tokens(html)) {
    if (token.kind === 'text') continue;
    const raw = JSON.stringify(token.raw.slice(0, 40));
    if (token.kind === 'other' || !V2_TAGS.has(token.name)) return raw;
    const { name, attributes } = token;
    for (const attribute of attributes) {
      if (!NOTE_ATTRIBUTES[name]?.test(attribute.name)) return `The attribute ${attribute.name} of ${name}`;
      if (attribute.name === 'href' && !isSafeLink(attribute.value))
        return `A link to ${JSON.stringify(attribute.value)}`;
    }
  }
  return null;
}

const isSafeLink = (href: string) => /^(https?|mailto):/i.test(href);

const isMentionMark = ({ name, value }: Attribute) => name === 'data-type' && value === 'note-mention';

function anchor([href]: readonly Attribute[], refuse: (what: string) => Invalid): string {
  if (!href) return `<a ${ANCHOR}>`;
  if (!isSafeLink(href.value)) throw refuse(`A link to ${JSON.stringify(href.value)}`);
  return `<a href="${escaped(href.value)}" ${ANCHOR}>`;
}

/** V1 keeps these and coloured spans; of everything else the text alone stays (v1.md §13.2). */
const V1_TAGS = new Set(['p', 'br', 'strong', 'em', 'u', 'ol', 'ul', 'li']);
const UNSHOWN = new Set(['script', 'style']);

/** What remains of any HTML when it is written through V1. */
export function cleanedHtml(html: string): string {
  let out = '';
  let within: string | null = null;
  for (const token of tokens(html)) {
    if (within !== null) {
      if (token.kind === 'tag' && token.isClosing && token.name === within) within = null;
    } else if (token.kind === 'text') {
      out += token.raw;
    } else if (token.kind === 'tag') {
      if (UNSHOWN.has(token.name) && !token.isClosing) within = token.name;
      else if (V1_TAGS.has(token.name)) out += token.attributes.length === 0 ? token.raw : `<${token.name}>`;
      else if (token.name === 'span') out += token.isClosing ? '</span>' : span(token.attributes);
    }
  }
  return out;
}

/** A trimmed rule. Blanks before the value are among the value's own characters, so that none can be read in two ways. */
const COLOURS = /^(?:background-)?color\s*:[#\w(),.%\s-]+$/i;

function span(attributes: readonly Attribute[]): string {
  const style = attributes.find(({ name }) => name === 'style')?.value ?? '';
  const rules = style.split(';').map((rule) => rule.trim());
  const kept = rules.filter((rule) => COLOURS.test(rule));
  return kept.length === 0 ? '<span>' : `<span style="${escaped(kept.join('; '))}">`;
}

/** Plain text as HTML: a paragraph for each block of lines. */
export const htmlOfText = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map((block) => `<p>${escaped(block).replace(/\r?\n/g, '<br>')}</p>`)
    .join('');

/** What stands for markup where HTML is read as text. */
export interface Marks {
  strong: string;
  em: string;
  /** Before an item; `place` is its number in a numbered list, else undefined. */
  item(place: number | undefined): string;
}

const NO_MARKS: Marks = { strong: '', em: '', item: () => '' };

/** Paragraphs and list items as lines of text, without blank ones. */
export function blocksOf(html: string, marks: Marks = NO_MARKS): string[] {
  const blocks: string[] = [];
  const lists: { isNumbered: boolean; items: number }[] = [];
  let line = '';
  let mark = '';
  const flush = () => {
    const text = line.trim();
    line = '';
    if (text === '') return;
    blocks.push(mark + text);
    mark = '';
  };
  for (const token of tokens(html)) {
    if (token.kind === 'text') line += decoded(token.raw.replace(/\s+/g, ' ')).replaceAll('\u00a0', ' ');
    if (token.kind !== 'tag') continue;
    const { name, isClosing } = token;
    if (name === 'strong') line += marks.strong;
    else if (name === 'em') line += marks.em;
    else if (name === 'br') line += '\n';
    else if (name === 'p') flush();
    else if (name === 'ul' || name === 'ol') {
      flush();
      if (isClosing) lists.pop();
      else lists.push({ isNumbered: name === 'ol', items: 0 });
    } else if (name === 'li') {
      flush();
      const list = lists.at(-1);
      if (list && !isClosing) list.items++;
      mark = isClosing ? '' : marks.item(list?.isNumbered ? list.items : undefined);
    }
  }
  flush();
  return blocks;
}
