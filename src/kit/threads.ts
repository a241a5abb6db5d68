/** Worker threads and child processes get the preload too, also where they are given options or an environment of their own. */
import workerThreads, { type WorkerOptions } from 'node:worker_threads';

const ORIGIN = 'AFFINITY_V1_BASE_URL';

/** `preload`: path of a CommonJS file: threads made of text run no other kind. */
export function followThreads(preload: string): void {
  const Plain = workerThreads.Worker;
  workerThreads.Worker = class Worker extends Plain {
    constructor(filename: string | URL, options: WorkerOptions = {}) {
      const { env } = options;
      const origin = { [ORIGIN]: process.env[ORIGIN] };
      super(filename, {
        ...options,
        execArgv: [...(options.execArgv ?? inherited()), '--require', preload],
        ...(typeof env === 'object' && env !== null && { env: { ...env, ...origin } }),
      });
    }
  };
  const { NODE_OPTIONS: given = '' } = process.env;
  // Those that a test suite or a build tool starts: they inherit the environment, not the arguments.
  if (!/affinity-mock\/register|kit\/register\.c?js/.test(given.replaceAll('\\', '/'))) {
    process.env.NODE_OPTIONS = `${given} --require "${preload.replace(/[\\"]/g, '\\$&')}"`.trim();
  }
}

/** What threads inherit, without what they refuse when it is given to them: options of V8 and of the whole process. */
function inherited(): string[] {
  const args = process.execArgv;
  return args.filter((arg, i) => {
    const name = arg.startsWith('-') ? arg : (args[i - 1] ?? '');
    return OF_THREADS.test(name);
  });
}

const OF_THREADS =
  /^(-r|-C|--(require|import|loader|experimental-loader|conditions|enable-source-maps|no-warnings|no-deprecation|trace-warnings|trace-deprecation|throw-deprecation|pending-deprecation|disable-warning|preserve-symlinks(-main)?|input-type|experimental-[\w-]+|no-experimental-[\w-]+|unhandled-rejections|conditions|env-file))(=|$)/;
