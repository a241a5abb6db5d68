/** What searches of persons and organizations have in common (v1.md §7.3, §8.2). */
import type { Exchange } from '../../pipeline/exchange.js';
import { assertMay } from '../../pipeline/permit.js';
import type { Context } from '../../store/context.js';
import type { Rendered } from '../../store/engine/render-cache.js';
import type { SortedIds } from '../../store/engine/sorted-ids.js';
import { type Contacts, contactsOf } from '../../store/rules/interactions.js';
import { keptText, viewerKey } from '../../views/kept-text.js';
import { CONTACT_NAMES, interactionBlocks } from '../../views/v1/interaction.js';
import type { Query } from './api.js';
import { instantIn } from './dates.js';
import { type Choice, type Page, type PageParams, pageOfSearch, requestOf } from './page-token.js';

/** There is no pair of bounds for the last chat message. */
const BOUNDED = ['first_email', 'last_email', 'first_event', 'last_event', 'next_event', 'last_interaction'] as const;

const FLAGS = [
  'with_interaction_dates',
  'with_interaction_persons',
  'with_opportunities',
  'with_current_organizations',
] as const;

/** What is shown of a person or an organization besides its own. */
export type BlockFlags = { [F in (typeof FLAGS)[number]]?: boolean };

type SearchQuery = Query<'/persons'>;

interface Bound {
  contact: keyof Contacts;
  /** Instants, ms. */
  min: number;
  max: number;
}

/** Between the texts of a row; no word that is looked for has it. */
const APART = '\uffff';

/** The texts of rows, which never change, in lower case: clients look for one name after the other. */
const LOWER = new WeakMap<object, string>();

export class Search {
  /** Each must be found: quirk `v1-term-match`. */
  readonly #words: readonly string[];
  readonly #bounds: readonly Bound[];
  readonly #params: PageParams;
  /** Of the texts: who is looking, and what is asked for. */
  readonly #key: string;

  constructor(
    readonly query: SearchQuery,
    readonly ctx: Context,
  ) {
    const term = (query.term ?? '').toLowerCase().trim();
    const words = ctx.quirk('v1-term-match') === 'phrase' ? [term] : term.split(/\s+/);
    this.#words = [...new Set(words)].filter(Boolean);
    this.#bounds = BOUNDED.flatMap((name) => boundOf(query, name));
    this.#params = paramsOf(query);
    this.#key = `v1 ${FLAGS.map((flag) => (query[flag] ? 1 : 0)).join('')} ${viewerKey(ctx)}`;
  }

  /** Whether it is a term and nothing besides. */
  get isTermOnly(): boolean {
    return this.#words.length > 0 && Object.keys(this.#params).length === 1;
  }

  /** Of what is found among so many. */
  page<T>(exchange: Exchange, ids: () => SortedIds, pick: Choice<T>): Page<T> | Promise<Page<T>> {
    return pageOfSearch(exchange, ids, requestOf(this.query, this.#params), pick);
  }

  /**
   * Whether each word is somewhere in one of the texts, whatever the case. `row`: whose they are, where they are the same for whoever
   * looks; null where they are not. Without words nothing is read.
   */
  matches(row: object | null, texts: () => readonly (string | null)[]): boolean {
    if (this.#words.length === 0) return true;
    let lower = row === null ? undefined : LOWER.get(row);
    if (lower === undefined) {
      lower = texts()
        .map((text) => text?.toLowerCase() ?? '')
        .join(APART);
      if (row !== null) LOWER.set(row, lower);
    }
    for (const word of this.#words) if (!lower.includes(word) || word.includes(APART)) return false;
    return true;
  }

  /**
   * The JSON text of a hit: its trunk, and its interaction blocks as far as they are asked for; null when its interactions rule it
   * out. Nothing but the flags of the request, as this finds them, may decide what the trunk is.
   */
  textOf(type: 'person' | 'company', id: number, trunk: () => object): string | null {
    if (!this.#isWithinBounds(type, id)) return null;
    return keptText(this.ctx, type, id, this.#key, () => this.#rendered(type, id, trunk)) || null;
  }

  #isWithinBounds(type: 'person' | 'company', id: number): boolean {
    if (this.#bounds.length === 0) return true;
    const { contacts } = contactsOf(this.ctx, type, id);
    return this.#bounds.every((bound) => isWithin(this.ctx, contacts, bound));
  }

  /** Empty for somebody who is not shown. */
  #rendered(type: 'person' | 'company', id: number, trunk: () => object): Rendered {
    const { with_interaction_dates, with_interaction_persons } = this.query;
    if (!with_interaction_dates) return { text: JSON.stringify(trunk()), validUntil: Number.POSITIVE_INFINITY };
    const { contacts, validUntil } = contactsOf(this.ctx, type, id);
    // The flag also drops those who have none.
    if (Object.values(CONTACT_NAMES).every((name) => contacts[name] === null)) return { text: '', validUntil };
    const blocks = interactionBlocks(this.ctx, contacts, with_interaction_persons === true);
    return { text: JSON.stringify({ ...trunk(), ...blocks }), validUntil };
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
    const param = `${end}_${name}_date` as const;
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
export function assertMayExport(exchange: Exchange, permission: string): void {
  if (exchange.context.quirk('v1-gate-exports') === true) assertMay(exchange, permission, 'v1-gate-exports');
}
