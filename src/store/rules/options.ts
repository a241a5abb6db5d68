import type { Context } from '../context.js';
import { Forbidden, Invalid } from '../errors.js';
import type { DropdownOption, Field } from '../model.js';
import type { World } from '../world.js';
import { listRole } from './access.js';
import { dropValue } from './field-values.js';
import { existing } from './find.js';

/** What the options of a field can tell: a text, also rank and colour, also category and win rate. */
export type OptionKind = 'plain' | 'ranked' | 'status';

/** Null for fields of other types. */
export function optionKind(field: Field): OptionKind | null {
  if (field.valueType === 'dropdown' || field.valueType === 'dropdown-multi') return 'plain';
  if (field.valueType !== 'ranked-dropdown') return null;
  return field.role === 'status' ? 'status' : 'ranked';
}

/** The options of a dropdown field, in rank order. */
export function optionsOf(world: World, fieldId: number): DropdownOption[] {
  return world.tables.options.by('field', fieldId).sort((a, b) => a.rank - b.rank || a.id - b.id);
}

/** The option that reads exactly so. */
export function optionByText(world: World, fieldId: number, text: string): DropdownOption | undefined {
  return optionsOf(world, fieldId).find((option) => option.text === text);
}

/** An option of that very field. */
export function findOption(ctx: Context, field: Field, id: number): DropdownOption {
  const isOne = ({ fieldId }: DropdownOption) => fieldId === field.id;
  return existing(ctx.world.tables.options, 'dropdown option', id, 'dropdownOptionId', isOne);
}

/** A tag typed through V1 becomes an option of its own (v2-2026-09-17.md §7 no. 31). */
export function createOption(world: World, fieldId: number, text: string): DropdownOption {
  const { options } = world.tables;
  const rank = rankAfter(optionsOf(world, fieldId));
  return options.insert({ id: options.nextId(), fieldId, text, rank, color: null, category: null, winRate: null });
}

const rankAfter = (options: readonly DropdownOption[]) => (options.at(-1)?.rank ?? -1) + 1;

/** Members that are left out stay as they are; of a new option they are empty. */
export type OptionInput = Partial<Pick<DropdownOption, 'text' | 'rank' | 'color' | 'category' | 'winRate'>>;

/** What options of a kind can tell. */
export const OPTION_MEMBERS: Record<OptionKind, readonly (keyof OptionInput)[]> = {
  plain: ['text'],
  ranked: ['text', 'rank', 'color'],
  status: ['text', 'rank', 'color', 'category', 'winRate'],
};

/** A new option at its rank, or last (v2-2026-operations.md, Lists). */
export function addOption(ctx: Context, field: Field, input: OptionInput & { text: string }): DropdownOption {
  assertMayEditOptions(ctx, field);
  assertMembers(field, input);
  const { options } = ctx.world.tables;
  const others = optionsOf(ctx.world, field.id);
  assertNewText(others, input.text);
  const { text, rank = rankAfter(others), color = null } = input;
  const status = optionKind(field) === 'status' ? statusOf({ category: 'open', winRate: null }, input) : NO_STATUS;
  const isTaken = isRenumbered(ctx) && others.some((other) => other.rank === rank);
  shift(ctx, isTaken ? others.filter((other) => other.rank >= rank) : [], 1);
  const option = options.insert({ id: options.nextId(), fieldId: field.id, text, rank, color, ...status });
  optionsChanged(ctx, field);
  return option;
}

/** Members given change. With `v2-option-ranks` a new rank moves the option there, and those between close up. */
export function changeOption(ctx: Context, field: Field, before: DropdownOption, input: OptionInput): DropdownOption {
  assertMayEditOptions(ctx, field);
  assertMembers(field, input);
  const { text = before.text, rank = before.rank, color = before.color } = input;
  const status = optionKind(field) === 'status' ? statusOf(before, input) : NO_STATUS;
  const others = optionsOf(ctx.world, field.id).filter((other) => other.id !== before.id);
  if (text !== before.text) assertNewText(others, text);
  const isTaken = isRenumbered(ctx) && others.some((other) => other.rank === rank);
  if (isTaken && rank > before.rank) shift(ctx, others.filter(isBetween(before.rank, rank)), -1);
  if (isTaken && rank < before.rank) shift(ctx, others.filter(isBetween(rank, before.rank)), 1);
  const option = ctx.world.tables.options.update({ ...before, text, rank, color, ...status });
  optionsChanged(ctx, field);
  return option;
}

