import { defineConfig } from 'vitest/config';

/** The console in a real browser: `npm run test:browser`. A browser a file, two at a time: each waits for the other side half of its time. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/browser/**/*.browser.ts'],
    // For what hangs, not for what is slow.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A poll waits for what a page does, which takes as long as the machine does.
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 2,
  },
});
