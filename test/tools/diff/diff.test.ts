import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type DocumentName, document, type Json, type JsonObject } from '../../../src/contract/documents.js';
import { type Change, diffContracts, type OperationChanges, type Severity } from '../../../src/tools/diff/diff.js';
import { diffDownload } from '../../../src/tools/diff/download.js';
import { readOpenApi } from '../../../src/tools/diff/read.js';
import { SchemaReader } from '../../../src/tools/diff/schema.js';
import { asOpenApi30, basedOnServer, clone, inlined, reversed, wrapped } from './spelling.js';

const NEWEST = document('v2-2026-09-17');
const NAMES: DocumentName[] = ['v1', 'v2-2024-01-01', 'v2-2026-07-15', 'v2-2026-09-17'];

describe('the same contract in another spelling shows nothing', () => {
  it.each(NAMES)('%s', (name) => {
    const ours = document(name);
    const spellings = { asOpenApi30, wrapped, inlined, reversed };
    for (const [spelling, rewrite] of Object.entries(spellings)) {
      const theirs = rewrite(ours);
      expect(theirs, spelling).not.toEqual(spelling === 'reversed' ? null : ours);
      expect([spelling, diffContracts(ours, theirs).operations]).toEqual([spelling, []]);
      expect([spelling, diffContracts(theirs, ours).operations]).toEqual([spelling, []]);
    }
    expect(diffContracts(ours, inlined(asOpenApi30(reversed(wrapped(ours))))).operations).toEqual([]);
  });

  it('paths below a server', () => {
    expect(diffContracts(NEWEST, basedOnServer(NEWEST)).operations).toEqual([]);
  });

  it('JSON, YAML, with and without what says nothing about validity', async () => {
    for (const text of [JSON.stringify(NEWEST), stringify(NEWEST, { aliasDuplicateObjects: false })]) {
      const { diff, text: told } = await diffDownload(text);
      expect(diff).toEqual({
        version: '2026-09-17',
        operations: [],
        counts: { breaking: 0, additive: 0, cosmetic: 0 },
      });
      expect(told).toBe('V2 2026-09-17: no difference\n');
    }
    const silent = clone(NEWEST);
    delete (silent.components as JsonObject).examples;
    delete silent.tags;
    expect(diffContracts(NEWEST, silent).operations).toEqual([]);
  });
});

/** A change at a known place, what it must be called, and, done backwards, what then. */
interface Mutation {
  name: string;
  change: (doc: JsonObject) => void;
  path: string;
  expected: [Severity, string, RegExp];
  backwards: [Severity, string, RegExp];
}

// biome-ignore lint/suspicious/noExplicitAny: reaches into documents whose shape the test knows
type Any = any;
const op = (doc: Any, method: string, path: string): Any => doc.paths[path][method];
const schemas = (doc: Any): Any => doc.components.schemas;
const parameterOf = (operation: Any, doc: Any, name: string): Any => {
  const found = operation.parameters.findIndex(
    (each: Any) => (each.$ref ? doc.components.parameters[each.$ref.split('/').at(-1)] : each).name === name,
  );
  const each = operation.parameters[found];
  const own = clone(each.$ref ? doc.components.parameters[each.$ref.split('/').at(-1)] : each);
  operation.parameters[found] = own;
  return own;
};

