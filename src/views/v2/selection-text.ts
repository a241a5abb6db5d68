/** Texts of what V2 shows under one selection of fields. */
import { hash } from 'node:crypto';
import { memoized } from '../../lib/memo.js';
import type { Context } from '../../store/context.js';
import type { Kind } from '../../store/engine/render-cache.js';
import type { CellReader } from '../../store/rules/cells.js';
import type { Column } from '../../store/rules/columns.js';
import { keptText, viewerKey } from '../kept-text.js';
import type { Selection } from './entities.js';

/** What else than the rows themselves decides a text: the fields, the version, and who is looking. */
export function selectionKey(ctx: Context, { version, columns }: Selection): string {
  return `${version} ${viewerKey(ctx)} ${columns ? `fields:${keysOf(columns)}` : ':'}`;
}

const LONGEST_KEYS = 100;

/** Selections by type are the same array from request to request. */
const keysOf = memoized((columns: readonly Column[]) => {
  const keys = columns.map((column) => column.key).join(',');
  // It is part of a key of every text that is looked up.
  return keys.length > LONGEST_KEYS ? hash('sha256', keys, 'base64url') : keys;
}, new WeakMap());

/** The JSON text of an entity or a list entry. `key` is the selection's. */
export function selectionText(
  ctx: Context,
  kind: Kind,
  id: number,
  key: string,
  reader: () => CellReader | null,
  view: (reader: CellReader | null) => unknown,
): string {
  return keptText(ctx, kind, id, key, () => {
    const cells = reader();
    const text = JSON.stringify(view(cells));
    return { text, validUntil: cells?.validUntil ?? Number.POSITIVE_INFINITY };
  });
}
