/** Request bodies: bounded, of a type that the API takes, and parsed without touching prototypes. */
import { readBody as contracted, mediaTypeOf, type ReadBody } from '../contract/read-body.js';
import type { RequestContract } from '../contract/request-contract.js';
import { nested } from '../lib/bracket-names.js';
import { MultiValues } from '../lib/multi-values.js';
import type { Exchange } from './exchange.js';
import { MOST_UPLOAD_BYTES, parseMultipart } from './multipart.js';
import { Problem } from './problem.js';

/** Affinity publishes no bound; a mock must have one. */
export const MOST_BODY_BYTES = 1024 * 1024;

const MULTIPART = 'multipart/form-data';
const FORM = 'application/x-www-form-urlencoded';
/** As `curl -d` sends it. */
const JSON_AS_FORM = 'the body looks like JSON and came as a form: send content-type: application/json';
const BODILESS = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS']);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads what the operation takes; undefined for an empty body. Throws a `Problem` for what cannot be read from the socket. */
export async function readBody(exchange: Exchange, contract: RequestContract): Promise<ReadBody> {
  const { api, account, incoming } = exchange;
  const contentType = incoming.header('content-type');
  const rule = api === 'v1' ? account.quirk('v1-unsupported-body') : 'unsupported';
  const isTaken = contract.mediaTypes.includes(MULTIPART);
  if (mediaTypeOf(contentType) === MULTIPART && (isTaken || rule === 'parsed')) {
    const parts = await readUpload(exchange, contentType ?? '');
    return { body: isTaken ? parts : formOf(parts) };
  }
  const bytes = await incoming.body(MOST_BODY_BYTES);
  if (bytes.length === 0) return { body: undefined };
  const text = decoded(bytes);
  exchange.bodyText = text;
  if (mediaTypeOf(contentType) === FORM && /^\s*[{[]/.test(text)) exchange.warnings.push(JSON_AS_FORM);
  const read = contracted(contract, contentType, text, { api, anyType: rule === 'parsed' });
  if (rule === 'unprocessable' && 'violation' in read && read.violation.where === 'header') {
    throw new Problem('unprocessable-entity', read.violation.sentence ?? '');
  }
  return read;
}

/** A body where none is taken: parsed where it is JSON, else as text; undefined where it cannot be read. */
export async function sentAlong({ incoming }: Exchange): Promise<unknown> {
  try {
    const text = decoded(await incoming.body(MOST_BODY_BYTES));
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The members of a form that came in parts. */
function formOf(parts: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const values = new MultiValues<unknown>();
  for (const [name, value] of Object.entries(parts)) for (const one of [value].flat()) values.addBracketed(name, one);
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
