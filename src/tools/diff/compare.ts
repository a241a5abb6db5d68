/** Two schemas in their common form: where the second takes less, more, or something else than the first. */

import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../contract/documents.js';
import { getOrInsert } from '../../lib/memo.js';
import { isObject } from './read.js';
import type { Schema, SchemaReader } from './schema.js';

/** A difference that decides what is valid, by what it does to the set of valid values; or one of words. */
export interface Difference {
  /** `data[].fields[].value{type=dropdown}.data`; empty at the top. */
  at: string;
  kind: DifferenceKind;
  message: string;
}

/**
 * `narrower`, `wider`: fewer or more values are valid; `other`: some are gone and some are new. Members of objects are kinds of
 * their own: a new one widens nothing for whoever ignores what it does not know. `default`: what counts when nothing is sent.
 */
export type DifferenceKind =
  | 'narrower'
  | 'wider'
  | 'other'
  | 'member-gone'
  | 'member-new'
  | 'member-new-required'
  | 'member-required'
  | 'member-optional'
  | 'default'
  | 'words';

type Settled = readonly string[];

/** Compares schemas of two documents. A structure that is met again is not told again: make one for each operation. */
export class SchemaComparison {
  readonly #seen = new Map<Schema, Map<Schema, Set<string>>>();
  #found: Difference[] = [];
  #visited: [Schema, Schema][] = [];

  /** `equal`: pairs that are known not to differ, whoever asks. */
  constructor(
    readonly ours: SchemaReader,
    readonly theirs: SchemaReader,
    readonly equal = new WeakMap<Schema, WeakSet<Schema>>(),
  ) {}

  compare(ours: Json | undefined, theirs: Json | undefined, at: string): Difference[] {
    this.#found = [];
    this.#visited = [];
    this.#schemas(this.ours.read(ours), this.theirs.read(theirs), at, []);
    if (this.#found.length > 0) return this.#found;
    for (const [one, other] of this.#visited) getOrInsert(this.equal, one, () => new WeakSet()).add(other);
    return [];
  }

  #say(at: string, kind: DifferenceKind, message: string): void {
    this.#found.push({ at, kind, message });
  }

  /** `settled`: members that told this alternative from its neighbours, whose values are known to agree. */
  #schemas(ours: Schema, theirs: Schema, at: string, settled: Settled): void {
    if (this.equal.get(ours)?.has(theirs) || !this.#isNew(ours, theirs, settled)) return;
    // With members left out it is not the whole pair.
    if (settled.length === 0) this.#visited.push([ours, theirs]);
    this.#words(ours, theirs, at);
    if (ours.nullable !== theirs.nullable) {
      this.#say(at, theirs.nullable ? 'wider' : 'narrower', theirs.nullable ? 'may be null now' : 'is never null now');
    }
    if (
      ours.default !== undefined &&
      theirs.default !== undefined &&
      !isDeepStrictEqual(ours.default, theirs.default)
    ) {
      this.#say(at, 'default', `the default is ${JSON.stringify(theirs.default)}, was ${JSON.stringify(ours.default)}`);
    }
    if (ours.alternatives || theirs.alternatives) {
      this.#alternatives(alternativesOf(ours), alternativesOf(theirs), at, settled);
      return;
    }
    if (!this.#types(ours, theirs, at)) return;
    this.#values(ours, theirs, at);
    this.#limits(ours, theirs, at);
    this.#members(ours, theirs, at, settled);
    this.#items(ours, theirs, at);
  }

  #isNew(ours: Schema, theirs: Schema, settled: Settled): boolean {
    const known = getOrInsert(this.#seen, ours, () => new Map());
    const marks = getOrInsert(known, theirs, () => new Set());
    const mark = settled.join();
    if (marks.has(mark)) return false;
    marks.add(mark);
    return true;
  }

  #words(ours: Schema, theirs: Schema, at: string): void {
    for (const word of new Set([...ours.words.keys(), ...theirs.words.keys()])) {
      if (ours.words.get(word) !== theirs.words.get(word)) this.#say(at, 'words', word);
    }
  }

  /** Whether the rest can be compared. */
  #types(ours: Schema, theirs: Schema, at: string): boolean {
    const [before, after] = [ours.types, theirs.types];
    const takes = (types: ReadonlySet<string>, type: string) =>
      types.size === 0 || types.has(type) || (type === 'integer' && types.has('number'));
    const loses = before.size === 0 ? after.size > 0 : [...before].some((type) => !takes(after, type));
    const gains = after.size === 0 ? before.size > 0 : [...after].some((type) => !takes(before, type));
    if (loses || gains) this.#say(at, changeOf(loses, gains), `the type is ${show(after)}, was ${show(before)}`);
    return !(loses && gains);
  }

