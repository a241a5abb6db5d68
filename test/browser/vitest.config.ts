import { defineConfig } from 'vitest/config';

/** The console in a real browser: `npm run test:browser`. One browser at a time. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
