/** Walks the reading operations of a server, as `contract check` does, and learns the shapes of its answers. */
import { getOrInsert } from '../../lib/memo.js';
import type { V2Version } from '../../versions.js';
import { assertUsable, CannotCheck, originOf } from '../check/check.js';
import { type Fetch, PacedClient, Stopped, Unreachable } from '../check/client.js';
import { Findings } from '../check/findings.js';
import { readAll } from '../check/reading.js';
import { isRead, pairsOf, Session } from '../check/session.js';
import type { Shapes } from './file.js';
import { ShapeLearner } from './shape.js';

export interface ShapeOptions {
  /** Origin of the server; a `/v2` at its end is left away. */
  url: string;
  key: string;
  apis: readonly ('v1' | 'v2')[];
  versions: readonly V2Version[];
  /** Instead of the global one. */
  fetch?: Fetch;
}

export interface Recording {
  shapes: Shapes;
  /** Operations of which no answer was seen: there was nothing to ask for, or the key may not. */
  missing: string[];
  /** Why the walk ended early; null where it did not. */
  stopped: string | null;
}

/** Rejects with `CannotCheck` where the URL leads to no Affinity or the key is refused. */
export async function recordShapes({ url, key, apis, versions, fetch }: ShapeOptions): Promise<Recording> {
  const base = originOf(url);
  const client = new PacedClient(base, fetch);
  const pairs = pairsOf(apis, versions).filter(({ operation }) => isRead(operation));
  const learners = new Map<string, ShapeLearner>();
  const session = new Session(client, key, pairs, false, ({ operation, version }, { status, body }) => {
    // Files are no JSON, and refusals are not what an operation is for.
    if (status >= 300 || typeof body !== 'object' || body === null) return;
    getOrInsert(learners, nameOf(operation.id, version), () => new ShapeLearner()).learn(body);
  });
  let stopped: string | null = null;
  try {
    await assertUsable(session, apis.includes('v2') ? 'v2' : 'v1', base);
    const findings = new Findings();
    // Ids of one version are those of another.
    for (const version of [undefined, ...versions.toReversed()]) {
      await readAll(
        session,
        findings,
        pairs.filter((pair) => pair.version === version),
      );
    }
  } catch (error) {
    if (error instanceof Unreachable) throw new CannotCheck(error.message);
    if (!(error instanceof Stopped)) throw error;
    stopped = error.message;
  }
  const names = pairs.map(({ operation, version }) => nameOf(operation.id, version));
  return {
    shapes: new Map([...learners].map(([name, learner]) => [name, learner.shape()])),
    missing: names.filter((name) => !learners.has(name)),
    stopped,
  };
}

const nameOf = (id: string, version: V2Version | undefined) => (version === undefined ? id : `${id} ${version}`);
