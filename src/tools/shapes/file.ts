/** Shapes as a file that is committed: one line a place, in an order that does not depend on what was met first. */
import { isObject } from '../diff/read.js';
import { holderOf, type Place, type Shape } from './shape.js';

/** By operation, with its version for V2: `v2.lists.get 2026-09-17`, `v1.lists.get`. */
export type Shapes = ReadonlyMap<string, Shape>;

const FORMAT = 'affinity-mock-shapes/1';
const OPTIONAL = ', optional';

/** The file holds no shapes: why, in one line. */
export class NoShapes extends Error {}

export function shapesText(shapes: Shapes): string {
  const operations = inOrder(shapes).map(([name, shape]) => [
    name,
    Object.fromEntries(
      inOrder(shape).map(([at, { types, optional }]) => [at, types.join('|') + (optional ? OPTIONAL : '')]),
    ),
  ]);
  return `${JSON.stringify({ format: FORMAT, operations: Object.fromEntries(operations) }, null, 2)}\n`;
}

const inOrder = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** Throws `NoShapes`. */
export function readShapes(text: string): Shapes {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    throw new NoShapes('it is not JSON: make it with contract shapes record');
  }
  const { format, operations } = (root ?? {}) as { format?: unknown; operations?: unknown };
  if (format !== FORMAT || !isObject(operations)) {
    throw new NoShapes(`it holds no shapes of the format ${FORMAT}: make it with contract shapes record`);
  }
  return new Map(Object.entries(operations).map(([name, places]) => [name, readShape(name, places)]));
}

function readShape(name: string, places: unknown): Shape {
  if (!isObject(places)) throw new NoShapes(`its operation ${name} has no places`);
  return new Map(Object.entries(places).map(([at, text]) => [at, readPlace(text, `${name} ${at}`)]));
}

const TYPES =
  /^(array|boolean|integer|null|number|object|string)(\|(array|boolean|integer|null|number|object|string))*$/;

function readPlace(text: unknown, where: string): Place {
  const optional = typeof text === 'string' && text.endsWith(OPTIONAL);
  const types = String(text).slice(0, optional ? -OPTIONAL.length : undefined);
  if (typeof text !== 'string' || !TYPES.test(types)) throw new NoShapes(`its place ${where} tells no types`);
  return { types: types.split('|'), optional };
}

/** Whether an object was seen at the place that a member is of. */
export const hasHolder = (shape: Shape, at: string): boolean =>
  shape.get(holderOf(at) ?? '')?.types.includes('object') === true;
