/** Data files that were cut, changed or put together from parts: opened, or refused with a reason; never a defect. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMock } from '../../src/index.js';
import { runs, status } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-fuzz-'));
const path = join(folder, 'data');
let whole = '';
beforeAll(async () => {
  const mock = await createMock({ data: path, now: '2026-10-15T12:00:00.000Z' });
  for (let i = 0; i < 3; i++) {
    await status(mock, { method: 'POST', path: `/persons?first_name=A&last_name=B${i}` });
  }
  await mock.close();
  whole = readFileSync(path, 'latin1');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a data file that somebody changed is opened, or refused in words', async () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const change = fc.oneof(
    place.map((share) => (text: string) => text.slice(0, Math.floor(share * text.length))),
    fc.tuple(place, fc.string({ maxLength: 3 })).map(([share, put]) => (text: string) => {
      const at = Math.floor(share * text.length);
      return text.slice(0, at) + put + text.slice(at + put.length);
    }),
    fc.tuple(fc.nat(20), fc.nat(20)).map(([from, to]) => (text: string) => {
      const lines = text.split('\n');
      const [line = ''] = lines.splice(from % lines.length, 1);
      lines.splice(to % lines.length, 0, line);
      return lines.join('\n');
    }),
  );
  await fc.assert(
    fc.asyncProperty(change, async (changed) => {
      writeFileSync(path, changed(whole), 'latin1');
      let mock: Awaited<ReturnType<typeof createMock>>;
      try {
        mock = await createMock({ data: path });
      } catch (error) {
        expect(error).not.toBeInstanceOf(TypeError);
        expect((error as Error).message).toContain(path);
        return;
      }
      try {
        await status(mock, { method: 'GET', path: '/v2/persons' });
      } finally {
        await mock.close();
      }
    }),
    runs(40),
  );
});
