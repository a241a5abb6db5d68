/** The package's types, as an editor shows them to whoever writes a test: nothing that is to be written is without a word. */
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ensureBuilt } from '../../scripts/ensure-built.mjs';

ensureBuilt();

const DIST = resolve('dist');
const ENTRIES = ['index.d.ts', 'kit/contract.d.ts', 'kit/vitest.d.ts'].map((file) => join(DIST, file));

const program = ts.createProgram(ENTRIES, {
  target: ts.ScriptTarget.ES2022,
  // Without the browser's types, for which Node's stand in: to read them takes a third of the time.
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
});
const checker = program.getTypeChecker();

const fileOf = (symbol: ts.Symbol) => symbol.declarations?.[0]?.getSourceFile().fileName ?? '';
const isOurs = (symbol: ts.Symbol) => fileOf(symbol).startsWith(DIST) && !symbol.name.startsWith('#');
const isMute = (symbol: ts.Symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim() === '';

/** Collects the members of types that users write, and those of them that say nothing. */
class Members {
  readonly mute = new Set<string>();
  told = 0;
  readonly #seen = new Set<ts.Type>();

  /** A type that users write values of. */
  written(type: ts.Type, at: string): void {
    if (this.#seen.has(type)) return;
    this.#seen.add(type);
    if (type.isUnionOrIntersection()) for (const one of type.types) this.written(one, at);
    const inner =
      checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (inner && type.flags & ts.TypeFlags.Object) this.written(inner, `${at}[]`);
    if (!(type.flags & ts.TypeFlags.Object)) return;
    // What a callback is given is nothing that is written.
    if (type.getCallSignatures().length > 0 || type.isClass()) return;
    for (const member of type.getProperties()) {
      if (!isOurs(member)) continue;
      this.told++;
      const name = `${at}.${member.name}`;
      if (isMute(member)) this.mute.add(`${name} (${relative(DIST, fileOf(member))})`);
      this.written(checker.getTypeOfSymbol(member), name);
    }
  }

  /** A function that users call, an object or a class whose members they call. */
  called(symbol: ts.Symbol, at: string, depth = 0): void {
    const type = checker.getTypeOfSymbol(symbol);
    const signatures = type.getCallSignatures();
    for (const signature of signatures) {
      for (const parameter of signature.getParameters()) {
        this.written(checker.getTypeOfSymbol(parameter), `${at}(${parameter.name})`);
      }
    }
    const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0;
    const target = isClass ? checker.getDeclaredTypeOfSymbol(symbol) : type;
    if (signatures.length > 0 || depth > 2) return;
    for (const member of target.getProperties()) {
      if (!isOurs(member) || !(target.flags & ts.TypeFlags.Object)) continue;
      this.told++;
      if (isMute(member)) this.mute.add(`${at}.${member.name} (${relative(DIST, fileOf(member))})`);
      this.called(member, `${at}.${member.name}`, depth + 1);
    }
  }
}

const exportsOf = (entry: string) => {
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  return module ? checker.getExportsOfModule(module) : [];
};

const aliased = (symbol: ts.Symbol) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

it('says of everything that a user writes or calls what it is', () => {
  const members = new Members();
  for (const entry of ENTRIES) {
    for (const exported of exportsOf(entry)) {
      const symbol = aliased(exported);
      if (!isOurs(symbol) || !(symbol.flags & ts.SymbolFlags.Value)) continue;
      if (isMute(symbol)) members.mute.add(`${symbol.name} (${relative(DIST, fileOf(symbol))})`);
      members.called(symbol, symbol.name);
    }
  }
  expect(members.told).toBeGreaterThan(500);
  expect([...members.mute]).toEqual([]);
});
