/** That something happened, for pages that ask what it was when somebody wants to see it: a mark a batch, however many calls came. */
import { clearInterval, setInterval } from 'node:timers';
import { type Kind, News } from '../account/news.js';
import { PAGE_HEADERS } from './answers.js';
import type { Visit } from './visit.js';

/** Real milliseconds between two looks, and looks between two signs of life. */
const EVERY_MS = 250;
const SIGN_OF_LIFE = 60;
/** Chunks that a page may be behind; then its stream ends, and it comes again. */
const MOST_BEHIND = 100;

export function liveStream({ account: { news } }: Visit): Response {
  news.follow();
  const encoder = new TextEncoder();
  let last = News.lastId;
  let looks = 0;
  let timer: NodeJS.Timeout;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const look = () => {
        const items = news.after(last);
        last = items.at(-1)?.id ?? last;
        if (items.length > 0) controller.enqueue(encoder.encode(frameOf(items)));
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

/** How many of each kind came. */
function frameOf(items: readonly { kind: Kind }[]): string {
  const counts: Partial<Record<Kind, number>> = {};
  for (const { kind } of items) counts[kind] = (counts[kind] ?? 0) + 1;
  return `event: news\ndata: ${JSON.stringify(counts)}\n\n`;
}
