/** Big answers of the control plane: JSON that is made while it is sent, so that others get their turns in between. */
import { inTurns } from '../lib/turns.js';

/** A body, piece by piece. It must not change with what happens while it is sent. */
export class JsonPieces {
  constructor(readonly pieces: Iterable<string>) {}

  /** Made as fast as it is read, and no faster. */
  stream(): ReadableStream<Uint8Array> {
    return ReadableStream.from(encoded(this.pieces));
  }
}

async function* encoded(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of inTurns(pieces)) yield Buffer.from(piece);
}
