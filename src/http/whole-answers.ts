/** Answers that leave in one piece. */
import type { Socket } from 'node:net';

/**
 * `ServerResponse.end(text)` gives a socket two pieces at once, the answer and an empty text that tells it is through. To gather
 * pieces costs more than the text itself: what is one piece and nothing else is written as one.
 */
export function sendWholeAnswers(socket: Socket): void {
  const gather = socket._writev?.bind(socket);
  if (!gather) return;
  socket._writev = (pieces, callback) => {
    const [first, last] = pieces;
    if (first && last?.chunk === '' && pieces.length === 2) socket._write(first.chunk, first.encoding, callback);
    else gather(pieces, callback);
  };
}
