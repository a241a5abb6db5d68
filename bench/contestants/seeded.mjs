/**
 * Measures createAccount without a seed and with seeds seen before, taking turns: small data, a big file, the same as frozen data.
 * Usage: node seeded.mjs LIBRARY.js SEED.json ROUNDS → one line of JSON `{ none: ms[], data: ms[], file: ms[], frozen: ms[] }`.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const [library, file, rounds] = process.argv.slice(2);
const WARM_UP = 5;

const { createMock } = await import(pathToFileURL(library).href);
const mock = await createMock();
const freeze = (value) => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};
const inputs = {
  none: {},
  data: { seed: { companies: [{ name: 'Seen before' }] } },
  file: { seed: file },
  frozen: { seed: freeze(JSON.parse(readFileSync(file, 'utf8'))) },
};
// A file that has just been written is read once more: its times do not tell yet.
await sleep(2_500);
const times = Object.fromEntries(Object.keys(inputs).map((kind) => [kind, []]));
for (let i = 0; i < Number(rounds) + WARM_UP; i++) {
  for (const [kind, input] of Object.entries(inputs)) {
    const before = performance.now();
    await mock.createAccount(input);
    if (i >= WARM_UP) times[kind].push(performance.now() - before);
  }
}
process.stdout.write(`${JSON.stringify(times)}\n`);
await mock.close();
process.exit(0);
