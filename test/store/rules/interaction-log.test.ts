import { beforeEach, describe, expect, it } from 'vitest';
import { loadDefaultSeed } from '../../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../../src/contract/quirks.js';
import type { Context } from '../../../src/store/context.js';
import type { DomainEvent } from '../../../src/store/events.js';
import { deleteInteraction, logInteraction, updateInteraction } from '../../../src/store/rules/interaction-log.js';
import { World } from '../../../src/store/world.js';
import { SEED } from '../../support/seed.js';

const MARA = SEED.people.mara;
const LOG = { type: 'call', personIds: [MARA], content: 'Rang', at: '2026-10-01T10:00:00.000Z' } as const;

let events: DomainEvent[];
let ctx: Context;
beforeEach(() => {
  events = [];
  ctx = {
    world: new World(loadDefaultSeed(), (event) => events.push(event)),
    userId: MARA,
    role: 'Enterprise Admin',
    now: Date.parse('2026-10-15T12:00:00.000Z'),
    switches: '',
    quirk: (id) => quirkDefaults()[id],
  };
});

describe('Interactions logged by hand', () => {
  it('tell of their note, and of nothing else', () => {
    const made = logInteraction(ctx, LOG);
    const moved = updateInteraction(ctx, made, { at: '2026-10-02T10:00:00.000Z' });
    const changed = updateInteraction(ctx, moved, { content: 'Rang twice' });
    deleteInteraction(ctx, changed);
    expect(events).toMatchObject([
      { type: 'note.created', note: { content: 'Rang', interactionId: made.id, creatorId: MARA } },
      { type: 'note.updated', note: { content: 'Rang twice' } },
      { type: 'note.deleted', note: { content: 'Rang twice' } },
    ]);
  });

  it('get a new note when theirs was deleted', () => {
    const made = logInteraction(ctx, LOG);
    const { notes } = ctx.world.tables;
    for (const note of notes.by('interaction', made.id)) notes.remove(note.id);
    updateInteraction(ctx, made, { content: 'Rang after all' });
    expect(notes.by('interaction', made.id)).toMatchObject([{ content: 'Rang after all', kind: 'interaction' }]);
    expect(events.at(-1)).toMatchObject({ type: 'note.created' });
  });

  it('keep a text that mentions people, or is not shared with the user, and then change in nothing', () => {
    const made = logInteraction(ctx, LOG);
    const { notes, interactions } = ctx.world.tables;
    const [note] = notes.by('interaction', made.id);
    if (!note) throw new Error('no note');
    const change = () => updateInteraction(ctx, made, { content: 'No', at: '2026-10-03T00:00:00.000Z' });
    notes.update({ ...note, mentions: [{ id: 1, personId: MARA }] });
    expect(change).toThrow('mentions people');
    notes.update({ ...note, creatorId: SEED.people.ines, sharing: 'private' });
    expect(change).toThrow('not shared');
    expect(interactions.get(made.id)).toEqual(made);
    expect(notes.get(note.id)?.content).toBe('Rang');
  });

  it('are the user’s own when the user took part, else a colleague’s', () => {
    const ines = SEED.people.ines;
    expect(logInteraction(ctx, { ...LOG, personIds: [ines, MARA] }).internalPersonId).toBe(MARA);
    const other = logInteraction(ctx, { ...LOG, personIds: [171544063, ines] });
    expect(other.internalPersonId).toBe(ines);
    expect(updateInteraction(ctx, other, { personIds: [MARA] }).internalPersonId).toBe(MARA);
  });
});
