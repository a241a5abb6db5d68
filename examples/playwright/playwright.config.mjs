import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const port = process.env.MOCK_PORT ?? 4010;

export default defineConfig({
  testDir: '.',
  reporter: 'line',
  outputDir: fileURLToPath(new URL('../../.cache/playwright', import.meta.url)),
  use: { baseURL: `http://127.0.0.1:${port}` },
  webServer: { command: `npx affinity-mock serve --port ${port} --json`, url: `http://127.0.0.1:${port}/_mock/health` },
});
