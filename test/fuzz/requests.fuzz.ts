/** Requests of both APIs and the control plane, in process: any value anywhere, and very many of everything. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { deref, type JsonObject } from '../../src/contract/documents.js';
import { documentFor, OPERATIONS, type Operation } from '../../src/contract/operations.js';
import { requestContract } from '../../src/contract/request-contract.js';
import type { Mock } from '../../src/index.js';
import { type Call, expectLinear, fuzzMock, json, partsOf, runs, SEED, status } from './support.js';

let mock: Mock;
beforeAll(async () => {
  mock = await fuzzMock();
});

const served = OPERATIONS.filter((operation) => operation.served);
const contractOf = (operation: Operation) => requestContract(documentFor(operation, '2026-09-17'), operation);
const pathOf = ({ path }: Operation, id: string | number = 1) => path.replace(/\{[^{}]*\}/g, String(id));

const FORM = 'application/x-www-form-urlencoded';
const anything = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1.5,
      2 ** 53,
      1e300,
      '',
      'a',
      '1',
      [],
      {},
      [[]],
      '__proto__',
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** An object with members that the operation knows, and others. */
const bodyOf = (operation: Operation): fc.Arbitrary<unknown> => {
  const { body, doc } = contractOf(operation);
  const alternatives = [body, ...(((body?.oneOf ?? []) as JsonObject[]).map((one) => deref(doc, one)) as JsonObject[])];
  const names = alternatives.flatMap((one) => Object.keys((one?.properties ?? {}) as object));
  const members = fc.dictionary(fc.constantFrom(...names, 'constructor', 'toString'), anything, { maxKeys: 5 });
  return fc.oneof({ weight: 4, arbitrary: members }, { weight: 1, arbitrary: anything });
};

const queryOf = (operation: Operation): fc.Arbitrary<string> => {
  const names = [...contractOf(operation).query.keys(), 'x', 'ids[]'];
  const value = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '-1',
      '1e400',
      'true',
      '9007199254740993',
      '%',
      '%ff',
      '(',
      'id=1',
      'name=~"',
      'eyJpZCI6MX0',
    ),
    partsOf(['=', '&', '%2', '"', 'id', '(', '|'], 6),
  );
  return fc
    .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 })
    .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
};

describe('Each operation', () => {
  it('answers whatever comes, and never with 5xx', async () => {
    const ids = ['1', '0', '-1', '9007199254740993', '%', '%00', 'x', 'field-1', '__proto__', '188040', '8419199'];
    for (const operation of served) {
      const calls = fc.record({
        query: queryOf(operation),
        id: fc.constantFrom(...ids),
        body: bodyOf(operation),
        isForm: fc.boolean(),
      });
      for (const { query, id, body, isForm } of fc.sample(calls, { seed: SEED, numRuns: 8 })) {
        const form = isForm && operation.api === 'v1' && { headers: { 'content-type': FORM }, body: query };
        await status(mock, {
          method: operation.method,
          path: `${pathOf(operation, id)}?${query}`,
          ...json(body),
          ...form,
        });
      }
    }
  });

  it('takes work that grows with what a list of its body or query holds', async () => {
    const member = (operation: Operation, name: string, item: unknown) => (n: number) =>
      status(mock, {
        method: operation.method,
        path: pathOf(operation),
        ...json({
          [name]: Array.from({ length: n }, (_, i) =>
            typeof item === 'number' ? i : typeof item === 'string' ? `a${i}@b${i}.example` : item,
          ),
        }),
      });
    for (const operation of served) {
      const { body, doc, query } = contractOf(operation);
      for (const [name, schema] of Object.entries((body?.properties ?? {}) as JsonObject)) {
        const resolved = deref(doc, schema as JsonObject);
        if (![resolved?.type].flat().includes('array')) continue;
        for (const item of [1, 'a', {}]) await expectLinear(1_500, member(operation, name, item));
      }
      for (const name of [...query.keys(), 'unknown']) {
        const path = (n: number) =>
          `${pathOf(operation)}?${Array.from({ length: n }, (_, i) => `${name}=${i}`).join('&')}`;
        await expectLinear(1_500, (n) => status(mock, { method: operation.method, path: path(n), ...json({}) }));
      }
    }
  });
});

