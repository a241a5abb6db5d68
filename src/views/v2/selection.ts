/** Which fields of records V2 shows, and the texts of what it shows so. */
import { hash } from 'node:crypto';
import { memoized } from '../../lib/memo.js';
import type { Context } from '../../store/context.js';
import type { Kind } from '../../store/engine/render-cache.js';
import type { CellReader } from '../../store/rules/cells.js';
import type { Column } from '../../store/rules/columns.js';
import type { V2Version } from '../../versions.js';
import { keptText, viewerKey } from '../kept-text.js';

/** Which fields to show, and in which version. Null columns: no selection, so no `fields` key at all (v2-core.md §5.3). */
export interface Selection {
  version: V2Version;
  columns: readonly Column[] | null;
}

/** With what else than the rows themselves decides a text: the fields, the version, and who is looking. */
export interface TextSelection extends Selection {
  key: string;
}

export function textSelection(ctx: Context, version: V2Version, columns: Selection['columns']): TextSelection {
  return { version, columns, key: `${version} ${viewerKey(ctx)} ${columns ? `fields:${keysOf(columns)}` : ':'}` };
}

const LONGEST_KEYS = 100;

/** Selections by type are the same array from request to request. */
const keysOf = memoized((columns: readonly Column[]) => {
  const keys = columns.map((column) => column.key).join(',');
  // It is part of a key of every text that is looked up.
  return keys.length > LONGEST_KEYS ? hash('sha256', keys, 'base64url') : keys;
}, new WeakMap());

/** The JSON text of an entity or a list entry; `reader` is asked for where fields are shown. */
export function selectionText(
  ctx: Context,
  kind: Kind,
  id: number,
  { key, columns }: TextSelection,
  reader: () => CellReader,
  view: (reader: CellReader | null) => unknown,
): string {
  return keptText(ctx, kind, id, key, () => {
    const cells = columns && reader();
    const text = JSON.stringify(view(cells));
    return { text, validUntil: cells?.validUntil ?? Number.POSITIVE_INFINITY };
  });
}
