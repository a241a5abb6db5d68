/**
 * That something happened, for pages that ask what it was when somebody wants to see it: a mark a batch, however many calls came.
 * It compares counts, so that an open page keeps nothing and costs a call nothing.
 */
import type { Kind } from '../account/news.js';
import { eventStream } from '../control/events.js';
import { PAGE_HEADERS } from './answers.js';
import type { Visit } from './visit.js';

/** It ends with the account: the page comes again, and is told that there is none, or follows the one that has its name now. */
export function liveStream({ account }: Visit): Response {
  const { news } = account;
  let told = { ...news.counts };
  const stream = eventStream(() => {
    if (account.isOver) return null;
    const came = since(told, news.counts);
    told = { ...news.counts };
    return came === null ? '' : `event: news\ndata: ${JSON.stringify(came)}\n\n`;
  });
  return new Response(stream, {
    headers: { ...PAGE_HEADERS, 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' },
  });
}

type Counts = Readonly<Record<Kind, number>>;

/** How many of each kind came; null where nothing did. */
function since(before: Counts, now: Counts): Partial<Counts> | null {
  const came = (Object.keys(now) as Kind[]).flatMap((kind) =>
    now[kind] > before[kind] ? [[kind, now[kind] - before[kind]] as const] : [],
  );
  return came.length === 0 ? null : Object.fromEntries(came);
}
