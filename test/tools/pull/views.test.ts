import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../../src/index.js';
import { reportText } from '../../../src/tools/pull/report.js';
import { plainResponse } from '../plain-fetch.js';
import { richSeed } from './rich-seed.js';
import { closeSource, fetchOf, pulled, sourceMock } from './support.js';

type Row = Record<string, unknown>;

/** Views of a list of four deals: two are open, one is won, one lost. */
const VIEWS = [
  { id: 94, listId: 803, name: 'Open', fieldKeys: ['field-3411'], statusOptionIds: [34_110] },
  { id: 95, listId: 803, name: 'All that are there', fieldKeys: ['field-3411'], statusOptionIds: [] },
  { id: 96, listId: 803, name: 'Mine', fieldKeys: ['field-3411'], statusOptionIds: [34_110] },
  { id: 97, listId: 803, name: 'Not even a Status', fieldKeys: ['field-3400'], statusOptionIds: [34_111] },
];

let source: Mock;
beforeAll(async () => {
  const seed = richSeed() as Record<string, Row[]>;
  const more = [903, 904];
  source = await sourceMock({
    ...seed,
    opportunities: [...(seed.opportunities ?? []), ...more.map((id) => ({ id, listId: 803, name: `Deal ${id}` }))],
    listEntries: [...(seed.listEntries ?? []), ...more.map((id) => ({ id: 80_000 + id, listId: 803, entityId: id }))],
    values: [
      ...(seed.values ?? []),
      ...more.map((id, i) => ({ fieldId: 3411, listEntryId: 80_000 + id, value: 34_110 + 2 * i })),
    ],
    savedViews: VIEWS,
  });
});
afterAll(() => closeSource(source));

/** The view Mine shows its first row alone, by what no seed knows. */
async function fetch(url: string, init: RequestInit): Promise<Response> {
  const response = await fetchOf(source)(url, init);
  if (!url.includes('/saved-views/96/list-entries')) return response;
  const body = (await response.json()) as { data: Row[] };
  return plainResponse(JSON.stringify({ ...body, data: body.data.slice(0, 1) }), response);
}

describe('The filter of a saved view, which the API does not tell', () => {
  it('is taken from its rows where a Status explains them all, and is told to be missing where none does', async () => {
    const { seed, report } = await pulled(source, { fetch, lists: [803] });
    const filters = Object.fromEntries((seed.savedViews ?? []).map(({ id, statusOptionIds }) => [id, statusOptionIds]));
    expect(filters).toEqual({ 94: [34_110], 95: [], 96: [], 97: [] });
    expect(report.views).toEqual([96, 97]);
    expect(reportText(report, 'x')).toContain(
      'Saved views that show all rows, for the API does not tell their filter: 96, 97\n',
    );
  });
});