const MUTATIONS: Mutation[] = [
  {
    name: 'an operation goes',
    path: 'GET /v2/lists',
    change: (doc) => void delete (doc.paths as Any)['/v2/lists'].get,
    expected: ['breaking', 'operation', /is gone/],
    backwards: ['additive', 'operation', /is new/],
  },
  {
    name: 'a stable operation turns beta',
    path: 'GET /v2/lists',
    change: (doc) => {
      op(doc, 'get', '/v2/lists')['x-stability-level'] = 'beta';
    },
    expected: ['breaking', 'operation', /is beta, was stable/],
    backwards: ['additive', 'operation', /is stable, was beta/],
  },
  {
    name: 'an operation is deprecated',
    path: 'GET /v2/lists',
    change: (doc) => {
      op(doc, 'get', '/v2/lists').deprecated = true;
    },
    expected: ['additive', 'operation', /is deprecated/],
    backwards: ['additive', 'operation', /no longer deprecated/],
  },
  {
    name: 'a query parameter goes',
    path: 'GET /v2/lists',
    change: (doc) => {
      const lists = op(doc, 'get', '/v2/lists');
      parameterOf(lists, doc, 'term');
      lists.parameters = lists.parameters.filter((each: Any) => each.name !== 'term');
    },
    expected: ['breaking', 'query.term', /is gone/],
    backwards: ['additive', 'query.term', /is new/],
  },
  {
    name: 'a query parameter is required',
    path: 'GET /v2/lists',
    change: (doc) => {
      parameterOf(op(doc, 'get', '/v2/lists'), doc, 'term').required = true;
    },
    expected: ['breaking', 'query.term', /is required now/],
    backwards: ['additive', 'query.term', /is optional now/],
  },
  {
    name: 'a bound of a parameter tightens',
    path: 'GET /v2/lists',
    change: (doc) => {
      parameterOf(op(doc, 'get', '/v2/lists'), doc, 'limit').schema.maximum = 50;
    },
    expected: ['breaking', 'query.limit', /maximum is 50, was 100/],
    backwards: ['additive', 'query.limit', /maximum is 100, was 50/],
  },
  {
    name: 'a default changes',
    path: 'GET /v2/lists',
    change: (doc) => {
      parameterOf(op(doc, 'get', '/v2/lists'), doc, 'limit').schema.default = 7;
    },
    expected: ['breaking', 'query.limit', /the default is 7, was 100/],
    backwards: ['breaking', 'query.limit', /the default is 100, was 7/],
  },
  {
    name: 'a member of a body goes',
    path: 'POST /v2/lists',
    change: (doc) => void delete schemas(doc).ListToBeCreated.properties.isPublic,
    expected: ['breaking', 'body.isPublic', /is gone/],
    backwards: ['additive', 'body.isPublic', /is new/],
  },
  {
    name: 'a member of a body is new and required',
    path: 'POST /v2/lists',
    change: (doc) => {
      schemas(doc).ListToBeCreated.properties.color = { type: 'string' };
      schemas(doc).ListToBeCreated.required.push('color');
    },
    expected: ['breaking', 'body.color', /is new and required/],
    backwards: ['breaking', 'body.color', /is gone/],
  },
  {
    name: 'a body becomes optional',
    path: 'POST /v2/lists',
    change: (doc) => {
      op(doc, 'post', '/v2/lists').requestBody.required = false;
    },
    expected: ['additive', 'body', /is optional now/],
    backwards: ['breaking', 'body', /is required now/],
  },
  {
    name: 'an enumeration of a body loses a value',
    path: 'POST /v2/lists',
    change: (doc) => void schemas(doc).ListToBeCreated.properties.type.enum.splice(0, 1),
    expected: ['breaking', 'body.type', /no longer "company"/],
    backwards: ['additive', 'body.type', /also "company"/],
  },
  {
    name: 'a member of an answer goes',
    path: 'GET /v2/auth/whoami',
    change: (doc) => {
      delete schemas(doc).Tenant.properties.subdomain;
      schemas(doc).Tenant.required = schemas(doc).Tenant.required.filter((each: string) => each !== 'subdomain');
    },
    expected: ['breaking', '200.tenant.subdomain', /is gone/],
    backwards: ['additive', '200.tenant.subdomain', /is new/],
  },
  {
    name: 'a member of an answer may be missing',
    path: 'GET /v2/auth/whoami',
    change: (doc) => void schemas(doc).Tenant.required.splice(0),
    expected: ['breaking', '200.tenant.subdomain', /may be missing now/],
    backwards: ['additive', '200.tenant.subdomain', /is always there now/],
  },
  {
    name: 'a member of an answer may be null',
    path: 'GET /v2/auth/whoami',
    change: (doc) => {
      schemas(doc).Tenant.properties.subdomain.type = ['string', 'null'];
    },
    expected: ['breaking', '200.tenant.subdomain', /may be null now/],
    backwards: ['additive', '200.tenant.subdomain', /is never null now/],
  },
  {
    name: 'a member of an answer is of another type',
    path: 'GET /v2/auth/whoami',
    change: (doc) => {
      schemas(doc).Tenant.properties.id = { type: 'string' };
    },
    expected: ['breaking', '200.tenant.id', /the type is string, was integer/],
    backwards: ['breaking', '200.tenant.id', /the type is integer, was string/],
  },
  {
    name: 'a union of an answer loses an alternative',
    path: 'GET /v2/companies/{companyId}',
    change: (doc) => {
      schemas(doc).FieldValue.oneOf = schemas(doc).FieldValue.oneOf.filter(
        (each: Any) => !each.$ref.endsWith('/NoteValue'),
      );
    },
    expected: ['additive', '200.fields[].value{type=note}', /is gone/],
    backwards: ['breaking', '200.fields[].value{type=note}', /is new/],
  },
  {
    name: 'a success status changes',
    path: 'POST /v2/lists',
    change: (doc) => {
      const { responses } = op(doc, 'post', '/v2/lists');
      responses['202'] = responses['201'];
      delete responses['201'];
    },
    expected: ['breaking', '201', /is gone/],
    backwards: ['breaking', '201', /is new/],
  },
  {
    name: 'an error status goes',
    path: 'GET /v2/lists',
    change: (doc) => void delete op(doc, 'get', '/v2/lists').responses['429'],
    expected: ['additive', '429', /is gone/],
    backwards: ['additive', '429', /is new/],
  },
  {
    name: 'a header goes',
    path: 'GET /v2/lists',
    change: (doc) => void delete op(doc, 'get', '/v2/lists').responses['200'].headers['x-request-id'],
    expected: ['breaking', '200.header.x-request-id', /is gone/],
    backwards: ['additive', '200.header.x-request-id', /is new/],
  },
  {
    name: 'words',
    path: 'GET /v2/lists',
    change: (doc) => {
      op(doc, 'get', '/v2/lists').summary = 'Everything that is a list';
    },
    expected: ['cosmetic', 'operation', /another summary/],
    backwards: ['cosmetic', 'operation', /another summary/],
  },
  {
    name: 'the name of a path parameter',
    path: 'GET /v2/lists/{listId}',
    change: (doc) => {
      const paths = doc.paths as Any;
      const item = paths['/v2/lists/{listId}'];
      delete paths['/v2/lists/{listId}'];
      parameterOf(item.get, doc, 'listId').name = 'id';
      paths['/v2/lists/{id}'] = item;
    },
    expected: ['cosmetic', 'operation', /another name/],
    backwards: ['cosmetic', 'operation', /another name/],
  },
];

