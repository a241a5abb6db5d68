import type { DropdownOption, Field } from '../../store/model.js';
import { type OptionKind, optionKind } from '../../store/rules/options.js';
import type { V2Version } from '../../versions.js';
import { dropdownOptionIn, hasChange, statusOptions } from './changes.js';
import type { Schemas } from './wire.js';

type OptionType = Schemas['DropdownOption']['type'];

const TYPES: Record<OptionKind, OptionType> = {
  plain: 'dropdown',
  ranked: 'ranked-dropdown',
  status: 'status-dropdown',
};

/** What an option of such a field calls itself in a version; null for fields without options. */
export function optionType(version: V2Version, field: Field): OptionType | null {
  const kind = optionKind(field);
  if (kind === 'status' && !hasChange(version, statusOptions)) return 'ranked-dropdown';
  return kind && TYPES[kind];
}

export function optionView(version: V2Version, field: Field, option: DropdownOption): Schemas['DropdownOption'] {
  return dropdownOptionIn(version, newest(field, option));
}

function newest(field: Field, { id, text, rank, color: stored, category, winRate }: DropdownOption) {
  // V2's options come in seven colours: yellow, which V1 has a number for, is not among them (v2-2026-schemas.md §7 no. 11).
  const color = stored === 'yellow' ? null : stored;
  switch (optionKind(field)) {
    case 'ranked':
      return { id, type: 'ranked-dropdown' as const, text, rank, color };
    case 'status':
      return { id, type: 'status-dropdown' as const, text, rank, color, statusCategory: category ?? 'open', winRate };
    default:
      return { id, type: 'dropdown' as const, text };
  }
}
