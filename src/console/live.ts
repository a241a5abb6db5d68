/**
 * That something happened, for pages that ask what it was when somebody wants to see it: a mark a batch, however many calls came.
 * It compares counts, so that an open page keeps nothing and costs a call nothing.
 */
import { clearInterval, setInterval } from 'node:timers';
import type { Kind } from '../account/news.js';
import { PAGE_HEADERS } from './answers.js';
import type { Visit } from './visit.js';

/** Real milliseconds between two looks, and looks between two signs of life. */
const EVERY_MS = 250;
const SIGN_OF_LIFE = 60;
/** Chunks that a page may be behind; then its stream ends, and it comes again. */
const MOST_BEHIND = 100;

export function liveStream({ account: { news } }: Visit): Response {
  const encoder = new TextEncoder();
  let told = { ...news.counts };
  let looks = 0;
  let timer: NodeJS.Timeout;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const look = () => {
        const came = since(told, news.counts);
        told = { ...news.counts };
        if (came !== null) controller.enqueue(encoder.encode(`event: news\ndata: ${JSON.stringify(came)}\n\n`));
        else if (++looks % SIGN_OF_LIFE === 0) controller.enqueue(encoder.encode(': here\n\n'));
        if ((controller.desiredSize ?? 0) > -MOST_BEHIND) return;
        clearInterval(timer);
        controller.close();
      };
      timer = setInterval(look, EVERY_MS).unref();
      controller.enqueue(encoder.encode('retry: 1000\n\n'));
    },
    cancel() {
      clearInterval(timer);
    },
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
