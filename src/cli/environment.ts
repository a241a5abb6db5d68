/** Options that also come from the environment; what is given on the command line wins. */
import { readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { BadUse } from './bad-use.js';
import { parsePort } from './port.js';

/** An option whose value may come from its variable as well; an empty one counts as none, as compose files write it. */
export function environmentOption(flags: string, description: string): Option {
  const option = new Option(flags, description);
  // The variable of what may be given several times is a list of them.
  const name = option.name() === 'webhook-host' ? 'webhook-hosts' : option.name();
  const variable = `AFFINITY_MOCK_${name.replaceAll('-', '_').toUpperCase()}`;
  return process.env[variable] === '' ? option : option.env(variable);
}

const SWITCH: Readonly<Record<string, boolean>> = { '1': true, true: true, '0': false, false: false };

/** A switch: `1`, `true`, `0` or `false`; undefined where it is not set. Throws `BadUse` for anything else. */
export function switchFromEnvironment(variable: string): boolean | undefined {
  const text = process.env[variable] ?? '';
  if (text === '') return undefined;
  const value = Object.hasOwn(SWITCH, text) ? SWITCH[text] : undefined;
  if (value !== undefined) return value;
  throw new BadUse(`${variable}=${text} in the environment: set it to 1, true, 0 or false, or unset it`);
}

/** The port of the first of these variables that is set. Throws `BadUse`, which names the variable. */
export function portFromEnvironment(...variables: readonly string[]): number | undefined {
  for (const variable of variables) {
    const text = process.env[variable] ?? '';
    if (text === '') continue;
    try {
      return parsePort(text);
    } catch {
      throw new BadUse(
        `${variable}=${text} in the environment is no port: set a whole number from 0 to 65535, or unset it`,
      );
    }
  }
  return undefined;
}

/** One or several values, separated by commas or by giving the option again. */
export const collect = (text: string, before: string[] = []): string[] => [...before, ...listed(text)];

/** What stands between commas. */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');

const MOST_TOKEN_BYTES = 64 * 1024;

/** The first and only line of a file. Throws `BadUse`, which never repeats what stands in it. */
function readTokenFile(option: string, path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new BadUse(`${option} ${path}: it cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  if (text.length > MOST_TOKEN_BYTES)
    throw new BadUse(`${option} ${path}: this file must have the token and nothing else`);
  return text.replace(/\r?\n$/, '');
}

/** Asks for a token that is made at the start: an image cannot bring one of its own that would be a secret. */
export const RANDOM = 'random';

/**
 * The control token by `--control-token` or `--control-token-file`; `random` of the environment gives way to a file. Throws `BadUse`
 * where both are given in the same way.
 */
export function controlTokenOf(command: Command): { token?: string | undefined; isOfFile: boolean } {
  const { controlToken: token, controlTokenFile: file } = command.opts<TokenOptions>();
  const isGiven = (option: keyof TokenOptions) => command.getOptionValueSource(option) === 'cli';
  const gives = token !== undefined && (token !== RANDOM || isGiven('controlToken') || file === undefined);
  if (gives && file !== undefined && isGiven('controlToken') === isGiven('controlTokenFile')) {
    throw new BadUse('give the control token once: by --control-token or by --control-token-file');
  }
  const isOfFile = file !== undefined && !(gives && isGiven('controlToken'));
  return { token: isOfFile ? readTokenFile('--control-token-file', file) : token, isOfFile };
}

interface TokenOptions {
  controlToken?: string;
  controlTokenFile?: string;
}

/** Of commands that serve, or call, a control plane that asks for a token. */
export const CONTROL_TOKEN_FILE_HELP = 'the same from a file that holds it alone';
