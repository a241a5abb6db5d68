/** `npm run test:shards`: several servers behind HAProxy (Debian's, from the PATH), as deploy/haproxy.cfg sets it up. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/shards/*.shards.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // For what hangs, not for what is slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
