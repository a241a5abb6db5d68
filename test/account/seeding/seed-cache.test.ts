import { expect, it } from 'vitest';
import { SeedCache } from '../../../src/account/seeding/seed-cache.js';
import { resolveSeed } from '../../../src/store/seed/seed.js';
import { Seed } from '../../../src/store/world.js';

const seed = () => new Seed(resolveSeed({}));

it('knows a seed by each of its digests', () => {
  const cache = new SeedCache();
  const one = seed();
  cache.set(['as written', 'as meant', 'as meant'], one, 10);
  expect(cache.get('as written')).toBe(one);
  expect(cache.get('as meant')).toBe(one);
  expect(cache.get('another')).toBeUndefined();
});

it('has another seed under a digest once it was given', () => {
  const cache = new SeedCache();
  cache.set(['a'], seed(), 10);
  const other = seed();
  cache.set(['a'], other, 10);
  expect(cache.get('a')).toBe(other);
  expect(cache.size).toBe(1);
});

it('keeps as many bytes as it may of seeds that nobody uses, the latest', () => {
  const cache = new SeedCache(100);
  const seeds = [seed(), seed(), seed()] as const;
  cache.set(['0'], seeds[0], 40);
  cache.set(['1'], seeds[1], 40);
  cache.get('0');
  cache.set(['2'], seeds[2], 60);
  expect(cache.kept).toEqual([seeds[0], seeds[2]]);
  cache.set(['3'], seed(), 1_000);
  expect(cache.kept).toEqual([]);
});
