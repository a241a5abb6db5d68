/** Big answers of the control plane: JSON that is made while it is sent, so that others get their turns in between. */
import { streamOf } from '../lib/stream-of.js';
import { inTurns } from '../lib/turns.js';

/** A body, piece by piece. It must not change with what happens while it is sent. */
export class JsonPieces {
  constructor(readonly pieces: Iterable<string>) {}

  stream(): ReadableStream<Uint8Array> {
    return streamOf(encoded(this.pieces));
  }
}

async function* encoded(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of inTurns(pieces)) yield Buffer.from(piece);
}
