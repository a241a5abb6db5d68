/** The variables of a way that another process has opened. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { javaOptions } from '../intercept/java.js';
import { FILES } from '../intercept/open.js';
import { interceptVariables } from '../intercept/variables.js';
import { clientEnvironment, type Target } from '../kit/client-environment.js';
import { isPacked } from '../lib/asset.js';
import { BadUse } from './bad-use.js';

/** The whole environment of a program: the caller's, and what leads to the mock. Throws `BadUse`. */
export function ledVariables(
  caller: NodeJS.ProcessEnv,
  target: Target,
  { url, ca }: { url: string; ca: string },
): Record<string, string> {
  const folder = dirname(ca);
  const store = join(folder, FILES.store);
  const options = caller.JAVA_TOOL_OPTIONS ?? '';
  const java = existsSync(store) ? { java: javaOptions(options, Number(new URL(url).port), store) } : {};
  const trust = { bundle: join(folder, FILES.bundle), php: join(folder, FILES.php), ...java };
  const copy = join(folder, FILES.preload);
  const preload = existsSync(copy) ? copy : undefined;
  if (isPacked && preload === undefined) {
    throw new BadUse(
      `${target.origin} was not started by this executable: take the affinity-mock env that goes with it`,
    );
  }
  const all = { ...clientEnvironment(caller, target, preload), ...interceptVariables(caller, url, trust) };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
