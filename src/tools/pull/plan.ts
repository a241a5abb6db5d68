/** What a pull will take: a few calls tell how many it needs, and the rate headers how long they take. */
import { listOf, type Row, rowOf } from './reading.js';
import type { Asked } from './run.js';
import { CannotPull, Refused, type Source } from './source.js';

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

export async function planOf(source: Source, asked: Asked): Promise<Plan> {
  const lists = await listsOf(source, asked);
  const sizes = await quiet(async () => listOf(await source.get('/lists')).map((row) => rowOf(row)));
  const fields = await quiet(async () => listOf(await source.get('/fields')).map((row) => rowOf(row)));
  const dropdowns = (fields ?? []).filter(
    (row) => Array.isArray(row.dropdown_options) && row.dropdown_options.length > 0,
  );
  const rows = rowsOf(lists, sizes, asked.records);
  // Roles, fields and views of each list, two calls for the views' rows; users, teams, and fields of persons and companies.
  const structure = 12 + lists.length * 5 + dropdowns.length;
  const records = rows === null ? 0 : Math.ceil(rows / PAGE) * 3 + lists.length;
  const most = typeof asked.records === 'number' ? asked.records : (rows ?? 0);
  const more = asked.records === 'none' ? 0 : asked.include.length * (1 + Math.ceil(most / PAGE));
  // Who knows whom is a call for each person.
  const relationships = asked.records !== 'none' && asked.include.includes('interactions') ? (rows ?? 0) : 0;
  const calls = structure + records + more + relationships;
  const perMinute = source.perMinute ?? DEFAULT_PER_MINUTE;
  return { lists: lists.length, rows, calls, perMinute, minutes: Math.ceil(calls / perMinute) };
}

async function listsOf(source: Source, { lists }: Asked): Promise<Row[]> {
  let all: Row[];
  try {
    all = (await source.all('/v2/lists')).map((row) => rowOf(row));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.status === 403)
      throw new CannotPull('the key, or the plan of its account, has no access to the API (403)');
    throw new CannotPull(`the server does not look like the Affinity API: ${error.message}`);
  }
  return all.filter(({ id }) => lists === null || lists.includes(id as number));
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
  const size = (id: unknown) => Number(sizes.find((row) => row.id === id)?.list_size ?? 0);
  const all = lists.reduce((sum, { id }) => sum + size(id), 0);
  return records === 'all' ? all : Math.min(all, records);
}
