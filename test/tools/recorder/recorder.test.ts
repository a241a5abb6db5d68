import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../../src/index.js';
import { recorder, type Violation } from '../../../src/kit/contract.js';
import { contractMock } from '../../contract/harness.js';

let mock: Mock;
let key: string;
beforeAll(async () => {
  mock = await contractMock();
  key = mock.account().keys.admin as string;
});
afterAll(() => mock.close());

const bearer = (): Record<string, string> => ({ authorization: `Bearer ${key}` });
const json = () => ({ ...bearer(), 'content-type': 'application/json' });
const V2 = 'https://api.affinity.co/v2';
const toMock = ((input, init) => mock.fetch(input as string, init)) as typeof globalThis.fetch;

/** Answers with what the mock says, changed. */
const meddling =
  (change: (body: Record<string, unknown>) => void): typeof globalThis.fetch =>
  async (input, init) => {
    const answer = await toMock(input, init);
    const body = (await answer.json()) as Record<string, unknown>;
    change(body);
    return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers });
  };

describe('recorder', () => {
  it('passes everything through, and finds nothing in what fits', async () => {
    const { fetch, summary } = recorder(toMock);
    const lists = await fetch(`${V2}/lists`, { headers: bearer() });
    expect(((await lists.json()) as { data: unknown[] }).data.length).toBeGreaterThan(3);
    const note = { type: 'entities', content: { html: '<p>Tarn</p>' }, persons: [{ id: 1 }] };
    await fetch(new Request(`${V2}/notes`, { method: 'POST', headers: json(), body: JSON.stringify(note) }));
    await fetch('https://api.affinity.co/persons?page_size=3', {
      headers: { authorization: `Basic ${btoa(`:${key}`)}` },
    });
    const form = new FormData();
    form.set('file', new Blob(['Tarn']), 'tarn.txt');
    form.set('person_id', '1');
    await fetch('https://api.affinity.co/entity-files', { method: 'POST', headers: bearer(), body: form });
    await fetch('https://api.affinity.co/_mock/clock');
    expect(await summary()).toEqual({ exchanges: 4, violated: 0, violations: [], dropped: 0 });
  });

  it('tells what a client sends that Affinity does not know, once each, without values', async () => {
    const told: Violation[] = [];
    const { fetch, summary } = recorder(toMock, { onViolation: (violation) => told.push(violation) });
    for (const term of ['hidden-1', 'hidden-2']) await fetch(`${V2}/lists?trem=${term}`, { headers: bearer() });
    await fetch(
      new Request(`${V2}/lists`, { method: 'POST', headers: json(), body: '{"name":77,"type":"secret-type"}' }),
    );
    await fetch(`${V2}/companys`, { headers: { authorization: `Basic ${btoa(':secret-key')}` } });
    const { violations, violated, exchanges } = await summary();
    expect([exchanges, violated]).toEqual([4, 4]);
    const found = violations.map(({ violation, count }) => [
      violation.operationId,
      violation.pointer,
      violation.problem,
      count,
    ]);
    expect(found).toContainEqual(['v2.lists.list', 'query trem', 'undeclared', 2]);
    expect(found).toContainEqual(['v2.lists.create', '/name', 'wrong-type', 1]);
    expect(found).toContainEqual([null, 'path', 'unknown-operation', 1]);
    expect(found).toContainEqual([null, 'header authorization', 'wrong-scheme', 1]);
    expect(told).toEqual(violations.map(({ violation }) => violation));
    expect(JSON.stringify(violations)).not.toMatch(/hidden-|secret-|77/);
    expect(JSON.stringify(violations)).not.toContain(key);
  });

  it('tells what an answer breaks', async () => {
    const { fetch, summary } = recorder(
      meddling((body) => {
        (body.data as Record<string, unknown>[])[0] = { id: 'seven', colour: 'hidden' };
      }),
    );
    await fetch(`${V2}/lists`, { headers: bearer() });
    const { violations } = await summary();
    expect(
      violations.map(({ violation }) => [violation.side, violation.pointer, violation.problem, violation.got]),
    ).toEqual(
      expect.arrayContaining([
        ['answer', '/data/0/id', 'wrong-type', 'string'],
        ['answer', '/data/0/colour', 'undeclared', 'string'],
      ]),
    );
    expect(JSON.stringify(violations)).not.toMatch(/seven|hidden/);
  });

  it('leaves alone what is not Affinity, and what a redirect leads to', async () => {
    const seen: string[] = [];
    const inner: typeof globalThis.fetch = async (input) => {
      seen.push(String(input));
      const answer = new Response('bytes');
      Object.defineProperty(answer, 'redirected', { value: true });
      return answer;
    };
    const { fetch, summary } = recorder(inner, { isAffinity: ({ hostname }) => hostname === 'api.affinity.co' });
    await fetch('https://example.org/anything');
    const download = await fetch('https://api.affinity.co/entity-files/download/7', { headers: bearer() });
    expect(await download.text()).toBe('bytes');
    expect(seen).toHaveLength(2);
    expect(await summary()).toMatchObject({ exchanges: 1, violated: 0 });
  });

  it('passes errors on', async () => {
    const { fetch, summary } = recorder(async () => {
      throw new TypeError('cut off');
    });
    await expect(fetch(`${V2}/lists`)).rejects.toThrow('cut off');
    expect((await summary()).exchanges).toBe(0);
  });
});
