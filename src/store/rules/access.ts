/**
 * Who sees what: an API key sees what its user sees in the product (product-rules.md §6).
 * Lists: public ones, own ones, those shared by name; an Enterprise Admin reaches every list.
 */
import type { Context } from '../context.js';
import type { Restriction } from '../engine/past.js';
import { Forbidden } from '../errors.js';
import type { Entry, Field, Interaction, List, ListRole, Note, Opportunity } from '../model.js';
import { existing, visible } from './find.js';

export function canSeeList(ctx: Context, list: List): boolean {
  return listRole(ctx, list) !== null;
}

/** The user's role on a list; people who see it only because it is public act as Basic. Null: cannot see it. */
export function listRole(ctx: Context, list: List): ListRole | 'owner' | null {
  if (list.ownerId === ctx.userId) return 'owner';
  const own = list.permissions.find((permission) => permission.personId === ctx.userId);
  if (ctx.role === 'Enterprise Admin') return 'admin';
  if (own) return own.role;
  return list.isPublic ? 'basic' : null;
}

/** Whether the user sees the list that a row, an opportunity or a field is on. */
export function isOnVisibleList(ctx: Context, { listId }: { listId: number }): boolean {
  const list = ctx.world.tables.lists.get(listId);
  return list !== undefined && canSeeList(ctx, list);
}

/** The list, for a user who may see it. */
export function findList(ctx: Context, id: number, member = 'listId'): List {
  return visible(ctx.world.tables.lists, 'list', id, member, (list) => canSeeList(ctx, list));
}

export function visibleLists(ctx: Context): List[] {
  return [...ctx.world.tables.lists].filter((list) => canSeeList(ctx, list));
}

/** An entry of that very list. */
export function findEntry(ctx: Context, list: List, id: number): Entry {
  return existing(ctx.world.tables.listEntries, 'list entry', id, 'listEntryId', ({ listId }) => listId === list.id);
}

/** An entry of any list that the user sees. */
export function findEntryAnywhere(ctx: Context, id: number): Entry {
  return visible(ctx.world.tables.listEntries, 'list entry', id, 'listEntryId', (entry) => isOnVisibleList(ctx, entry));
}

/** An opportunity, for a user who sees its list; a restricted one may still be masked. */
export function findOpportunity(ctx: Context, id: number): Opportunity {
  const canSee = (found: Opportunity) => isOnVisibleList(ctx, found);
  return visible(ctx.world.tables.opportunities, 'opportunity', id, 'opportunityId', canSee);
}

/** An opportunity of a list that the user sees, else undefined: for collections. */
export function visibleOpportunity(ctx: Context, id: number): Opportunity | undefined {
  const opportunity = ctx.world.tables.opportunities.get(id);
  return opportunity && isOnVisibleList(ctx, opportunity) ? opportunity : undefined;
}

/** Restricted ones are changed by those who manage them alone (v2-core.md §7.3). */
export function assertMayManage(ctx: Context, opportunity: Opportunity): void {
  if (isMasked(ctx, opportunity)) throw restricted();
}

type EntityOf = Pick<Entry, 'entityType' | 'entityId'>;

/** The same for what a value is of. */
export function assertUnmasked(ctx: Context, of: EntityOf): void {
  if (isMaskedEntity(ctx, of)) throw restricted();
}

const restricted = () => new Forbidden('This opportunity is restricted.');

/** The opportunities of a person or company, as far as the user sees their lists; masked ones do not tell whose they are. */
export function visibleOpportunityIds(ctx: Context, type: 'person' | 'company', id: number): number[] {
  return ctx.world.tables.opportunities
    .by(type, id)
    .filter((opportunity) => isOnVisibleList(ctx, opportunity) && !isMasked(ctx, opportunity))
    .map((opportunity) => opportunity.id);
}

/** Restricted opportunities show in full to those who manage them (v2-core.md §7.3). */
export function isMasked(ctx: Context, { isRestricted = false, managerIds = [] }: Restriction): boolean {
  return isRestricted && !managerIds.includes(ctx.userId) && ctx.role !== 'Enterprise Admin';
}

/** The same for what a row or a value is of: persons and companies are never restricted. */
export function isMaskedEntity(ctx: Context, { entityType, entityId }: EntityOf): boolean {
  const opportunity = entityType === 'opportunity' ? ctx.world.tables.opportunities.get(entityId) : undefined;
  return opportunity !== undefined && isMasked(ctx, opportunity);
}

/** The name of an opportunity, as far as the user may know it (v2-core.md §7.3, v1.md §9.1). */
export const shownName = (ctx: Context, opportunity: Opportunity): string =>
  isMasked(ctx, opportunity) ? '[Hidden]' : opportunity.name;

/**
 * Private notes show to their creator alone, replies as their root does (product-rules.md §6.4, v2-core.md §8.9). A note on nothing
 * but opportunities is seen by those who see one of their lists.
 */
export function canSeeNote(ctx: Context, note: Note): boolean {
  const root = note.parentId === null ? note : (ctx.world.tables.notes.get(note.parentId) ?? note);
  if (root.creatorId === ctx.userId) return true;
  const isShared = root.sharing === 'public' || (root.sharing === 'custom' && root.sharedWith.includes(ctx.userId));
  return isShared && isWithinReach(ctx, root);
}

function isWithinReach(ctx: Context, note: Note): boolean {
  const { opportunityIds, personIds, companyIds, interactionId } = note;
  if (opportunityIds.length === 0 || personIds.length + companyIds.length > 0 || interactionId !== null) return true;
  return opportunityIds.some((id) => visibleOpportunity(ctx, id));
}

/** What stands for the subject of an email that the user may not see (v2-core.md §7.4). */
const HIDDEN_SUBJECT = '********';

/** An interaction as the user sees it: a private subject shows to those alone who took part in the email. */
export function seenBy(ctx: Context, interaction: Interaction): Interaction {
  const { type, isSubjectPrivate, title, personIds, ccPersonIds, internalPersonId } = interaction;
  if (type !== 'email' || !isSubjectPrivate || title === null) return interaction;
  const tookPart = [...personIds, ...ccPersonIds, internalPersonId].includes(ctx.userId);
  return tookPart ? interaction : { ...interaction, title: HIDDEN_SUBJECT };
}

export function canSeeField(ctx: Context, field: Field): boolean {
  if (isWithheld(field)) return false;
  return field.listId === null || isOnVisibleList(ctx, { listId: field.listId });
}

/** Partner data that neither API ever shows: Crunchbase, PitchBook, exclusive Dealroom fields (product-rules.md §5.1). */
export function isWithheld(field: Field): boolean {
  return field.source === 'crunchbase' || field.source === 'pitchbook' || field.source === 'dealroom-exclusive';
}

/** Creating, changing and deleting the fields of a list: from its Standard role up (product-rules.md §6.2). */
export function assertMayManageFields(ctx: Context, list: List): void {
  if (listRole(ctx, list) !== 'basic') return;
  throw new Forbidden('Your role on this list does not allow managing its fields.');
}
