/** What an open page of the console asks of the API's path: nothing but the counting of what came. */
import timers from 'node:timers';
import { expect, it, vi } from 'vitest';
import { News } from '../../src/account/news.js';
import { liveStream } from '../../src/console/live.js';
import type { Visit } from '../../src/console/visit.js';
import { exchange } from '../support/exchanged.js';

const EVERY_MS = 250;

it('tells an open page how many calls came, once a batch, keeps none of them for it, and ends with the account', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const putBack = exchange(timers, { setInterval, clearInterval });
  try {
    const news = new News();
    const account = { news, isOver: false };
    const { body } = liveStream({ account } as unknown as Visit);
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    const told = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await told()).toBe('retry: 1000\n\n');
    for (let i = 0; i < 5_000; i++) news.add('request', { i });
    news.add('clock', null);
    vi.advanceTimersByTime(EVERY_MS);
    expect(await told()).toBe('event: news\ndata: {"request":5000,"clock":1}\n\n');
    vi.advanceTimersByTime(4 * EVERY_MS);
    news.add('delivery', null);
    vi.advanceTimersByTime(EVERY_MS);
    expect(await told()).toBe('event: news\ndata: {"delivery":1}\n\n');
    expect(news.after(0)).toEqual([]);
    account.isOver = true;
    vi.advanceTimersByTime(EVERY_MS);
    expect((await reader.read()).done).toBe(true);
  } finally {
    putBack();
    vi.useRealTimers();
  }
});
