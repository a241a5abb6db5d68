/** Functions of Node's own modules that are others for a time, also for whoever has imported them by name. */
import { syncBuiltinESMExports } from 'node:module';

/** `exchange(fs, { rmSync: … })`, of a module's default export. Gives what puts everything back. */
export function exchange<Module extends object>(module: Module, others: Partial<Module>): () => void {
  const own = Object.fromEntries(Object.keys(others).map((name) => [name, module[name as keyof Module]]));
  const put = (functions: object) => {
    Object.assign(module, functions);
    syncBuiltinESMExports();
  };
  put(others);
  return () => put(own);
}
