/** Look-ups of Affinity's host: answered here, with addresses that stand for it, so that a connection to one is known. */
import dns from 'node:dns';
import { promisify } from 'node:util';
import { isAffinity, STAND_IN } from './affinity.js';
import type { Patches } from './patches.js';

// biome-ignore lint/suspicious/noExplicitAny: functions of many shapes are wrapped alike
type Loose = any;

const TTL_SECONDS = 60;

export function answerLookups(patches: Patches): void {
  const { promises } = dns;
  wrap(patches, promises, 'lookup', (args) => Promise.resolve(addressOf(args[1])));
  wrap(patches, dns, 'lookup', (args) => {
    const found = addressOf(args[1]);
    if (Array.isArray(found)) call(args, null, found);
    else call(args, null, found.address, found.family);
    return {};
  });
  (dns.lookup as Loose)[promisify.custom] = promises.lookup;
  for (const holder of [promises, promises.Resolver.prototype]) {
    wrapResolves(patches, holder, (method, args) => {
      const records = recordsOf(method, args);
      return records ? Promise.resolve(records) : Promise.reject(noData(method));
    });
  }
  for (const holder of [dns, dns.Resolver.prototype]) {
    wrapResolves(patches, holder, (method, args) => {
      const records = recordsOf(method, args);
      call(args, records ? null : noData(method), records);
      return {};
    });
  }
}

function wrapResolves(
  patches: Patches,
  holder: object,
  answer: (method: string, args: readonly unknown[]) => unknown,
): void {
  for (const method of ['resolve', ...Object.getOwnPropertyNames(holder).filter((name) => /^resolve./.test(name))]) {
    wrap(patches, holder, method, (args) => answer(method, args));
  }
}

/** Calls whose first argument is Affinity's host are answered by `answer`, all others as before. */
function wrap(patches: Patches, holder: Loose, name: string, answer: (args: readonly unknown[]) => unknown): void {
  const plain = holder[name];
  const wrapped = Object.assign(
    function (this: unknown, ...args: unknown[]) {
      return !patches.isOver && isAffinity(args[0]) ? answer(args) : plain.apply(this, args);
    },
    // `util.promisify` asks for what Node attaches.
    Object.fromEntries(
      Reflect.ownKeys(plain)
        .filter((key) => typeof key === 'symbol')
        .map((key) => [key, plain[key]]),
    ),
  );
  patches.replace(holder, name, wrapped);
}

function call(args: readonly unknown[], ...results: readonly unknown[]): void {
  const callback = args.at(-1);
  if (typeof callback !== 'function') throw new TypeError('The "callback" argument must be of type function.');
  process.nextTick(callback as (...results: readonly unknown[]) => void, ...results);
}

/** As `lookup` takes its options: a family, or an object. */
function addressOf(options: unknown): { address: string; family: number } | { address: string; family: number }[] {
  const { family, all = false } = (typeof options === 'object' && options !== null ? options : { family: options }) as {
    family?: unknown;
    all?: boolean;
  };
  const chosen = family === 6 || family === 'IPv6' ? 6 : 4;
  const found = { address: STAND_IN[chosen], family: chosen };
  return all ? [found] : found;
}

/** Null for kinds of records that the host has none of here. */
function recordsOf(method: string, args: readonly unknown[]): unknown[] | null {
  const kind = method === 'resolve' ? (typeof args[1] === 'string' ? args[1] : 'A') : method.slice('resolve'.length);
  const withTtl = (args[1] as { ttl?: boolean } | undefined)?.ttl === true;
  const address = (family: 4 | 6) => (withTtl ? { address: STAND_IN[family], ttl: TTL_SECONDS } : STAND_IN[family]);
  switch (kind.toUpperCase()) {
    case 'A':
    case '4':
      return [address(4)];
    case 'AAAA':
    case '6':
      return [address(6)];
    case 'ANY':
      return [{ type: 'A', address: STAND_IN[4], ttl: TTL_SECONDS }];
    default:
      return null;
  }
}

function noData(method: string): Error {
  const syscall = method.replace('resolve', 'query');
  return Object.assign(new Error(`${syscall} ENODATA api.affinity.co`), {
    code: 'ENODATA',
    syscall,
    hostname: 'api.affinity.co',
  });
}