describe('Bodies', () => {
  const cases: Record<string, (n: number) => Call> = {
    'a form': (n) => ({ method: 'POST', path: '/persons', headers: { 'content-type': FORM }, body: 'a=1&'.repeat(n) }),
    'a form of one list': (n) => ({
      method: 'POST',
      path: '/persons',
      headers: { 'content-type': FORM },
      body: 'emails[]=a@b.example&'.repeat(n),
    }),
    'an upload of equal parts': (n) => upload('a', n),
    'an upload of nothing but boundaries': (n) => ({
      method: 'POST',
      path: '/entity-files',
      headers: MULTIPART,
      body: '--cut\r\n'.repeat(n),
    }),
    'an upload with headers without end': (n) => ({
      method: 'POST',
      path: '/entity-files',
      headers: MULTIPART,
      body: `--cut\r\n${'a: b\r\n'.repeat(n)}`,
    }),
    'unknown members': (n) => ({
      method: 'POST',
      path: '/v2/notes',
      ...json(Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i}`, i]))),
    }),
    'lists in lists beside each other': (n) => ({
      method: 'POST',
      path: '/v2/companies/search',
      ...json({ filter: Array(n).fill([[]]) }),
    }),
    'brackets without end': (n) => ({
      method: 'POST',
      path: '/v2/notes',
      headers: { 'content-type': 'application/json' },
      body: '['.repeat(n),
    }),
    'a long name': (n) => ({ method: 'POST', path: '/v2/notes', ...json({ ['a'.repeat(n)]: 1 }) }),
    'a search of many groups': (n) => ({
      method: 'POST',
      path: '/v2/persons/search',
      ...json({ filters: { operator: 'and', filters: Array(n).fill({ fieldId: 'x', operator: 'is', value: 1 }) } }),
    }),
    'a search of many orders': (n) => ({
      method: 'POST',
      path: '/v2/persons/search',
      ...json({ sorts: Array(n).fill({ fieldId: 'x' }) }),
    }),
    'a filter of many clauses': (n) => ({
      method: 'GET',
      path: `/v2/meetings?filter=${encodeURIComponent(`${'id=1|'.repeat(n)}id=2`)}`,
    }),
    'a long cursor': (n) => ({
      method: 'GET',
      path: `/v2/persons?cursor=${Buffer.from(`${' '.repeat(n)}after:::${'1:::'.repeat(n)}`).toString('base64url')}`,
    }),
    'a long page token': (n) => ({
      method: 'GET',
      path: `/persons?page_token=${Buffer.from(JSON.stringify({ params: { a: 'x'.repeat(n) } })).toString('base64url')}`,
    }),
    'a call of the control plane': (n) => ({
      method: 'POST',
      path: '/_mock/faults',
      ...json({ match: Object.fromEntries(Array.from({ length: n }, (_, i) => [`a${i}`, i])) }),
    }),
    'a coloured note': (n) => ({
      method: 'POST',
      path: '/notes',
      ...json({ person_ids: [170900842], content: `<span style="color:${' '.repeat(n)}!">x</span>`, type: 2 }),
    }),
  };

  it.each(Object.entries(cases))('%s: work grows with what was sent', async (_, call) => {
    await expectLinear(4_000, (n) => status(mock, call(n)));
  });

  it('of uploads are read or refused', async () => {
    const parts = [
      '--cut',
      '\r\n',
      '--',
      'content-disposition: form-data',
      '; name="a"',
      '; filename="x',
      '"',
      ':',
      'content-type: a/b',
      '\0',
      ' ',
    ];
    await fc.assert(
      fc.asyncProperty(partsOf(parts), async (body) => {
        expect(await status(mock, { method: 'POST', path: '/entity-files', headers: MULTIPART, body })).toBeGreaterThan(
          199,
        );
      }),
      runs(150),
    );
  });
});

const MULTIPART = { 'content-type': 'multipart/form-data; boundary=cut' };

function upload(name: string, n: number): Call {
  const part = `--cut\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n1\r\n`;
  return { method: 'POST', path: '/entity-files', headers: MULTIPART, body: `${part.repeat(n)}--cut--\r\n` };
}

describe('Cursors and page tokens', () => {
  it('are taken or refused', async () => {
    const text = partsOf(
      [
        '       after',
        'before',
        ':::',
        '1',
        '{"id":',
        '}',
        '"params":{}',
        ',"after":',
        '"of":"v1.persons.list"',
        '\0',
        '\ufffd',
      ],
      10,
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom('base64', 'base64url', 'hex'), async (plain, encoding) => {
        const cursor = encodeURIComponent(Buffer.from(plain).toString(encoding as 'base64'));
        for (const path of [
          '/v2/persons?cursor=',
          '/v2/teams?cursor=',
          '/v2/company-merges?cursor=',
          '/persons?page_token=',
        ]) {
          await status(mock, { method: 'GET', path: path + cursor });
        }
      }),
      runs(80),
    );
  });
});

describe('Seeds', () => {
  it('are loaded or refused, and what was loaded is answered', async () => {
    const seed = mock.account('scale').export() as Record<string, unknown[]>;
    const tables = Object.keys(seed).filter(
      (name) => Array.isArray(seed[name]) && (seed[name] as unknown[]).length > 0,
    );
    const small = Object.fromEntries(tables.map((name) => [name, (seed[name] as object[]).slice(0, 2)]));
    const change = fc.record({
      table: fc.constantFrom(...tables),
      row: anything,
      member: fc.nat(20),
      value: anything,
      isRow: fc.boolean(),
    });
    let i = 0;
    await fc.assert(
      fc.asyncProperty(change, async ({ table, row, member, value, isRow }) => {
        const [first = {}] = small[table] as [object?];
        const name = Object.keys(first)[member % Math.max(Object.keys(first).length, 1)] ?? 'id';
        const changed = isRow ? [row] : [{ ...first, [name]: value }];
        const account = `fuzz-${i++}`;
        const made = await status(mock, {
          method: 'POST',
          path: '/_mock/accounts',
          ...json({ account, seed: { [table]: changed } }),
        });
        if (made !== 201) return;
        const { admin } = mock.account(account).keys;
        for (const path of [
          '/v2/companies',
          '/v2/persons',
          '/v2/lists',
          '/v2/notes',
          '/v2/opportunities',
          '/notes',
          '/lists',
          '/webhook',
        ]) {
          const answer = await mock.fetch(
            new Request(`http://localhost${path}`, { headers: { authorization: `Bearer ${admin}` } }),
          );
          expect(answer.status, `${path} with ${table}: ${JSON.stringify(changed).slice(0, 300)}`).toBeLessThan(500);
        }
        await status(mock, { method: 'DELETE', path: `/_mock/accounts/${account}` });
      }),
      runs(60),
    );
  });
});
