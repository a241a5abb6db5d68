/** Reading cells: what a column holds for one entity, or for one row of a list. */

import { type Context, timestamp } from '../context.js';
import { cellKey, ownerKey } from '../indexes.js';
import type { EntityType, Entry, FieldValue, Interaction, List, Note, Reminder, Scalar } from '../model.js';
import { canSeeList, canSeeNote } from './access.js';
import type { Column } from './columns.js';
import { type ContactsNow, contactsOf } from './interactions.js';
import { canSeeReminder } from './reminders.js';

export type Cell =
  /** Stored values and associations (ids), by the column's value type. */
  | { kind: 'values'; values: readonly Scalar[] }
  | { kind: 'instant'; at: string | null }
  | { kind: 'interaction'; interaction: Interaction | null }
  | { kind: 'lists'; lists: readonly { list: List; entityCount: number }[] }
  | { kind: 'note'; note: Note | null }
  | { kind: 'reminder'; reminder: Reminder | null };

/** Reads the cells of one owner; what several columns need is looked up once. */
export class CellReader {
  #values: Map<number, Scalar[]> | undefined;
  #contacts: ContactsNow | undefined;
  /** When time alone changes what was read so far, ms. */
  validUntil = Number.POSITIVE_INFINITY;

  constructor(
    readonly ctx: Context,
    readonly entityType: EntityType,
    readonly entityId: number,
    readonly entry: Entry | null,
  ) {}

  read(column: Column): Cell {
    if (column.field) return { kind: 'values', values: this.#stored().get(column.field.id) ?? [] };
    const builtIn = column.builtIn;
    if (builtIn?.contact) {
      this.#contacts ??= contactsOf(this.ctx, this.entityType, this.entityId);
      this.validUntil = Math.min(this.validUntil, this.#contacts.validUntil);
      return { kind: 'interaction', interaction: this.#contacts.contacts[builtIn.contact] };
    }
    switch (builtIn?.key) {
      case 'persons':
        return { kind: 'values', values: this.#persons() };
      case 'companies':
        return { kind: 'values', values: this.#companies() };
      case 'created-at':
        return { kind: 'instant', at: this.entry?.createdAt ?? null };
      case 'time-in-current-status':
        return { kind: 'instant', at: this.entry && statusSince(this.ctx, this.entry) };
      case 'lists':
        return { kind: 'lists', lists: this.#lists() };
      case 'notes':
        return { kind: 'note', note: this.#latestNote() };
      case 'reminders':
        return { kind: 'reminder', reminder: this.#nextReminder() };
      default:
        throw new Error(`column ${column.key} has no reader`);
    }
  }

  /** The stored values, by field. */
  #stored(): ReadonlyMap<number, Scalar[]> {
    if (this.#values) return this.#values;
    const { values } = this.ctx.world.tables;
    const byField = new Map<number, Scalar[]>();
    const file = (row: FieldValue) => {
      const filed = byField.get(row.fieldId);
      if (filed) filed.push(row.value);
      else byField.set(row.fieldId, [row.value]);
    };
    for (const row of values.by('entity', ownerKey(this.entityType, this.entityId))) file(row);
    if (this.entry) for (const row of values.by('entry', this.entry.id)) file(row);
    this.#values = byField;
    return byField;
  }

  #persons(): readonly number[] {
    const { opportunities, persons } = this.ctx.world.tables;
    if (this.entityType === 'opportunity') return opportunities.get(this.entityId)?.personIds ?? [];
    return persons.by('company', this.entityId).map((person) => person.id);
  }

  #companies(): readonly number[] {
    const { opportunities, persons } = this.ctx.world.tables;
    if (this.entityType === 'opportunity') return opportunities.get(this.entityId)?.companyIds ?? [];
    return persons.get(this.entityId)?.companyIds ?? [];
  }

  /** The lists that hold the entity, as far as the user sees them. */
  #lists(): { list: List; entityCount: number }[] {
    const { listEntries, lists } = this.ctx.world.tables;
    const ids = new Set(
      listEntries.by('entity', ownerKey(this.entityType, this.entityId)).map((entry) => entry.listId),
    );
    return [...ids]
      .sort((a, b) => a - b)
      .flatMap((id) => {
        const list = lists.get(id);
        return list && canSeeList(this.ctx, list) ? [{ list, entityCount: listEntries.countBy('list', id) }] : [];
      });
  }

  #latestNote(): Note | null {
    const attached = this.ctx.world.tables.notes.by(this.entityType, this.entityId);
    const notes = attached.filter((note) => canSeeNote(this.ctx, note));
    return notes.reduce<Note | null>((last, note) => (!last || note.createdAt >= last.createdAt ? note : last), null);
  }

  /** The next reminder not yet completed, as far as the user sees it. */
  #nextReminder(): Reminder | null {
    const now = timestamp(this.ctx);
    const open = this.ctx.world.tables.reminders
      .by('entity', ownerKey(this.entityType, this.entityId))
      .filter((reminder) => reminder.completedAt === null && canSeeReminder(this.ctx, reminder))
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    const next = open.find((reminder) => reminder.dueAt >= now);
    if (next) this.validUntil = Math.min(this.validUntil, Date.parse(next.dueAt));
    return next ?? open[0] ?? null;
  }
}

/** When the Status cell of a row got its present value. */
export function statusSince(ctx: Context, entry: Entry): string | null {
  const { fields, values } = ctx.world.tables;
  const status = fields.by('list', entry.listId).find((field) => field.role === 'status');
  const row = status && values.firstBy('cell', cellKey(status.id, entry.id, entry.entityId));
  return row ? (row.updatedAt ?? row.createdAt) : null;
}
