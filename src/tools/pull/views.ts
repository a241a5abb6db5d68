/** Saved views with their columns, and the rows they show. */
import { getOrInsert } from '../../lib/memo.js';
import type { Known } from './known.js';
import type { Part, Taken } from './part.js';
import { idOf, maybeText, type Row, textOf, wordOf } from './reading.js';
import { compact, type Run } from './run.js';

/** Rows of the kept progress that are none of the seed: what a view showed. */
const VIEW_ROWS = '.viewRows';

interface ViewRows {
  viewId: number;
  listId: number;
  ids: number[];
  isWhole: boolean;
}

/**
 * The API tells neither columns nor filters of views (v2-core.md §8.7): both are taken from the rows that they show. A filter other than
 * by Status has no place in a seed, and is found out when the rows of the list are known.
 */
export async function readViews(run: Run, listId: number): Promise<void> {
  const path = `/v2/lists/${listId}/saved-views`;
  await run.step(`views of ${listId}`, async () => {
    const taken: Taken[] = [];
    for (const item of await run.source.all(path)) {
      const view = run.of('savedViews', item, (row) => viewRow(run, row, listId));
      if (!view) continue;
      // Only sheets have rows.
      const rows =
        view.type === 'sheet'
          ? await run.given('rows of views', () => someRows(run, `${path}/${view.id}/list-entries`), null)
          : null;
      taken.push(['savedViews', { ...view, ...(rows && columnsOf(run, rows, listId)) }]);
      if (rows) taken.push([VIEW_ROWS, rowsShown(rows, view, listId)]);
    }
    return taken;
  });
}

function viewRow(run: Run, row: Row, listId: number): Row {
  return compact({
    id: idOf(row, 'id'),
    listId,
    name: run.made.label(textOf(row, 'name')),
    type: wordOf(row, 'type', ['sheet', 'board', 'dashboard']),
    createdAt: run.made.maybeInstant(maybeText(row, 'createdAt')) ?? undefined,
  });
}

const MOST_PAGES = 5;

/** The first pages of a view; a view of more rows is taken to show all. */
async function someRows(run: Run, path: string): Promise<{ rows: unknown[]; isWhole: boolean }> {
  const rows: unknown[] = [];
  let pages = 0;
  for await (const page of run.source.pages(path, 'limit=100')) {
    rows.push(...page.rows);
    if (page.next === null) return { rows, isWhole: true };
    if (++pages === MOST_PAGES) break;
  }
  return { rows, isWhole: false };
}

function columnsOf(run: Run, { rows, isWhole }: { rows: unknown[]; isWhole: boolean }, listId: number): Row {
  const cells = (row: unknown) => {
    const { fields } = ((row as { entity?: unknown } | null)?.entity ?? {}) as { fields?: unknown };
    return Array.isArray(fields) ? (fields as Row[]) : [];
  };
  const fieldKeys = [...new Set(rows.flatMap(cells).map(({ id }) => String(id)))];
  const status = [...run.known.fields.values()].find((field) => field.listId === listId && field.role === 'status');
  const seen = new Set<number>();
  let isFiltered = isWhole && rows.length > 0 && status !== undefined;
  for (const row of rows) {
    const value = cells(row).find(({ id }) => id === status?.key)?.value as { data?: Row | null } | undefined;
    const option = value?.data?.dropdownOptionId;
    // A row without a Status is shown by views of all rows only.
    if (typeof option === 'number') seen.add(option);
    else isFiltered = false;
  }
  const all = [...run.known.options.values()].filter((fieldId) => fieldId === status?.id).length;
  return { fieldKeys, statusOptionIds: isFiltered && seen.size < all ? [...seen].sort((a, b) => a - b) : [] };
}

function rowsShown({ rows, isWhole }: { rows: unknown[]; isWhole: boolean }, { id }: Row, listId: number): Row {
  const ids = rows.flatMap((row) => {
    const { id } = (row ?? {}) as Row;
    return typeof id === 'number' ? [id] : [];
  });
  return { viewId: id, listId, ids, isWhole } satisfies { [member in keyof ViewRows]: unknown };
}

/** Whether views show in the copy what they showed: told row by row what Status the rows have. */
export class ViewCheck {
  readonly #known: Known;
  /** By the field that is the Status of their list. */
  readonly #byStatus = new Map<number, Checked[]>();
  readonly #all: Checked[] = [];

  private constructor(known: Known) {
    this.#known = known;
  }

  static async of(known: Known, part: Part): Promise<ViewCheck> {
    const check = new ViewCheck(known);
    const shown = new Map<number, ViewRows>();
    for await (const row of part.rows(VIEW_ROWS)) shown.set(row.viewId as number, row as unknown as ViewRows);
    for await (const view of part.rows('savedViews')) {
      const rows = shown.get(view.id as number);
      if (rows) check.#add(view, rows);
    }
    return check;
  }

  #add({ id, listId, statusOptionIds }: Row, { ids, isWhole }: ViewRows): void {
    const options = new Set(statusOptionIds as number[]);
    const checked = {
      id: id as number,
      listId: listId as number,
      ids: new Set(ids),
      isWhole,
      options,
      passed: 0,
      isOff: false,
    };
    this.#all.push(checked);
    const status = [...this.#known.fields.values()].find((field) => field.listId === listId && field.role === 'status');
    if (options.size === 0 || status === undefined) return;
    getOrInsert(this.#byStatus, status.id, () => []).push(checked);
  }

  /** A value that the copy has. */
  hear({ fieldId, listEntryId, value }: Row): void {
    for (const view of this.#byStatus.get(fieldId as number) ?? []) {
      if (!view.options.has(value as number)) continue;
      if (view.ids.has(listEntryId as number)) view.passed++;
      else view.isOff = true;
    }
  }

  /** Views that show every row of their list, whatever its Status: by no filter. */
  whole(): Set<number> {
    const isWhole = ({ ids, isWhole, listId }: Checked) => isWhole && ids.size === this.#known.entries.get(listId);
    return new Set(this.#all.filter(isWhole).map(({ id }) => id));
  }

  /** Views that show other rows in the copy, as far as can be told, once all values are. */
  off(): Set<number> {
    const { entries } = this.#known;
    const isOff = (view: Checked) => {
      const here = [...view.ids].filter((id) => this.#known.has('listEntries', id)).length;
      if (view.options.size > 0) return view.isOff || view.passed !== here;
      return view.isWhole && here !== (entries.get(view.listId) ?? 0);
    };
    return new Set(this.#all.filter(isOff).map(({ id }) => id));
  }
}

interface Checked {
  id: number;
  listId: number;
  ids: ReadonlySet<number>;
  isWhole: boolean;
  options: ReadonlySet<number>;
  /** Rows that it showed and that pass the filter. */
  passed: number;
  /** A row passes that it did not show. */
  isOff: boolean;
}
