/** What searches of persons and organizations have in common (v1.md §7.3, §8.2). */
import { missingPermission } from '../../pipeline/permit.js';
import type { Context } from '../../store/context.js';
import { type Contacts, contactsOf } from '../../store/rules/interactions.js';
import { CONTACT_NAMES, type InteractionBlocks, interactionBlocks } from '../../views/v1/interactions.js';
import type { ApiCall } from '../api-operations.js';
import { instantIn } from './dates.js';
import type { PageParams, PageRequest } from './page-token.js';

/** There is no pair of bounds for the last chat message. */
const BOUNDED = ['first_email', 'last_email', 'first_event', 'last_event', 'next_event', 'last_interaction'] as const;
type BoundName = `${'min' | 'max'}_${(typeof BOUNDED)[number]}_date`;

export interface BlockFlags {
  with_interaction_dates?: boolean;
  with_interaction_persons?: boolean;
  with_opportunities?: boolean;
  with_current_organizations?: boolean;
}

export type SearchQuery = BlockFlags & { [N in BoundName]?: string } & {
  term?: string;
  page_size?: number;
  page_token?: string;
};

interface Bound {
  contact: keyof Contacts;
  /** Instants, ms. */
  min: number;
  max: number;
}

export class Search {
  /** Each must be found: quirk `v1-term-match`. */
  readonly #words: readonly string[];
  readonly #bounds: readonly Bound[];
  readonly #params: PageParams;

  constructor(
    readonly query: SearchQuery,
    readonly ctx: Context,
  ) {
    const term = (query.term ?? '').toLowerCase().trim();
    const words = ctx.quirk('v1-term-match') === 'phrase' ? [term] : term.split(/\s+/);
    this.#words = [...new Set(words)].filter(Boolean);
    this.#bounds = BOUNDED.flatMap((name) => boundOf(query, name));
    this.#params = paramsOf(query);
  }

  /** Whether it is a term and nothing besides. */
  get isTermOnly(): boolean {
    return this.#words.length > 0 && Object.keys(this.#params).length === 1;
  }

  get page(): PageRequest {
    return { params: this.#params, pageSize: this.query.page_size, pageToken: this.query.page_token };
  }

  /** Whether each word is somewhere in one of the texts, whatever the case. Without words nothing is read. */
  matches(texts: () => readonly (string | null)[]): boolean {
    if (this.#words.length === 0) return true;
    const lower = texts().map((text) => text?.toLowerCase() ?? '');
    return this.#words.every((word) => lower.some((text) => text.includes(word)));
  }

  /** The interaction blocks of a hit, as far as they are asked for; null when its interactions rule it out. */
  blocksOf(type: 'person' | 'company', id: number): Partial<InteractionBlocks> | null {
    const isAsked = this.query.with_interaction_dates === true;
    if (!isAsked && this.#bounds.length === 0) return {};
    const { contacts } = contactsOf(this.ctx, type, id);
    if (!this.#bounds.every((bound) => isWithin(this.ctx, contacts, bound))) return null;
    if (!isAsked) return {};
    // The flag also drops those who have none.
    if (Object.values(CONTACT_NAMES).every((name) => contacts[name] === null)) return null;
    return interactionBlocks(this.ctx, contacts, this.query.with_interaction_persons === true);
  }
}

/** What a page token remembers: everything that was set, the term always (v1.md §1.6). */
function paramsOf(query: SearchQuery): PageParams {
  const params: Record<string, string> = { term: query.term ?? '' };
  for (const [name, value] of Object.entries(query)) {
    if (name === 'page_size' || name === 'page_token' || value === false || value === '') continue;
    params[name] = String(value);
  }
  return params;
}

function boundOf(query: SearchQuery, name: (typeof BOUNDED)[number]): Bound[] {
  const instantOf = (end: 'min' | 'max') => {
    const param: BoundName = `${end}_${name}_date`;
    return instantIn(query[param], param);
  };
  const min = instantOf('min');
  const max = instantOf('max');
  if (min === undefined && max === undefined) return [];
  return [{ contact: CONTACT_NAMES[name], min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY }];
}

/** Quirk `v1-date-bounds`. */
function isWithin(ctx: Context, contacts: Contacts, { contact, min, max }: Bound): boolean {
  const interaction = contacts[contact];
  if (!interaction) return false;
  const at = Date.parse(interaction.at);
  return ctx.quirk('v1-date-bounds') === 'exclusive' ? at > min && at < max : at >= min && at <= max;
}

/** The interaction blocks of a single record. */
export function singleBlocks(ctx: Context, type: 'person' | 'company', id: number, flags: BlockFlags) {
  if (!flags.with_interaction_dates) return {};
  return interactionBlocks(ctx, contactsOf(ctx, type, id).contacts, flags.with_interaction_persons === true);
}

/** V1's bulk reads ask for the export permissions of roles only with the quirk `v1-gate-exports`. */
export function assertMayExport(
  { account, exchange, ctx }: Pick<ApiCall<unknown>, 'account' | 'exchange' | 'ctx'>,
  permission: string,
): void {
  if (ctx.quirk('v1-gate-exports') !== true || account.may(exchange.user, permission)) return;
  throw missingPermission(permission);
}
