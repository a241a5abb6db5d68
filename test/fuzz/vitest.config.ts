/** `npm run test:fuzz`: what an adversary sends, from fixed seeds: no 5xx, no hang, work that grows with what was sent. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/fuzz/*.fuzz.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // For what hangs, not for what is slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
