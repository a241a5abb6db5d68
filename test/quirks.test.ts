/** `contracts/quirks.yaml` against what there is: every quirk has a test, every switch something that reads it, every name a quirk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citationsIn } from '../scripts/evidence/citations.js';
import { document, type JsonObject } from '../src/contract/documents.js';
import { OPERATIONS } from '../src/contract/operations.js';
import { QUIRKS } from '../src/contract/quirks.js';

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const TESTS = textsIn('test');
const SOURCES = textsIn('src').join('\n');

/** Ids at the beginning of a test's name. */
const titled = (text: string): string[] =>
  [...text.matchAll(/\bit(?:\.each\([^)]*\))?\(\s*['"`]((?:v1|v2|both|ip)-[a-z0-9-]+): /g)].map(
    ([, id]) => id as string,
  );

const IDS = QUIRKS.map(({ id }) => id);
const SWITCHED = QUIRKS.filter(({ values }) => values.length > 1);
const FIXED = QUIRKS.filter(({ values }) => values.length === 1);

/** The quirks of V1's own list (v1.md §19). */
const LISTED = 62;

describe('Quirks', () => {
  it('have ids of their own, and a default among their values', () => {
    expect(IDS.filter((id, i) => IDS.indexOf(id) !== i)).toEqual([]);
    for (const { id, default: standing, values } of QUIRKS) expect(values, id).toContain(standing);
  });

  it('have each a test whose name begins with the id', () => {
    const tested = new Set(TESTS.flatMap(titled));
    expect(IDS.filter((id) => !tested.has(id))).toEqual([]);
  });

  it('are all that tests are named after', () => {
    expect([...new Set(TESTS.flatMap(titled))].filter((id) => !IDS.includes(id))).toEqual([]);
  });

  it('with a switch are switched by a test of their name, and read by the mock', () => {
    const isSwitched = (id: string) =>
      TESTS.some((text) => titled(text).includes(id) && new RegExp(`['"]${id}['"]`).test(text));
    expect(SWITCHED.map(({ id }) => id).filter((id) => !isSwitched(id))).toEqual([]);
    expect(SWITCHED.map(({ id }) => id).filter((id) => !SOURCES.includes(`quirk('${id}')`))).toEqual([]);
  });

  it('without a switch say why, and are read by nobody', () => {
    expect(FIXED.filter(({ fixed, default: standing }) => !fixed || standing !== true).map(({ id }) => id)).toEqual([]);
    expect(SWITCHED.filter(({ fixed }) => fixed !== undefined).map(({ id }) => id)).toEqual([]);
    expect(FIXED.filter(({ id }) => SOURCES.includes(`quirk('${id}')`)).map(({ id }) => id)).toEqual([]);
  });

  it('are each of those that V1 is known for', () => {
    const told = new Set(
      QUIRKS.flatMap(({ evidence }) => citationsIn(evidence, {}))
        .filter(({ page }) => page === 'v1')
        .flatMap(({ anchors }) => anchors.flatMap((anchor) => anchor.match(/^s19-(\d+)$/)?.slice(1) ?? []))
        .map(Number),
    );
    const all = Array.from({ length: LISTED }, (_, i) => i + 1);
    expect(all.filter((number) => !told.has(number))).toEqual([]);
    expect([...told].filter((number) => number > LISTED)).toEqual([]);
  });

  it('and the operations of the contracts name each other', () => {
    const ofAll = (id: string) => QUIRKS.find((quirk) => quirk.id === id)?.operations.some((one) => one.includes('*'));
    for (const { id, quirks = [] } of OPERATIONS) {
      const named = QUIRKS.filter(({ operations }) => operations.includes(id)).map((quirk) => quirk.id);
      expect(
        named.filter((quirk) => !quirks.includes(quirk)),
        `${id} lacks`,
      ).toEqual([]);
      expect(
        quirks.filter((quirk) => !named.includes(quirk) && !ofAll(quirk)),
        `${id} has`,
      ).toEqual([]);
    }
    const ids = new Set(OPERATIONS.map(({ id }) => id));
    const unknown = QUIRKS.flatMap(({ operations }) => operations).filter((id) => !id.includes('*') && !ids.has(id));
    expect(unknown).toEqual([]);
  });

  it('are named in the schemas of V1 by ids that there are', () => {
    const named = new Set<string>();
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const id of (node as { 'x-quirks'?: string[] })['x-quirks'] ?? []) named.add(id);
      for (const child of Object.values(node)) visit(child);
    };
    visit((document('v1').components as JsonObject).schemas);
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((id) => !IDS.includes(id))).toEqual([]);
  });
});

describe('Operations of V1', () => {
  it('say how each of them is known', () => {
    const kinds = /^(documented|observed|inferred|assumed)\b.*; ?(v1|product-rules|v2-[\w-]+)\.md /;
    const { paths } = document('v1') as { paths: Record<string, Record<string, JsonObject>> };
    const operations = Object.values(paths).flatMap((item) => Object.values(item).filter((one) => one.operationId));
    expect(operations).toHaveLength(59);
    for (const operation of operations) expect(operation['x-evidence'], String(operation.operationId)).toMatch(kinds);
  });
});
