/** Relative links of the pages lead to files that are there, and to headings that are in them. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const pagesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));

const PAGES = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...pagesIn('docs'),
  'examples/README.md',
].map((file) => file.replaceAll('\\', '/'));

const withoutCode = (text: string) =>
  text.replace(/^ *```.*?^ *```$/gms, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ' '));

/** Of `[text](target)`, also where the text is a picture or has brackets in it, and of `[name]: target`. */
const targetsIn = (text: string): string[] =>
  [...withoutCode(text).matchAll(/\]\(\s*<?([^()\s>]+)>?(?:\s+"[^"]*")?\s*\)|^\[[^\]\n]+\]:\s+(\S+)/gm)].map(
    ([, inline, named]) => inline ?? named ?? '',
  );

const ANCHORS = new Map<string, Set<string>>();

/** As GitHub makes anchors of headings, doubles numbered; and those that are written as HTML. */
function anchorsIn(file: string): Set<string> {
  const known = ANCHORS.get(file);
  if (known) return known;
  const text = readFileSync(file, 'utf8');
  const anchors = new Set([...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id));
  const seen = new Map<string, number>();
  for (const [, heading = ''] of text.replace(/^```.*?^```$/gms, '').matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\\(.)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  ANCHORS.set(file, anchors);
  return anchors;
}

function deadIn(page: string): string[] {
  return targetsIn(readFileSync(page, 'utf8')).filter((target) => {
    if (/^[a-z][a-z\d+.-]*:/i.test(target)) return false;
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page : normalize(join(dirname(page), decodeURIComponent(path)));
    if (!existsSync(file)) return true;
    if (anchor === undefined || !statSync(file).isFile() || !file.endsWith('.md')) return false;
    return !anchorsIn(file).has(decodeURIComponent(anchor));
  });
}

it('no relative link of a page is dead', () => {
  const dead = PAGES.flatMap((page) => deadIn(page).map((target) => `${page}: ${target}`));
  expect(dead).toEqual([]);
});

it('links are found', () => {
  const links = PAGES.flatMap((page) => targetsIn(readFileSync(page, 'utf8')));
  expect(links).toContain('docs/guides/faults.md');
  expect(targetsIn('[a](b.md) ![c](d.svg "e") [`f()`](g.md#h)\n\n[i]: j.md\n```\n[k](l)\n```\n')).toEqual([
    'b.md',
    'd.svg',
    'g.md#h',
    'j.md',
  ]);
});

it('every page but decisions is led to from another', () => {
  const linked = new Set(
    PAGES.flatMap((page) =>
      targetsIn(readFileSync(page, 'utf8')).map((target) => normalize(join(dirname(page), target.split('#')[0] ?? ''))),
    ),
  );
  const lonely = PAGES.filter(
    (page) => !/^(?:README|docs\/decisions\/.*|docs\/api\/README)(?:\.md)?$/.test(page) && !linked.has(page),
  );
  expect(lonely).toEqual([]);
});

it('decisions have numbers of their own, and what names one by its number names one that is there', () => {
  const files = readdirSync('docs/decisions');
  const numbers = files.map((file) => file.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
  const titles = files.map((file) => readFileSync(join('docs/decisions', file), 'utf8').match(/^# (\d+)\. /)?.[1]);
  expect(titles.map((number) => number?.padStart(4, '0'))).toEqual(numbers);
  const named = PAGES.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/\[decision (\d+)\]\([^)]*\/(\d{4})-/g)].map(([, told = '', led]) => [
      page,
      told.padStart(4, '0'),
      led,
    ]),
  );
  expect(named.filter(([, told, led]) => told !== led)).toEqual([]);
});
