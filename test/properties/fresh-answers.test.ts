/** Answers are made of kept pieces: after any writes through either API they are what they would be if nothing had been kept. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import { contractMock, refresh, send } from '../contract/harness.js';
import { SEED } from '../support/seed.js';
import type { Persona } from '../support.js';

let mock: Mock;
beforeAll(async () => {
  mock = await contractMock();
});

const EVENTS = SEED.lists.events;
const PORTFOLIO = SEED.lists.portfolio;
const PIPELINE = SEED.lists.pipeline;

const ENTITY_TYPES = ['enriched', 'global', 'relationship-intelligence'].map((type) => `fieldTypes=${type}`).join('&');
const ALL_TYPES = `${ENTITY_TYPES}&fieldTypes=list`;

const READS: readonly string[] = [
  `/v2/lists/${EVENTS}/list-entries?limit=8&${ALL_TYPES}`,
  `/v2/lists/${PORTFOLIO}/list-entries?limit=8&${ALL_TYPES}`,
  `/v2/lists/${PIPELINE}/list-entries?limit=8&${ALL_TYPES}`,
  `/v2/lists/${PORTFOLIO}/list-entries?limit=8&fieldIds=persons&fieldIds=last-contact`,
  `/v2/companies?limit=8&${ENTITY_TYPES}`,
  `/v2/persons?limit=8&${ENTITY_TYPES}`,
  '/persons?page_size=8&with_interaction_dates=true&with_interaction_persons=true&with_opportunities=true',
  '/organizations?page_size=8&with_interaction_dates=true',
  `/lists/${PORTFOLIO}/list-entries?page_size=8`,
];
const VIEWERS: readonly (readonly [Persona, string])[] = [
  ['admin', '2026-09-17'],
  ['standard', '2026-09-17'],
  ['admin', '2024-01-01'],
];

async function everything(): Promise<string[]> {
  const texts: string[] = [];
  for (const [persona, version] of VIEWERS) {
    for (const path of READS) {
      const { status, text } = await send(mock, { path, persona, headers: { 'x-affinity-api-version': version } });
      expect(status).toBe(200);
      texts.push(text);
    }
  }
  return texts;
}

/** The same with nothing kept: an account that goes back to a snapshot for the first time starts without. */
function everythingAnew(): Promise<string[]> {
  mock.account('scale').snapshot('now');
  mock.account('scale').restore('now');
  return everything();
}

const get = async (path: string) => (await send(mock, { path })).body;
const call = async (method: string, path: string, body?: unknown) => {
  const { status } = await send(mock, { method, path, body });
  expect(status).toBeLessThan(500);
};

const rowsOf = async (list: number): Promise<{ id: number; entity: { id: number } }[]> =>
  (await get(`/v2/lists/${list}/list-entries?limit=8`)).data;

