/** The body of a V1 request: its members come from the query as well, as text that is meant as what the contract states. */
import { nested, pathOf } from '../lib/bracket-names.js';
import { readValues } from '../lib/multi-values.js';
import { coerce } from './coerce.js';
import { deref, type Json } from './documents.js';
import type { RequestContract } from './request-contract.js';

/** The body wins over the query; a null member counts as not given (v1.md §1.9). What is no object stays as it is. */
export function v1Body(contract: Pick<RequestContract, 'body' | 'doc'>, search: string, body: unknown): unknown {
  if (body !== undefined && (typeof body !== 'object' || body === null || Array.isArray(body))) return body;
  const members: Record<string, unknown> = {};
  const known = (contract.body?.properties ?? {}) as Record<string, unknown>;
  const given = readValues(search, { brackets: true });
  for (const [name, { values, isList }] of given) {
    if (!Object.hasOwn(known, name)) continue;
    // As in the query of a read: of a single value that is given several times, the last one counts.
    members[name] = isList || isArray(contract, known[name]) ? values : values.at(-1);
  }
  const keyed = nested([...given].filter(([name]) => Object.hasOwn(known, pathOf(name)?.[0] ?? '')));
  for (const [name, value] of Object.entries(keyed)) {
    // Under both spellings: then it is no such value, which is told.
    members[name] = Object.hasOwn(members, name) ? [members[name], value].flat() : value;
  }
  for (const [name, value] of Object.entries((body as object | undefined) ?? {})) {
    if (value !== null)
      Object.defineProperty(members, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return coerce(contract.doc, contract.body, members, { looseBooleans: true });
}

const isArray = ({ doc }: Pick<RequestContract, 'doc'>, schema: unknown): boolean =>
  [deref(doc, schema as Json)?.type].flat().includes('array');
