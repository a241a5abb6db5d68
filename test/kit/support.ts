import { fileURLToPath } from 'node:url';

/** Of `programs`, which are run beside the package that is built. */
export const program = (name: string): string => fileURLToPath(new URL(`./programs/${name}`, import.meta.url));
