/** From a request to a call's typed input. */
import { BodyError, bodyText, parseBody } from '../../account/seeding/seed-body.js';
import { BIG, readBigBody } from '../../account/seeding/seeding.js';
import { coerce } from '../../contract/coerce.js';
import { type Call, checkInput, contractOf } from '../../control/check.js';
import { ControlError } from '../../control/error.js';
import { hasTooManyValues, MOST_VALUES, readValues } from '../../lib/multi-values.js';
import { suggestion } from '../../lib/nearest.js';
import type { Incoming } from '../../pipeline/exchange.js';
import { Problem } from '../../pipeline/problem.js';

const MIB = 1024 * 1024;
/** Bytes of a body; a seed may be a big one. */
const MOST = MIB;
const MOST_WITH_SEED = 64 * MIB;

export interface Input {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
}

/** Throws `bad-request`, `too-large` or `unsupported-media-type`. */
export async function readInput(call: Call, params: Record<string, string>, incoming: Incoming): Promise<Input> {
  const contract = contractOf(call);
  const values = Object.fromEntries(
    Object.entries(params).map(([name, text]) => [
      name,
      coerce(contract.doc, contract.path.get(name), text, { looseBooleans: false }),
    ]),
  );
  const query = readQuery(call, incoming.search);
  const { body, seed } = await readBody(call, incoming);
  // Without a big seed, which is checked by itself: nobody has to look at all of its bytes here.
  checkInput(call, { params: values, query, body });
  return { params: values, query, body: seed ? { ...(body as object), seed } : body };
}

function readQuery(call: Call, search: string): Record<string, unknown> {
  const { query, doc } = contractOf(call);
  const values: Record<string, unknown> = Object.create(null);
  if (hasTooManyValues(search)) {
    throw new ControlError('bad-request', `The query has more than ${MOST_VALUES} parameters`);
  }
  for (const [name, { values: texts }] of readValues(search, { brackets: false })) {
    const schema = query.get(name);
    if (!schema) {
      const known = [...query.keys()];
      const hint = suggestion(name, known) || (known.length > 0 ? `: it takes ${known.join(', ')}` : '');
      throw new ControlError('bad-request', `${call} has no query parameter "${name}"${hint}`, name);
    }
    if (texts.length > 1) throw new ControlError('bad-request', `${name} is given more than once`, name);
    values[name] = coerce(doc, schema, texts[0], { looseBooleans: false });
  }
  return values;
}

/** `seed`: a big one, in whose place the body has an empty object. */
async function readBody(call: Call, incoming: Incoming): Promise<{ body: unknown; seed?: object | null }> {
  if (contractOf(call).body === null) return { body: await refuseBody(call, incoming) };
  const maySeed = call === 'POST /accounts';
  const bytes = await readBytes(incoming, maySeed ? MOST_WITH_SEED : MOST);
  const type = (incoming.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const isJson = type === 'application/json';
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
