/** `npm run test:faults`: kills, full disks and hostile clients, against the built program in processes of its own. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/faults/*.faults.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // For what hangs, not for what is slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
