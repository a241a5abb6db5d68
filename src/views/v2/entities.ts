/** Companies, persons and opportunities with the fields that were selected, if any (v2-core.md §8.0). */

import type { Context } from '../../store/context.js';
import type { Company, Opportunity, Person } from '../../store/model.js';
import { isMasked, shownName } from '../../store/rules/access.js';
import { CellReader } from '../../store/rules/cells.js';
import { fieldView } from './field.js';
import { type Selection, selectionText, type TextSelection } from './selection.js';
import type { Schemas } from './wire.js';

function fields(reader: CellReader | null, { version, columns }: Selection): { fields?: Schemas['Fields'] } {
  return reader && columns ? { fields: columns.map((column) => fieldView(reader, version, column)) } : {};
}

export function companyView(company: Company, reader: CellReader | null, selection: Selection): Schemas['Company'] {
  const { id, name, domain, domains, isGlobal } = company;
  return { id, name, domain, domains, isGlobal, ...fields(reader, selection) };
}

/** As JSON text. */
export function companyText(ctx: Context, company: Company, selection: TextSelection): string {
  const reader = () => new CellReader(ctx, 'company', company.id, null);
  return selectionText(ctx, 'company', company.id, selection, reader, (cells) =>
    companyView(company, cells, selection),
  );
}

export function personView(person: Person, reader: CellReader | null, selection: Selection): Schemas['Person'] {
  return {
    id: person.id,
    // Never null here, though a person as a field's value may have none (v2-core.md §8.0).
    firstName: person.firstName ?? '',
    lastName: person.lastName,
    primaryEmailAddress: person.primaryEmail,
    emailAddresses: person.emails,
    type: person.type === 'internal' ? 'internal' : 'external',
    ...fields(reader, selection),
  };
}

/** As JSON text. */
export function personText(ctx: Context, person: Person, selection: TextSelection): string {
  const reader = () => new CellReader(ctx, 'person', person.id, null);
  return selectionText(ctx, 'person', person.id, selection, reader, (cells) => personView(person, cells, selection));
}

/** The opportunity of a list entry; masked for those who may not manage it: no name, no values (v2-core.md §7.3). */
export function opportunityWithFieldsView(
  ctx: Context,
  opportunity: Opportunity,
  reader: CellReader | null,
  selection: Selection,
): Schemas['OpportunityWithFields'] {
  const { id, listId, isRestricted } = opportunity;
  const isRedacted = isMasked(ctx, opportunity);
  const shown = isRedacted ? (selection.columns ? { fields: [] } : {}) : fields(reader, selection);
  return { id, listId, name: shownName(ctx, opportunity), isRestricted, isRedacted, ...shown };
}
