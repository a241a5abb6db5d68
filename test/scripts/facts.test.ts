/** `npm run facts` compares forms: what only differs in the way it is written is equal, what a client would notice is not. */
import { describe, expect, it } from 'vitest';
import { formOf, type Node } from '../../scripts/facts/form.js';

const schemas = {
  Name: { type: ['string', 'null'] },
  Kind: { const: 'person' },
  Tree: { type: 'object', properties: { under: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } } },
};
const form = (schema: Node) => formOf({ components: { schemas } }, schema);

describe('The form of a schema', () => {
  it('is one for the ways of writing the same', () => {
    expect(form({ oneOf: [{ type: 'string' }, { type: 'null' }] })).toEqual(
      form({ $ref: '#/components/schemas/Name' }),
    );
    expect(form({ type: 'string', enum: ['person'] })).toEqual(form({ $ref: '#/components/schemas/Kind' }));
    expect(form({ allOf: [{ properties: { a: {} }, required: ['a'] }, { properties: { b: {} } }] })).toEqual(
      form({ type: 'object', properties: { b: {}, a: {} }, required: ['a'] }),
    );
    const one = { type: 'object', properties: { one: { type: 'string' } } };
    const other = { type: 'object', properties: { other: { type: 'string' } } };
    expect(form({ anyOf: [one, { oneOf: [other, { type: 'null' }] }] })).toEqual(
      form({ oneOf: [other, one, { type: 'null' }] }),
    );
  });

  it('ends where a schema holds itself', () => {
    expect(form({ $ref: '#/components/schemas/Tree' })).toEqual({
      types: ['object'],
      members: { under: { required: false, schema: { types: ['array'], items: { up: 2 } } } },
    });
  });

  it.each<[string, Node, Node]>([
    ['null', { type: 'string' }, { type: ['string', 'null'] }],
    ['a required member', { properties: { a: {} } }, { properties: { a: {} }, required: ['a'] }],
    ['a value', { enum: ['a', 'b'] }, { enum: ['a'] }],
    ['a member', { properties: { a: {} } }, { properties: { a: {}, b: {} } }],
    ['a type', { type: 'integer' }, { type: 'number' }],
    ['an alternative', { oneOf: [{ type: 'object' }, { type: 'array' }] }, { type: 'object' }],
  ])('differs by %s', (_what, one, other) => {
    expect(form(one)).not.toEqual(form(other));
  });
});
