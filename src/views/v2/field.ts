import type { FieldSource } from '../../store/model.js';
import type { CellReader } from '../../store/rules/cells.js';
import type { Column } from '../../store/rules/columns.js';
import type { V2Version } from '../../versions.js';
import { fieldValue, maskedValue } from './field-value.js';
import type { Schemas } from './wire.js';

/** Sources that V2 names; the withheld ones never get as far as a view. */
export const enrichmentSource = (source: FieldSource | null): Schemas['EnrichmentSource'] =>
  source as Schemas['EnrichmentSource'];

/** One field with its value, as it stands in `fields` (v2-core.md §5.4). */
export function fieldView(reader: CellReader, version: V2Version, column: Column): Schemas['Field'] {
  return {
    id: column.key,
    name: column.name,
    type: column.kind,
    enrichmentSource: enrichmentSource(column.source),
    value: fieldValue(reader.ctx.world, version, column, reader.read(column)),
  };
}

/** The same for a restricted opportunity: marked hidden, without data (v2-core.md §7.3). */
export function hiddenFieldView(version: V2Version, column: Column): Schemas['Field'] {
  return {
    id: column.key,
    name: column.name,
    type: 'hidden',
    enrichmentSource: enrichmentSource(column.source),
    value: maskedValue(version, column),
  };
}
