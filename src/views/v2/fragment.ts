import type { Context } from '../../store/context.js';
import type { FragmentOwner } from '../../store/engine/render-cache.js';
import type { CellReader } from '../../store/rules/cells.js';
import type { Column } from '../../store/rules/columns.js';
import type { Selection } from './entities.js';

/** What else than the rows themselves decides a fragment's text: the fields, the version, and who is looking. */
export function selectionKey(ctx: Context, { version, columns }: Selection): string {
  return `${version} ${ctx.userId} ${ctx.role} ${columns ? `fields:${keysOf(columns)}` : ':'}`;
}

/** Selections by type are the same array from request to request. */
const joined = new WeakMap<readonly Column[], string>();

function keysOf(columns: readonly Column[]): string {
  let keys = joined.get(columns);
  if (keys === undefined) {
    keys = columns.map((column) => column.key).join(',');
    joined.set(columns, keys);
  }
  return keys;
}

/** The JSON text of an entity or a list entry, made anew only when something it shows has changed. */
export function fragment(
  ctx: Context,
  owner: FragmentOwner,
  key: string,
  reader: () => CellReader | null,
  view: (reader: CellReader | null) => unknown,
): string {
  const { fragments } = ctx.world;
  const known = fragments.get(owner, key, ctx.now);
  if (known !== undefined) return known;
  const cells = reader();
  const text = JSON.stringify(view(cells));
  fragments.set(owner, key, text, cells?.validUntil ?? Number.POSITIVE_INFINITY);
  return text;
}
