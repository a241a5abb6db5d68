/** Companies, persons and opportunities with the fields that were selected, if any (v2-core.md §8.0). */

import type { Context } from '../../store/context.js';
import type { Company, Opportunity, Person } from '../../store/model.js';
import { isMasked, shownName } from '../../store/rules/access.js';
import type { CellReader } from '../../store/rules/cells.js';
import type { Column } from '../../store/rules/columns.js';
import type { V2Version } from '../../versions.js';
import { fieldView } from './field.js';
import type { Schemas } from './wire.js';

/** Which fields to show, and in which version. Null columns: no selection, so no `fields` key at all (v2-core.md §5.3). */
export interface Selection {
  version: V2Version;
  columns: readonly Column[] | null;
}

function fields(reader: CellReader | null, { version, columns }: Selection): { fields?: Schemas['Fields'] } {
  return reader && columns ? { fields: columns.map((column) => fieldView(reader, version, column)) } : {};
}

export function companyView(company: Company, reader: CellReader | null, selection: Selection): Schemas['Company'] {
  const { id, name, domain, domains, isGlobal } = company;
  return { id, name, domain, domains, isGlobal, ...fields(reader, selection) };
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
