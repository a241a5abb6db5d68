/** Domain events → what a receiver gets: V1's words and shapes for both APIs' subscriptions (v1.md §17.8, §17.9). */
import type { Context } from '../store/context.js';
import type { DomainEvent } from '../store/events.js';
import type { Field, FieldValue, List, Opportunity } from '../store/model.js';
import { embeddedOrganization, embeddedPerson, opportunityTrunk, writtenPerson } from '../views/v1/entities.js';
import { entityFile } from '../views/v1/entity-file.js';
import { fieldView, isV1Field } from '../views/v1/field.js';
import { fieldValueView, hasRow } from '../views/v1/field-value.js';
import { writtenList } from '../views/v1/list.js';
import { listEntry } from '../views/v1/list-entry.js';
import { noteView } from '../views/v1/note.js';
import { reminderView } from '../views/v1/reminder.js';
import { instant, zoneOf } from '../views/v1/time.js';

/** `list-entry.created` → `list_entry.created`, `company.updated` → `organization.updated`. */
export const webhookType = (event: DomainEvent): string =>
  event.type.replace('company.', 'organization.').replaceAll('-', '_');

/** The body that tells of an event; null for what webhooks do not speak of. `ctx` sees everything. */
export function webhookBody(ctx: Context, event: DomainEvent): unknown {
  if (event.type === 'company.merged') return mergedCompanies(ctx, event);
  // Webhooks have no word for these (v1.md §17.8).
  if (event.type === 'person.merged' || event.type === 'transcript.deleted') return null;
  if (event.type === 'person.deleted') return embeddedPerson(event.person);
  if (event.type === 'opportunity.deleted') return deletedOpportunity(event.opportunity);
  if ('list' in event) return listBody(ctx, event.list);
  if ('entry' in event) return listEntry(ctx, event.entry);
  if ('value' in event) return hasRow(event.field) ? fieldValueBody(ctx, event.value, event.field) : null;
  if ('field' in event) return isV1Field(event.field) ? fieldView(ctx, event.field) : null;
  if ('person' in event) return writtenPerson(event.person);
  if ('company' in event) return embeddedOrganization(ctx, event.company);
  if ('opportunity' in event) return opportunityTrunk(ctx, event.opportunity);
  if ('note' in event) return noteView(ctx, event.note);
  if ('file' in event) return entityFile(ctx, event.file);
  return reminderView(ctx, event.reminder);
}

function listBody(ctx: Context, list: List): unknown {
  if (ctx.quirk('v1-webhook-list-body') === 'tiny') return { id: list.id, ip_address: '127.0.0.1' };
  return writtenList(ctx, list);
}

function fieldValueBody(ctx: Context, value: FieldValue, field: Field): unknown {
  return { ...fieldValueView(ctx, value, field), field: fieldView(ctx, field) };
}

function mergedCompanies(ctx: Context, event: Extract<DomainEvent, { type: 'company.merged' }>): unknown {
  const changer = ctx.world.tables.persons.get(event.changerId);
  return {
    changer: changer ? embeddedPerson(changer) : null,
    removed_company: embeddedOrganization(ctx, event.removed),
    company: embeddedOrganization(ctx, event.company),
    merged_at: instant(event.mergedAt, zoneOf(ctx)),
  };
}

const deletedOpportunity = ({ id, name }: Opportunity) => ({ id, name });
