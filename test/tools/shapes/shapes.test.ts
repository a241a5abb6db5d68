import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../../src/index.js';
import { type Drift, driftOf, driftText } from '../../../src/tools/shapes/drift.js';
import { readShapes, type Shapes, shapesText } from '../../../src/tools/shapes/file.js';
import { type Recording, recordShapes } from '../../../src/tools/shapes/record.js';
import { mergeShapes, type Shape, ShapeLearner } from '../../../src/tools/shapes/shape.js';
import { contractMock } from '../../contract/harness.js';
import { plainFetch, plainResponse } from '../plain-fetch.js';

const learned = (...samples: unknown[]): Shape => {
  const learner = new ShapeLearner();
  for (const sample of samples) learner.learn(sample);
  return learner.shape();
};
const told = (shape: Shape) =>
  Object.fromEntries([...shape].map(([at, { types, optional }]) => [at, types.join('|') + (optional ? '?' : '')]));

describe('a shape', () => {
  it('has members, types, and what is optional, from several samples', () => {
    expect(
      told(
        learned(
          {
            data: [
              { id: 1, name: 'a' },
              { id: 2, name: null, domain: 'x' },
            ],
          },
          { data: [] },
        ),
      ),
    ).toEqual({
      '': 'object',
      '/data': 'array',
      '/data[]': 'object',
      '/data[]/id': 'integer',
      '/data[]/name': 'null|string',
      '/data[]/domain': 'string?',
    });
    expect(told(learned({ id: 1, name: 1.5 }, { id: 2, name: 1 }))['/name']).toBe('number');
  });

  it('tells values of fields apart by their type', () => {
    const shape = told(learned([{ value: { type: 'text', data: 'x' } }, { value: { type: 'number', data: 1 } }]));
    expect(shape['[]/value{text}/data']).toBe('string');
    expect(shape['[]/value{number}/data']).toBe('integer');
    expect(told(learned({ type: 'secret', data: 1 }))).toEqual({ '': 'object', '/type': 'string', '/data': 'integer' });
  });

  it('tells no names that are data', () => {
    const record = {
      id: 1,
      name: 'x',
      type: 0,
      domain: null,
      'Formula of Mara': 1,
      newMember: 1,
      acme1: 2,
      'field-77': 3,
    };
    expect(told(learned(record))).toEqual({
      '': 'object',
      '/id': 'integer',
      '/name': 'string',
      '/type': 'integer',
      '/domain': 'null',
      '/newMember': 'integer',
      '/*': 'integer',
    });
    expect(
      told(learned({ id: 1, name: 'x', data: { acme: { id: 1 }, quaymoss: { id: 2, domain: 'x' } } })),
    ).toMatchObject({
      '/data': 'object',
      '/data/*': 'object',
      '/data/*/id': 'integer',
      '/data/*/domain': 'string?',
    });
  });

  const sample = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.string(),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('node'), { maxLength: 3 }),
    object: fc.record({ id: tie('node'), name: tie('node'), data: tie('node') }, { requiredKeys: ['id'] }),
  })).object;

  it('is the same in whatever order the samples come, and from two files as from one', () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 2, maxLength: 6 }), fc.integer({ min: 1, max: 5 }), (samples, at) => {
        const text = (shape: Shape) => shapesText(new Map([['x', shape]]));
        const whole = text(learned(...samples));
        expect(text(learned(...samples.toReversed()))).toBe(whole);
        const [one, other] = [samples.slice(0, at), samples.slice(at)];
        if (other.length > 0) expect(text(mergeShapes(learned(...one), learned(...other)))).toBe(whole);
        expect(shapesText(readShapes(whole))).toBe(whole);
        expect(driftOf(readShapes(whole), readShapes(whole))).toEqual([]);
      }),
    );
  });

  it('holds no value', () => {
    const marked = fc.string({ minLength: 1 }).map((text) => `~${text}`);
    fc.assert(
      fc.property(fc.dictionary(marked, fc.oneof(marked, fc.array(marked), fc.dictionary(marked, marked))), (body) => {
        const text = shapesText(new Map([['x', learned({ id: 1, name: body, data: [body] }, body)]]));
        expect(text).not.toContain('~');
      }),
    );
  });
});

