/** Big answers of the control plane: JSON that is made while it is sent, so that others get their turns in between. */
import { turns } from '../lib/turns.js';

/** A body, piece by piece. It must not change with what happens while it is sent. */
export class JsonPieces {
  constructor(readonly pieces: Iterable<string>) {}

  /** Made as fast as it is read, and no faster. */
  stream(): ReadableStream<Uint8Array> {
    const pieces = this.pieces[Symbol.iterator]();
    const encoder = new TextEncoder();
    const turn = turns();
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        await turn();
        const { value, done } = pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel() {
        pieces.return?.();
      },
    });
  }
}
