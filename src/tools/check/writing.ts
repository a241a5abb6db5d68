/** Creates, reads back, changes and deletes records of its own, through every writing operation. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NEWEST_VERSION, type V2Version } from '../../versions.js';
import { operationNamed } from './refusals.js';
import type { Pair, Session } from './session.js';
import { Writer } from './writer.js';
import { writeV1 } from './writes-v1.js';
import { writeV2, writeV2Webhook } from './writes-v2.js';

export interface WriteOptions {
  /** Some records nobody can make through the API: those of a mock are taken instead. */
  isMock: boolean;
  /** Whether the server can reach this process. */
  isLocal: boolean;
  webhookUrl: string | null;
  /** Is filled with what is left behind of the check's own records, since the API cannot delete it. */
  leftBehind: string[];
}

export async function writeAll(session: Session, pairs: readonly Pair[], options: WriteOptions): Promise<void> {
  const receiver = options.webhookUrl === null && options.isLocal ? await receive() : null;
  const webhookUrl = options.webhookUrl ?? receiver?.url ?? null;
  try {
    const isGateClosed = await closedGate(session, pairs);
    const writer = (version?: V2Version) => new Writer({ ...options, session, version, webhookUrl, isGateClosed });
    if (pairs.some(({ operation }) => operation.api === 'v1')) await writeV1(writer());
    const versions = new Set(pairs.flatMap(({ version }) => version ?? []));
    const writers = [...versions].map(writer);
    await Promise.all(writers.map(writeV2));
    for (const one of writers) await writeV2Webhook(one);
  } finally {
    await receiver?.close();
  }
}

/**
 * Whether operations that are documented have no route yet: told by one of them, whose empty body no server takes. They are not
 * reached then, which is no fault of the server's.
 */
async function closedGate(session: Session, pairs: readonly Pair[]): Promise<boolean> {
  const gated = pairs.filter(({ operation }) => operation.gate !== undefined);
  if (gated.length === 0) return false;
  const { status } = await session.probe({ operation: operationNamed(PROBED), version: NEWEST_VERSION }, { body: {} });
  if (status !== 404 && status !== 405) return false;
  for (const pair of gated) session.unreached(pair, `no route: the gate ${pair.operation.gate} is closed`);
  return true;
}

const PROBED = 'v2.calls.create';

/** An address that answers any event: webhooks are tried before they are made. */
async function receive(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
