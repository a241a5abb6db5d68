/** From a request to a call's typed input. */
import { BodyError, bodyText, parseBody } from '../../account/seeding/seed-body.js';
import { BIG, readBigBody } from '../../account/seeding/seeding.js';
import { mediaTypeOf } from '../../contract/read-body.js';
import { readParameters } from '../../contract/read-request.js';
import { type Call, checkInput, contractOf } from '../../control/check.js';
import { ControlError } from '../../control/error.js';
import { parameterWords } from '../../control/input-words.js';
import type { Incoming } from '../../pipeline/exchange.js';
import { Problem } from '../../pipeline/problem.js';

const MIB = 1024 * 1024;
/** Bytes of a body; a seed may be a big one. */
const MOST = MIB;
const MOST_WITH_SEED = 64 * MIB;
const MOST_OF_ACCOUNT = 256 * MIB;

export interface Input {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
}

/** Throws `bad-request`, `too-large` or `unsupported-media-type`. */
export async function readInput(call: Call, raw: Record<string, string>, incoming: Incoming): Promise<Input> {
  const contract = contractOf(call);
  const { params, query, violations } = readParameters(contract, 'control', { params: raw, search: incoming.search });
  const [first] = violations;
  if (first?.sentence) throw new ControlError('bad-request', first.sentence.replace(/\.$/, ''));
  if (first) {
    const { message, param } = parameterWords(call, [...contract.query.keys()], first);
    throw new ControlError('bad-request', message, param);
  }
  if (call === 'PUT /accounts/{account}/file') {
    checkInput(call, { params, query, body: '' });
    return { params, query, body: await readBytes(incoming, MOST_OF_ACCOUNT) };
  }
  const { body, seed } = await readBody(call, incoming);
  // Without a big seed, which is checked by itself: nobody has to look at all of its bytes here.
  checkInput(call, { params, query, body });
  return { params, query, body: seed ? { ...(body as object), seed } : body };
}

/** `seed`: a big one, in whose place the body has an empty object. */
async function readBody(call: Call, incoming: Incoming): Promise<{ body: unknown; seed?: object | null }> {
  if (contractOf(call).body === null) return { body: await refuseBody(call, incoming) };
  const maySeed = call === 'POST /accounts';
  const bytes = await readBytes(incoming, maySeed ? MOST_WITH_SEED : MOST);
  const isJson = mediaTypeOf(incoming.header('content-type')) === 'application/json';
  try {
    // Others must not wait until it has been read.
    if (maySeed && isJson && bytes.length > BIG) return await readBigBody(bytes);
    const text = bodyText(bytes);
    if (text.trim() === '') return { body: undefined };
    if (isJson) return { body: parseBody(text) };
  } catch (error) {
    if (error instanceof BodyError) throw new ControlError('bad-request', error.message);
    throw error;
  }
  throw new ControlError(
    'unsupported-media-type',
    'The body has to be JSON: send it with content-type: application/json',
  );
}

/** Some clients send an empty object along with every POST: anything more is refused. */
async function refuseBody(call: Call, incoming: Incoming): Promise<undefined> {
  const text = await readBytes(incoming, MOST)
    .then(bodyText)
    .catch(() => 'too much');
  const bare = text.trim();
  if (bare === '' || /^\{\s*\}$/.test(bare)) return undefined;
  throw new ControlError('bad-request', `${call} takes no body`);
}

async function readBytes(incoming: Incoming, most: number): Promise<Uint8Array> {
  try {
    return await incoming.body(most);
  } catch (error) {
    if (!(error instanceof Problem)) throw new ControlError('bad-request', 'The body cannot be read');
    if (error.kind === 'unsupported-media-type') {
      throw new ControlError('unsupported-media-type', error.message);
    }
    if (error.kind !== 'payload-too-large') throw new ControlError('bad-request', error.message);
    throw new ControlError('too-large', `The body is larger than ${most / MIB} MiB`);
  }
}