/** Something to do, to one of those that are there: `at` picks it, `value` is what is written. */
const WRITES: Record<string, (at: number, value: number) => Promise<void>> = {
  'a value of a row': async (at, value) => {
    const row = pick(await rowsOf(PORTFOLIO), at);
    await call('POST', `/v2/lists/${PORTFOLIO}/list-entries/${row.id}/fields/field-3676027`, {
      value: { type: 'number', data: value },
    });
  },
  'a global value': async (at, value) => {
    const row = pick(await rowsOf(PORTFOLIO), at);
    await call('POST', `/v2/lists/${PORTFOLIO}/list-entries/${row.id}/fields/field-2507170`, {
      value: { type: 'text', data: value % 3 === 0 ? null : `Tarn ${value}` },
    });
  },
  'an enriched value': async (at, value) => {
    const row = pick(await rowsOf(EVENTS), at);
    await call('POST', `/v2/lists/${EVENTS}/list-entries/${row.id}/fields/affinity-data-linkedin-url`, {
      value: { type: 'text', data: `https://tarn.example/${value}` },
    });
  },
  'the persons of an opportunity': async (at, value) => {
    const row = pick(await rowsOf(PIPELINE), at);
    const person = pick((await get('/v2/persons?limit=8')).data as { id: number }[], value);
    await call('POST', `/v2/lists/${PIPELINE}/list-entries/${row.id}/fields/persons`, {
      value: { type: 'person-multi', data: [{ id: person.id }] },
    });
  },
  'a person’s name': async (at, value) => {
    const person = pick((await get('/v2/persons?limit=8')).data as { id: number }[], at);
    await call('PUT', `/persons/${person.id}`, { last_name: `Pell ${value}` });
  },
  'a person’s companies': async (at, value) => {
    const person = pick((await get('/v2/persons?limit=8')).data as { id: number }[], at);
    const company = pick((await get('/v2/companies?limit=8')).data as { id: number }[], value);
    await call('PUT', `/persons/${person.id}`, { organization_ids: [company.id] });
  },
  'a person’s end': async (at) => {
    const row = pick(await rowsOf(EVENTS), at);
    await call('DELETE', `/persons/${row.entity.id}`);
  },
  'a company’s name': async (at, value) => {
    const row = pick(await rowsOf(PORTFOLIO), at);
    await call('PUT', `/organizations/${row.entity.id}`, { name: `Tarn ${value}` });
  },
  'a company’s persons': async (at, value) => {
    const row = pick(await rowsOf(PORTFOLIO), at);
    const person = pick((await get('/v2/persons?limit=8')).data as { id: number }[], value);
    await call('PUT', `/organizations/${row.entity.id}`, { person_ids: [person.id] });
  },
  'a company’s end': async (at) => {
    const row = pick(await rowsOf(PORTFOLIO), at);
    await call('DELETE', `/organizations/${row.entity.id}`);
  },
  'a new row': async (at) => {
    const company = pick((await get('/v2/companies?limit=8')).data as { id: number }[], at);
    await call('POST', `/lists/${PORTFOLIO}/list-entries`, { entity_id: company.id });
  },
  'a row’s end': async (at) => {
    const list = at % 2 === 0 ? PORTFOLIO : PIPELINE;
    const row = pick(await rowsOf(list), at);
    await call('DELETE', `/lists/${list}/list-entries/${row.id}`);
  },
  'a value through V1': async (at, value) => {
    const row = pick(await rowsOf(PORTFOLIO), at);
    const values: { id: number; value_type: number }[] = await get(`/field-values?organization_id=${row.entity.id}`);
    const numbers = values.filter(({ value_type }) => value_type === 3);
    if (numbers.length === 0) return;
    const { id } = pick(numbers, value);
    await (value % 2 === 0 ? call('DELETE', `/field-values/${id}`) : call('PUT', `/field-values/${id}`, { value }));
  },
  'a new tag': async (at, value) => {
    const row = pick(await rowsOf(PORTFOLIO), at);
    await call('POST', '/field-values', { field_id: 2018736, entity_id: row.entity.id, value: `Tag ${value}` });
  },
  'a field': async (_, value) => {
    await call('POST', '/fields', { name: `Tarn ${value}`, entity_type: 1, value_type: 6, list_id: PORTFOLIO });
  },
  'a field’s end': async (at) => {
    const { data } = await get(`/v2/lists/${PORTFOLIO}/fields`);
    const own = data.filter(({ id, type }: { id: string; type: string }) => type === 'list' && id.startsWith('field-'));
    await call('DELETE', `/fields/${pick(own as { id: string }[], at).id.replace('field-', '')}`);
  },
  'time that passes': async (at) => {
    mock.account('scale').clock.advance((at + 1) * 86_400_000);
  },
};

function pick<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

const write = fc.record({
  kind: fc.constantFrom(...Object.keys(WRITES)),
  at: fc.nat(24),
  value: fc.nat(24),
});

describe('Answers', () => {
  it.each(Object.keys(WRITES))('are as if nothing had been kept, after %s', async (kind) => {
    refresh(mock);
    await everything();
    const before = JSON.stringify(mock.account('scale').export());
    for (const at of [0, 3, 7]) await WRITES[kind]?.(at, at + 1);
    const kept = await everything();
    expect(kept).toEqual(await everythingAnew());
    const hasChanged = JSON.stringify(mock.account('scale').export()) !== before;
    expect(hasChanged).toBe(kind !== 'time that passes');
  });

  it('are as if nothing had been kept, after any writes in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 6 }), async (writes) => {
        refresh(mock);
        for (const { kind, at, value } of writes) {
          await everything();
          await WRITES[kind]?.(at, value);
        }
        expect(await everything()).toEqual(await everythingAnew());
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('are those of a snapshot each time that an account goes back to it, whatever was written and read since', async () => {
    refresh(mock);
    const start = await everythingAnew();
    const seen: boolean[] = [];
    const fromSnapshot = async (work: () => Promise<void>) => {
      refresh(mock);
      expect(await everything()).toEqual(start);
      await work();
      seen.push((await everything()).join() !== start.join());
    };
    // Time alone, too: an account goes back to when the snapshot was taken.
    await fromSnapshot(async () => WRITES['time that passes']?.(399, 0));
    await fromSnapshot(async () => {});
    expect(seen).toEqual([true, false]);
    await fc.assert(
      fc.asyncProperty(fc.array(write, { minLength: 1, maxLength: 3 }), async (writes) => {
        await fromSnapshot(async () => {
          for (const { kind, at, value } of writes) await WRITES[kind]?.(at, value);
        });
      }),
      { numRuns: 5, endOnFailure: true },
    );
    await fromSnapshot(async () => {});
  });
});
