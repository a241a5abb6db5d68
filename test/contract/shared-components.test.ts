/** What the versions of V2 say alike is compiled once: for a component another document's may stand, where nobody could tell. */
import { expect, it } from 'vitest';
import { validatorOf } from '../../src/contract/ajv.js';
import { document, type Json, type JsonObject } from '../../src/contract/documents.js';
import { componentNamed, homeOf } from '../../src/contract/shared-components.js';
import { V2_VERSIONS, type V2Version } from '../../src/versions.js';

type Name = `v2-${V2Version}`;
const NAMES = V2_VERSIONS.map((version): Name => `v2-${version}`);

const componentsOf = (name: Name) => (document(name).components as { schemas: JsonObject }).schemas;

const meanings = new Map<string, string>();

/** All that a component comes to, itself and what it refers to, by whatever way. */
function meaningOf(name: Name, component: string): string {
  const key = `${name} ${component}`;
  const known = meanings.get(key) ?? JSON.stringify([...reachedFrom(name, component)]);
  meanings.set(key, known);
  return known;
}

function reachedFrom(name: Name, component: string): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (one: string): void => {
    if (found.has(one)) return;
    found.set(one, JSON.stringify(componentsOf(name)[one]));
    refs(componentsOf(name)[one] ?? null, visit);
  };
  visit(component);
  return found;
}

function refs(node: Json, visit: (component: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node) && typeof node.$ref === 'string') visit(componentNamed(node.$ref));
  for (const inner of Object.values(node)) refs(inner, visit);
}

it('only a component that means the same stands for another, and where one does, it does', () => {
  let shared = 0;
  const wrong: string[] = [];
  for (const name of NAMES) homeOf(name, '');
  for (const name of NAMES) {
    for (const component of Object.keys(componentsOf(name))) {
      const meaning = meaningOf(name, component);
      const home = homeOf(name, component) as Name;
      const isSame = (other: Name) => meaningOf(other, component) === meaning;
      // Whichever was asked for first: all that are the same have one home.
      const homes = new Set(NAMES.filter(isSame).map((other) => homeOf(other, component)));
      if (!isSame(home) || homes.size !== 1) wrong.push(`${component} of ${name}: ${[...homes]}`);
      if (home !== name) shared++;
    }
  }
  expect(wrong).toEqual([]);
  expect(shared).toBeGreaterThan(400);
});

it('what two documents say alike has one validator, and what they do not has two', () => {
  const of = (name: Name, component: string) =>
    validatorOf(name, { $ref: `#/components/schemas/${component}` }, 'closed');
  const [old, , newest] = NAMES as [Name, Name, Name];
  const both = Object.keys(componentsOf(old)).filter((component) => component in componentsOf(newest));
  const isSame = (component: string) => meaningOf(old, component) === meaningOf(newest, component);
  const alike = both.find(isSame) as string;
  const other = both.find((component) => !isSame(component)) as string;
  expect(of(old, alike)).toBe(of(newest, alike));
  expect(of(old, other)).not.toBe(of(newest, other));
});
