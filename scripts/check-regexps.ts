/**
 * `npm run regexps`: looks for regular expressions whose work grows with the square of a text, or worse. Every pattern in `src`
 * may meet somebody else's text, so each must be linear. scslre sees what one character after another can do; what two or more
 * can do together is left to `npm run test:fuzz`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { analyse } from 'scslre';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Files that build patterns at run time, which cannot be read here, and why those are linear. */
const BUILT: Readonly<Record<string, string>> = {
  'src/account/keys.ts': 'a key is a fixed text and a fixed number of characters',
  'src/tools/drill/groups/data.ts':
    'an id is a number, and each pattern begins at a quote, a slash or a boundary of it',
  'src/tools/drill/output.ts': 'its words are fixed and begin where a word does',
  'src/store/text/file-text.ts': 'the name of the element is one of two',
};

export interface Finding {
  file: string;
  line: number;
  pattern: string;
  why: string;
}

/** What a source file's literals and `new RegExp('…')` would do to an adversary's text. */
export function superLinear(file: string, source: string): Finding[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Finding[] = [];
  const visit = (node: ts.Node): void => {
    const pattern = patternOf(node);
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    if (pattern === 'built') {
      if (!Object.hasOwn(BUILT, file))
        found.push({ file, line: line + 1, pattern: node.getText(), why: 'cannot be read' });
    } else if (pattern) {
      const why = reportsOf(pattern);
      if (why !== null) found.push({ file, line: line + 1, pattern: `/${pattern.source}/${pattern.flags}`, why });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

interface Pattern {
  source: string;
  flags: string;
}

/** `built`: put together at run time. */
function patternOf(node: ts.Node): Pattern | 'built' | null {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  const isCall = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
  if (!isCall) return null;
  const [source, flags] = node.arguments ?? [];
  if (!source || !ts.isStringLiteralLike(source)) return 'built';
  return { source: source.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' };
}

/** Of scslre's kinds of reports. */
const WORDS = {
  Move: 'each place of a text is a start that may run to its end',
  Self: 'a repetition can be read in several ways',
  Trade: 'two repetitions can share a run of characters',
};

const parser = new RegExpParser();

/** Null for a pattern that is linear. */
function reportsOf({ source, flags }: Pattern): string | null {
  const literal: AST.RegExpLiteral = parser.parseLiteral(`/${source === '' ? '(?:)' : source}/${flags}`);
  const { reports } = analyse(literal, { reportTypes: { Move: true, Self: true, Trade: true } });
  const telling = reports.filter((report) => report.type !== 'Move' || !flags.includes('y'));
  if (telling.length === 0) return null;
  return telling.map(({ type, exponential }) => WORDS[type] + (exponential ? ', exponentially many' : '')).join('; ');
}

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'generated') yield* sources(path);
    } else if (entry.name.endsWith('.ts')) yield path;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const findings = [...sources(join(ROOT, 'src'))].flatMap((path) =>
    superLinear(relative(ROOT, path), readFileSync(path, 'utf8')),
  );
  for (const { file, line, pattern, why } of findings) console.error(`${file}:${line} ${pattern}: ${why}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}
