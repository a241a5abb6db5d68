/** Planted defects: each is a program of its own under a drill of its group, so they run apart from the suite (`npm run test:drill`). */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/drill/**/*.drill.ts'],
    testTimeout: 300_000,
    sequence: { concurrent: true },
    maxConcurrency: 3,
  },
});
