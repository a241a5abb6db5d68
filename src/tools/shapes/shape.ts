/**
 * The shape of JSON bodies: which members there are and of what types, learned from samples, without any value. Names that are data
 * themselves (keys of open maps: ids, names of people's own fields) are values too and are told as `*`.
 */

import { type DocumentName, document, type Json } from '../../contract/documents.js';
import { getOrInsert } from '../../lib/memo.js';
import { v2ValueTypes } from '../coverage/value-types.js';
import { isObject, typeOf } from '../diff/read.js';

/** What is known of one place. */
export interface Place {
  /** Of `null`, `boolean`, `integer`, `number`, `string`, `array`, `object`; sorted. */
  types: readonly string[];
  /** Its object was seen without it. */
  optional: boolean;
}

/** By place: ``, `/data`, `/data[]/name`, `/value{text}/data`, `/fields/*`. */
export type Shape = ReadonlyMap<string, Place>;

interface Seen {
  types: Set<string>;
  times: number;
  /** Times that it was an object: how often each of its members could have been there. */
  objects: number;
  parent: Seen | null;
}

export class ShapeLearner {
  readonly #places = new Map<string, Seen>();

  learn(body: unknown): void {
    this.#visit(body, '', null);
  }

  shape(): Shape {
    return new Map(
      [...this.#places].map(([at, { types, times, parent }]) => [
        at,
        { types: sorted(types), optional: parent !== null && times < parent.objects },
      ]),
    );
  }

  #visit(value: unknown, at: string, parent: Seen | null): void {
    const seen = this.#at(at, parent);
    seen.times++;
    seen.types.add(typeOf(value));
    if (Array.isArray(value)) for (const item of value) this.#visit(item, `${at}[]`, null);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const tag = tagOf(value);
    // Values of fields are told apart by their type, which says what their data is.
    const here = tag === null ? at : `${at}{${tag}}`;
    const holder = tag === null ? seen : this.#at(here, null);
    if (holder !== seen) holder.types.add('object');
    holder.objects++;
    const members = Object.entries(value);
    const isRecord = looksLikeRecord(members.map(([name]) => name));
    for (const [name, member] of members) {
      const isShown = isRecord && (knownNames().has(name) || IDENTIFIER.test(name));
      this.#visit(member, `${here}/${isShown ? name : '*'}`, isShown ? holder : null);
    }
  }

  #at(at: string, parent: Seen | null): Seen {
    return getOrInsert(this.#places, at, () => ({ types: new Set(), times: 0, objects: 0, parent }));
  }
}

function tagOf(value: object): string | null {
  const { type } = value as { type?: unknown };
  return 'data' in value && typeof type === 'string' && v2ValueTypes().has(type) ? type : null;
}

/** How the names of an API look, as opposed to ids and to what people write. */
const IDENTIFIER = /^[a-z][A-Za-z_]{0,39}$/;

/** An object whose members are mostly named by the contract; else its names may be data. */
function looksLikeRecord(names: readonly string[]): boolean {
  const known = names.filter((name) => knownNames().has(name)).length;
  return known > 0 && known * 2 >= names.length;
}

const CONTRACTS: readonly DocumentName[] = ['v1', 'v2-2024-01-01', 'v2-2026-07-15', 'v2-2026-09-17'];
let names: Set<string> | undefined;

/** Every member that a schema of either API names. */
function knownNames(): ReadonlySet<string> {
  if (names) return names;
  names = new Set();
  for (const name of CONTRACTS) collect(document(name), names);
  return names;
}

function collect(node: Json, into: Set<string>): void {
  if (Array.isArray(node)) for (const item of node) collect(item, into);
  if (!isObject(node)) return;
  if (isObject(node.properties)) for (const name of Object.keys(node.properties)) into.add(name);
  for (const [member, value] of Object.entries(node)) {
    if (member !== 'example' && member !== 'examples') collect(value as Json, into);
  }
}

/** Whole numbers are numbers. */
export function sorted(types: ReadonlySet<string>): string[] {
  return [...types].filter((type) => type !== 'integer' || !types.has('number')).sort();
}

/** The place of the object that a member is of; null for items, members of open maps and the whole. */
export function holderOf(at: string): string | null {
  const slash = at.lastIndexOf('/');
  const isMember = slash >= 0 && !at.endsWith(']') && !at.endsWith('}') && !at.endsWith('/*');
  return isMember ? at.slice(0, slash) : null;
}

/** What fits either: what one lacks of an object that both have seen is optional. */
export function mergeShapes(a: Shape, b: Shape): Shape {
  const merged = new Map<string, Place>();
  for (const at of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [a.get(at), b.get(at)];
    const holder = holderOf(at);
    const isMissing =
      holder !== null && [a, b].some((shape) => !shape.has(at) && shape.get(holder)?.types.includes('object'));
    merged.set(at, {
      types: sorted(new Set([...(one?.types ?? []), ...(other?.types ?? [])])),
      optional: one?.optional === true || other?.optional === true || isMissing,
    });
  }
  return merged;
}
