/** A body of `POST /_mock/accounts`: read here and by the thread for seeds alike. */
import { isTooDeep } from '../../lib/json-depth.js';

/** Why a body cannot be read, as the caller is told. */
export class BodyError extends Error {}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes → text. Throws `BodyError` where they are no UTF-8. */
export function bodyText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new BodyError('The body cannot be read as UTF-8 text');
  }
}

/** Throws `BodyError`. */
export function parseBody(text: string): unknown {
  if (isTooDeep(text)) throw new BodyError('The body is nested too deeply');
  try {
    return JSON.parse(text);
  } catch {
    throw new BodyError('The body is not valid JSON');
  }
}

/** The body, and a seed that stood in it as data; an empty object is left in its place. Throws `BodyError`. */
export function splitBody(bytes: Uint8Array): { body: unknown; seed: object | null } {
  const text = bodyText(bytes);
  const body = text.trim() === '' ? undefined : parseBody(text);
  if (typeof body !== 'object' || body === null || !('seed' in body)) return { body, seed: null };
  const { seed } = body;
  if (typeof seed !== 'object' || seed === null || Array.isArray(seed)) return { body, seed: null };
  return { body: { ...body, seed: {} }, seed };
}