  #values(ours: Schema, theirs: Schema, at: string): void {
    if (!ours.values && !theirs.values) return;
    if (!ours.values || !theirs.values) {
      const values = [...(ours.values ?? theirs.values ?? [])].join(', ');
      if (theirs.values) this.#say(at, 'narrower', `only ${values} now`);
      else this.#say(at, 'wider', `any value now, was one of ${values}`);
      return;
    }
    const gone = [...ours.values].filter((value) => !theirs.values?.has(value));
    const added = [...theirs.values].filter((value) => !ours.values?.has(value));
    if (gone.length > 0) this.#say(at, 'narrower', `no longer ${gone.join(', ')}`);
    if (added.length > 0) this.#say(at, 'wider', `also ${added.join(', ')}`);
  }

  #limits(ours: Schema, theirs: Schema, at: string): void {
    for (const keyword of new Set([...ours.limits.keys(), ...theirs.limits.keys()])) {
      const [before, after] = [ours.limits.get(keyword), theirs.limits.get(keyword)];
      if (isDeepStrictEqual(before, after)) continue;
      this.#say(at, limitChange(keyword, before, after), limitMessage(keyword, before, after));
    }
  }

  #members(ours: Schema, theirs: Schema, at: string, settled: Settled): void {
    for (const [name, before] of ours.properties) {
      const [here, after] = [join(at, name), theirs.properties.get(name)];
      if (after === undefined) {
        this.#say(here, 'member-gone', 'is gone');
        continue;
      }
      const [was, is] = [ours.required.has(name), theirs.required.has(name)];
      if (was !== is) this.#say(here, is ? 'member-required' : 'member-optional', '');
      const [mine, other] = [this.ours.read(before), this.theirs.read(after)];
      if (settled.includes(name)) this.#schemas({ ...mine, values: null }, { ...other, values: null }, here, []);
      else this.#schemas(mine, other, here, []);
    }
    for (const name of theirs.properties.keys()) {
      if (ours.properties.has(name)) continue;
      const isRequired = theirs.required.has(name);
      this.#say(join(at, name), isRequired ? 'member-new-required' : 'member-new', 'is new');
    }
    this.#others(ours.others, theirs.others, at);
  }

  /** Members that have no name in the contract. */
  #others(ours: Json, theirs: Json, at: string): void {
    if (isDeepStrictEqual(ours, theirs) || (isAnything(ours) && isAnything(theirs))) return;
    const here = join(at, '*');
    if (theirs === false) this.#say(here, 'narrower', 'members that are not named are refused now');
    else if (ours === false) this.#say(here, 'member-new', 'may have members that are not named now');
    else this.#schemas(this.ours.read(ours), this.theirs.read(theirs), here, []);
  }

  #items(ours: Schema, theirs: Schema, at: string): void {
    if (ours.items === undefined && theirs.items === undefined) return;
    this.#schemas(this.ours.read(ours.items), this.theirs.read(theirs.items), `${at}[]`, []);
  }

  /** Pairs alternatives by the member whose values tell them apart, level by level. */
  #alternatives(ours: readonly Schema[], theirs: readonly Schema[], at: string, settled: Settled): void {
    const [one, other] = [ours[0], theirs[0]];
    if (ours.length === 1 && theirs.length === 1 && one && other) {
      this.#schemas(one, other, at, settled);
      return;
    }
    const teller = this.#teller(ours, theirs, settled);
    if (teller === undefined) {
      this.#pairAlike(ours, theirs, at, settled);
      return;
    }
    const groups = new Map<string, { ours: Schema[]; theirs: Schema[]; values: string[] }>();
    const tags = [
      ...ours.map((each) => valuesOf(this.ours, each, teller)),
      ...theirs.map((each) => valuesOf(this.theirs, each, teller)),
    ];
    for (const value of new Set(tags.flatMap((values) => [...(values ?? [])]))) {
      const mine = ours.filter((each) => valuesOf(this.ours, each, teller)?.has(value));
      const other = theirs.filter((each) => valuesOf(this.theirs, each, teller)?.has(value));
      const key = `${mine.map((each) => ours.indexOf(each))}/${other.map((each) => theirs.indexOf(each))}`;
      const group = getOrInsert(groups, key, () => ({ ours: mine, theirs: other, values: [] }));
      group.values.push(value.replace(/^"|"$/g, ''));
    }
    for (const group of groups.values()) {
      const here = `${at}{${teller}=${group.values.join('|')}}`;
      if (group.theirs.length === 0) this.#say(here, 'narrower', 'this alternative is gone');
      else if (group.ours.length === 0) this.#say(here, 'wider', 'this alternative is new');
      else this.#alternatives(group.ours, group.theirs, here, [...settled, teller]);
    }
    for (const each of theirs) {
      if (!valuesOf(this.theirs, each, teller))
        this.#say(at, 'wider', `an alternative without "${teller}" is new: ${outline(each)}`);
    }
  }

  /** The member with values of its own in each of our alternatives that splits both sides most. */
  #teller(ours: readonly Schema[], theirs: readonly Schema[], settled: Settled): string | undefined {
    let best: { name: string; parts: number } | undefined;
    for (const name of ours[0]?.properties.keys() ?? []) {
      if (settled.includes(name)) continue;
      const mine = ours.map((each) => valuesOf(this.ours, each, name));
      const others = theirs.map((each) => valuesOf(this.theirs, each, name));
      if (mine.includes(null) || others.every((values) => values === null)) continue;
      const parts = new Set([...mine, ...others].map((values) => [...(values ?? [])].sort().join())).size;
      if (parts > 1 && parts > (best?.parts ?? 0)) best = { name, parts };
    }
    return best?.name;
  }

  /** Nothing tells them apart: the most alike belong together. */
  #pairAlike(ours: readonly Schema[], theirs: readonly Schema[], at: string, settled: Settled): void {
    const pairs = ours.flatMap((mine) =>
      theirs.map((other) => {
        const trial = new SchemaComparison(this.ours, this.theirs, this.equal);
        trial.#schemas(mine, other, at, settled);
        return { mine, other, cost: trial.#found.filter(({ kind }) => kind !== 'words').length };
      }),
    );
    const [mineLeft, othersLeft] = [new Set(ours), new Set(theirs)];
    for (const { mine, other } of pairs.sort((a, b) => a.cost - b.cost)) {
      if (!mineLeft.has(mine) || !othersLeft.has(other)) continue;
      mineLeft.delete(mine);
      othersLeft.delete(other);
      this.#schemas(mine, other, at, settled);
    }
    for (const each of mineLeft) this.#say(at, 'narrower', `an alternative is gone: ${outline(each)}`);
    for (const each of othersLeft) this.#say(at, 'wider', `an alternative is new: ${outline(each)}`);
  }
}

