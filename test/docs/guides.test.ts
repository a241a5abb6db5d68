/** What the README and the guides show works as it stands there. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/ensure-built.mjs';
import { createMock, type Mock } from '../../src/index.js';
import '../../src/kit/vitest.js'; // its fixtures can be made at the top of a file alone
import { type Block, blocksOf, isNotRun, PATH, Page, ROOT, read } from './guide.js';

ensureBuilt();

const PAGES = [
  'README.md',
  'docs/control-plane.md',
  'docs/library.md',
  'docs/resilience.md',
  ...readdirSync(join(ROOT, 'docs/guides')).map((file) => `docs/guides/${file}`),
];
/** What blocks need beyond a shell, and how it is looked for; where it is missing, a block cannot be tried. */
const NEEDED: readonly (readonly [RegExp, string])[] = [
  ...['go', 'java', 'python3', 'curl', 'jq', 'openssl'].map(
    (name) => [new RegExp(`(?:^|[ |(])${name} `, 'm'), `command -v ${name}`] as const,
  ),
  [/python3 -m pytest/, 'python3 -m pytest --version'],
];

const pages = PAGES.map((path) => ({ path, blocks: blocksOf(read(path)).filter((block) => !isNotRun(block)) }));
/** Whose blocks share nothing with those of others, for none is run in this process: such pages are tried at the same time. */
const isApart = (blocks: readonly Block[]) => blocks.every(({ language }) => language !== 'ts');
for (const { path, blocks } of pages.toSorted((a, b) => Number(isApart(b.blocks)) - Number(isApart(a.blocks)))) {
  if (blocks.length === 0) continue;
  const options = { skip: process.platform === 'win32', concurrent: isApart(blocks) };
  describe(path, options, () => ofPage(blocks));
}

async function ofPage(blocks: readonly Block[]): Promise<void> {
  const page = new Page();
  let mock: Mock;
  beforeAll(async () => {
    mock = await createMock();
    await page.open(mock);
  });
  afterAll(async () => {
    await page.close();
    await mock.close();
  });
  for (const [index, block] of blocks.entries()) {
    const name = `line ${block.line}: ${block.code.trim().split('\n')[0]}`;
    const isTest = block.language === 'ts' && block.code.includes('affinity-mock/vitest');
    if (isTest) await describe(name, () => import(page.module(block)));
    else it.sequential(name, (context) => (isLacking(block) ? context.skip() : tried(page, block, blocks[index + 1])));
  }
}

/** `after` is the next block: where it is a `text`, that is what the command prints. */
async function tried(page: Page, block: Block, after?: Block): Promise<void> {
  if (block.info !== '') page.write(block);
  else if (block.language === 'sh') {
    const said = await page.shell(block);
    if (after?.language === 'text') expect(said.trim()).toBe(after.code.trim());
  } else if (block.language === 'text') return;
  else if (block.language === 'ts') await import(page.module(block));
  else expect.fail(`a ${block.language} block is neither run nor says why: see test/docs/guide.ts`);
}

const lacking = new Map<string, boolean>();
function lacks(probe: string): boolean {
  const known = lacking.get(probe) ?? spawnSync('bash', ['-c', probe], { env: { ...process.env, PATH } }).status !== 0;
  lacking.set(probe, known);
  return known;
}

const isLacking = ({ language, code }: Block) =>
  language === 'sh' && NEEDED.some(([use, probe]) => use.test(code) && lacks(probe));
