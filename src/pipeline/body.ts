/** Request bodies: bounded, of a type that the API takes, and parsed without touching prototypes. */
import type { Exchange } from './exchange.js';
import { Problem } from './problem.js';

/** Affinity publishes no bound; a mock must have one. */
export const MOST_BODY_BYTES = 1024 * 1024;

/** The same for arrays and objects within each other: groups of search filters may nest as one likes (v2-2026-operations.md §4). */
const MOST_NESTING = 4_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads what the operation takes; undefined for an empty body. Members named `__proto__` stay plain members. */
export async function readBody(exchange: Exchange, mediaTypes: readonly string[]): Promise<unknown> {
  const bytes = await exchange.incoming.body(MOST_BODY_BYTES);
  if (bytes.length === 0) return undefined;
  const text = decoded(bytes);
  exchange.bodyText = text;
  const type = (exchange.incoming.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'application/json' || type.endsWith('+json')) return parseJson(text);
  if (mediaTypes.includes(type)) return parseForm(text);
  // V1's older clients send JSON without saying so.
  if (exchange.api === 'v1' && type === '') return parseJson(text);
  throw new Problem('unsupported-media-type', `Send the body as ${mediaTypes.join(' or ')}.`);
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem('bad-request', 'The body is not valid UTF-8.');
  }
}

function parseJson(text: string): unknown {
  if (isNestedBeyond(text, MOST_NESTING)) throw new Problem('bad-request', 'The body is nested too deeply.');
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('bad-request', 'The body is not valid JSON.');
  }
}

/** Told before parsing, since what walks such a value would run out of stack. */
function isNestedBeyond(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/gs)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > most) return true;
  }
  return false;
}

/** `a=1&b[]=x&b[]=y`: repeated and bracketed names are lists. */
export function parseForm(text: string): Record<string, unknown> {
  const values = new Map<string, string | string[]>();
  for (const [rawName, value] of new URLSearchParams(text)) {
    const isList = rawName.endsWith('[]');
    const name = isList ? rawName.slice(0, -2) : rawName;
    const before = values.get(name);
    if (before === undefined) values.set(name, isList ? [value] : value);
    else values.set(name, [before, value].flat());
  }
  return Object.fromEntries(values);
}
