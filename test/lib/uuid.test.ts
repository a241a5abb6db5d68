import { describe, expect, it } from 'vitest';
import { newUuid } from '../../src/lib/uuid.js';

const ids = Array.from({ length: 5_000 }, newUuid);

describe('an id', () => {
  it('is a UUID of version 4', () => {
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('comes once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has each digit at each place that is left to chance', () => {
    for (const [place, form] of [...'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'].entries()) {
      const digits = new Set(ids.map((id) => id[place]));
      expect(digits.size).toBe(form === 'x' ? 16 : form === 'y' ? 4 : 1);
    }
  });
});