describe('drift', () => {
  const between = (before: unknown[], after: unknown[]) =>
    driftOf(new Map([['x', learned(...before)]]), new Map([['x', learned(...after)]])).map(({ kind, at, message }) => [
      kind,
      at,
      message,
    ]);

  it.each([
    [{ id: 1, name: 'a' }, { id: 1 }, ['breaking', '/name', 'is gone']],
    [{ id: 1 }, { id: 1, name: 'a' }, ['additive', '/name', 'is new: string']],
    [{ id: 1 }, { id: 'a' }, ['breaking', '/id', 'is string, was integer']],
    [{ id: 1 }, { id: 1.5 }, ['breaking', '/id', 'is number, was integer']],
    [{ id: null }, { id: 1 }, ['unsure', '/id', 'is integer, was null']],
    [{ id: 1 }, { id: null }, ['unsure', '/id', 'is null, was integer']],
  ])('%j → %j', (before, after, expected) => {
    expect(between([before], [after])).toEqual([expected]);
  });

  it('knows what samples cannot tell', () => {
    const [one, other] = [{ id: 1, name: 'a' }, { id: 1 }];
    expect(between([one, other], [other])).toEqual([['unsure', '/name', 'was optional and was not met']]);
    expect(between([one, other], [one])).toEqual([['unsure', '/name', 'was never missing this time']]);
    expect(between([one], [one, other])).toEqual([['breaking', '/name', 'may be missing now']]);
    expect(between([{ id: 1 }], [{ id: 1 }, { id: null }])).toEqual([['breaking', '/id', 'may be null now']]);
    // Nothing is known of the items of an empty array.
    expect(between([{ data: [{ id: 1 }] }], [{ data: [] }])).toEqual([]);
    expect(between([{ data: [] }], [{ data: [{ id: 1 }] }])).toEqual([]);
  });

  it('tells operations that are new or were not reached', () => {
    const shapes: Shapes = new Map([['v2.x 2026-09-17', learned({ id: 1 })]]);
    expect(driftOf(shapes, new Map())).toMatchObject([{ kind: 'unsure', message: 'was not reached this time' }]);
    expect(driftText(driftOf(new Map(), shapes))).toBe(
      'v2.x 2026-09-17\n  unsure   was not recorded before\n\n0 breaking, 0 additive, 1 unsure\n',
    );
    expect(driftText([])).toBe('no drift\n');
  });
});

describe('recorded from a server', () => {
  let mock: Mock;
  let recording: Recording;
  type Change = (url: string, body: Record<string, unknown>) => void;
  const record = (change?: Change, apis: readonly ('v1' | 'v2')[] = ['v1', 'v2']) =>
    recordShapes({
      url: 'https://api.affinity.co/v2',
      key: mock.account().keys.admin as string,
      apis,
      versions: ['2026-09-17'],
      fetch: async (url, init) => {
        const answer = await plainFetch(mock)(url, init);
        if (!change || !answer.headers.get('content-type')?.includes('json')) return answer;
        const body = await answer.json();
        change(url, body as Record<string, unknown>);
        return plainResponse(JSON.stringify(body), answer);
      },
    });
  beforeAll(async () => {
    mock = await contractMock();
    recording = await record();
  });
  afterAll(() => mock.close());

  it('has nearly every reading operation of both APIs, and no value of the data', () => {
    const names = [...recording.shapes.keys()];
    expect(names.filter((name) => name.startsWith('v2.')).length).toBeGreaterThan(70);
    expect(names.filter((name) => name.startsWith('v1.')).length).toBeGreaterThan(25);
    expect(recording.stopped).toBeNull();
    expect(recording.missing.length).toBeLessThan(5);
    const text = shapesText(recording.shapes);
    const { persons, companies, lists } = mock.account().export() as unknown as Record<
      string,
      Record<string, unknown>[]
    >;
    const values = [...(persons ?? []), ...(companies ?? []), ...(lists ?? [])].flatMap(
      ({ id, firstName, name, domain }) =>
        [id, firstName, name, domain].filter((value) => String(value ?? '').length > 4),
    );
    expect(values.length).toBeGreaterThan(300);
    for (const value of values) expect(text).not.toContain(String(value));
    expect(told(recording.shapes.get('v2.lists.get 2026-09-17') ?? new Map())).toEqual({
      '': 'object',
      '/createdAt': 'string',
      '/creatorId': 'integer',
      '/id': 'integer',
      '/isPublic': 'boolean',
      '/name': 'string',
      '/ownerId': 'integer',
      '/type': 'string',
    });
  });

  it('is the same the second time', async () => {
    const again = await record();
    expect(shapesText(again.shapes)).toBe(shapesText(recording.shapes));
    expect(driftOf(recording.shapes, again.shapes)).toEqual([]);
  });

  it('shows what a server changed', async () => {
    const changed = await record(
      (url, body) => {
        if (/\/v2\/lists(\?|$)/.test(url)) {
          for (const list of body.data as Record<string, unknown>[]) {
            delete list.ownerId;
            list.colour = 'red';
            list.createdAt = 7;
          }
        }
      },
      ['v2'],
    );
    const before = new Map([...recording.shapes].filter(([name]) => name.startsWith('v2.')));
    const drifts: Drift[] = driftOf(before, changed.shapes);
    const operation = 'v2.lists.list 2026-09-17';
    expect(drifts).toEqual([
      { operation, kind: 'breaking', at: '/data[]/createdAt', message: 'is integer, was string' },
      { operation, kind: 'breaking', at: '/data[]/ownerId', message: 'is gone' },
      { operation, kind: 'additive', at: '/data[]/colour', message: 'is new: string' },
    ]);
  });
});
