/** The rooms of src, and which way imports may point between them (docs/architecture.md). */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

interface Import {
  from: string;
  to: string;
  isType: boolean;
}

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.c?tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('generated/'));

/** A folder of src, or a file that stands beside them. */
const roomOf = (file: string) => file.split('/')[0]?.replace(/\.ts$/, '') ?? '';

/** `import … from`, `export … from`, `import '…'` and `import('…')` of files of ours. */
function importsOf(file: string): Import[] {
  const text = readFileSync(`src/${file}`, 'utf8');
  const found = [
    ...text.matchAll(/^(?:import|export)\b(?<names>[^;'"]*)\bfrom\s+['"](?<to>\.[^'"]+)['"]/gm),
    ...text.matchAll(/^(?<names>)import\s+['"](?<to>\.[^'"]+)['"]/gm),
    ...text.matchAll(/(?<names>)\bimport\(\s*['"](?<to>\.[^'"]+)['"]\s*\)/g),
  ];
  return found.map(({ groups: { names = '', to = '' } = {} }) => ({
    from: file,
    to: sourceOf(posix.join(posix.dirname(file), to).replace(/\.(c?)js$/, '.$1ts')),
    isType: isTypeAlone(names.trim()),
  }));
}

const KNOWN = new Set(FILES);

/** A `.js` in an import may stand for a `.tsx`. */
const sourceOf = (path: string) => (KNOWN.has(path) ? path : KNOWN.has(`${path}x`) ? `${path}x` : path);

function isTypeAlone(names: string): boolean {
  if (/^type\b/.test(names)) return true;
  const inBraces =
    /^\{(.*)\}$/s
      .exec(names)?.[1]
      ?.split(',')
      .map((name) => name.trim()) ?? [];
  return inBraces.length > 0 && inBraces.every((name) => name === '' || name.startsWith('type '));
}

/** The first circle that is found, as a way that ends where it began; null where there is none. */
function circle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | null {
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (node: string): string[] | null => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return null;
    way.push(node);
    for (const next of edges.get(node) ?? []) {
      const found = visit(next);
      if (found) return found;
    }
    way.pop();
    done.add(node);
    return null;
  };
  for (const node of edges.keys()) {
    const found = visit(node);
    if (found) return found;
  }
  return null;
}

function graph(imports: readonly Import[], name: (file: string) => string): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    if (name(from) === name(to)) continue;
    const targets = edges.get(name(from)) ?? new Set();
    edges.set(name(from), targets.add(name(to)));
  }
  return edges;
}

/** The rows of the page's table: a room, and the rooms that it may import. */
function allowed(): Map<string, Set<string>> {
  const page = readFileSync('docs/architecture.md', 'utf8');
  const rows = [...page.matchAll(/^\| `(?<room>[\w-]+)` +\|[^|]*\| (?<may>[^|]*)\|$/gm)];
  const named = (text = '') => [...text.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
  return new Map(rows.map(({ groups }) => [groups?.room ?? '', new Set(named(groups?.may))]));
}

const IMPORTS = FILES.flatMap(importsOf);

it('imports are read', () => {
  expect(IMPORTS.length).toBeGreaterThan(FILES.length);
  const known = new Set(FILES);
  const lost = IMPORTS.filter(({ to }) => !known.has(to) && !/generated\/|\.c?json$|\.c?ts$/.test(to));
  expect(lost).toEqual([]);
});

it('no room imports itself by way of others, not even types', () => {
  expect(circle(graph(IMPORTS, roomOf))).toBeNull();
});

it('no file imports itself by way of others', () => {
  const values = IMPORTS.filter(({ isType }) => !isType);
  expect(circle(graph(values, (file) => file))).toBeNull();
});

it('rooms import those that docs/architecture.md allows them, and the page allows no more than is so', () => {
  const listed = (edges: ReadonlyMap<string, ReadonlySet<string>>) =>
    Object.fromEntries([...edges].filter(([, to]) => to.size > 0).map(([room, to]) => [room, [...to].sort()]));
  expect(listed(graph(IMPORTS, roomOf))).toEqual(listed(allowed()));
  expect([...allowed().keys()].sort()).toEqual([...new Set(FILES.map(roomOf))].sort());
});

const LONGEST_FILE = 400;
const LONGEST_FUNCTION = 60;

/** `file:line` of each function that has more lines than a screen. */
function longFunctions(file: string, text: string): string[] {
  if (text.split('\n').length <= LONGEST_FUNCTION) return [];
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const source = ts.createSourceFile(file, text, options);
  const lineAt = (position: number) => source.getLineAndCharacterOfPosition(position).line;
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const start = lineAt(node.getStart(source));
    // Nothing longer is within it.
    if (lineAt(node.end) - start < LONGEST_FUNCTION) return;
    if (ts.isFunctionLike(node)) found.push(`${file}:${start + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

it('a file has 400 lines at most, a function 60', () => {
  const texts = FILES.map((file) => [file, readFileSync(`src/${file}`, 'utf8')] as const);
  expect(texts.filter(([, text]) => text.split('\n').length > LONGEST_FILE + 1).map(([file]) => file)).toEqual([]);
  expect(texts.flatMap(([file, text]) => longFunctions(file, text))).toEqual([]);
});

it('a long function is found', () => {
  const lines = (count: number) => `() => {\n${'call();\n'.repeat(count - 2)}};`;
  expect(longFunctions('a.ts', `\nconst f = ${lines(61)}\nconst g = ${lines(60)}`)).toEqual(['a.ts:2']);
});

it('a circle is found', () => {
  const edges = (pairs: Record<string, string[]>) =>
    new Map(Object.entries(pairs).map(([from, to]) => [from, new Set(to)]));
  expect(circle(edges({ a: ['b'], b: ['c', 'd'], d: ['b'] }))).toEqual(['b', 'd', 'b']);
  expect(circle(edges({ a: ['b', 'c'], b: ['c'] }))).toBeNull();
});

/** What the field calls a violation, a lag and a door by transport was called so once: whoever searches for the field's words finds the place. */
it('has the words of the field, not of its own', () => {
  const own = /\b(?:Misfit|Departure)|fallBehind|shortDoor|short-door/;
  expect(FILES.filter((file) => own.test(file) || own.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
});
