/**
 * `npm run regexps`: looks for regular expressions whose work grows with the square of a text, or worse. Every pattern in `src`
 * may meet somebody else's text, so each must be linear, or be listed below with what bounds it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { analyse } from 'scslre';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Found to be super-linear, but only ever met with a text that something else bounds. */
const BOUNDED: Readonly<Record<string, string>> = {};

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
    if (pattern) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
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

function patternOf(node: ts.Node): Pattern | null {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  const isCall = (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';
  if (!isCall) return null;
  const [source, flags] = node.arguments ?? [];
  // A pattern put together at run time is none that can be read here: see `assertReadable`.
  if (!source || !ts.isStringLiteralLike(source)) return null;
  return { source: source.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' };
}

const parser = new RegExpParser();

/** Null for a pattern that is linear. */
function reportsOf({ source, flags }: Pattern): string | null {
  const literal: AST.RegExpLiteral = parser.parseLiteral(`/${source === '' ? '(?:)' : source}/${flags}`);
  const { reports } = analyse(literal, { reportTypes: { Move: true, Self: true, Trade: true } });
  const telling = reports.filter((report) => report.type !== 'Move' || !flags.includes('y'));
  if (telling.length === 0) return null;
  return telling
    .map(({ type, exponential }) => `${type.toLowerCase()}${exponential ? ', exponential' : ''}`)
    .join('; ');
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
  const open = findings.filter(({ pattern }) => !Object.hasOwn(BOUNDED, pattern));
  for (const { file, line, pattern, why } of open) console.error(`${file}:${line} ${pattern} is super-linear (${why})`);
  const unused = Object.keys(BOUNDED).filter((pattern) => !findings.some((finding) => finding.pattern === pattern));
  for (const pattern of unused) console.error(`BOUNDED lists ${pattern}, which is not in src or is linear`);
  process.exitCode = open.length + unused.length === 0 ? 0 : 1;
}
