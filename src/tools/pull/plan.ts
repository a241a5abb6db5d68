/** What a pull will take: a few calls tell how many it needs, and the rate headers how long they take. */
import { listOf, type Row, rowOf } from './reading.js';
import type { Asked } from './run.js';
import { opened, Refused, type Source } from './source.js';

export interface Plan {
  lists: number;
  /** Rows that would be read; null where the server does not tell how many there are. */
  rows: number | null;
  /** About how many calls. */
  calls: number;
  minutes: number;
  perMinute: number;
}

/** Where the server tells no limit. */
const DEFAULT_PER_MINUTE = 900;
const PAGE = 100;

/** Pages that are counted at most; what lies beyond is not. */
const MOST_COUNTED = 20;
const V1_PAGE = 500;
const MOST_PAGES_OF_VIEW = 5;

const pages = (count: number, size = PAGE): number => Math.max(1, Math.ceil(count / size));

/** Asks for the structure, counts what has to be read by its pages, and reads none of it. */
export async function planOf(source: Source, asked: Asked): Promise<Plan> {
  // Counts by the minute alone, and tells what is left of the month: where that is the last tenth, nothing of it is touched.
  await opened(() => source.object('/v2/auth/whoami'));
  const lists = await listsOf(source, asked);
  const sizes = await quiet(async () => listOf(await source.get('/lists')).map((row) => rowOf(row)));
  const rows = rowsOf(lists, sizes, asked.records);
  const structure = await structureCalls(source, lists, sizes);
  const records = asked.records === 'none' ? 0 : await recordCalls(source, asked, { lists, sizes, rows });
  const calls = structure + records;
  const perMinute = source.perMinute ?? DEFAULT_PER_MINUTE;
  return { lists: lists.length, rows, calls, perMinute, minutes: Math.ceil(calls / perMinute) };
}

/** Who the key is; fields, options and roles; views and the rows they show; users and teams. */
async function structureCalls(source: Source, lists: readonly Row[], sizes: readonly Row[] | null): Promise<number> {
  const isDropdown = ({ value_type }: Row) => value_type === 2 || value_type === 7;
  const known = new Set(lists.map(({ id }) => id));
  let options = 0;
  for (const path of ['/fields', '/persons/fields', '/organizations/fields']) {
    const fields = (await quiet(async () => listOf(await source.get(path)).map((row) => rowOf(row)))) ?? [];
    // The first tells all, the others those of all persons and of all companies.
    const own = fields.filter(({ list_id }) => (path === '/fields' ? known.has(list_id) : list_id === null));
    options += own.filter(isDropdown).length;
  }
  let views = 0;
  for (const { id } of lists) {
    const sheets = ((await quiet(() => source.all(`/v2/lists/${id}/saved-views`))) ?? []).filter(
      (view) => rowOf(view).type === 'sheet',
    );
    views += sheets.length * Math.min(MOST_PAGES_OF_VIEW, pages(sizeOf(sizes, id)));
  }
  const users = (await quiet(() => source.all('/v2/users'))) ?? [];
  const teams = (await quiet(() => source.all('/v2/teams'))) ?? [];
  return 8 + options + lists.length * 3 + views + 2 * pages(users.length) + 2 * teams.length;
}

interface Sized {
  lists: readonly Row[];
  sizes: readonly Row[] | null;
  rows: number | null;
}

async function recordCalls(
  source: Source,
  { records, include }: Asked,
  { lists, sizes, rows }: Sized,
): Promise<number> {
  const isAll = records === 'all';
  const most = isAll ? Number.POSITIVE_INFINITY : (records as number);
  const ofLists = lists.map(({ id }) => pages(Math.min(sizeOf(sizes, id), Math.ceil(most / lists.length))));
  let calls = ofLists.reduce((sum, count) => sum + count, 0);
  const persons = isAll ? await countOf(source, '/persons') : (rows ?? most);
  if (isAll) calls += pages(persons) + pages(persons, V1_PAGE) + pages(await countOf(source, '/organizations'));
  // What rows point to.
  else calls += 2 * pages(rows ?? most) + 1;
  const counted = async (path: string) => Math.min(most, await totalOf(source, path));
  const files = include.includes('files') ? await counted('/v2/files') : 0;
  const notes = include.includes('notes') || include.includes('transcripts') ? await counted('/v2/notes') : 0;
  if (notes > 0) calls += pages(notes) + pages(notes, V1_PAGE);
  if (files > 0) calls += pages(files) + pages(files, V1_PAGE);
  if (include.includes('reminders')) calls += pages(await counted('/v2/reminders'));
  if (include.includes('transcripts')) calls += 1 + (await counted('/v2/transcripts'));
  if (include.includes('history')) calls += isAll ? 1 : (rows ?? most);
  if (include.includes('merges')) calls += 4;
  // Nothing tells how many there are; who knows whom is a call for each person.
  if (include.includes('interactions')) calls += 4 + persons;
  return calls;
}

const sizeOf = (sizes: readonly Row[] | null, id: unknown): number =>
  Number(sizes?.find((row) => row.id === id)?.list_size ?? 0);

async function countOf(source: Source, path: string): Promise<number> {
  let count = 0;
  let read = 0;
  await quiet(async () => {
    for await (const { rows } of source.pages(path, `page_size=${V1_PAGE}`)) {
      count += rows.length;
      if (++read === MOST_COUNTED) return;
    }
  });
  return count;
}

async function totalOf(source: Source, path: string): Promise<number> {
  const told = await quiet(() => source.object(`${path}?limit=1&totalCount=true`));
  const { totalCount } = (told?.pagination ?? {}) as Row;
  return typeof totalCount === 'number' ? totalCount : 0;
}

async function listsOf(source: Source, { lists }: Asked): Promise<Row[]> {
  const all = await source.all('/v2/lists');
  return all.map((row) => rowOf(row)).filter(({ id }) => lists === null || lists.includes(id as number));
}

async function quiet<T>(make: () => Promise<T>): Promise<T | null> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function rowsOf(lists: readonly Row[], sizes: readonly Row[] | null, records: Asked['records']): number | null {
  if (records === 'none') return 0;
  if (sizes === null) return typeof records === 'number' ? records : null;
  const all = lists.reduce((sum, { id }) => sum + sizeOf(sizes, id), 0);
  return records === 'all' ? all : Math.min(all, records);
}