/** One schema beside a union is a union of one. */
const alternativesOf = (schema: Schema): readonly Schema[] => schema.alternatives ?? [{ ...schema, nullable: false }];

function valuesOf(reader: SchemaReader, schema: Schema, member: string): ReadonlySet<string> | null {
  const property = schema.properties.get(member);
  return property === undefined ? null : reader.read(property).values;
}

const changeOf = (loses: boolean, gains: boolean): DifferenceKind =>
  loses && gains ? 'other' : loses ? 'narrower' : 'wider';

const AT_LEAST = new Set(['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties', 'minContains']);
const AT_MOST = new Set(['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties', 'maxContains']);

function limitChange(keyword: string, before: Json | undefined, after: Json | undefined): DifferenceKind {
  if (before === undefined) return 'narrower';
  if (after === undefined) return 'wider';
  if (typeof before === 'number' && typeof after === 'number') {
    if (AT_LEAST.has(keyword)) return after > before ? 'narrower' : 'wider';
    if (AT_MOST.has(keyword)) return after < before ? 'narrower' : 'wider';
  }
  return 'other';
}

function limitMessage(keyword: string, before: Json | undefined, after: Json | undefined): string {
  if (after === undefined) return `${keyword} ${JSON.stringify(before)} is gone`;
  return `${keyword} is ${JSON.stringify(after)}${before === undefined ? ', was not limited' : `, was ${JSON.stringify(before)}`}`;
}

const join = (at: string, name: string) => (at === '' ? name : `${at}.${name}`);
const show = (types: ReadonlySet<string>) => (types.size === 0 ? 'any' : [...types].sort().join(' or '));
const outline = ({ properties, types }: Schema) =>
  properties.size > 0 ? `an object of ${[...properties.keys()].join(', ')}` : show(types);
const isAnything = (others: Json) => others === true || (isObject(others) && Object.keys(others).length === 0);
