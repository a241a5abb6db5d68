/**
 * Which document's component stands for a component: the versions of V2 say the same of most things, and what is said twice is
 * compiled once. Nothing is compared for the first document of a family, so who asks one version pays nothing.
 */
import { getOrInsert } from '../lib/memo.js';
import { type DocumentName, document, type Json, type JsonObject } from './documents.js';

/** Documents whose components may stand for one another's. */
export const familyOf = (name: DocumentName): string => (name.startsWith('v2-') ? 'v2' : name);

interface Known {
  name: DocumentName;
  components: ReadonlyMap<string, Component>;
  /** By component, the document that has it; of all others it is this one. */
  homes: ReadonlyMap<string, DocumentName>;
}

interface Component {
  text: string;
  /** Components that it refers to. */
  refs: readonly string[];
}

const families = new Map<string, Known[]>();

/** Documents of the family that have been asked for, the first one first. */
export const knownBefore = (name: DocumentName): readonly DocumentName[] => {
  const names = known(name).map((one) => one.name);
  return names.slice(0, names.indexOf(name));
};

/** The document whose component stands for `component` of `name`: the first one where it says the same, and all that it refers to does. */
export function homeOf(name: DocumentName, component: string): DocumentName {
  const own = known(name).find((one) => one.name === name);
  return own?.homes.get(component) ?? name;
}

function known(name: DocumentName): readonly Known[] {
  const family = getOrInsert(families, familyOf(name), () => []);
  if (family.some((one) => one.name === name)) return family;
  const components = componentsOf(name);
  const homes = new Map<string, DocumentName>();
  for (const earlier of family) {
    for (const component of sameIn(components, earlier.components)) {
      if (!homes.has(component)) homes.set(component, earlier.name);
    }
  }
  family.push({ name, components, homes });
  return family;
}

function componentsOf(name: DocumentName): ReadonlyMap<string, Component> {
  const { schemas = {} } = (document(name).components ?? {}) as { schemas?: JsonObject };
  return new Map(
    Object.entries(schemas).map(([component, schema]) => [
      component,
      { text: JSON.stringify(schema), refs: [...refsIn(schema)] },
    ]),
  );
}

/** Of those whose texts are equal all but those that refer, by whatever way, to one that differs. */
function sameIn(ours: ReadonlyMap<string, Component>, theirs: ReadonlyMap<string, Component>): ReadonlySet<string> {
  const same = new Set([...ours].flatMap(([name, { text }]) => (theirs.get(name)?.text === text ? [name] : [])));
  for (let before = -1; before !== same.size; ) {
    before = same.size;
    for (const name of same) if (!ours.get(name)?.refs.every((ref) => same.has(ref))) same.delete(name);
  }
  return same;
}

const COMPONENT = /^#\/components\/schemas\/([^/]+)/;

/** What a `$ref` names; the whole text where that is no schema among the components. */
export const componentNamed = (ref: string): string => COMPONENT.exec(ref)?.[1] ?? ref;

function* refsIn(node: Json): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node) && typeof node.$ref === 'string') yield componentNamed(node.$ref);
  for (const inner of Object.values(node)) yield* refsIn(inner);
}
