import type { Quirks } from '../contract/generated/quirks.js';
import type { Role } from './model.js';
import type { World } from './world.js';

/** Who is asking, on which data, at what time: what every rule of the store takes first. */
export interface Context {
  readonly world: World;
  /** The user whose key it is; everything written is attributed to this person. */
  readonly userId: number;
  /** The role as the tier has it: an Admin with all rights is an Enterprise Admin on Enterprise. */
  readonly role: Role;
  /** The account's time, ms since the epoch. */
  readonly now: number;
  /** The quirks that are not at their default, as text: what is kept of answers is kept for these alone. */
  readonly switches: string;
  /** Value of a quirk's switch, see `contracts/quirks.yaml`. */
  quirk<I extends keyof Quirks>(id: I): Quirks[I];
}

/** The account's time as the store keeps instants. */
export const timestamp = (ctx: Context) => new Date(ctx.now).toISOString();

export const isAdmin = (ctx: Context) => ctx.role !== 'Standard';

/** Whether what goes along with a deleted record is told as well; quirk `both-cascade-events`. */
export const tellsCascades = (ctx: Context) => ctx.quirk('both-cascade-events') !== false;
