/** One mock for a test file, as it was at its start before each test: a new one for each test takes several times as long. */
import { afterAll, beforeEach, vi } from 'vitest';
import type { Account } from '../../src/account/account.js';
import type { Quirks } from '../../src/contract/generated/quirks.js';
import type { Mock, MockOptions } from '../../src/index.js';
import type { DomainEvent } from '../../src/store/events.js';
import { type Api, api, frozenMock } from '../support.js';

export interface UsedMock {
  mock: Mock;
  /** Both APIs with the keys of `scale`'s personas. */
  admin: Api;
  standard: Api;
}

export interface MockUse extends Pick<MockOptions, 'seed'> {
  /** Of every account. */
  quirks?: Partial<Quirks>;
  /** Calls a minute, for files whose tests ask more than an account may. */
  perMinute?: number;
}

/**
 * `const { mock, admin } = await useMock();` at the top of a file: a `frozenMock` whose data, settings, limits, clocks, journals and webhooks
 * are before each test what they were, and which has no other accounts. It ends with the file. Named snapshots stay.
 */
export async function useMock({ quirks, perMinute, ...options }: MockUse = {}): Promise<UsedMock> {
  const mock = await frozenMock(options);
  const own = mock.accounts.map((account) => account.name);
  for (const account of mock.accounts) {
    if (quirks) account.settings.set({ quirks });
    if (perMinute !== undefined) account.limits.set({ perMinute });
    account.snapshot('start');
  }
  beforeEach(() => {
    for (const account of mock.accounts) {
      if (own.includes(account.name)) account.restore('start');
      else mock.deleteAccount(account.name);
    }
  });
  afterAll(() => mock.close());
  return { mock, admin: api(mock), standard: api(mock, 'standard') };
}

/** Hears of each change of an account's data, once it was published. */
export function onEvent({ world }: Account, listener: (event: DomainEvent) => void): void {
  const { emit } = world;
  vi.spyOn(world, 'emit').mockImplementation((event) => {
    emit(event);
    listener(event);
  });
}
