/** Streams of server-sent events that look from time to time for what there is to tell, so that whoever is told of costs nothing. */
import { clearInterval, setInterval } from 'node:timers';

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
