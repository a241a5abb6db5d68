/** Views of a list that were set up in the product: which columns to show of which rows (v2-core.md §8.7). */
import type { Context } from '../context.js';
import type { Entry, List, SavedView } from '../model.js';
import { existing } from './find.js';

/** Shared views and those of the user. */
export const canSeeView = (ctx: Context, view: SavedView): boolean => view.isShared || view.ownerId === ctx.userId;

/** A view of that very list. */
export function findView(ctx: Context, list: List, id: number): SavedView {
  const isOne = (view: SavedView) => view.listId === list.id && canSeeView(ctx, view);
  return existing(ctx.world.tables.savedViews, 'saved view', id, 'viewId', isOne);
}

/** Whether the filter of the view lets a row through. */
export function rowFilter(ctx: Context, view: SavedView): (entry: Entry) => boolean {
  if (view.statusOptionIds.length === 0) return () => true;
  const { fields, values } = ctx.world.tables;
  const status = fields.by('list', view.listId).find((field) => field.role === 'status');
  if (!status) return () => true;
  const wanted = new Set<unknown>(view.statusOptionIds);
  return (entry) => values.by('entry', entry.id).some((row) => row.fieldId === status.id && wanted.has(row.value));
}
