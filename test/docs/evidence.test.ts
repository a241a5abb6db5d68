/** Where facts about Affinity come from: citations lead somewhere, and what stands there can be judged (docs/evidence/README.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citationsIn } from '../../scripts/evidence/citations.js';
import { anchorsIn, headingsOf, readPages, readSources, withLinks } from '../../scripts/evidence/pages.js';

const PAGES = readPages();
const HEADINGS = headingsOf(PAGES);
const ANCHORS = new Map(PAGES.map(({ name, anchors }) => [name, new Set(anchors)]));
const SOURCES = new Set(readSources());

/** ` *(documented: [V1 documentation, November 2025](README.md#v1-documentation); observed: […](…), […](…))*` at a fact's end. */
const LINK = String.raw`\[[^\]]+\]\(README\.md#([a-z0-9-]+)\)`;
const MARKED = `(?:documented|observed|inferred|assumed): ${LINK}(?:, ${LINK})*`;
const FACT_END = new RegExp(String.raw` \*\(${MARKED}(?:; ${MARKED})*\)\*$`, 'u');

/** Every text of ours in which something may be cited. What is made of other files is left out. */
const FILES = [
  'README.md',
  'CONTRIBUTING.md',
  ...['src', 'contracts', 'docs', 'test', 'scripts', 'bench', 'examples'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  ),
]
  .filter((file) => /\.(?:ts|mts|mjs|py|ya?ml|md)$/u.test(file))
  .filter((file) => !/\/(?:generated|node_modules)\//u.test(file))
  // The three that speak of citations as such.
  .filter((file) => !/^(?:scripts\/evidence|docs\/evidence\/README|test\/docs\/evidence)/u.test(file));

/** A file's text with links of Markdown as the words that they show. */
function textOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.md') ? text.replaceAll(/\[([^\]\n]*)\]\([^)\n]*\)/gu, '$1') : text;
}

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;

describe('Citations of evidence', () => {
  it('each lead to a place in docs/evidence', () => {
    const lost = FILES.flatMap((file) => {
      const text = textOf(file);
      return citationsIn(text, HEADINGS).flatMap(({ page, anchors, start, end }) =>
        anchors
          .filter((anchor) => !ANCHORS.get(page)?.has(anchor))
          .map((anchor) => `${file}:${lineOf(text, start)}: ${page}.md ${text.slice(start, end)} (no #${anchor})`),
      );
    });
    expect(lost).toEqual([]);
  });

  it('name a place, not a page as a whole', () => {
    const vague = FILES.filter((file) => !file.startsWith('docs/')).flatMap((file) => {
      const text = textOf(file);
      return citationsIn(text, HEADINGS)
        .filter(({ anchors }) => anchors.length === 0)
        .map(({ page, start }) => `${file}:${lineOf(text, start)}: ${page}.md`);
    });
    expect(vague).toEqual([]);
  });

  it('name the page they belong to: no section stands alone', () => {
    const alone = FILES.flatMap((file) => {
      const text = textOf(file);
      const cited = citationsIn(text, HEADINGS);
      return (
        [...text.matchAll(/§\d/gu)]
          .filter(({ index }) => !cited.some(({ start, end }) => start <= index && index < end))
          // Headings of the pages themselves.
          .filter(({ index }) => !/\n#+ $/u.test(text.slice(index - 8, index)))
          .map(({ index }) => `${file}:${lineOf(text, index)}: ${text.slice(index, index + 20)}`)
      );
    });
    expect(alone).toEqual([]);
  });

  it('are found in all their forms, across the lines of a comment too', () => {
    const places = (text: string) => citationsIn(text, HEADINGS).map(({ page, anchors }) => [page, ...anchors]);

    expect(places('v1.md §19 no. 37, §1.3, §25 no. 3; product-rules.md §10 no. 7')).toEqual([
      ['v1', 's19-37'],
      ['v1', 's1-3'],
      ['v1', 's25-3'],
      ['product-rules', 's10-7'],
    ]);
    expect(places('v2-core.md §10 no. 34, 35 and v2-2026-09-17.md §7 no. 2–4')).toEqual([
      ['v2-core', 's10-34'],
      ['v2-core', 's10-35'],
      ['v2-2026-09-17', 's7-2', 's7-3', 's7-4'],
    ]);
    expect(places(' * (v2-2026-operations.md, Field Value Changes and\n * Lists, §4.1). */')).toEqual([
      ['v2-2026-operations', 'field-value-changes'],
      ['v2-2026-operations', 'lists'],
      ['v2-2026-operations', 's4-1'],
    ]);
    expect(places('v2-2026-schemas.md, notes.SearchResult')).toEqual([['v2-2026-schemas', 'notes-searchresult']]);
  });
});

describe('Links to evidence', () => {
  it('lead to anchors that exist', () => {
    const lost = FILES.filter((file) => file.endsWith('.md')).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\((?:\.\.\/|docs\/)?(?:evidence\/)?([a-z0-9-]+)\.md#([a-z0-9-]+)\)/gu)]
        .filter(([, page = '']) => PAGES.some(({ name }) => name === page))
        .filter(
          ([, page = '', anchor = '']) => !PAGES.some(({ name, anchors }) => name === page && anchors.includes(anchor)),
        )
        .map(([link]) => `${file}: ${link}`),
    );
    expect(lost).toEqual([]);
  });

  it('are made of what is cited, the words staying as they are', () => {
    expect(withLinks('observed; v1.md §19 no. 37, §1.3; v2-core.md §8', HEADINGS)).toBe(
      'observed; [v1.md §19 no. 37](evidence/v1.md#s19-37), [§1.3](evidence/v1.md#s1-3); [v2-core.md §8](evidence/v2-core.md#s8)',
    );
  });
});

describe('Facts about Affinity', () => {
  it.each(PAGES)('on the page $name stand below each anchor', ({ anchors, facts }) => {
    const told = new Set(facts.map(({ anchor }) => anchor));
    expect(anchors.filter((anchor) => !told.has(anchor))).toEqual([]);
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
  });

  it.each(PAGES)('on the page $name have each a mark and a source', ({ name, facts }) => {
    const bare = facts.filter(({ text }) => !FACT_END.test(text));
    expect(bare.map(({ line, text }) => `${name}.md:${line}: ${text}`)).toEqual([]);
    const sources = facts.flatMap(({ text }) => [...text.matchAll(new RegExp(LINK, 'gu'))].map(([, id = '']) => id));
    expect(sources.filter((id) => !SOURCES.has(id))).toEqual([]);
  });

  it('name only sources that the README dates and weighs', () => {
    const rows = readFileSync('docs/evidence/README.md', 'utf8')
      .split('\n')
      .filter((line) => anchorsIn(line).length > 0);
    expect(rows.filter((row) => !/^\| <a [^|]+20\d\d \| [^|]+ \| [^|]+ \|$/u.test(row))).toEqual([]);
  });
});
