import { beforeEach, describe, expect, it } from 'vitest';
import { loadDefaultSeed } from '../../src/account/seeding/seeding.js';
import { World } from '../../src/store/world.js';

let world: World;
beforeEach(() => {
  world = new World(loadDefaultSeed(), () => {});
});

const NEVER = Number.POSITIVE_INFINITY;
const keep = (text: string) => world.texts.set('company', 1, '', { text, validUntil: NEVER }, 0);
const kept = () => world.texts.get('company', 1, '', 0);

function change(): void {
  const { lists } = world.tables;
  const [first] = lists;
  if (first === undefined) throw new Error('the seed has no lists');
  lists.update({ ...first, name: `${first.name}, changed` });
}

describe('What a world keeps of answers', () => {
  it('is there again when it goes back to the snapshot that it was made of', () => {
    const snapshot = world.snapshot();
    world.restore(snapshot);
    keep('as in the snapshot');
    change();
    expect(kept()).toBeUndefined();
    keep('changed');
    world.restore(snapshot);
    expect(kept()).toBe('as in the snapshot');
    world.restore(snapshot);
    expect(kept()).toBe('as in the snapshot');
  });

  it('is nothing when it goes back to a snapshot for the first time, or to another one between', () => {
    const [first, second] = [world.snapshot(), world.snapshot()];
    keep('before');
    world.restore(first);
    expect(kept()).toBeUndefined();
    keep('first');
    world.restore(second);
    expect(kept()).toBeUndefined();
    world.restore(first);
    expect(kept()).toBeUndefined();
  });
});
