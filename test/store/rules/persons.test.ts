import { expect, it } from 'vitest';
import { loadDefaultSeed } from '../../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../../src/contract/quirks.js';
import type { Context } from '../../../src/store/context.js';
import { deletePerson } from '../../../src/store/rules/persons.js';
import { World } from '../../../src/store/world.js';

const MARA = 43080970;
const ROWAN = 170900842;

it('A person who is deleted takes along the notes that they wrote; those about them stay', () => {
  const ctx: Context = {
    world: new World(loadDefaultSeed(), () => {}),
    userId: MARA,
    role: 'Enterprise Admin',
    now: Date.parse('2026-10-15T12:00:00.000Z'),
    switches: '',
    quirk: (id) => quirkDefaults()[id],
  };
  const { notes, persons } = ctx.world.tables;
  const [written, about] = [...notes].filter(({ kind, parentId }) => kind === 'entities' && parentId === null);
  if (!written || !about) throw new Error('no notes');
  // Users write notes and cannot be deleted: one is given to somebody from outside, as who was a user once.
  notes.update({ ...written, creatorId: ROWAN });
  notes.update({ ...about, personIds: [ROWAN] });
  const rowan = persons.get(ROWAN);
  if (!rowan) throw new Error('no person');
  deletePerson(ctx, rowan);
  expect(notes.get(written.id)).toBeUndefined();
  expect(notes.get(about.id)).toMatchObject({ personIds: [] });
});
