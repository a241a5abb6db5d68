import { base, en, Faker, generateMersenne53Randomizer } from '@faker-js/faker';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../../../scripts/seed/integrity.js';
import { createMock } from '../../../src/index.js';
import { resolveSeed, type SeedFile } from '../../../src/store/seed/seed.js';
import { checkSeed } from '../../../src/store/seed/seed-check.js';
import { BadPlan, DEFAULT_PLAN, type SeedPlan } from '../../../src/tools/generate/plan.js';
import { RowMaker } from '../../../src/tools/generate/rows.js';
import { seedText } from '../../../src/tools/generate/seed-text.js';
import { looksOfResolving, looksOfRules } from '../../support/counting.js';
import { expectDeepEqual } from '../../support/deep-equal.js';
import { api } from '../../support.js';

async function text(plan: Partial<SeedPlan> = {}): Promise<string> {
  let all = '';
  for await (const piece of seedText({ ...DEFAULT_PLAN, ...plan })) all += piece;
  return all;
}

const NOTHING: SeedPlan = {
  companies: 0,
  persons: 0,
  lists: 0,
  entries: 0,
  opportunities: 0,
  notes: 0,
  interactions: 0,
  reminders: 0,
  seed: 1,
};

/** What is wrong with it beyond the schema, by the rules that the default seed is held to; how much it must hold aside. */
function faultsOf(seed: unknown): string[] {
  const { merges, mergedCompanies, mergedPersons, about: _, ...rows } = resolveSeed(checkSeed(seed));
  const file = {
    ...rows,
    format: 'affinity-mock-seed/1',
    mergeRuns: merges,
    merges: { company: mergedCompanies, person: mergedPersons },
  };
  return findFaults(file as unknown as Parameters<typeof findFaults>[0]).filter((fault) => !CONTENT.test(fault));
}
const CONTENT = /are fewer than|^no company has three values|ids must not fit into 32 bits/;

describe('a generated seed', () => {
  it('fits the schema and the rules of the data', async () => {
    const seed = JSON.parse(await text());
    expect(faultsOf(seed)).toEqual([]);
    expect(seed.companies).toHaveLength(DEFAULT_PLAN.companies);
    expect(seed.listEntries).toHaveLength(DEFAULT_PLAN.entries + DEFAULT_PLAN.opportunities);
    expect(new Set(seed.fields.map(({ valueType }: { valueType: string }) => valueType)).size).toBe(13);
  });

  it('fits whatever is asked for', async () => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 }));
    const plans = fc.record({
      companies: count,
      persons: count,
      lists: fc.integer({ min: 0, max: 12 }),
      entries: count,
      opportunities: count,
      notes: count,
      interactions: count,
      reminders: count,
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    });
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const made = await text(plan).catch((error) => {
          if (error instanceof BadPlan) return null;
          throw error;
        });
        if (made === null) return;
        const seed = JSON.parse(made);
        expect(faultsOf(seed)).toEqual([]);
        expect(seed.listEntries).toHaveLength(plan.entries + plan.opportunities);
        expect(seed.interactions).toHaveLength(plan.interactions);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same for the same plan, another for another number', async () => {
    const once = await text({ seed: 7 });
    expect(await text({ seed: 7 })).toBe(once);
    expect(await text({ seed: 8 })).not.toBe(once);
  });

  it('stirs no table when another grows', async () => {
    const few = JSON.parse(await text());
    const more = JSON.parse(await text({ notes: DEFAULT_PLAN.notes + 10 }));
    expectDeepEqual(more.values, few.values);
    expectDeepEqual(more.interactions, few.interactions);
  });

  it('holds nothing but the people behind the keys when nothing is asked for', async () => {
    const seed = JSON.parse(await text(NOTHING));
    expect([seed.companies, seed.lists, seed.values, seed.notes]).toEqual([[], [], [], []]);
    expect(faultsOf(seed)).toEqual([]);
  });

  it.each([
    [{ entries: 1, companies: 1 }, 'entries', /--lists/],
    [{ entries: 1, lists: 1 }, 'entries', /--companies or --persons/],
    [{ notes: 1 }, 'notes', /nothing to note/],
    [{ interactions: 1, companies: 5 }, 'interactions', /--persons/],
    [{ reminders: 1 }, 'reminders', /nothing to come back to/],
  ])('refuses %j', async (plan, member, message) => {
    const failed = text({ ...NOTHING, ...plan });
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toMatchObject({ member });
  });

  it('is served: pages hold its rows, and the keys are of its people', async () => {
    const seed = JSON.parse(await text({ companies: 30, entries: 250 }));
    const mock = await createMock({ seed, strict: true });
    const admin = api(mock);
    const { body: lists } = await admin.get('/v2/lists');
    expect(lists.data.map(({ name }: { name: string }) => name)).toEqual([
      'Pipeline',
      'Advisors',
      'Portfolio',
      'Candidates',
      'Deals',
    ]);
    const { status, body } = await admin.get(`/v2/lists/${lists.data[0].id}/list-entries?limit=100&fieldTypes=list`);
    expect([status, body.data.length]).toEqual([200, 63]);
    expect((await admin.get('/v2/auth/whoami')).body.user.emailAddress).toBe('mara.quill@quaymoss.example');
    for (const path of ['/v2/notes', '/v2/meetings', '/v2/calls', '/v2/emails', '/v2/chat-messages', '/v2/reminders']) {
      const { status, body } = await admin.get(path);
      expect([path, status, body.data.length > 0]).toEqual([path, 200, true]);
    }
    await mock.close();
  });
});

