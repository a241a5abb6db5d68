import { describe, expect, it } from 'vitest';
import { SERVED } from '../../src/account/decision.js';
import { Journal, type JournalEntry } from '../../src/account/journal.js';

const entry = (id: number, requestBody: string | null = null): JournalEntry => ({
  id: String(id),
  at: id,
  persona: 'admin',
  method: 'GET',
  path: '/lists',
  search: '',
  operationId: 'v1.lists.list',
  status: 200,
  durationMs: 1,
  apiVersion: null,
  limits: null,
  warnings: [],
  decision: SERVED,
  fault: null,
  requestHeaders: {},
  requestBody,
  responseBody: null,
});
const ids = (journal: Journal) => journal.list().map(({ id }) => Number(id));

describe('A journal', () => {
  it('keeps the newest ten thousand, oldest first', () => {
    const journal = new Journal();
    for (let i = 0; i < 23_456; i++) journal.add(entry(i));
    expect(ids(journal)).toEqual(Array.from({ length: 10_000 }, (_, i) => 13_456 + i));
  });

  it('keeps fewer of them where they are big, and always the last one', () => {
    const journal = new Journal(100, 1_100);
    for (let i = 0; i < 9; i++) journal.add(entry(i, 'x'.repeat(194)));
    expect(ids(journal)).toEqual([4, 5, 6, 7, 8]);
    journal.add(entry(9, 'x'.repeat(5_000)));
    expect(ids(journal)).toEqual([9]);
    for (let i = 10; i < 20; i++) journal.add(entry(i));
    expect(ids(journal)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });

  it.each<[string, Partial<JournalEntry>]>([
    ['header', { requestHeaders: { 'x-long': 'x'.repeat(14_494) } }],
    ['name of a header', { requestHeaders: { ['x'.repeat(14_500)]: '' } }],
    ['warning', { warnings: ['x'.repeat(7_000), 'x'.repeat(7_500)] }],
    ['path', { path: 'x'.repeat(14_500) }],
    ['query', { search: 'x'.repeat(14_500) }],
    ['answer', { responseBody: 'x'.repeat(14_500) }],
    ['hint', { hint: 'x'.repeat(14_500) }],
    ['reason', { decision: { ...SERVED, message: 'x'.repeat(14_500) } }],
    ['method', { method: 'x'.repeat(14_500) }],
  ])('counts all that it holds: a long %s', (_what, long) => {
    const journal = new Journal(1_000, 10 * 14_550);
    for (let i = 0; i < 100; i++) journal.add({ ...entry(i), ...long });
    expect(ids(journal)).toEqual([90, 91, 92, 93, 94, 95, 96, 97, 98, 99]);
  });

  it('returns to a snapshot, and is bounded from there on too', () => {
    const journal = new Journal(3, 1_000);
    for (let i = 0; i < 5; i++) journal.add(entry(i, 'x'.repeat(194)));
    const kept = journal.snapshot();
    journal.clear();
    expect(ids(journal)).toEqual([]);
    journal.restore(kept);
    for (let i = 5; i < 7; i++) journal.add(entry(i));
    expect(ids(journal)).toEqual([4, 5, 6]);
    journal.restore(kept);
    expect(ids(journal)).toEqual([2, 3, 4]);
  });
});
