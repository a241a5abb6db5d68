/** One run of writes: makes records, reads them back, and says where a write was lost. */
import { told } from '../../contract/violation.js';
import type { V2Version } from '../../versions.js';
import { V2_VERSIONS } from '../../versions.js';
import type { Received } from './client.js';
import { operationNamed } from './refusals.js';
import { type Call, isOk, type Pair, type Session } from './session.js';

export interface WriterOptions {
  session: Session;
  /** Of the V2 operations. */
  version: V2Version | undefined;
  webhookUrl: string | null;
  isMock: boolean;
  /** The vendor's gate is closed: what is behind it has no route. */
  isGateClosed: boolean;
  leftBehind: string[];
}

/** What was written may take a moment to be read: milliseconds before each further look. */
const PATIENCE_MS = [100, 400, 1500];

let counter = 0;

export class Writer {
  readonly webhookUrl: string | null;
  readonly isMock: boolean;
  readonly #session: Session;
  readonly #version: V2Version | undefined;
  readonly #leftBehind: string[];
  readonly #isGateClosed: boolean;

  constructor({ session, version, webhookUrl, isMock, isGateClosed, leftBehind }: WriterOptions) {
    this.#session = session;
    this.#version = version;
    this.webhookUrl = webhookUrl;
    this.isMock = isMock;
    this.#leftBehind = leftBehind;
    this.#isGateClosed = isGateClosed;
  }

  /** Waits for the server to have done what it began. */
  pause(milliseconds: number): Promise<unknown> {
    return this.#session.pause(milliseconds);
  }

  /** A name that no other record has, and that says where it comes from. */
  name(what: string): string {
    return `affinity-mock check ${what} ${Date.now().toString(36)}-${counter++}`;
  }

  /** Whether the server can be asked for it, in this version. */
  has(id: string): boolean {
    const { api, versions = V2_VERSIONS, gate } = operationNamed(id);
    if (gate !== undefined && this.#isGateClosed) return false;
    return api === 'v1' || (this.#version !== undefined && versions.includes(this.#version));
  }

  /** Calls an operation, held to the contract where it is among those that are checked; null where it was refused. */
  async call(id: string, call: Call = {}): Promise<Received | null> {
    const pair = this.#pair(id);
    const received = this.#session.has(pair)
      ? await this.#session.call(pair, call)
      : await this.#session.probe(pair, call);
    return isOk(received) ? received : null;
  }

  /** The id of what a call makes; null where it makes nothing. */
  async make(id: string, call: Call): Promise<number | null> {
    const received = await this.call(id, call);
    const made = (received?.body as { id?: unknown } | undefined)?.id;
    return typeof made === 'number' ? made : null;
  }

  /**
   * Reads again what `written` wrote: the value at a pointer of the read body has to be the one given.
   * Blames the write, not the read.
   */
  async kept(written: string, readId: string, call: Call, pointer: string, expected: unknown): Promise<void> {
    let got: unknown;
    for (const pause of [0, ...PATIENCE_MS]) {
      if (pause > 0) await this.pause(pause);
      const received = await this.call(readId, call);
      if (!received) return;
      got = valueAt(received.body, pointer);
      if (JSON.stringify(got) === JSON.stringify(expected)) return;
    }
    const what = `${told(expected)}, as written, from ${readId}`;
    this.#session.blame(this.#pair(written), pointer, 'lost-write', what, told(got));
  }

  /** After a deletion nothing may be there any more. */
  async gone(deleted: string, readId: string, call: Call): Promise<void> {
    const pair = this.#pair(readId);
    let status = 0;
    for (const pause of [0, ...PATIENCE_MS]) {
      if (pause > 0) await this.pause(pause);
      ({ status } = await this.#session.probe(pair, call));
      if (status >= 400) break;
    }
    if (status < 400) {
      this.#session.blame(this.#pair(deleted), 'status', 'lost-write', `404 from ${readId} afterwards`, String(status));
    } else await this.#session.refusal(pair, call, readId.startsWith('v1.') ? [404, 422] : [404], 'what was deleted');
  }

  /** Of what one look tells. */
  lost(id: string, pointer: string, expected: string, got: string): void {
    this.#session.blame(this.#pair(id), pointer, 'lost-write', expected, got);
  }

  unreached(id: string, why: string): void {
    if (this.has(id)) this.#session.unreached(this.#pair(id), why);
  }

  leaves(what: string): void {
    this.#leftBehind.push(what);
  }

  #pair(id: string): Pair {
    const operation = operationNamed(id);
    return { operation, ...(operation.api === 'v2' && this.#version && { version: this.#version }) };
  }
}

/** `/value/data`; `/0/value` in a list; undefined where there is nothing. */
function valueAt(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, member) => (value as Record<string, unknown> | null | undefined)?.[member], body);
}
