import { defineConfig } from 'vitest/config';

/**
 * Files that change what all code of a process shares (the environment, the global `Request`, timers, `JSON`), or that run programs:
 * each gets a module graph and a thread of its own.
 */
const ALONE = [
  'test/cli/**/*.test.ts',
  'test/intercept/**/*.test.ts',
  'test/kit/**/*.test.ts',
  'test/lib/**/*.test.ts',
  'test/account/seeding/**/*.test.ts',
];

const common = {
  environment: 'node',
  pool: 'threads',
  testTimeout: 30_000,
  hookTimeout: 60_000,
} as const;

export default defineConfig({
  test: {
    // All cores: by default one is left to somebody who types meanwhile.
    maxWorkers: '100%',
    projects: [
      // A thread reads the sources and the documents, and compiles validators, once for all the files that it runs: three quarters
      // of what most files cost by themselves. So nothing may be left behind in a module or a global.
      { test: { ...common, name: 'shared', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false } },
      { test: { ...common, name: 'alone', include: ALONE } },
    ],
  },
});
