/** The served documents have nothing that common code generators stumble over, and what they would is found by its name. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../scripts/contracts/document.js';
import { forGenerators } from '../../scripts/contracts/for-generators.js';
import { unfitForGenerators } from '../../scripts/contracts/generator-lint.js';
import { createMock } from '../../src/index.js';

const SERVED = ['v1', 'v2-2024-01-01', 'v2-2026-07-15', 'v2-2026-09-17'];
const served = (name: string): Document =>
  JSON.parse(readFileSync(new URL(`../../src/contract/generated/${name}.json`, import.meta.url), 'utf8'));

/** A sound document, with what a test plants in it. */
function planted(schemas: Record<string, unknown>, more: object = {}): Document {
  const servers = [{ url: 'http://127.0.0.1:4010' }];
  return { info: { version: '1' }, servers, paths: {}, components: { schemas }, ...more } as Document;
}
const withBody = (content: object) => ({ paths: { '/a': { post: { requestBody: { content } } } } });
const array = { type: 'array', items: { type: 'string' }, default: ['a'] };
const CAUSES: Record<string, Document> = {
  'several types at once': planted({ A: { type: ['string', 'integer', 'null'] } }),
  'null as the only type': planted({ A: { type: 'object', properties: { gone: { type: 'null' } } } }),
  'null as the only type, in a list': planted({ A: { type: 'object', properties: { gone: { type: ['null'] } } } }),
  'a const, where an enum of one is understood': planted({ A: { type: 'string', const: 'a' } }),
  'an enumeration of booleans': planted({ A: { type: 'boolean', enum: [true] } }),
  'integers without names (x-enum-varnames)': planted({ A: { type: 'integer', enum: [0, 1] } }),
  'null among integers': planted({
    A: { type: ['integer', 'null'], enum: [0, null], 'x-enum-varnames': ['None', 'No'] },
  }),
  'a union without a name': planted({
    A: { type: 'array', items: { oneOf: [{ type: 'string' }, { type: 'integer' }, { type: 'null' }] } },
  }),
  'an object without a name as an item': planted({ A: { type: 'array', items: { type: 'object' } } }),
  'a pattern beside a format': planted({ A: { type: 'string', format: 'date-time', pattern: '^2' } }),
  'a binary part that is not of the format binary': planted({ A: { contentMediaType: 'application/octet-stream' } }),
  'an array parameter with a default': planted(
    {},
    { paths: { '/a': { get: { parameters: [{ in: 'query', schema: array }] } } } },
  ),
  'one schema under two media types': planted(
    {},
    withBody({ 'application/json': { schema: { $ref: '#/a' } }, 'text/x': { schema: { $ref: '#/a' } } }),
  ),
  'one name for two': planted({}, { components: { schemas: { TotalCount: {} }, parameters: { 'total-count': {} } } }),
  'the name Person is taken': planted({ Person: {}, A: { type: 'integer', enum: [0], 'x-enum-varnames': ['Person'] } }),
  'the tag a is one of operations as well': planted(
    {},
    { paths: { '/a': { get: { tags: ['a'] } } }, webhooks: { b: { post: { tags: ['a'] } } } },
  ),
  'a delivery without a type': planted(
    {},
    {
      webhooks: {
        'a.b': { post: { requestBody: { content: { 'application/json': { schema: { type: 'object' } } } } } },
      },
    },
  ),
  'not the mock': planted({}, { servers: [{ url: 'https://api.affinity.co' }] }),
  "its default is not the document's own version": planted(
    {},
    { components: { parameters: { v: { in: 'header', name: 'X-Affinity-Api-Version', schema: { type: 'string' } } } } },
  ),
};

describe('For code generators', () => {
  it.each(SERVED)('%s has nothing that one of them stumbles over', (name) => {
    expect(unfitForGenerators(served(name))).toEqual([]);
  });

  it.each(Object.entries(CAUSES))('"%s" is found', (cause, document) => {
    expect(unfitForGenerators(document)).toEqual([expect.stringContaining(`: ${cause.replace(', in a list', '')}`)]);
  });

  it('a constant, null alone, a pattern on a date, a default of a list and a form are put in words that they know', () => {
    const $ref = '#/components/schemas/A';
    const form = {
      'application/json': { schema: { $ref } },
      'application/x-www-form-urlencoded': { schema: { $ref } },
    };
    const schemas = {
      A: {
        type: 'object',
        properties: { const: { const: 'a' }, gone: { type: 'null' }, yes: { type: 'boolean', const: true } },
      },
      Day: { type: 'string', format: 'date-time', pattern: '^2' },
    };
    const document = planted(schemas, {
      paths: { '/a': { parameters: [{ in: 'query', name: 'a', schema: array }], ...withBody(form).paths['/a'] } },
    });
    expect(unfitForGenerators(document).length).toBeGreaterThanOrEqual(6);
    const made = forGenerators(document);
    expect(unfitForGenerators(made)).toEqual([]);
    expect(made.components?.schemas).toMatchObject({
      A: { properties: { const: { type: 'string', enum: ['a'] }, gone: { oneOf: [{ type: 'null' }, { not: {} }] } } },
    });
    expect(JSON.stringify(made.paths)).toContain('"x-default":["a"]');
    expect(document.components?.schemas).toEqual(schemas);
  });

  it('the first server is the one that was asked, in each of the documents', async () => {
    const mock = await createMock();
    for (const path of ['v1', ...SERVED.slice(1).map((name) => name.replace('-', '/'))]) {
      const answer = await mock.fetch(`http://localhost:8080/_mock/contracts/${path}.json`);
      const { servers } = (await answer.json()) as { servers: { url: string }[] };
      expect(servers.map(({ url }) => url)).toEqual(['http://localhost:8080', 'https://api.affinity.co']);
    }
  });

  it('the version header has the version of its document as default', () => {
    for (const name of SERVED.slice(1)) {
      const parameters = served(name).components?.parameters as Record<
        string,
        { name: string; schema: { default?: string } }
      >;
      const header = Object.values(parameters).find((one) => one.name === 'X-Affinity-Api-Version');
      expect(header?.schema.default).toBe(name.slice('v2-'.length));
    }
  });
});