const changesOf = (operations: readonly OperationChanges[], path: string): Change[] => {
  const shape = (text: string) => text.replace(/\{[^}]*\}/g, '{}');
  const found = operations.find((each) => shape(`${each.method} ${each.path}`) === shape(path));
  return found?.changes ?? [];
};

describe('a change is found where it is, and called what it is', () => {
  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s', (_, mutation) => {
    const changed = clone(NEWEST);
    mutation.change(changed);
    for (const [before, after, [severity, at, message]] of [
      [NEWEST, changed, mutation.expected],
      [changed, NEWEST, mutation.backwards],
    ] as const) {
      const { operations, counts } = diffContracts(before, after);
      const found = changesOf(operations, mutation.path).filter((change) => change.at === at);
      expect(found).toContainEqual({ severity, at, message: expect.stringMatching(message) });
      // What shares the changed schema changes alike, and nothing changes elsewhere.
      expect(operations.length).toBeLessThan(30);
      const all = operations.flatMap(({ changes }) => changes);
      expect(counts[severity]).toBe(all.filter((change) => change.severity === severity).length);
    }
  });

  it('however the changed document is spelled', () => {
    const changed = clone(NEWEST);
    for (const { name, change } of MUTATIONS) if (/bound|value|null|type|alternative/.test(name)) change(changed);
    const { operations } = diffContracts(NEWEST, changed);
    expect(operations.length).toBeGreaterThan(20);
    expect(diffContracts(NEWEST, asOpenApi30(wrapped(changed))).operations).toEqual(operations);
  });

  it('no member of an answer changes unseen', () => {
    const places = membersOf(NEWEST);
    const reader = new SchemaReader(NEWEST);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom('remove', 'retype', 'null'), (place, how) => {
        const changed = clone(NEWEST);
        const properties = at(changed, place.slice(0, -1)) as JsonObject;
        const name = place.at(-1) as string;
        if (how === 'remove') delete properties[name];
        else
          properties[name] =
            how === 'retype'
              ? { type: 'boolean', enum: [true] }
              : { oneOf: [properties[name] as Json, { type: 'null' }] };
        const wasNull = how === 'null' && reader.read(at(NEWEST, place)).nullable;
        const { counts } = diffContracts(NEWEST, changed);
        expect(counts.breaking + counts.additive > 0).toBe(!wasNull);
      }),
      { numRuns: 15 },
    );
  });
});

/** Places of the members of all component schemas that an operation reaches. */
function membersOf(doc: JsonObject): string[][] {
  const places: string[][] = [];
  const text = JSON.stringify(doc);
  for (const [name, schema] of Object.entries((doc.components as JsonObject).schemas as JsonObject)) {
    // Filters state what tells them apart twice: one may go unseen.
    if (name.includes('Filter') || !text.includes(`"#/components/schemas/${name}"`)) continue;
    for (const member of Object.keys(((schema as JsonObject).properties as JsonObject | undefined) ?? {})) {
      places.push(['components', 'schemas', name, 'properties', member]);
    }
  }
  return places;
}

const at = (doc: JsonObject, place: readonly string[]): Json =>
  place.reduce<Json>((node, member) => (node as JsonObject)[member] as Json, doc);

