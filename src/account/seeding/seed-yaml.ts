/** Seeds in YAML, and where in a text something stands. The library is loaded here alone: most seeds are JSON. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { SeedError } from '../../store/seed/seed.js';
import { SeedSyntaxError } from './seed-syntax-error.js';

/** Values that come of a text by its aliases, for each value that is written. */
const MOST_EXPANSION = 20;
/** Characters: parsing takes a good deal longer than of JSON. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
/** What is enough for any text. */
const FREE = 10_000;
/** Levels of lists and maps: the parser's recursion must have an end, and a seed has six. */
const MOST_LEVELS = 64;
const TOO_DEEP = { pointer: '/', message: 'is nested too deeply' };

export interface LineAndColumn {
  /** Both from 1. */
  line: number;
  column: number;
}

const WORDS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: ': a key is there twice',
  TAB_AS_INDENT: ': indent with spaces, not with tabs',
  BAD_INDENT: ': the indentation does not fit',
  MULTIPLE_DOCS: ': give one document alone',
  MISSING_CHAR: ': a quote or bracket is not closed',
  BAD_ALIAS: ': an alias has no anchor before it',
  TAG_RESOLVE_FAILED: ': a tag that seeds do not know; write plain values',
};

/** Throws `SeedSyntaxError` with the line, never with what stands there; `SeedError` for what nests or multiplies too much. */
export function parseYaml(text: string): unknown {
  if (text.length > MOST_CHARACTERS)
    throw new SeedSyntaxError('it is too long for YAML (4 MiB at most): give it as JSON');
  const lines = new LineCounter();
  const document = documentOf(text, lines);
  // What a tag would have meant is lost.
  const [error] = [...document.errors, ...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')];
  if (error) refuse(lines, error.pos[0], error.code);
  checkSizes(document, lines);
  try {
    // Counted above, by what comes of them rather than by how many there are.
    return document.toJS({ maxAliasCount: -1 });
  } catch (cause) {
    if (cause instanceof RangeError) throw new SeedError(TOO_DEEP);
    throw new SeedSyntaxError('it is not valid YAML');
  }
}

function documentOf(text: string, lineCounter: LineCounter): Document.Parsed {
  if (mayNestTooDeep(text)) throw new SeedError(TOO_DEEP);
  try {
    return parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error',
      stringKeys: true,
      // Bytes, sets and the like: no seed has any.
      resolveKnownTags: false,
    });
  } catch (error) {
    if (error instanceof RangeError) throw new SeedError(TOO_DEEP);
    throw new SeedSyntaxError('it is not valid YAML');
  }
}

/**
 * Told before the text is parsed, from brackets and indentation alone; what stands in texts and comments is counted too, of which no
 * seed has that much.
 */
function mayNestTooDeep(text: string): boolean {
  let brackets = 0;
  const indents: number[] = [];
  for (let i = 0, start = 0, isLeading = true; i < text.length; i++) {
    const character = text[i] as string;
    if (character === '[' || character === '{') {
      if (++brackets > MOST_LEVELS) return true;
    } else if (character === ']' || character === '}') brackets = Math.max(brackets - 1, 0);
    if (character === '\n') {
      start = i + 1;
      isLeading = true;
    } else if (isLeading && character !== ' ') {
      while ((indents.at(-1) ?? -1) >= i - start) indents.pop();
      if (indents.push(i - start) > MOST_LEVELS) return true;
      // Each of these opens a level of its own on the same line.
      isLeading = '-?:'.includes(character) && text[i + 1] === ' ';
    }
  }
  return false;
}

function refuse(lines: LineCounter, offset: number, code: string): never {
  const { line, col } = lines.linePos(offset);
  throw new SeedSyntaxError(`it is not valid YAML (line ${line}, column ${col})${WORDS[code] ?? ''}`);
}

/** Each node once: keys that repeat, aliases that hold themselves, and what would come of all aliases. */
function checkSizes(document: Document.Parsed, lines: LineCounter): void {
  const anchors = new Map<string, Node>();
  const sizes = new Map<Node, number>();
  const open = new Set<Node>();
  let written = 0;
  const sizeOf = (node: unknown, level: number): number => {
    if (level > MOST_LEVELS) throw new SeedError(TOO_DEEP);
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (!target || open.has(target)) refuse(lines, node.range?.[0] ?? 0, 'BAD_ALIAS');
      return sizes.get(target) ?? 1;
    }
    written++;
    if (!isCollection(node)) {
      if (isScalar(node) && node.anchor) anchors.set(node.anchor, node);
      return 1;
    }
    if (node.anchor) anchors.set(node.anchor, node);
    open.add(node);
    let size = 1;
    const keys = new Set<unknown>();
    for (const item of node.items) {
      if (isPair(item)) {
        const key = isScalar(item.key) ? String(item.key.value) : item.key;
        if (keys.has(key)) refuse(lines, (item.key as Node).range?.[0] ?? 0, 'DUPLICATE_KEY');
        keys.add(key);
      }
      size += sizeOf(isPair(item) ? item.value : item, level + 1);
    }
    open.delete(node);
    sizes.set(node, size);
    return size;
  };
  if (sizeOf(document.contents, 0) <= Math.max(FREE, MOST_EXPANSION * written)) return;
  throw new SeedError({ pointer: '/', message: 'has aliases that multiply beyond what a seed may hold' });
}

/** Where a text stops to be JSON or YAML, for parsers that do not say; null where that cannot be told. */
export function brokenAt(text: string): LineAndColumn | null {
  if (text.length > MOST_CHARACTERS) return null;
  const lines = new LineCounter();
  try {
    const [error] = documentOf(text, lines).errors;
    const place = error && lines.linePos(error.pos[0]);
    return place ? { line: place.line, column: place.col } : null;
  } catch {
    return null;
  }
}

/** Where in a seed's text, JSON or YAML, its pointers lead: the nearest thing that is there; null where that cannot be told. */
export function placesIn(text: string): (pointer: string) => LineAndColumn | null {
  const lines = new LineCounter();
  if (text.length > MOST_CHARACTERS) return () => null;
  let document: Document.Parsed;
  try {
    document = documentOf(text, lines);
  } catch {
    return () => null;
  }
  if (document.errors.length > 0) return () => null;
  return (pointer) => {
    let node: unknown = document.contents;
    let offset = offsetOf(node);
    for (const part of pointer.split('/').slice(1)) {
      if (isAlias(node)) node = node.resolve(document);
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && String(key.value) === name) : undefined;
      const next = pair ? pair.key : isSeq(node) ? node.items[Number(name)] : undefined;
      if (!next) break;
      offset = offsetOf(next);
      node = pair ? pair.value : next;
    }
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}

const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
