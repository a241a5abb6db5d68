import { beforeEach, describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import type { Api } from '../support.js';
import { caller, GATE_OPEN } from './support.js';

const { mock } = await useMock({ perMinute: 1_000_000, quirks: GATE_OPEN });
let admin: Api;
let standard: Api;
beforeEach(() => {
  admin = caller(mock);
  standard = caller(mock, 'standard');
});

const MARA = SEED.people.mara;

interface Transcript {
  id: number;
  createdAt: string;
  note: { id: number; type: string; transcriptId: number; creator: { id: number }; parent?: { id: number } };
}

const list = async (by = admin): Promise<Transcript[]> => (await by.get('/v2/transcripts')).body.data;
const filter = (text: string) => `filter=${encodeURIComponent(text)}`;
const own = async () => (await list()).find(({ note }) => note.creator.id === MARA) as Transcript;
const long = async () => {
  for (const { id } of await list()) {
    const { fragmentsPreview } = (await admin.get(`/v2/transcripts/${id}`)).body;
    if (fragmentsPreview.totalCount > 100) return id;
  }
  throw new Error('there is no long transcript');
};

describe('GET /v2/transcripts', () => {
  it('lists them with their notes and without what was said', async () => {
    const rows = await list();
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['id', 'languageCode', 'note', 'createdAt']);
      expect(row.note.type).toMatch(/^ai-notetaker(-reply)?$/);
      expect((await admin.get(`/v2/notes/${row.note.id}`)).body).toEqual(row.note);
    }
    expect(rows.some(({ note }) => note.type === 'ai-notetaker-reply')).toBe(true);
  });

  it('filters and counts', async () => {
    const rows = await list();
    const [first, second] = rows as [Transcript, Transcript];
    const found = async (text: string) => (await admin.get(`/v2/transcripts?${filter(text)}`)).body.data;
    expect(await found(`id=${second.id}`)).toEqual([second]);
    expect(await found(`createdAt>${first.createdAt}`)).toEqual(rows.filter((row) => row.createdAt > first.createdAt));
    const { pagination } = (await admin.get('/v2/transcripts?limit=0&totalCount=true')).body;
    expect(pagination).toEqual({ prevUrl: null, nextUrl: null, totalCount: rows.length });
    for (const bad of ['languageCode=en', 'id>1', 'note.id=1', 'createdAt=2026-01-01T00:00:00Z']) {
      expect((await admin.get(`/v2/transcripts?${filter(bad)}`)).body.errors[0].param, bad).toBe('filter');
    }
  });
});

describe('GET /v2/transcripts/{transcriptId}', () => {
  it('shows the first hundred fragments, and pages have them all', async () => {
    const id = await long();
    const { fragmentsPreview } = (await admin.get(`/v2/transcripts/${id}`)).body;
    expect(fragmentsPreview.data).toHaveLength(100);
    const pages: unknown[] = [];
    let next: string | null = `/v2/transcripts/${id}/fragments?limit=50&totalCount=true`;
    while (next !== null) {
      const { body }: Awaited<ReturnType<Api['get']>> = await admin.get(next);
      expect(body.pagination.totalCount).toBe(fragmentsPreview.totalCount);
      pages.push(...body.data);
      next = body.pagination.nextUrl?.replace(/^https?:\/\/[^/]+/, '') ?? null;
    }
    expect(pages).toHaveLength(fragmentsPreview.totalCount);
    expect(pages.slice(0, 100)).toEqual(fragmentsPreview.data);
    const starts = (pages as { startTimestamp: string }[]).map(({ startTimestamp }) => startTimestamp);
    expect(starts).toEqual([...starts].sort());
    for (const start of starts) expect(start).toMatch(/^\d\d:[0-5]\d:[0-5]\d$/);
    expect((await admin.get(`/v2/transcripts/${id}/fragments`)).body.data).toHaveLength(20);
  });

  it('knows no other ids', async () => {
    expect((await admin.get('/v2/transcripts/12')).status).toBe(404);
    expect((await admin.get('/v2/transcripts/12/fragments')).status).toBe(404);
    expect((await admin.get('/v2/transcripts/abc')).status).toBe(400);
  });
});

describe('DELETE /v2/transcripts/{transcriptId}', () => {
  it('takes what was said, and leaves the note without a transcript', async () => {
    const { id, note } = await own();
    expect((await admin.delete(`/v2/transcripts/${id}`)).status).toBe(204);
    expect((await admin.get(`/v2/transcripts/${id}`)).status).toBe(404);
    expect((await admin.get(`/v2/transcripts/${id}/fragments`)).status).toBe(404);
    expect((await admin.get(`/v2/notes/${note.id}`)).body).toEqual({ ...note, transcriptId: null });
    expect((await caller(mock, 'admin', '2026-07-15').get(`/v2/notes/${note.id}`)).status).toBe(404);
  });

  it('is for the creator of the note', async () => {
    const { id } = await own();
    expect((await standard.delete(`/v2/transcripts/${id}`)).status).toBe(403);
    expect((await admin.get(`/v2/transcripts/${id}`)).status).toBe(200);
  });

  it('is no verb of older versions, and of none while the gate is closed', async () => {
    const { id } = await own();
    expect((await caller(mock, 'admin', '2026-07-15').delete(`/v2/transcripts/${id}`)).status).toBe(405);
    mock.account('scale').settings.set({ quirks: { 'v2-entities-gate': 'closed' } });
    expect((await admin.delete(`/v2/transcripts/${id}`)).status).toBe(404);
    expect((await admin.get(`/v2/transcripts/${id}`)).status).toBe(200);
  });
});

describe('A transcript', () => {
  it('is seen by those who see its note', async () => {
    const { id, note } = await own();
    const seed = JSON.parse(JSON.stringify(mock.account('scale').export()));
    seed.notes.find((one: { id: number }) => one.id === note.id).sharing = 'private';
    (await mock.createAccount({ account: 'hushed', seed })).settings.set({ quirks: GATE_OPEN });
    const hers = caller(mock, 'standard', undefined, 'hushed');
    const mine = caller(mock, 'admin', undefined, 'hushed');
    expect((await mine.get(`/v2/transcripts/${id}`)).status).toBe(200);
    for (const path of ['', '/fragments']) expect((await hers.get(`/v2/transcripts/${id}${path}`)).status).toBe(404);
    expect((await list(hers)).map((one) => one.id)).not.toContain(id);
    expect((await hers.delete(`/v2/transcripts/${id}`)).status).toBe(404);
  });
});
