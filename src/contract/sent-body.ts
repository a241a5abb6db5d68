/** What a client hands over as the body of a request, as it is sent: what `fetch` takes, a text, or what a text is parsed to. */
import { isAnyArrayBuffer } from 'node:util/types';
import { mediaTypeOf } from './read-body.js';
import { isPromise, kindOf } from './taken.js';

export interface BodyToSend {
  /** A text, or parsed JSON; undefined where nothing is sent. Of an upload any text: it is not looked into. */
  body: unknown;
  /** What `fetch` adds where the caller names none. */
  contentType?: string;
}

const FORM = 'application/x-www-form-urlencoded';
const UPLOAD = 'multipart/form-data';

/** Throws a `TypeError` that names what cannot be read at once, and what no JSON is. */
export function bodyToSend(given: unknown, contentType: string | undefined): BodyToSend {
  const sent = read(given, contentType);
  return sent.body === '' ? { ...sent, body: undefined } : sent;
}

function read(given: unknown, contentType: string | undefined): BodyToSend {
  if (given === undefined || given === null) return { body: undefined };
  if (typeof given === 'string') return { body: given };
  if (isPromise(given)) throw new TypeError('the body of the request is a promise: await it first');
  if (given instanceof URLSearchParams) return { body: given.toString(), contentType: contentType ?? FORM };
  if (given instanceof FormData) return { body: 'an upload', contentType: contentType ?? UPLOAD };
  // Of what a library streams nothing is read here either.
  if (mediaTypeOf(contentType) === UPLOAD) return { body: 'an upload' };
  if (isAnyArrayBuffer(given) || ArrayBuffer.isView(given))
    return { body: new TextDecoder().decode(given as Uint8Array) };
  if (isReadLater(given)) {
    throw new TypeError(
      `the body of the request is ${kindOf(given)}, which cannot be read at once: give its text (of a Blob await blob.text()), or await requestOf(new Request(…))`,
    );
  }
  return { body: asJson(given) };
}

/** A Blob, a stream, a whole message: what has to be awaited to be read. */
const isReadLater = (given: unknown): boolean => {
  const { text, getReader, pipe } = given as Record<string, unknown>;
  const isIterated = typeof given === 'object' && given !== null && Symbol.asyncIterator in given;
  return isIterated || [text, getReader, pipe].some((method) => typeof method === 'function');
};

/** As `JSON.stringify` writes it: without members that are undefined, with dates as texts. */
function asJson(given: unknown): unknown {
  let text: string | undefined;
  try {
    text = JSON.stringify(given);
  } catch (error) {
    throw new TypeError(
      `the body of the request cannot be written as JSON: ${(error as Error).message.split('\n')[0]}`,
    );
  }
  if (text === undefined) throw new TypeError(`the body of the request is ${kindOf(given)}, which cannot be sent`);
  return JSON.parse(text);
}
