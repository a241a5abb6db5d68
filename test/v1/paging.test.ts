import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '../support/seed.js';
import { api, frozenMock } from '../support.js';

interface Step {
  size: number;
  adds: number;
  /** Which of the entries to delete, as a share of them. */
  removes: number[];
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    size: fc.integer({ min: 1, max: 40 }),
    adds: fc.integer({ min: 0, max: 3 }),
    removes: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 8 },
);

describe('V1 pages', () => {
  it('neither lose nor repeat an entry, whatever is written between them', async () => {
    const mock = await frozenMock();
    const client = api(mock);
    mock.account('scale').limits.set({ perMinute: 1_000_000, monthly: 1_000_000 });
    await fc.assert(
      fc.asyncProperty(steps, async (plan) => {
        mock.account('scale').reset();
        mock.account('scale').limits.set({ perMinute: 1_000_000, monthly: 1_000_000 });
        const path = `/lists/${SEED.lists.events}/list-entries`;
        const before = (await client.get(path)).body.map((entry: { id: number }) => entry.id);
        const removed = new Set<number>();
        const seen: number[] = [];
        let token: string | null = null;
        for (let i = 0; i === 0 || token !== null; i++) {
          const { size, adds, removes } = plan[i % plan.length] as Step;
          const { body } = await client.get(`${path}?page_size=${size}${token ? `&page_token=${token}` : ''}`);
          expect(body.next_page_token !== null).toBe(body.list_entries.length === size);
          seen.push(...body.list_entries.map((entry: { id: number }) => entry.id));
          token = body.next_page_token;
          for (let n = 0; n < adds; n++) await client.post(path, { entity_id: SEED.people.rowan });
          for (const share of removes) {
            const id = before[Math.floor(share * before.length)];
            if (removed.has(id)) continue;
            removed.add(id);
            expect((await client.delete(`${path}/${id}`)).status).toBe(200);
          }
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(before.filter((id: number) => !removed.has(id) && !seen.includes(id))).toEqual([]);
        expect(seen.filter((id) => !before.includes(id))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('put together give the same persons in every page size', async () => {
    const mock = await frozenMock();
    const client = api(mock);
    const all = (await client.get('/persons?term=e')).body.persons;
    for (const size of [1, 7, 100]) {
      const seen: unknown[] = [];
      let token: string | null = null;
      do {
        const { body } = await client.get(`/persons?term=e&page_size=${size}${token ? `&page_token=${token}` : ''}`);
        seen.push(...body.persons);
        token = body.next_page_token;
      } while (token !== null);
      expect(seen).toEqual(all);
    }
  });
});
