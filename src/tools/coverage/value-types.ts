/** The value types that a body shows or asks for, by the names that V2 gives them. */

import { document } from '../../contract/documents.js';
import { VALUE_CODES } from '../../views/v1/wire.js';
import { objectOr } from '../diff/read.js';

let v2Names: ReadonlySet<string> | undefined;

/** Those of the newest version, which has them all. */
export function v2ValueTypes(): ReadonlySet<string> {
  const { schemas } = objectOr(document('v2-2026-09-17').components);
  const { properties } = objectOr(objectOr(schemas).FieldMetadata);
  v2Names ??= new Set(objectOr(objectOr(properties).valueType).enum as string[]);
  return v2Names;
}

/** Adds what a body names: `valueType` or `value_type`, and `type` beside the `data` of a value. */
export function addValueTypes(body: unknown, api: 'v1' | 'v2', seen: Set<string>): void {
  if (Array.isArray(body)) for (const item of body) addValueTypes(item, api, seen);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
  const { type, valueType, value_type: number } = body as Record<string, unknown>;
  if (api === 'v1' && Number.isInteger(number)) seen.add(v1Name(number as number));
  if (api === 'v2') {
    for (const name of [valueType, 'data' in body ? type : undefined]) {
      if (typeof name === 'string' && v2ValueTypes().has(name)) seen.add(name);
    }
  }
  for (const member of Object.values(body)) addValueTypes(member, api, seen);
}

/** `value type 8` for a number that stands for nothing. */
const v1Name = (number: number): string =>
  // 17 is another name of 2 (corrections.md §3).
  Object.entries(VALUE_CODES).find(([, code]) => code === (number === 17 ? 2 : number))?.[0] ?? `value type ${number}`;
