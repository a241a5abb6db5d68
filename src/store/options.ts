import type { DropdownOption } from './model.js';
import type { World } from './world.js';

/** The options of a dropdown field, in rank order. */
export function optionsOf(world: World, fieldId: number): DropdownOption[] {
  return world.tables.options.by('field', fieldId).sort((a, b) => a.rank - b.rank || a.id - b.id);
}

/** The option that reads exactly so. */
export function optionByText(world: World, fieldId: number, text: string): DropdownOption | undefined {
  return optionsOf(world, fieldId).find((option) => option.text === text);
}

/** A tag typed through V1 becomes an option of its own (v2-2026-09-17.md §7 no. 31). */
export function createOption(world: World, fieldId: number, text: string): DropdownOption {
  const { options } = world.tables;
  const rank = optionsOf(world, fieldId).length;
  return options.insert({ id: options.nextId(), fieldId, text, rank, color: null, category: null, winRate: null });
}
