/** What the environment of a program says, so that it comes to the run's proxy and trusts its certificate. */
import { delimiter } from 'node:path';
import { AFFINITY } from './affinity.js';
import { BUNDLE_VARIABLES } from './bundle.js';

export interface Trust {
  /** File of all roots, PEM. */
  bundle: string;
  /** Folder with an ini file that names the bundle. */
  php: string;
  /** `JAVA_TOOL_OPTIONS`; undefined where there is no Java. */
  java?: string;
}

/** The variables to set beside the caller's own. */
export function interceptVariables(
  caller: NodeJS.ProcessEnv,
  proxy: string,
  { bundle, php, java }: Trust,
): Record<string, string> {
  const excepted = exceptions(caller);
  return {
    HTTPS_PROXY: proxy,
    https_proxy: proxy,
    // Ruby asks for this one, whatever the scheme.
    http_proxy: proxy,
    // Not made up: on a server that runs CGI programs it is a header of the request.
    ...(caller.HTTP_PROXY && { HTTP_PROXY: proxy }),
    NO_PROXY: excepted,
    no_proxy: excepted,
    ...Object.fromEntries(BUNDLE_VARIABLES.map((variable) => [variable, bundle])),
    // An empty name stands for the folder that PHP was built with.
    PHP_INI_SCAN_DIR: behind(caller.PHP_INI_SCAN_DIR ?? '', `${delimiter}${php}`),
    ...(java !== undefined && { JAVA_TOOL_OPTIONS: java }),
    // So that the preload of Node programs knows this proxy, which their children need, from others.
    AFFINITY_MOCK_RUN_PROXY: proxy,
  };
}

/** Once: the caller may have been given ours before. */
const behind = (text: string, ours: string): string => (text.endsWith(ours) ? text : text + ours);

/** The caller's exceptions without those that hold for Affinity too, which the proxy itself heeds; and this machine. */
export function exceptions({ no_proxy, NO_PROXY }: NodeJS.ProcessEnv): string {
  const given = (no_proxy || NO_PROXY || '').split(/[\s,]+/).filter((entry) => entry !== '');
  const kept = given.filter((entry) => !AFFINITY.endsWith(nameIn(entry)));
  return [...new Set([...kept, '127.0.0.1', 'localhost'])].join(',');
}

/** `*.affinity.co`, `.affinity.co:443` and `affinity.co` say the same to somebody. */
const nameIn = (entry: string): string =>
  entry
    .toLowerCase()
    .replace(/^[*.]+/, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '');
