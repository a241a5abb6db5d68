/** What an integration is configured by: lists with their roles, fields with their options, saved views with their columns. */
import { BUILT_IN_FIELDS } from '../../store/rules/columns.js';
import type { Taken } from './part.js';
import {
  AnswerViolation,
  idOf,
  isTrue,
  listOf,
  maybeId,
  maybeText,
  type Row,
  rowOf,
  textOf,
  wordOf,
} from './reading.js';
import { compact, type Run } from './run.js';
import { maybeMade } from './shared.js';
import { CannotPull, type Page, Refused } from './source.js';

const TYPES = ['person', 'company', 'opportunity'] as const;
const BUILT_IN = new Set(BUILT_IN_FIELDS.map(({ key }) => key));
/** V1's codes of roles on lists (v1.md §5.1). */
const ROLES = ['admin', 'basic', 'standard'] as const;
const COLORS = ['gray', 'blue', 'green', 'yellow', 'orange', 'red', 'purple', 'white'] as const;
/** Where fields begin that V1 does not number: far above its own. */
const OWN_IDS = 4_000_000_000_000;

/** V1's descriptions of fields, by what V2 tells of them too. */
export type V1Fields = ReadonlyMap<string, Row>;

export async function readLists(run: Run, ids: readonly number[] | null): Promise<void> {
  const make = async (rows: readonly unknown[]) => {
    const taken: Taken[] = [];
    for (const item of rows) {
      if (ids !== null && !ids.includes((item as { id?: number } | null)?.id as number)) continue;
      const list = run.of('lists', item, (row) => listRow(run, row));
      if (list) taken.push(['lists', { ...list, ...(await permissionsOf(run, list.id as number)) }]);
    }
    return taken;
  };
  await run.paged('lists', '/v2/lists', 'limit=100', make, (query) => needed(run.source.pages('/v2/lists', query)));
}

/** Without the lists a copy has nothing that an integration is configured by: an answer that does not give them ends the pull. */
async function* needed(pages: AsyncGenerator<Page>): AsyncGenerator<Page> {
  try {
    yield* pages;
  } catch (error) {
    if (!(error instanceof AnswerViolation || error instanceof Refused)) throw error;
    throw new CannotPull(`the lists cannot be read: ${error.message}`);
  }
}

function listRow(run: Run, row: Row): Row {
  return compact({
    id: idOf(row, 'id'),
    name: run.made.label(textOf(row, 'name')),
    type: wordOf(row, 'type', TYPES),
    isPublic: isTrue(row, 'isPublic'),
    ownerId: maybeId(row, 'ownerId') ?? undefined,
    creatorId: maybeId(row, 'creatorId') ?? undefined,
    createdAt: run.made.maybeInstant(maybeText(row, 'createdAt')) ?? undefined,
  });
}

/** Who else has a role on it: V1 tells. */
async function permissionsOf(run: Run, listId: number): Promise<Row> {
  return run.given<Row>(
    'roles on lists',
    async () => {
      const { additional_permissions } = await run.source.object(`/lists/${listId}`);
      const permissions = listOf(additional_permissions ?? [], '/additional_permissions').map((item) => {
        const row = rowOf(item);
        const role = ROLES[row.role_id as number];
        if (!role) throw new AnswerViolation('/additional_permissions[]/role_id is none of the known codes');
        return { personId: idOf(row, 'internal_person_id'), role };
      });
      return { permissions };
    },
    {},
  );
}

/** All fields that V1 tells of: the numbers of enriched ones, and whether they track changes. */
export async function v1Fields(run: Run): Promise<V1Fields> {
  const fields = new Map<string, Row>();
  const add = (type: string, rows: unknown) => {
    for (const item of listOf(rows)) {
      const row = rowOf(item);
      fields.set(`#${row.id}`, row);
      const source = row.enrichment_source === 'none' ? null : row.enrichment_source;
      if (row.list_id === null) fields.set(`${type} ${source} ${row.name}`, row);
    }
  };
  await run.given('V1 fields', async () => add('any', await run.source.get('/fields')), undefined);
  await run.given('V1 fields', async () => add('person', await run.source.get('/persons/fields')), undefined);
  await run.given('V1 fields', async () => add('company', await run.source.get('/organizations/fields')), undefined);
  return fields;
}

export interface FieldsOf {
  /** Of a list, or of all persons or all companies. */
  listId: number | null;
  type: (typeof TYPES)[number];
}