describe('size', () => {
  it('makes and resolves ten times the rows with about ten times the work', async () => {
    const work = async (entries: number) => {
      const plan = { ...DEFAULT_PLAN, companies: 200, persons: 200, entries };
      const random = generateMersenne53Randomizer();
      let draws = 0;
      const next = () => {
        draws++;
        return random.next();
      };
      const faker = new Faker({ locale: [en, base], randomizer: { next, seed: (seed) => random.seed(seed) } });
      const tables = new RowMaker(plan, faker).tables().map(([table, rows]) => [table, [...rows]]);
      const file = Object.fromEntries(tables) as SeedFile;
      return [draws, looksOfResolving(file), looksOfRules(file)];
    };
    const [none, small, large] = [await work(0), await work(250), await work(2_500)];
    for (const [i, least] of none.entries()) {
      const growth = ((large[i] as number) - least) / ((small[i] as number) - least);
      // A scan of all rows for each would be a hundred times the work.
      expect(growth).toBeGreaterThan(5);
      expect(growth).toBeLessThan(20);
    }
  });

  // That it takes no scan for each is counted in test/store/seed/seed-turns.test.ts.
  it('resolves options and notes of a long hand-written file', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => n);
    const seed = {
      persons: [{ ref: 'ada', type: 'internal', emails: ['ada@firm.example'] }],
      users: [{ id: 'ada' }],
      companies: [{ ref: 'here', name: 'Here' }],
      lists: [{ ref: 'list', name: 'Deals', type: 'company' }],
      fields: [{ ref: 'tags', listId: 'list', name: 'Tags', valueType: 'dropdown-multi' }],
      options: many.map((n) => ({ fieldId: 'tags', text: `tag ${n}` })),
      listEntries: [{ ref: 'row', listId: 'list', entityId: 'here' }],
      values: many.map((n) => ({ fieldId: 'tags', listEntryId: 'row', value: `tag ${n}` })),
      notes: many.map((n) => ({
        ref: `note ${n}`,
        kind: 'ai-notetaker',
        content: '',
        creatorId: 'ada',
        companyIds: ['here'],
      })),
      transcripts: many.map((n) => ({ noteId: `note ${n}` })),
    };
    const rows = resolveSeed(seed);
    expect(rows.options.at(-1)?.rank).toBe(9_999);
    expect(rows.values.at(-1)?.value).toBe(rows.options.at(-1)?.id);
    expect(rows.notes.at(-1)?.transcriptId).toBe(rows.transcripts.at(-1)?.id);
  });
});

describe('the start of the server', () => {
  it('loads no generator: it is imported when a seed is made, and by nobody else', async () => {
    const { metafile } = await build({
      entryPoints: ['src/mock.ts', 'src/cli/main.ts'],
      bundle: true,
      write: false,
      metafile: true,
      outdir: 'out',
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    });
    const importers = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
      imports.filter(({ path }) => path.includes('faker')).map(({ kind, path }) => [file, kind, path]),
    );
    expect(importers.sort()).toEqual([
      ['src/tools/generate/seed-text.ts', 'dynamic-import', '@faker-js/faker/locale/en'],
      ['src/tools/pull/randomizer.ts', 'dynamic-import', '@faker-js/faker/locale/en'],
    ]);
  });
});
