/** What a program finds in its environment so that it talks to a mock. */
import { pathToFileURL } from 'node:url';
import { withoutProxy } from '../intercept/proxy-variables.js';
import { assetPath, isSource } from '../lib/asset.js';

export interface Target {
  /** The mock's origin: `http://127.0.0.1:4010`. */
  origin: string;
  key: string;
}

/**
 * The caller's environment with the key and the base URLs of the mock. Node programs get the preload too, after what `NODE_OPTIONS`
 * holds already; no proxy gets between the program and the mock. `preload` is its file: the one of this package, unless it is named.
 * From the sources too it is the built one: programs have no loader for ours.
 */
export function clientEnvironment(
  caller: NodeJS.ProcessEnv,
  { origin, key }: Target,
  preload = assetPath(isSource ? '../dist/kit/register.js' : 'kit/register.js'),
): NodeJS.ProcessEnv {
  return {
    ...caller,
    AFFINITY_API_KEY: key,
    AFFINITY_V1_BASE_URL: origin,
    AFFINITY_V2_BASE_URL: `${origin}/v2`,
    NODE_OPTIONS: [caller.NODE_OPTIONS, preloadOption(preload)].filter(Boolean).join(' '),
    ...withoutProxy(caller, 'api.affinity.co', new URL(origin).hostname, 'localhost'),
  };
}

/** A file URL has no blanks; Node takes quotes and backslashes in `NODE_OPTIONS` for itself. */
const preloadOption = (file: string): string => `--import=${pathToFileURL(file).href}`;
