/**
 * Draws docs/images/console-*.png of what the console really shows, by a browser: `CHROMIUM_PATH`, else Debian's chromium.
 * By hand, after a change of its look: `npm run build && node scripts/build-console-pictures.mjs`. Instants are of a frozen clock.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createMock } from '../dist/index.js';
import { withPalette } from './lib/palette-png.mjs';

const IMAGES = fileURLToPath(new URL('../docs/images/', import.meta.url));
/** Bytes of a picture, at most. */
const MOST = 60_000;
const COLOURS = 64;

const executablePath = [process.env.CHROMIUM_PATH ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== '' && existsSync(path),
);
if (!executablePath) throw new Error('No chromium: install it, or name one in CHROMIUM_PATH');

const mock = await createMock({ now: '2026-11-29T14:50:00Z' });
const account = mock.account('scale');
account.clock.set({ mode: 'frozen' });
const { url } = await mock.listen();
const { keys } = account;

async function call(path, { key = keys.admin, body } = {}) {
  const headers = { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) };
  await mock.fetch(url + path, { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) });
  await account.clock.advance(700);
}

async function prepare() {
  for (let i = 0; i < 4; i++) {
    await call('/v2/auth/whoami');
    await call('/v2/lists?limit=50');
    await call('/organizations?page_size=100', { key: keys.standard });
  }
  await call('/v2/compnies');
  await call('/organizations', { body: { domain: 'brackenwharf.example' } });
  await call('/persons?term=quill', { key: keys['read-only'] });
  await call('/v2/lists?limit=0');
  await call('/v2/companies?limit=100', { key: keys['no-export'] });
  await call('/v2/opportunities?limit=20');
  account.limits.set({ used: { monthly: 84_000 } });
}

await prepare();
const refused = account.requests().find(({ status }) => status === 403);
const PICTURES = [
  ['console-why', `requests/${refused.id}`, { width: 1280, height: 640 }, 'light'],
  ['console-usage', 'usage', { width: 1120, height: 560 }, 'dark'],
  ['console-limits', 'limits', { width: 1120, height: 560 }, 'light'],
];

mkdirSync(IMAGES, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
try {
  for (const [name, screen, viewport, colorScheme] of PICTURES) {
    const page = await browser.newPage({ viewport, colorScheme });
    await page.goto(`${url}/_mock/console/scale/${screen}`);
    await page.locator('[data-live="live"]').waitFor();
    const picture = withPalette(await page.screenshot(), COLOURS);
    await page.close();
    if (picture.length > MOST) throw new Error(`${name}.png has ${picture.length} bytes: ${MOST} at most`);
    writeFileSync(`${IMAGES}${name}.png`, picture);
    process.stdout.write(`${name}.png ${picture.length} bytes\n`);
  }
} finally {
  await browser.close();
  await mock.close();
}
