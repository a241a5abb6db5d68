/** Text from URLs and forms → the types that the contract states. What does not convert stays as it is and fails validation. */
import { deref, type Json, type JsonObject } from './documents.js';

const INTEGER = /^-?(0|[1-9]\d*)$/;
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;

export interface CoerceOptions {
  /** V1 takes booleans in any case, and as 1 and 0. */
  looseBooleans: boolean;
}

/** The value as a schema wants it. */
export function coerce(doc: JsonObject, schema: Json | undefined, value: unknown, options: CoerceOptions): unknown {
  const resolved = deref(doc, schema);
  if (!resolved) return value;
  const types = typesOf(doc, resolved);
  if (Array.isArray(value)) {
    return types.includes('array') ? value.map((item) => coerce(doc, resolved.items, item, options)) : value;
  }
  if (typeof value === 'object' && value !== null) return coerceMembers(doc, resolved, value, options);
  if (typeof value !== 'string') return value;
  if (types.includes('string')) return value;
  if (types.includes('array')) return [coerce(doc, resolved.items, value, options)];
  if (types.includes('integer') && INTEGER.test(value)) return Number(value);
  if (types.includes('number') && DECIMAL.test(value)) return Number(value);
  if (types.includes('boolean')) {
    const text = options.looseBooleans ? value.toLowerCase() : value;
    if (text === 'true' || (options.looseBooleans && text === '1')) return true;
    if (text === 'false' || (options.looseBooleans && text === '0')) return false;
  }
  return value;
}

/** Of a union, those of all its alternatives. */
function typesOf(doc: JsonObject, schema: JsonObject): (Json | undefined)[] {
  const alternatives = Array.isArray(schema.oneOf) ? schema.oneOf : [];
  return [schema.type, ...alternatives.map((one) => deref(doc, one)?.type)].flat();
}

function coerceMembers(doc: JsonObject, schema: JsonObject, value: object, options: CoerceOptions): unknown {
  const properties = schema.properties as JsonObject | undefined;
  if (!properties) return value;
  return Object.fromEntries(
    Object.entries(value).map(([member, item]) => [
      member,
      Object.hasOwn(properties, member) ? coerce(doc, properties[member], item, options) : item,
    ]),
  );
}