describe('between versions', () => {
  it('says what a version brought', () => {
    const { operations } = diffContracts(document('v2-2026-07-15'), NEWEST);
    expect(changesOf(operations, 'GET /v2/files')).toEqual([
      { severity: 'additive', at: 'operation', message: 'is new' },
    ]);
    expect(changesOf(operations, 'GET /v2/lists/{listId}/fields')).toEqual([
      { severity: 'breaking', at: '200.data[].valueType', message: 'also "list-multi", "note", "reminder"' },
      { severity: 'additive', at: '200.data[].description', message: 'is new' },
      { severity: 'additive', at: '200.data[].isRequired', message: 'is new' },
    ]);
    expect(
      operations.filter(({ changes }) => changes.some(({ message, at }) => at === 'operation' && message === 'is new')),
    ).toHaveLength(14 + 14);
  });

  it('takes no fright at a document without what has no route yet', async () => {
    const published = clone(NEWEST) as { paths: Record<string, Record<string, { 'x-gate'?: string }>> };
    for (const item of Object.values(published.paths)) {
      for (const [method, operation] of Object.entries(item)) if (operation['x-gate']) delete item[method];
    }
    const { diff } = await diffDownload(JSON.stringify(published));
    expect(diff.counts).toEqual({ breaking: 0, additive: 0, cosmetic: 20 });
    expect(changesOf(diff.operations, 'POST /v2/calls')).toEqual([
      { severity: 'cosmetic', at: 'operation', message: 'is not in it: it has no route yet' },
    ]);
  });

  it('compares with the version that the document names', async () => {
    const { diff } = await diffDownload(JSON.stringify(document('v2-2024-01-01')));
    expect([diff.version, diff.operations]).toEqual(['2024-01-01', []]);
  });
});

describe('what is no OpenAPI document', () => {
  it.each([
    ['', /neither a JSON nor a YAML object/],
    ['<!doctype html><p>Sign in</p>', /neither/],
    ['[1]', /neither a JSON nor a YAML object/],
    ['{"a": {"b"', /neither JSON nor YAML/],
    ['a: &a [*a, *a]\nb: : c', /neither JSON nor YAML/],
    ['{"swagger":"2.0","paths":{}}', /Swagger 2/],
    ['{"openapi":"3.1.0"}', /"paths" must be an object/],
    ['openapi: 4.0.0\npaths: {}', /3\.0 or 3\.1/],
  ])('%j', async (text, message) => {
    await expect(readOpenApi(text)).rejects.toThrow(message);
  });

  it.each([
    [{ '/v2/lists': { $ref: 'lists.yaml#/x' } }, {}, /not local/],
    [{ '/v2/lists': { $ref: '#/nowhere' } }, {}, /leads nowhere/],
    [{ '/v2/lists': { $ref: '#/paths/~1v2~1lists' } }, {}, /leads to itself/],
    [
      answering({ $ref: '#/components/schemas/A' }),
      { A: { allOf: [{ $ref: '#/components/schemas/A' }] } },
      /contains itself/,
    ],
    [answering({ $ref: '#/components/schemas/%E0%A4%A' }), {}, /leads nowhere/],
  ])('broken inside: %j', (paths, schemas, message) => {
    const theirs = { openapi: '3.1.0', paths, components: { schemas } } as unknown as JsonObject;
    expect(() => diffContracts(NEWEST, theirs)).toThrow(message);
  });

  it('puts up with anything else in place of what it reads', () => {
    const junk = fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.constant([]), fc.constant({}));
    const item = fc.record({ parameters: junk, responses: junk, requestBody: junk, security: junk, summary: junk });
    fc.assert(
      fc.property(item, junk, (get, components) => {
        const theirs = {
          openapi: '3.1.0',
          paths: { '/v2/lists': { get }, '/v2/x': get },
          components,
          servers: [components],
        };
        expect(diffContracts(NEWEST, theirs as unknown as JsonObject).counts.breaking).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });

  it('recursive schemas end', () => {
    const tree = (extra: object): JsonObject => ({
      openapi: '3.1.0',
      paths: answering({ $ref: '#/components/schemas/Tree' }) as unknown as Json,
      components: {
        schemas: {
          Tree: {
            type: 'object',
            properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } }, ...extra },
          },
        },
      },
    });
    expect(diffContracts(tree({}), tree({})).operations).toEqual([]);
    expect(diffContracts(tree({ name: {} }), tree({})).operations[0]?.changes).toEqual([
      { severity: 'breaking', at: '200.name', message: 'is gone' },
    ]);
  });
});

function answering(schema: object) {
  return { '/v2/lists': { get: { responses: { 200: { content: { 'application/json': { schema } } } } } } };
}
