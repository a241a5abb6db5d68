/** What is to be sent to a receiver, and how it went. Plain data: snapshots and data files hold it. */
export interface Delivery {
  type: string;
  body: unknown;
  /** Seconds since 1970, by the account's clock. */
  sent_at: number;
}

/** One request to a receiver, as it went. */
export interface Attempt {
  id: string;
  /** Null for a sample event to an address that was not subscribed in the end. */
  webhookId: number | null;
  event: string;
  url: string;
  attempt: number;
  /** Milliseconds of the account's clock. */
  at: number;
  status?: number;
  error?: string;
  nextAttemptAt?: number;
  body: Delivery;
  /** What was to be sent, by its id: not shown. */
  pending: number;
}

/** A delivery that is still to be made, or under way. Times in milliseconds of the account's clock. */
export interface Pending {
  readonly id: number;
  webhookId: number;
  delivery: Delivery;
  attempt: number;
  firstAt: number;
  /** When this attempt falls due. */
  at: number;
}

/** What an attempt tries: which delivery, for which time. */
export const keyOf = (pending: number, attempt: number) => `${pending} ${attempt}`;

/** The number in an attempt's id; 0 without one. */
export const numberOf = (attempt: Attempt | undefined) => Number(attempt?.id.replace('delivery-', '') ?? 0);

export interface DeliveriesState {
  attempts: readonly Attempt[];
  mailbox: readonly { at: number; text: string }[];
  nextId: number;
  nextPending: number;
  /** By their ids. */
  pending: ReadonlyMap<number, Pending>;
  heldBack: ReadonlyMap<number, Pending>;
}

/** What a fault makes of a delivery. `late`: it comes after the next one to the same webhook. */
export type Deliver = 'twice' | 'late' | 'never';
