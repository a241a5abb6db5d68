/** Python as tests start it. */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

/**
 * The folder of the `python3` that a search path leads to, and which of the modules it can import; null where there is none. What
 * is first on the path may be a script that looks for the program anew at each start, which takes twice as long as a Python.
 */
export function findPython(path: string, modules: readonly string[] = []): { folder: string; has: Set<string> } | null {
  const look = `
import importlib, sys
print(sys.executable)
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
        print(name)
    except Exception:
        pass`;
  const { status, stdout } = spawnSync('python3', ['-c', look, ...modules], {
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
  });
  const [executable, ...has] = status === 0 ? stdout.trim().split(/\r?\n/) : [];
  return executable ? { folder: dirname(executable), has: new Set(has) } : null;
}
