import type { Account } from '../../account/account.js';
import type { Registry } from '../../account/registry.js';
import type { paths } from '../../contract/generated/control.js';
import type { RawJson } from '../../pipeline/answer.js';
import type { JsonPieces } from '../../pipeline/json-pieces.js';
import { type AnyHandler, type Call, Operations } from '../operations.js';

/** What a handler of the control plane gets besides the call's parts. */
export interface ControlExtras {
  registry: Registry;
  /** That the request was sent to: scheme, host and port. */
  origin: string;
  /** The account that `?account=` names. Throws `not-found`. */
  readonly account: Account;
}

export type ControlCall<O> = Call<O, ControlExtras>;
export type ControlHandler = AnyHandler<ControlExtras>;

/** Where the control plane's handlers are registered, by path without `/_mock`. */
export class Control extends Operations<paths, '/_mock', ControlExtras, RawJson | JsonPieces> {
  /** By path as in the contract, then by method in capitals. */
  readonly routes = new Map<string, Map<string, ControlHandler>>();

  protected override add(method: string, path: string, handler: ControlHandler): void {
    const route = this.routes.get(path) ?? new Map<string, ControlHandler>();
    route.set(method, handler);
    this.routes.set(path, route);
  }
}
