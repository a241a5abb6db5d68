import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

it('the client to copy is the one that the drill is run against', () => {
  const blocks = [...read('docs/guides/rate-limits.md').matchAll(/^```js polite\.mjs\n(.*?)^```$/gms)].map(
    ([, code]) => code,
  );
  expect(blocks).toEqual([read('examples/drill/polite.mjs')]);
});

it('is short enough to be copied', () => {
  expect(read('examples/drill/polite.mjs').split('\n').length).toBeLessThanOrEqual(70);
});
