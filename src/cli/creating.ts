/** Makes the mock that a command asks for, opens it, and finds an account in it; what cannot be is told in one line. */
import { ControlError } from '../control/error.js';
import type { AccountHandle, ListenOptions, Mock, MockOptions, MockServer } from '../index.js';
import { assetPath, isPacked } from '../lib/asset.js';
import { defined } from '../lib/defined.js';
import { suggestion } from '../lib/nearest.js';
import { createOwnMock } from '../mock.js';
import { BadUse } from './bad-use.js';
import type { DataOptions } from './data-options.js';

export interface CreateOptions extends DataOptions {
  seedDir?: string;
  shardName?: string;
  webhookHost?: string[];
  onRequest?: MockOptions['onRequest'];
}

/** Where the format of seeds is described. */
const schemaPlace = () => (isPacked ? '/_mock/seed.schema.json of a server' : assetPath('store/seed/seed.schema.json'));

/** By the library's names. */
const FLAGS: Readonly<Record<string, string>> = {
  webhookHosts: '--webhook-host',
  seedDir: '--seed-dir',
  shardName: '--shard-name',
  seedAsOf: '--seed-as-of',
  host: '--host',
  controlToken: '--control-token',
  baseUrl: '--base-url',
  cors: '--cors',
  'tls.cert': '--tls-cert',
  'tls.key': '--tls-key',
};

/** Throws `BadUse`. */
export async function create(options: CreateOptions): Promise<Mock> {
  const { seed = [], seedAsOf, seedDir, shardName, now, data, strict, webhookHost: webhookHosts, onRequest } = options;
  try {
    const given = { seedAsOf, seedDir, shardName, now, data, strict, webhookHosts, onRequest };
    return await createOwnMock(defined({ seed: seed.length > 0 ? seed : undefined, ...given }));
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    const flag = FLAGS[error.param ?? ''];
    if (flag !== undefined) throw new BadUse(`${flag}: ${error.message}`);
    if (error.param === 'data') throw new BadUse(`--data ${error.message}`);
    if (error.code !== 'bad-seed') throw new BadUse(`--now ${now}: ${error.message}`);
    const isWithin = error.param?.startsWith('/') === true;
    throw new BadUse(`--seed ${error.message}${isWithin ? ` (the format: ${schemaPlace()})` : ''}`);
  }
}

const LISTEN_ERRORS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is taken; choose another with --port, or a free one with --port 0',
  EACCES: 'not allowed; choose a port from 1024 with --port',
  EADDRNOTAVAIL: 'this machine has no such address; choose another with --host',
  ENOTFOUND: 'this name is unknown; choose another with --host',
  EAI_AGAIN: 'this name cannot be looked up; choose another with --host',
  EINVAL: 'this address cannot be listened on; choose another with --host',
};

/** Closes the mock where it cannot be opened. Throws `BadUse`. */
export async function listen(mock: Mock, options: ListenOptions): Promise<MockServer> {
  try {
    return await mock.listen(options);
  } catch (error) {
    await mock.close();
    if (error instanceof ControlError) throw new BadUse(`${FLAGS[error.param ?? ''] ?? 'serve'}: ${error.message}`);
    const reason = LISTEN_ERRORS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new BadUse(`cannot listen on ${options.host ?? '127.0.0.1'}:${options.port}: ${reason}`);
  }
}

/** Throws `BadUse`, which names those that there are. */
export function accountNamed(mock: Mock, name: string): AccountHandle {
  try {
    return mock.account(name);
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    throw new BadUse(`--account ${name}: ${error.message}; there are ${mock.accounts.map((a) => a.name).join(', ')}`);
  }
}

/** Throws `BadUse`, which names those that there are. */
export function keyOf({ keys }: AccountHandle, persona: string): string {
  const names = Object.keys(keys);
  const key = names.includes(persona) ? keys[persona as keyof typeof keys] : undefined;
  if (key !== undefined) return key;
  throw new BadUse(
    `--persona ${persona}: there is no such persona${suggestion(persona, names)}; there are ${names.join(', ')}`,
  );
}
