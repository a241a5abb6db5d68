import type { Quirks } from '../contract/generated/quirks.js';
import { Refusal } from '../lib/refusal.js';
import type { EntityType } from './model.js';

/** What an id can belong to, in the product's words. */
export type Thing =
  | EntityType
  | 'list'
  | 'list entry'
  | 'field'
  | 'field value'
  | 'dropdown option'
  | 'user'
  | 'interaction'
  | 'note'
  | 'reminder'
  | 'transcript'
  | 'file'
  | 'saved view'
  | 'webhook'
  | 'merge'
  | 'task'
  | 'team';

/**
 * What the store refuses, in its own terms. Each API turns these into wire bodies in one place (`v1-error.ts`, `v2-error.ts`).
 * `member` names the input to blame in the store's words (`companyId`, `value`), where there is one.
 */
export abstract class StoreError extends Refusal {
  readonly member: string | undefined;
  /** The switch by which it is refused. */
  quirk: keyof Quirks | undefined;
  constructor(message: string, member?: string) {
    super(message);
    this.member = member;
  }

  /** The same, refused by a switch. */
  by(quirk: keyof Quirks): this {
    this.quirk = quirk;
    return this;
  }
}

/** An id that leads nowhere, as far as the user is told. */
abstract class NoneToSee extends StoreError {
  constructor(
    readonly thing: Thing,
    readonly id: number | string,
    member: string,
    readonly wasDeleted = false,
  ) {
    super(`No ${thing} with id ${id} was found.`, member);
  }
}

/** No such id, or one that was deleted. */
export class NotFound extends NoneToSee {}

/** It exists, but the user may not see it. */
export class Hidden extends NoneToSee {}

/** The user sees it but may not do this. */
export class Forbidden extends StoreError {}

/** Refusals whose very words are known of V1, which `v1-error.ts` has. */
export type KnownRefusal = 'address-taken' | 'global-company' | 'internal-person' | 'colleague';

/** An input that does not fit; `message` completes "Field <member>: ". */
export class Invalid extends StoreError {
  constructor(
    message: string,
    member: string,
    readonly known?: KnownRefusal,
  ) {
    super(message, member);
  }
}

/** The input is fine, but the account's state has no place for it. */
export class Conflicting extends StoreError {}

/** An id that does not resolve inside a body or query: a problem of the input, not of the resource. */
export class UnknownReference extends StoreError {
  constructor(
    readonly id: number,
    member: string,
    /** What the id should have been of. */
    readonly thing?: Thing,
    readonly wasDeleted = false,
  ) {
    super(`expected ${id} to be a valid id`, member);
  }
}

/** The person or company was merged into another. */
export class Merged extends StoreError {
  constructor(
    readonly id: number,
    readonly survivorId: number,
    member: string,
  ) {
    super(`${id} no longer exists as it has been merged into ${survivorId}`, member);
  }
}
