/** Request bodies: bounded, of a type that the API takes, and parsed without touching prototypes. */
import type { Exchange } from './exchange.js';
import { isTooDeep } from './json-depth.js';
import { MOST_UPLOAD_BYTES, parseMultipart } from './multipart.js';
import { Problem } from './problem.js';

/** Affinity publishes no bound; a mock must have one. */
export const MOST_BODY_BYTES = 1024 * 1024;

const MULTIPART = 'multipart/form-data';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads what the operation takes; undefined for an empty body. Members named `__proto__` stay plain members. */
export async function readBody(exchange: Exchange, mediaTypes: readonly string[]): Promise<unknown> {
  const contentType = exchange.incoming.header('content-type') ?? '';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === MULTIPART && mediaTypes.includes(type)) return readUpload(exchange, contentType);
  const bytes = await exchange.incoming.body(MOST_BODY_BYTES);
  if (bytes.length === 0) return undefined;
  const text = decoded(bytes);
  exchange.bodyText = text;
  if (type === 'application/json' || type.endsWith('+json')) return parseJson(text);
  if (mediaTypes.includes(type)) return parseForm(text);
  // V1's older clients send JSON without saying so.
  if (exchange.api === 'v1' && type === '') return parseJson(text);
  throw new Problem('unsupported-media-type', `Send the body as ${mediaTypes.join(' or ')}.`);
}

async function readUpload(exchange: Exchange, contentType: string): Promise<unknown> {
  const bytes = await exchange.incoming.body(MOST_UPLOAD_BYTES);
  if (bytes.length === 0) return undefined;
  const parts = await parseMultipart(bytes, contentType);
  exchange.bodyText = JSON.stringify(parts);
  return parts;
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem('bad-request', 'The body is not valid UTF-8.');
  }
}

function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new Problem('bad-request', 'The body is nested too deeply.');
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('bad-request', 'The body is not valid JSON.');
  }
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
