/** Node's request, with less to do for each (docs/decisions/0015). */
import { type IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { Head } from '../pipeline/exchange.js';

/** The headers as Node reads them from `rawHeaders`. */
const readHeaders = (request: IncomingMessage): IncomingHttpHeaders =>
  Reflect.get(IncomingMessage.prototype, 'headers', request);

/** What was read of the last head that came over a connection. */
class LastHead {
  #rawHeaders: readonly string[] = [];
  #head: Head | null = null;

  /** That of the request before where it says the same, as it mostly does. */
  of(request: IncomingMessage): Head {
    const { rawHeaders } = request;
    if (this.#head && isSameList(rawHeaders, this.#rawHeaders)) return this.#head;
    this.#rawHeaders = rawHeaders;
    this.#head = new Head(readHeaders(request));
    return this.#head;
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

const LAST_HEAD = Symbol('last head');

/** Kept on the socket itself: to look sockets up in a map costs more. */
const lastHeadOf = (socket: Socket & { [LAST_HEAD]?: LastHead }): LastHead => (socket[LAST_HEAD] ??= new LastHead());

/**
 * A request of a tracked server. `headers` are those of the request before where both say the same, so that nobody may write to
 * them; Node itself asks for them before it tells of a request.
 */
export class TrackedRequest extends IncomingMessage {
  #head: Head | null = null;
  #isLeft = false;

  /** Complete once it is known whom the request is meant for. */
  get head(): Head {
    this.#head ??= lastHeadOf(this.socket).of(this);
    return this.#head;
  }

  /** The headers of this request alone are replaced. */
  set head(head: Head) {
    this.#head = head;
  }

  /**
   * Nobody reads this request, which has no body. Node would let a stream without content begin, flow, end and close, in four turns of
   * its queue.
   */
  leave(): void {
    this.#isLeft = true;
  }

  override push(chunk: unknown, encoding?: BufferEncoding): boolean {
    return this.#isLeft && chunk === null ? false : super.push(chunk, encoding);
  }

  override resume(): this {
    return this.#isLeft ? this : super.resume();
  }
}

// By a descriptor: in Node's types it is a property, and a class may not turn one into an accessor.
Object.defineProperty(TrackedRequest.prototype, 'headers', {
  configurable: true,
  get(this: TrackedRequest) {
    return this.head.headers;
  },
  set(this: TrackedRequest, headers: IncomingHttpHeaders) {
    this.head = new Head(headers);
  },
});
