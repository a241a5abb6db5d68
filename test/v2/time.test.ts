/** What changes because time passes: nothing is written, and reads differ (v2-core.md §5.6, v2-2026-09-17.md §4.2). */
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { caller, cellOf, EVENTS, TWICE } from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000 });

/** Meets on 27 October at eleven (interaction 105829), never before. */
const PERSON = 174179020;
const COMPANY = 16522191;
const ROW = `/v2/lists/${EVENTS}/list-entries/207229174`;
const MEETING = 105829;
const STARTS = '2026-10-27T11:00:00Z';

const QUERY = 'fieldTypes=relationship-intelligence';

/** Ids of the next event, the last one and the last contact, wherever the person shows. */
async function contacts() {
  const client = caller(mock);
  const reads = [
    (await client.get(`/v2/persons/${PERSON}?${QUERY}`)).body.fields,
    (await client.get(`/v2/persons?ids=${PERSON}&${QUERY}`)).body.data[0].fields,
    (await client.get(`${ROW}?${QUERY}`)).body.entity.fields,
    (await client.get(`/v2/lists/${EVENTS}/list-entries?${QUERY}`)).body.data.find(
      ({ entity }: { entity: { id: number } }) => entity.id === PERSON,
    ).entity.fields,
    (await client.get(`${ROW}/fields?limit=100`)).body.data,
    (await client.get(`/v2/persons/${PERSON}/list-entries`)).body.data[0].fields,
    (await client.get(`/v2/companies/${COMPANY}?${QUERY}`)).body.fields,
  ];
  return reads.map((fields) =>
    ['next-event', 'first-event', 'last-event', 'last-contact'].map((id) => cellOf(fields, id).data?.id ?? null),
  );
}

describe('A planned meeting', () => {
  it('is the next event until it starts, and a past one from then on, in every read', async () => {
    const everywhere = (ids: (number | null)[]) => Array.from({ length: 6 }, () => ids);
    expect((await contacts()).slice(0, 6)).toEqual(everywhere([MEETING, null, null, null]));
    const company = (await contacts())[6];
    mock.account('scale').clock.set({ now: '2026-10-27T10:59:59.999Z' });
    expect(await contacts()).toEqual([...everywhere([MEETING, null, null, null]), company]);
    mock.account('scale').clock.set({ now: STARTS });
    expect((await contacts()).slice(0, 6)).toEqual(everywhere([null, MEETING, MEETING, MEETING]));
    expect((await contacts())[6]?.slice(2)).toEqual([MEETING, MEETING]);
  });

  it('has no past before it', async () => {
    const { fields } = (await caller(mock).get(`/v2/persons/${PERSON}?${QUERY}`)).body;
    expect(cellOf(fields, 'next-event').data).toMatchObject({
      id: MEETING,
      type: 'meeting',
      title: 'Site visit',
      startTime: STARTS,
    });
    expect(cellOf(fields, 'last-contact').data).toBeNull();
  });

  it('is planned again after a reset', async () => {
    mock.account('scale').clock.set({ now: STARTS });
    expect((await contacts())[0]?.[0]).toBeNull();
    mock.account('scale').restore('start');
    expect((await contacts())[0]?.[0]).toBe(MEETING);
  });
});

describe('A reminder', () => {
  it('that falls due stays the next one while it is the only one open', async () => {
    const read = async () => {
      const { fields } = (await caller(mock).get(`/v2/companies/${TWICE}?fieldIds=reminders`)).body;
      return cellOf(fields, 'reminders').data?.id ?? null;
    };
    expect(await read()).toBe(30039);
    mock.account('scale').clock.set({ now: '2026-12-01T00:00:00Z' });
    expect(await read()).toBe(30039);
  });
});
