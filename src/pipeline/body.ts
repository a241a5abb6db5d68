/** Request bodies: bounded, of a type that the API takes, and parsed without touching prototypes. */
import { parseForm } from '../contract/form.js';
import { nested } from '../lib/bracket-names.js';
import { isTooDeep } from '../lib/json-depth.js';
import { hasTooManyValues, MOST_VALUES, MultiValues } from '../lib/multi-values.js';
import type { Exchange } from './exchange.js';
import { MOST_UPLOAD_BYTES, parseMultipart } from './multipart.js';
import { Problem } from './problem.js';

/** Affinity publishes no bound; a mock must have one. */
export const MOST_BODY_BYTES = 1024 * 1024;

const MULTIPART = 'multipart/form-data';
const BODILESS = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS']);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads what the operation takes; undefined for an empty body. Members named `__proto__` stay plain members. */
export async function readBody(exchange: Exchange, mediaTypes: readonly string[]): Promise<unknown> {
  const contentType = exchange.incoming.header('content-type') ?? '';
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const isTaken = mediaTypes.includes(type);
  if (type === MULTIPART && (isTaken || isParsedAnyway(exchange))) {
    const parts = await readUpload(exchange, contentType);
    return isTaken ? parts : formOf(parts);
  }
  const bytes = await exchange.incoming.body(MOST_BODY_BYTES);
  if (bytes.length === 0) return undefined;
  const text = decoded(bytes);
  exchange.bodyText = text;
  if (type === 'application/json' || type.endsWith('+json')) return parseJson(text);
  if (isTaken) return boundedForm(text);
  // V1's older clients send JSON without saying so.
  if (exchange.api === 'v1' && type === '') return parseJson(text);
  if (isParsedAnyway(exchange)) return jsonOrForm(text);
  const kind = unsupported(exchange) === 'unprocessable' ? 'unprocessable-entity' : 'unsupported-media-type';
  throw new Problem(kind, `Send the body as ${mediaTypes.join(' or ')}.`);
}

const unsupported = ({ api, account }: Exchange) => (api === 'v1' ? account.quirk('v1-unsupported-body') : null);

const isParsedAnyway = (exchange: Exchange): boolean => unsupported(exchange) === 'parsed';

/** JSON begins with a bracket, where a form has a name. */
const jsonOrForm = (text: string): unknown => (/^\s*[{["]/.test(text) ? parseJson(text) : boundedForm(text));

/** The members of a form that came in parts. */
function formOf(parts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const values = new MultiValues<unknown>();
  for (const [name, value] of Object.entries(parts)) {
    const isList = name.endsWith('[]');
    for (const one of [value].flat()) values.add(isList ? name.slice(0, -2) : name, one, isList);
  }
  return nested(values);
}

/**
 * Reads the body of a request that is answered before its operation looks at it, so that the journal has it. What cannot be read
 * as text is left out: an upload, more than a megabyte, a body cut short.
 */
export async function keepBody(exchange: Exchange): Promise<void> {
  const { incoming } = exchange;
  if (BODILESS.has(incoming.method) || incoming.header('content-type')?.startsWith(MULTIPART)) return;
  try {
    const bytes = await incoming.body(MOST_BODY_BYTES);
    if (bytes.length > 0) exchange.bodyText = decoded(bytes);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

async function readUpload(exchange: Exchange, contentType: string): Promise<Record<string, unknown> | undefined> {
  const bytes = await exchange.incoming.body(MOST_UPLOAD_BYTES).catch(tooMuchToUpload);
  if (bytes.length === 0) return undefined;
  const parts = await parseMultipart(bytes, contentType);
  exchange.bodyText = JSON.stringify(parts);
  return parts;
}

/** Files that are too large are wrong input like any other (v1.md §1.3). */
function tooMuchToUpload(error: unknown): never {
  if (!(error instanceof Problem && error.kind === 'payload-too-large')) throw error;
  throw new Problem('validation', 'expected files of 100 MiB at most, all together', 'file');
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem('bad-request', 'The body is not valid UTF-8.');
  }
}

function boundedForm(text: string): unknown {
  if (hasTooManyValues(text)) throw new Problem('bad-request', `The form has more than ${MOST_VALUES} members.`);
  return parseForm(text);
}

function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new Problem('bad-request', 'The body is nested too deeply.');
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('bad-request', 'The body is not valid JSON.');
  }
}
