import type {
  Company,
  Entry,
  Field,
  FieldValue,
  List,
  Note,
  Opportunity,
  Person,
  Reminder,
  StoredFile,
  Transcript,
} from './model.js';

/** What happened in an account, with the rows as they were when it did. */
export type DomainEvent =
  | { type: 'list.created' | 'list.updated' | 'list.deleted'; list: List }
  | { type: 'list-entry.created' | 'list-entry.deleted'; entry: Entry }
  | { type: 'field.created' | 'field.updated' | 'field.deleted'; field: Field }
  | { type: 'field-value.created' | 'field-value.updated' | 'field-value.deleted'; value: FieldValue; field: Field }
  | { type: 'person.created' | 'person.updated' | 'person.deleted'; person: Person }
  | { type: 'company.created' | 'company.updated' | 'company.deleted'; company: Company }
  | { type: 'opportunity.created' | 'opportunity.updated' | 'opportunity.deleted'; opportunity: Opportunity }
  | { type: 'company.merged'; changerId: number; removed: Company; company: Company; mergedAt: string }
  | { type: 'person.merged'; changerId: number; removed: Person; person: Person; mergedAt: string }
  | { type: 'file.created' | 'file.deleted'; file: StoredFile }
  | { type: 'reminder.created' | 'reminder.updated' | 'reminder.deleted'; reminder: Reminder }
  | { type: 'note.created' | 'note.updated' | 'note.deleted'; note: Note }
  | { type: 'transcript.deleted'; transcript: Transcript };

export type Emit = (event: DomainEvent) => void;
