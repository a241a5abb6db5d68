import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ALL_GROUPS } from '../../src/tools/drill/groups/all.js';
import { judgeReceiver } from '../../src/tools/drill/groups/webhooks.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/resilience.md');

it('the client to copy is the one that the drill is run against, and short enough', () => {
  const blocks = [...page.matchAll(/^```js good\.mjs\n(.*?)^```$/gms)].map(([, code]) => code);
  expect(blocks).toEqual([read('examples/drill/good.mjs')]);
  expect(read('examples/drill/good.mjs').split('\n').length).toBeLessThanOrEqual(110);
});

it('has each rule of each group', () => {
  const rules = ALL_GROUPS.flatMap((group) => group.rules);
  expect(rules.filter(({ rule }) => !page.includes(`| \`${rule}\``))).toEqual([]);
});

it('calls each rule of each group as the verdict does, so that a line of it is found there', () => {
  const titles = [...ALL_GROUPS.flatMap((group) => group.rules), ...judgeReceiver([], {})].map(({ title }) => title);
  const cells = page.split('\n').map((line) => line.split('|')[3]?.trim());
  expect(titles.filter((title) => !cells.includes(title))).toEqual([]);
});
