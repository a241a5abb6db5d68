/** What editors and documents say of the members that users write. */
import { expect, it } from 'vitest';
import { described } from '../../scripts/contracts/described.js';
import { document as documentOf } from '../../src/contract/documents.js';
import { readSeedSchema } from '../../src/store/seed/seed-check.js';

type Schema = { [keyword: string]: unknown };

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Walks what is written by a schema, each reference once. */
class Walk {
  readonly mute: string[] = [];
  told = 0;
  readonly #seen = new Set<string>();
  readonly #document: Schema;

  constructor(document: Schema) {
    this.#document = document;
  }

  into(given: unknown, name: string): void {
    if (!isSchema(given)) return;
    const { $ref } = given;
    if (typeof $ref === 'string') {
      if (this.#seen.has($ref)) return;
      this.#seen.add($ref);
    }
    const schema = this.resolved(given);
    const at = typeof $ref === 'string' ? ($ref.split('/').at(-1) ?? name) : name;
    for (const [member, value] of Object.entries((schema.properties as Schema) ?? {})) {
      if (!isSchema(value)) continue;
      this.look(value, `${at}.${member}`);
      this.into(value, `${at}.${member}`);
    }
    for (const keyword of ['oneOf', 'anyOf', 'allOf']) {
      for (const one of (schema[keyword] as unknown[]) ?? []) if (!isRuleAlone(one)) this.into(one, at);
    }
    for (const keyword of ['items', 'additionalProperties']) this.into(schema[keyword], `${at}[]`);
  }

  look(schema: Schema, name: string): void {
    this.told++;
    if (!schema.description && !this.resolved(schema).description) this.mute.push(name);
  }

  resolved(schema: Schema): Schema {
    let at = schema;
    while (typeof at.$ref === 'string') {
      const names = at.$ref.slice(2).split('/');
      at = names.reduce<Schema>((node, name) => node[name.replaceAll('~1', '/')] as Schema, this.#document);
    }
    return at;
  }
}

/** Such as "one of the two is required": its members are told of elsewhere. */
const isRuleAlone = (schema: unknown) =>
  isSchema(schema) && ('required' in schema || 'if' in schema) && !('type' in schema);

it('each member and parameter that a user sends to the control plane says what it is', () => {
  const document = documentOf('control') as unknown as Schema;
  const walk = new Walk(document);
  for (const [path, item] of Object.entries(document.paths as Record<string, Schema>)) {
    for (const [method, operation] of Object.entries(item)) {
      const parameters = method === 'parameters' ? operation : (operation as Schema).parameters;
      for (const given of (parameters as Schema[]) ?? []) {
        const { name, description, schema } = walk.resolved(given);
        walk.look({ ...(schema as Schema), ...(description ? { description } : {}) }, `${path} ${name}`);
      }
      const body = (operation as Schema).requestBody as { content: Record<string, Schema> } | undefined;
      for (const { schema } of Object.values(body?.content ?? {})) walk.into(schema, `${method} ${path}`);
    }
  }
  expect(walk.told).toBeGreaterThan(150);
  expect(walk.mute).toEqual([]);
});

it('each member of a seed says what it is', () => {
  const schema = JSON.parse(readSeedSchema()) as Schema;
  const walk = new Walk(schema);
  walk.into(schema, 'seed');
  expect(walk.told).toBeGreaterThan(300);
  expect(walk.mute).toEqual([]);
});

it('a member that is a reference has the words, bounds and default of what it refers to', () => {
  const made = described({
    components: {
      schemas: {
        Delay: { type: 'integer', minimum: 0, maximum: 600000, default: 5, description: 'Milliseconds.' },
        Part: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
        One: {
          properties: {
            delay: { $ref: '#/components/schemas/Delay' },
            own: { $ref: '#/components/schemas/Delay', description: 'Before the answer.' },
            share: { $ref: '#/components/schemas/Part' },
            names: { type: 'array', maxItems: 3, uniqueItems: true, description: 'Names.' },
            mute: { type: 'string' },
          },
        },
      },
    },
  });
  expect(made.components.schemas.One.properties).toEqual({
    delay: { $ref: '#/components/schemas/Delay', description: 'Milliseconds. From 0 to 600,000. Default: 5.' },
    own: { $ref: '#/components/schemas/Delay', description: 'Before the answer. From 0 to 600,000. Default: 5.' },
    share: { $ref: '#/components/schemas/Part', description: 'Above 0, to 1.' },
    names: { type: 'array', maxItems: 3, uniqueItems: true, description: 'Names. At most 3 of them. None twice.' },
    mute: { type: 'string' },
  });
});
