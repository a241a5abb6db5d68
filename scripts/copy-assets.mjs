/** Puts what the compiler leaves behind beside the built code: data files, and generated modules that are JavaScript already. */
import { chmodSync, cpSync, readdirSync } from 'node:fs';

for (const file of readdirSync('src', { recursive: true })) {
  if (/\.(json|js|d\.ts)$/.test(file)) cpSync(`src/${file}`, `dist/${file}`);
}
chmodSync('dist/cli/main.js', 0o755);
