import type { Context } from '../../store/context.js';
import type { Column } from '../../store/rules/columns.js';
import type { V2Version } from '../../versions.js';
import { fieldMetadataIn } from './changes.js';
import { enrichmentSource } from './field.js';
import { filterability, sortability } from './filterability.js';
import { instantOrNull } from './time.js';
import type { Schemas } from './wire.js';

type Metadata = Schemas['FieldMetadata'];

/** What there is to know of a field, without any value (v2-core.md §5.2). `includes` adds how searches can use it. */
export function fieldMetadata(
  ctx: Context,
  version: V2Version,
  column: Column,
  includes: readonly ('filterability' | 'sortability')[] = [],
): Metadata {
  const sorts = () => (ctx.quirk('v2-sortability-null') ? null : sortability(column));
  const metadata: Metadata = {
    id: column.key,
    name: column.name,
    type: column.kind,
    enrichmentSource: enrichmentSource(column.source),
    valueType: column.valueType,
    createdAt: instantOrNull(column.createdAt),
    description: column.description,
    isRequired: column.isRequired,
    ...(includes.includes('filterability') && { filterability: filterability(column) }),
    ...(includes.includes('sortability') && { sortability: sorts() }),
  };
  return fieldMetadataIn(version, metadata);
}
