/** Domain events → what a receiver gets: V1's words and shapes for both APIs' subscriptions (v1.md §17.8, §17.9). */
import type { Context } from '../store/context.js';
import type { DomainEvent } from '../store/events.js';
import type { Field, FieldValue, List, Opportunity } from '../store/model.js';
import { entityFile } from '../views/v1/entity-file.js';
import { fieldView, isV1Field } from '../views/v1/field.js';
import { fieldValueView, hasRow } from '../views/v1/field-value.js';
import { writtenList } from '../views/v1/list.js';
import { listEntry } from '../views/v1/list-entry.js';
import { noteView } from '../views/v1/note.js';
import { opportunityTrunk } from '../views/v1/opportunity.js';
import { embeddedOrganization } from '../views/v1/organization.js';
import { embeddedPerson, writtenPerson } from '../views/v1/person.js';
import { reminderView } from '../views/v1/reminder.js';
import { instant, zoneOf } from '../views/v1/time.js';

/** `list-entry.created` → `list_entry.created`, `company.updated` → `organization.updated`. */
export const webhookType = (event: DomainEvent): string =>
  event.type.replace('company.', 'organization.').replaceAll('-', '_');

/** The body that tells of an event; null for what webhooks do not speak of. `ctx` sees everything. */
export function webhookBody(ctx: Context, event: DomainEvent): unknown {
  switch (event.type) {
    case 'list.created':
    case 'list.updated':
    case 'list.deleted':
      return listBody(ctx, event.list);
    case 'list-entry.created':
    case 'list-entry.deleted':
      return listEntry(ctx, event.entry);
    case 'field.created':
    case 'field.updated':
    case 'field.deleted':
      return isV1Field(event.field) ? fieldView(ctx, event.field) : null;
    case 'field-value.created':
    case 'field-value.updated':
    case 'field-value.deleted':
      return hasRow(event.field) ? fieldValueBody(ctx, event.value, event.field) : null;
    case 'person.created':
    case 'person.updated':
      return writtenPerson(event.person);
    case 'person.deleted':
      return embeddedPerson(event.person);
    case 'company.created':
    case 'company.updated':
    case 'company.deleted':
      return embeddedOrganization(ctx, event.company);
    case 'note.created':
    case 'note.updated':
    case 'note.deleted':
      return noteView(ctx, event.note);
    case 'transcript.deleted':
      return null;
    case 'opportunity.created':
    case 'opportunity.updated':
      return opportunityTrunk(ctx, event.opportunity);
    case 'company.merged':
      return mergedCompanies(ctx, event);
    // Webhooks have no word for it (v1.md §17.8).
    case 'person.merged':
      return null;
    case 'opportunity.deleted':
      return deletedOpportunity(event.opportunity);
    case 'file.created':
    case 'file.deleted':
      return entityFile(ctx, event.file);
    case 'reminder.created':
    case 'reminder.updated':
    case 'reminder.deleted':
      return reminderView(ctx, event.reminder);
  }
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
