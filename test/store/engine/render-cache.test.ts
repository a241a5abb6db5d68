import { describe, expect, it } from 'vitest';
import { RenderCache } from '../../../src/store/engine/render-cache.js';

const NEVER = Number.POSITIVE_INFINITY;

function filled(): RenderCache {
  const cache = new RenderCache();
  for (const id of [1, 2]) cache.set('company', id, 'short', { text: `company ${id}`, validUntil: NEVER }, 0);
  cache.set('company', 1, 'long', { text: 'company 1, at length', validUntil: NEVER }, 0);
  cache.set('entry', 1, 'short', { text: 'entry 1', validUntil: NEVER }, 0);
  return cache;
}

const textsOf = (cache: RenderCache) => [
  cache.get('company', 1, 'short', 0),
  cache.get('company', 2, 'short', 0),
  cache.get('company', 1, 'long', 0),
  cache.get('entry', 1, 'short', 0),
];
const ALL = ['company 1', 'company 2', 'company 1, at length', 'entry 1'];

describe('A cache of texts', () => {
  it('gives a text from when it was made until time alone changes it', () => {
    const cache = new RenderCache();
    cache.set('person', 1, '', { text: 'text', validUntil: 20 }, 10);
    const at = (now: number) => cache.get('person', 1, '', now);
    expect([9, 10, 19, 20].map(at)).toEqual([undefined, 'text', 'text', undefined]);
  });

  it('forgets one of a kind under all keys, and no other', () => {
    const cache = filled();
    cache.forget('company', 1);
    expect(textsOf(cache)).toEqual([undefined, 'company 2', undefined, 'entry 1']);
  });

  it.each<[string, (copy: RenderCache) => void, (string | undefined)[]]>([
    ['forgets', (copy) => copy.forget('company', 1), [undefined, 'company 2', undefined, 'entry 1']],
    ['is cleared', (copy) => copy.clear(), [undefined, undefined, undefined, undefined]],
    [
      'takes another text',
      (copy) => copy.set('company', 2, 'short', { text: 'another', validUntil: NEVER }, 0),
      ['company 1', 'another', 'company 1, at length', 'entry 1'],
    ],
  ])('has a copy that is as it was, and stays as it is when the copy %s', (_, change, then) => {
    const cache = filled();
    const copy = cache.copy();
    expect(textsOf(copy)).toEqual(ALL);
    change(copy);
    expect(textsOf(copy)).toEqual(then);
    expect(textsOf(cache)).toEqual(ALL);
  });
});
