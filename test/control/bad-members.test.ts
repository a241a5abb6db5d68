/** Every member of every body of the control plane, given wrongly: 400 that names it, and nothing has changed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { deref, document, type JsonObject } from '../../src/contract/documents.js';
import type { Mock } from '../../src/index.js';
import { frozenMock } from '../support.js';
import { control, operations, type Send } from './support.js';

let mock: Mock;
let call: Send;
beforeAll(async () => {
  mock = await frozenMock();
  call = control(mock);
});

/** A body that is good, to make a bad one of. */
const GOOD: Record<string, JsonObject> = {
  'control.accounts.create': { account: 'fresh', seed: 'quaymoss', limits: {} },
  'control.clock.set': { mode: 'frozen' },
  'control.clock.advance': { milliseconds: 0 },
  'control.limits.update': { used: {} },
  'control.settings.update': {},
  'control.apps.create': { name: 'A', user: 'admin' },
  'control.apps.update': {},
  'control.users.update': { permissions: {} },
  'control.faults.create': { match: {}, respond: { status: 503 } },
  'control.data.add': { companies: [] },
  'control.requests.verify': { match: {}, count: { min: 0 } },
};

const doc = document('control');
const schemaOfBody = (path: string, method: string): JsonObject | null => {
  const operation = ((doc.paths as JsonObject)[path] as JsonObject)[method.toLowerCase()] as JsonObject;
  const body = operation.requestBody as JsonObject | undefined;
  const content = (body?.content as JsonObject | undefined)?.['application/json'] as JsonObject | undefined;
  return content ? deref(doc, content.schema as JsonObject) : null;
};

/** More than this is refused as a whole. */
const MOST_BYTES = 1024 * 1024;

/** Members that no body has, and a body that nests far too deep. */
const MANY = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`member-${i}`, i]));
const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

/** Values that a schema does not take: of other types, and past each of its bounds. */
function wrongFor(given: JsonObject): unknown[] {
  const schema = deref(doc, given);
  const branches = (schema.oneOf as JsonObject[] | undefined)?.map((branch) => deref(doc, branch)) ?? [schema];
  const types = branches.flatMap((branch) => branch.type ?? []).flat() as string[];
  // What may be anything cannot be wrong.
  if (types.length === 0) return [];
  const samples: Record<string, unknown[]> = {
    string: [],
    integer: [7, -1],
    number: [1.5],
    boolean: [true],
    array: [[], ['a']],
    object: [{ zebra: 1 }],
    null: [null],
  };
  const isNumber = types.includes('number') || types.includes('integer');
  const values = Object.entries(samples)
    .filter(([type]) => !types.includes(type) && !(isNumber && type === 'integer'))
    .filter(([type]) => !(type === 'number' && types.includes('number')))
    .flatMap(([, list]) => list);
  for (const branch of branches) {
    const { minimum, maximum, maxLength, minLength, pattern, maxItems, format } = branch as Record<string, number>;
    if (branch.enum || branch.const !== undefined) values.push('zebra');
    if (minimum !== undefined) values.push(minimum - 1, -1e300);
    if (maximum !== undefined) values.push(maximum + 1, 1e300);
    if (isNumber && types.includes('integer')) values.push(1.5);
    if (branches.length > 1) continue;
    if (minLength !== undefined && minLength > 0) values.push('');
    if (maxLength !== undefined && maxLength < MOST_BYTES) values.push('x'.repeat(maxLength + 1));
    if (pattern !== undefined) values.push('\n');
    if (format !== undefined) values.push('zebra', '2026-13-01T00:00:00Z');
    if (maxItems !== undefined) values.push(Array.from({ length: maxItems + 1 }, () => '::1'));
  }
  return values;
}

interface Member {
  at: string[];
  schema: JsonObject;
}

/** The members of an object and of the objects in it. */
function membersOf(schema: JsonObject, at: string[] = []): Member[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonObject>);
  return properties.flatMap(([name, member]) => {
    const own = { at: [...at, name], schema: member };
    return [own, ...membersOf(deref(doc, member), own.at)];
  });
}

function withMember(body: JsonObject, [name = '', ...rest]: string[], value: unknown): JsonObject {
  if (rest.length === 0) return { ...body, [name]: value as never };
  return { ...body, [name]: withMember((body[name] ?? {}) as JsonObject, rest, value) };
}

const PATHS: Record<string, string> = { '/apps/{id}': '/apps/40100', '/users/{id}': '/users/standard' };
const CALLS = operations().flatMap(({ id, method, path }) => {
  const schema = schemaOfBody(path, method);
  const short = path.replace('/_mock', '');
  return schema ? [{ id, method, path: PATHS[short] ?? short, schema }] : [];
});
const state = async () =>
  JSON.stringify(
    await Promise.all(
      ['/accounts', '/clock', '/limits', '/settings', '/apps', '/users', '/faults'].map(
        async (path) => (await call('GET', path)).body,
      ),
    ),
  );

describe('a body of the control plane', () => {
  it.each(CALLS)('$id: names each member that is wrong', async ({ id, method, path, schema }) => {
    const good = GOOD[id];
    if (!good) throw new Error(`${id} has no good body: add one`);
    const before = await state();
    let tried = 0;
    for (const member of membersOf(schema)) {
      for (const value of wrongFor(member.schema)) {
        const { status, body } = await call(method, path, withMember(good, member.at, value));
        const what = `${member.at.join('.')} = ${JSON.stringify(value).slice(0, 60)}: ${JSON.stringify(body).slice(0, 200)}`;
        expect(status, what).toBe(400);
        expect(body.error.param?.startsWith(member.at.join('.')), what).toBe(true);
        tried++;
      }
      const unknown = [...member.at.slice(0, -1), `${member.at.at(-1)}x`];
      const { status, body } = await call(method, path, withMember(good, unknown, 1));
      // Where names are free, one more is no mistake of the body's form.
      if (member.at[0] === 'seed' || member.at[0] === 'quirks') continue;
      expect(status, unknown.join('.')).toBe(400);
      expect(body.error.param).toBe(unknown.join('.'));
      expect(body.error.message).toContain(`did you mean ${member.at.at(-1)}?`);
    }
    expect(tried).toBeGreaterThan(3);
    expect(await state()).toBe(before);
  });

  it.each(CALLS)('$id: says what is missing', async ({ id, method, path, schema }) => {
    for (const name of (schema.required as string[] | undefined) ?? []) {
      const { [name]: _left, ...rest } = GOOD[id] as JsonObject;
      const { status, body } = await call(method, path, rest);
      expect([status, body.error.param]).toEqual([400, name]);
      expect(body.error.message).toContain('required');
    }
  });

  it.each(CALLS)('$id: may be huge or deep, and is refused in time', async ({ id, method, path }) => {
    expect((await call(method, path, { ...GOOD[id], ...MANY })).status).toBe(400);
    expect((await call(method, path, `{"match":{"path":${DEEP}}}`)).status).toBe(400);
    expect((await call(method, path, `{"respond":{"status":200,"body":${DEEP}},"match":{}}`)).status).toBe(400);
  });
});

describe('what a client sends to the APIs', () => {
  it('never keeps the journal from being read, however deeply it nests', async () => {
    const authorization = `Bearer ${mock.account().keys.admin}`;
    const body = `{"first_name":${DEEP}}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const { status } = await mock.fetch('http://mock/persons', { method: 'POST', headers, body });
    expect(status).toBe(422);
    const journal = await call('GET', '/requests');
    expect([journal.status, journal.body.at(-1).requestBody]).toEqual([200, body]);
  });
});
