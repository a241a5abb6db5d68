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

type Params = Record<string, string | number>;

/** A body, and the pointer to what is looked for in it. */
type Write = readonly [pointer: string, body: object];

/** What was written may take a moment to be read: milliseconds before each look. */
const PAUSES_MS = [0, 100, 400, 1500];

const NO_ADDRESS = 'a webhook needs an address that the server can reach: give one with --webhook-url';

/** How the names of what a check makes begin. */
export const OWN_NAME = 'affinity-mock check';

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
    return `${OWN_NAME} ${what} ${Date.now().toString(36)}-${counter++}`;
  }

  /** Whether the server can be asked for it, in this version. */
  has(id: string): boolean {
    const { api, versions = V2_VERSIONS, gate } = operationNamed(id);
    if (gate !== undefined && this.#isGateClosed) return false;
    const lack = this.#session.lackOf(`${id.slice(0, id.lastIndexOf('.'))}.list`);
    if (lack !== null) {
      this.#session.unreached(this.#pair(id), lack);
      return false;
    }
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

  /** Makes a record and changes it, and reads back each time what stands at a pointer; its parameters, null where none was made. */
  async live(
    section: string,
    idName: string,
    [madeAt, made]: Write,
    [changedAt, changed]: Write,
    above: Params = {},
  ): Promise<Params | null> {
    const id = await this.make(`${section}.create`, { params: above, body: made });
    if (id === null) return null;
    const params = { ...above, [idName]: id };
    await this.kept(`${section}.create`, `${section}.get`, { params }, madeAt, valueAt(made, madeAt));
    await this.call(`${section}.update`, { params, body: changed });
    await this.kept(`${section}.update`, `${section}.get`, { params }, changedAt, valueAt(changed, changedAt));
    return params;
  }

  /** The same, and deletes it. */
  async liveAndDie(section: string, idName: string, made: Write, changed: Write, above?: Params): Promise<void> {
    const params = await this.live(section, idName, made, changed, above);
    if (params) await this.remove(section, params);
  }

  /** Where it can be deleted in this version. */
  async remove(section: string, params: Params, query?: string): Promise<void> {
    const call = { params, ...(query !== undefined && { query }) };
    if (!this.has(`${section}.delete`) || !(await this.call(`${section}.delete`, call))) return;
    if (this.has(`${section}.get`)) await this.gone(`${section}.delete`, `${section}.get`, call);
  }

  /**
   * Reads again what `written` wrote: the value at a pointer of the read body has to be the one given.
   * Blames the write, not the read.
   */
  async kept(written: string, readId: string, call: Call, pointer: string, expected: unknown): Promise<void> {
    let got: unknown;
    for (const pause of PAUSES_MS) {
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
    for (const pause of PAUSES_MS) {
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

  /** Whether webhooks cannot be tried. */
  lacksAddress(section: string): boolean {
    if (this.webhookUrl !== null) return false;
    for (const verb of ['create', 'update', 'delete']) this.unreached(`${section}.${verb}`, NO_ADDRESS);
    return true;
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
