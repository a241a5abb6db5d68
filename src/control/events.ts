/** A stream of server-sent events of what happens in accounts. */
import { clearInterval, setInterval } from 'node:timers';
import type { Account } from '../account/account.js';
import type { JournalEntry } from '../account/journal.js';
import { News, type NewsItem } from '../account/news.js';
import type { DomainEvent } from '../store/events.js';
import type { Attempt } from '../webhooks/attempt.js';
import { INSTANCE } from './health.js';
import { journalView } from './journal-view.js';
import { limitsOf } from './limits.js';
import { deliveryView } from './webhooks.js';

/** What is sent as it is, for as long as somebody listens. */
export class Feed {
  constructor(readonly stream: () => ReadableStream<Uint8Array>) {}
}

/**
 * `request`, `delivery`, `limits`, `clock` and `change`, each with an id and its account, as it comes in batches; from behind the
 * event that the id names, where it is of this process and still kept.
 */
export const followAccounts = (accounts: readonly Account[], lastEventId?: string): Feed => {
  for (const { news } of accounts) news.follow();
  return new Feed(() => streamOf(accounts, placeOf(lastEventId)));
};

const OF_INSTANCE = INSTANCE.slice(0, 8);

/** Ids of another process's events mean nothing here. */
function placeOf(eventId: string | undefined): number {
  const [instance, number] = eventId?.split('-') ?? [];
  return instance === OF_INSTANCE && /^\d{1,15}$/.test(number ?? '') ? Number(number) : News.lastId;
}

/** It ends with the last of its accounts. */
function streamOf(accounts: readonly Account[], from: number): ReadableStream<Uint8Array> {
  let last = from;
  return eventStream(() => {
    const frames = accounts.flatMap((account) => framesOf(account, account.news.after(last)));
    if (frames.length === 0 && accounts.every(({ isOver }) => isOver)) return null;
    frames.sort((a, b) => a.id - b.id);
    last = Math.max(last, frames.at(-1)?.id ?? 0);
    return frames.map(({ text }) => text).join('');
  });
}

function framesOf(account: Account, items: readonly NewsItem[]) {
  const frames = items.map((item) => frame(item.id, item.kind, account, shown(account, item)));
  const request = items.findLast(({ kind }) => kind === 'request');
  if (request) frames.push(frame(request.id, 'limits', account, limitsOf(account)));
  return frames;
}

function shown(account: Account, { kind, about }: NewsItem): object {
  if (kind === 'request') return journalView(account.name, about as JournalEntry);
  if (kind === 'delivery') return deliveryView(account, about as Attempt);
  return kind === 'clock' ? account.clock.get() : changeOf(about as DomainEvent | { type: 'state' });
}

/** What an event is about, by its id alone: the rows are at /_mock/data. */
function changeOf(event: DomainEvent | { type: 'state' }): object {
  const rows = Object.entries(event).flatMap(([name, row]) =>
    typeof row === 'object' && row !== null && 'id' in row ? [[name, row.id]] : [],
  );
  return { type: event.type, ids: Object.fromEntries(rows) };
}

const frame = (id: number, kind: string, account: Account, data: object) => ({
  id,
  text: `id: ${OF_INSTANCE}-${id}\nevent: ${kind}\ndata: ${JSON.stringify({ account: account.name, [kind]: data })}\n\n`,
});

/** Real milliseconds between two looks, and looks between two signs of life. */
const EVERY_MS = 250;
const SIGN_OF_LIFE = 60;
/** Chunks that a reader may be behind; then the stream ends, and goes on when the reader comes again. */
const MOST_BEHIND = 100;

/** @param next frames to send as they are, '' where nothing came, null to end the stream: whoever listens comes again. */
export function eventStream(next: () => string | null): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let looks = 0;
  let timer: NodeJS.Timeout;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const look = () => {
        const frames = next();
        if (frames) controller.enqueue(encoder.encode(frames));
        else if (++looks % SIGN_OF_LIFE === 0) controller.enqueue(encoder.encode(': here\n\n'));
        if (frames !== null && (controller.desiredSize ?? 0) > -MOST_BEHIND) return;
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
}