export async function readFields(run: Run, of: FieldsOf, v1: V1Fields): Promise<void> {
  const path =
    of.listId === null
      ? `/v2/${of.type === 'person' ? 'persons' : 'companies'}/fields`
      : `/v2/lists/${of.listId}/fields`;
  await run.step(`fields of ${of.listId ?? of.type}`, async () => {
    const taken: Taken[] = [];
    for (const item of await run.source.all(path)) {
      const field = run.of('fields', item, (row) => fieldRow(run, row, of, v1));
      if (!field) continue;
      const options = /dropdown/.test(String(field.valueType)) ? await optionsOf(run, path, field, v1) : [];
      if (options.some(([, { category }]) => category !== undefined)) field.role = 'status';
      taken.push(['fields', field], ...options);
    }
    return taken;
  });
}

/** None for those that Affinity computes, and for those of the entity where a list is asked. */
function fieldRow(run: Run, row: Row, { listId, type }: FieldsOf, v1: V1Fields): Row | undefined {
  const key = textOf(row, 'id');
  const kind = textOf(row, 'type');
  if (BUILT_IN.has(key) || (kind === 'list') !== (listId !== null)) return undefined;
  const source = maybeText(row, 'enrichmentSource');
  const name = textOf(row, 'name');
  const number = /^field-(\d{1,15})$/.exec(key)?.[1];
  const told = number ? v1.get(`#${number}`) : v1.get(`${type} ${source} ${name}`);
  const valueType = textOf(row, 'valueType');
  return compact({
    id: number ? Number(number) : ((told?.id as number | undefined) ?? ownId(`${type} ${key}`)),
    key,
    name: run.made.label(name),
    kind,
    entityType: type,
    listId,
    valueType,
    source,
    role: listId === null ? undefined : ROLE_OF[`${name} ${valueType}`],
    tracksChanges: typeof told?.track_changes === 'boolean' ? told.track_changes : undefined,
    // What somebody wrote about it is text like any other.
    description: maybeMade(run, maybeText(row, 'description')),
    isRequired: isTrue(row, 'isRequired'),
    createdAt: run.made.maybeInstant(maybeText(row, 'createdAt')),
  });
}

const ROLE_OF: Readonly<Record<string, string>> = {
  'Owners person-multi': 'owners',
  'Amount number': 'amount',
  'Close Date datetime': 'close-date',
};

function ownId(name: string): number {
  let hash = 0;
  for (const char of name) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 1_000_000_007;
  return OWN_IDS + hash;
}

async function optionsOf(run: Run, path: string, field: Row, v1: V1Fields): Promise<Taken[]> {
  const told = v1Options(v1.get(`#${field.id}`));
  const rows = await run.given(
    'options of fields',
    () => run.source.all(`${path}/${encodeURIComponent(String(field.key))}/dropdown-options`),
    [],
  );
  const texts = new Set<unknown>();
  return run.rows('options', rows, (row) => {
    const option = optionRow(run, row, field, { place: rows.indexOf(row), told });
    // Seeds know options by their texts as well.
    if (texts.has(option.text)) option.text = `${option.text} (${option.id})`;
    texts.add(option.text);
    return option;
  });
}

/** By id: V2 tells no ranks of plain ones, and has no word for yellow (v2-2026-schemas.md §7). */
function v1Options(field: Row | undefined): ReadonlyMap<unknown, Row> {
  const options = Array.isArray(field?.dropdown_options) ? (field.dropdown_options as (Row | null)[]) : [];
  return new Map(options.flatMap((option) => (option === null ? [] : [[option.id, option]])));
}

function optionRow(
  run: Run,
  row: Row,
  field: Row,
  { place, told }: { place: number; told: ReadonlyMap<unknown, Row> },
): Row {
  const isStatus = row.type === 'status-dropdown';
  const isRanked = isStatus || row.type === 'ranked-dropdown';
  const { rank, color } = told.get(row.id) ?? {};
  return compact({
    id: idOf(row, 'id'),
    fieldId: field.id,
    text: run.made.label(textOf(row, 'text')),
    rank: [row.rank, rank, place].find((number) => typeof number === 'number'),
    color: isRanked ? colorOf(row.color, color) : undefined,
    category: isStatus ? (row.statusCategory ?? 'open') : undefined,
    winRate: isStatus && row.statusCategory === 'open' ? (row.winRate ?? undefined) : undefined,
  });
}

function colorOf(word: unknown, code: unknown): string | undefined {
  if (COLORS.includes(word as (typeof COLORS)[number])) return word as string;
  return word === null && typeof code === 'number' && code > 0 ? 'yellow' : undefined;
}