/** Quirk `v2-option-ranks`. */
const isRenumbered = (ctx: Context): boolean => ctx.quirk('v2-option-ranks') === 'renumber';

/** A text stands once on a field; one in other letters is another (corrections.md §3). */
function assertNewText(others: readonly DropdownOption[], text: string): void {
  const same = others.find((other) => other.text === text);
  if (same) throw new Invalid(`is the text of the option ${same.id} already`, 'text');
}

const isBetween = (low: number, high: number) => (option: DropdownOption) => option.rank >= low && option.rank <= high;

/** Takes every value that is set to it along, and saved views no longer ask for it; not to be undone. */
export function deleteOption(ctx: Context, field: Field, option: DropdownOption): void {
  assertMayEditOptions(ctx, field);
  const { options, values, savedViews } = ctx.world.tables;
  // The history names options, so the values go first.
  for (const row of values.by('target', `${field.id}>${option.id}`)) dropValue(ctx, field, row);
  for (const view of field.listId === null ? [] : savedViews.by('list', field.listId)) {
    if (!view.statusOptionIds.includes(option.id)) continue;
    savedViews.update({ ...view, statusOptionIds: view.statusOptionIds.filter((id) => id !== option.id) });
  }
  options.remove(option.id);
  optionsChanged(ctx, field);
}

/** From the list's Standard role up, those of Status its admins and owner (product-rules.md §6.2). */
function assertMayEditOptions(ctx: Context, field: Field): void {
  const list = field.listId === null ? undefined : ctx.world.tables.lists.get(field.listId);
  // V2 reads options of companies and persons, no more (v2-2026-operations.md §3.7).
  if (!list) throw new Forbidden('Only options of fields of a list can be changed.');
  const role = listRole(ctx, list);
  if (role === 'owner' || role === 'admin' || (role === 'standard' && field.role !== 'status')) return;
  throw new Forbidden(`Your role on this list does not allow changing the options of ${field.name}.`);
}

function assertMembers(field: Field, input: OptionInput): void {
  const kind = optionKind(field);
  if (kind === null) throw new Error(`field ${field.id} has no options`);
  for (const member of Object.keys(input) as (keyof OptionInput)[]) {
    if (OPTION_MEMBERS[kind].includes(member)) continue;
    throw new Invalid(`options of ${field.name} have no such member`, member);
  }
}

type Status = Pick<DropdownOption, 'category' | 'winRate'>;

const NO_STATUS: Status = { category: null, winRate: null };

/** Why an option of a category cannot have this win rate; null when it can. */
export function winRateFault(category: DropdownOption['category'], winRate: number | null): string | null {
  if (category === 'open' || winRate === null) return null;
  return `a win rate needs the category open, which is ${category}`;
}

/** Only open ones have a win rate: it goes when the category changes to another (v2-core.md §2.3). */
function statusOf(before: Status, input: OptionInput): Status {
  const category = input.category ?? before.category ?? 'open';
  const { winRate } = input;
  const fault = winRateFault(category, winRate ?? null);
  if (fault !== null) throw new Invalid(fault, 'winRate');
  if (category === 'open') return { category, winRate: winRate === undefined ? before.winRate : winRate };
  return { category, winRate: null };
}

/** The highest rank there can be. */
export const LAST_RANK = 2 ** 31 - 1;

function shift(ctx: Context, options: readonly DropdownOption[], by: 1 | -1): void {
  if (options.some((option) => option.rank + by > LAST_RANK)) {
    throw new Invalid('leaves no place for the options behind it', 'rank');
  }
  for (const option of options) ctx.world.tables.options.update({ ...option, rank: option.rank + by });
}

/** To V1 the options are part of the field, so it is the field that changed; texts and ranks show in all of its values. */
function optionsChanged(ctx: Context, field: Field): void {
  ctx.world.emit({ type: 'field.updated', field });
}
