/** What an operation's form begins with: the contract's examples, with ids of what is there in the account. Found by reads that do not count. */
import { getOrInsert } from '../lib/memo.js';
import type { Form } from './form.js';
import { lookAt } from './looking.js';
import type { OperationDoc } from './operation-doc.js';
import type { Visit } from './visit.js';

type Row = Readonly<Record<string, unknown>>;

/** How many of a collection are tried where what follows in the path must be there too. */
const MOST_TRIED = 8;

/** Collections by the beginning of a member's name, the first that fits: `person_ids`, `primaryCompanyId`, `owner`. */
const COLLECTIONS: readonly (readonly [name: RegExp, path: string])[] = [
  [/^(primary|duplicate)?(person|external)/i, '/persons'],
  [/^(primary|duplicate)?(organization|compan|entity_id)/i, '/organizations'],
  [/^opportunit/, '/opportunities'],
  [/^list(?!_?entr)/i, '/lists'],
  [/^field_?id$/i, '/fields'],
];

const BY_V1: Readonly<Record<string, string>> = {
  '/v2/companies': '/organizations',
  '/v2/persons': '/persons',
  '/v2/opportunities': '/opportunities',
};

/** Whose ids the contract's examples give to colleagues, in V1 and in V2. */
const COLLEAGUES = /^(418265|387)\d\d$/;

/** The fields of a form, `path:listId`, `query:field_id` and `body`, for which the account has something. */
export async function ownExamples(visit: Visit, { operation, parameters, body }: OperationDoc): Promise<Form> {
  const form: Record<string, string> = {};
  const ids = new OwnIds(visit);
  const example = body?.type === 'application/json' && body.example !== '' ? (JSON.parse(body.example) as Row) : null;
  const ofOptions = operation.path.includes('/dropdown-options') ? (example?.type ?? 'dropdown') : undefined;
  const { found } = await ids.along(operation.path, operation.method, typeOf(example) ?? ofOptions);
  for (const [name, id] of found) form[`path:${name}`] = String(id);
  const span = spanOf(visit);
  for (const { name, in: where, required } of parameters) {
    const id = where === 'query' && required ? (span[name] ?? (await ids.next(name))) : undefined;
    if (id !== undefined) form[`query:${name}`] = String(id);
  }
  // Of one record's interactions or field values at a time: which kind of record is its reader's choice.
  if (/^\/(interactions|field-values)$/.test(operation.path) && operation.method === 'GET')
    form['query:organization_id'] = String((await ids.next('organization_id')) ?? '');
  if (example === null) return form;
  const path = operation.path.replace(/\{([^{}]*)\}/g, (_, name: string) => form[`path:${name}`] ?? '');
  form.body = JSON.stringify(await ids.inside(example, '', fieldsOf(path)), null, 2);
  return form;
}

/** Where the fields are described whose values a path changes or asks for: of a list, or of a kind of record. */
const fieldsOf = (path: string) => `${/^\/v2\/(?:lists\/)?[^/]*/.exec(path)?.[0] ?? ''}/fields`;

const idIn = (one: unknown): unknown => (one as Row | null | undefined)?.id;

/** Of the value that an object gives to a field or compares it with. */
const typeOf = (one: Row | null): unknown => one?.valueType ?? (one?.value as Row | null | undefined)?.type;

/** The last months of the account's clock, for as many as V1 gives interactions. */
function spanOf({ account }: Visit): Readonly<Record<string, string>> {
  const end = account.clock.now();
  return { start_time: new Date(end - 360 * 86_400_000).toISOString(), end_time: new Date(end).toISOString() };
}

/** Ids on the way along a path, and whether all of it is there, as far as reads tell. */
interface Way {
  found: readonly (readonly [name: string, id: unknown])[];
  isThere: boolean;
}

class OwnIds {
  readonly #visit: Visit;
  readonly #rows = new Map<string, Promise<readonly Row[]>>();
  /** How many of each collection have been given: a merge is of two. */
  readonly #given = new Map<string, number>();

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  /** The rows of a page, or the one that is answered; none where the persona may not read it. */
  #at(path: string): Promise<readonly Row[]> {
    return getOrInsert(this.#rows, path, () => this.#read(path));
  }

  async #read(path: string): Promise<readonly Row[]> {
    const { status, body } = await lookAt(this.#visit, path);
    if (status !== 200 || typeof body !== 'object' || body === null) return [];
    const { user } = body as { user?: Row };
    if (user) return [user];
    return Array.isArray(body) ? body : ((Object.values(body).find(Array.isArray) as Row[] | undefined) ?? []);
  }

  /** An id for each parameter of a path below `at`: of the first way that is there, otherwise of the likeliest. */
  async along(path: string, method: string, valueType: unknown, at = ''): Promise<Way> {
    const [, start, name, rest = ''] = /^([^{]*)\/\{([^}]*)\}(.*)$/.exec(path) ?? [];
    if (start === undefined || name === undefined) return { found: [], isThere: await this.#isThere(at + path) };
    let likeliest: Way = { found: [], isThere: false };
    for (const { id } of (await this.#candidates(at + start, method, valueType)).slice(0, MOST_TRIED)) {
      const more = await this.along(rest, method, valueType, `${at}${start}/${id}`);
      const way = { found: [[name, id] as const, ...more.found], isThere: more.isThere };
      if (way.isThere) return way;
      if (way.found.length > likeliest.found.length) likeliest = way;
    }
    return likeliest;
  }

  async #candidates(prefix: string, method: string, valueType: unknown): Promise<readonly Row[]> {
    const listed = await this.#at(await this.#collection(prefix));
    // Whoever may not export may list them by V1, which has the same ids.
    const rows = listed.length > 0 ? listed : await this.#at(BY_V1[prefix] ?? prefix);
    const [me] = await this.#at('/auth/whoami');
    const isMine = (row: Row) => [row.creator_id, row.owner_id, idIn(row.creator), idIn(row.owner)].includes(me?.id);
    const isWrite = method !== 'GET';
    const worth = (row: Row) =>
      // Fields of a fitting type, and of the account's own or the list's: others cannot be changed.
      4 * Number(valueType !== undefined && String(typeOf(row)).startsWith(String(valueType))) +
      2 * Number(isWrite && (String(row.id).startsWith('field-') || row.enrichment_source === 'none' || isMine(row))) +
      // A list of companies has most of what lists can have; colleagues cannot be deleted.
      Number(
        ['company', 'list', 'external'].includes(String(row.type)) || row.type === (prefix === '/persons' ? 0 : 1),
      );
    return rows.filter(({ id }) => id !== undefined).toSorted((a, b) => worth(b) - worth(a));
  }

  /** The path that lists what is below `prefix`. */
  async #collection(prefix: string): Promise<string> {
    if (prefix === '/entity-files/download') return '/entity-files';
    if (prefix !== '/interactions' && prefix !== '/field-values') return prefix;
    const [company] = await this.#at('/organizations');
    const span = prefix === '/interactions' ? { type: '0', ...spanOf(this.#visit) } : {};
    return `${prefix}?${new URLSearchParams({ ...span, organization_id: String(company?.id ?? '') })}`;
  }

  /** Another value than what is asked for may be refused by what a record is, not only by whether it is. */
  async #isThere(path: string): Promise<boolean> {
    return ![400, 404].includes((await lookAt(this.#visit, path)).status);
  }

  async #colleagues(): Promise<readonly Row[]> {
    const [me] = await this.#at('/auth/whoami');
    const others = (await this.#at('/persons')).filter(({ id, type }) => type === 1 && id !== me?.id);
    return me ? [me, ...others] : others;
  }

  /** The next id of the collection that a member's name tells, or that an example's id is of. */
  async next(name: string, example?: number): Promise<unknown> {
    const isColleague = COLLEAGUES.test(String(example));
    const path = isColleague ? 'colleagues' : COLLECTIONS.find(([pattern]) => pattern.test(name))?.[1];
    if (path === undefined) return undefined;
    const all = isColleague ? await this.#colleagues() : await this.#at(path);
    const rows = path === '/fields' ? all.filter((row) => row.track_changes) : all;
    const given = this.#given.get(path) ?? 0;
    this.#given.set(path, given + 1);
    return rows[given % Math.max(rows.length, 1)]?.id;
  }

  /** An example, `name` its member's, with ids of the account below `…_id`, `…Ids` and `id`, and fields by the type of their value. */
  async inside(value: unknown, name: string, fields: string): Promise<unknown> {
    if (typeof value === 'number') return (/ids?$/i.test(name) ? await this.next(name, value) : undefined) ?? value;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items: unknown[] = [];
      for (const item of value) items.push(await this.inside(item, name, fields));
      return items;
    }
    const own: Record<string, unknown> = {};
    const field = await this.#fieldLike(value as Row, fields);
    const { type } = value as Row;
    const what = typeof type === 'string' && name === 'entity' ? type : name;
    for (const [member, inner] of Object.entries(value)) {
      if (field && /^(id|fieldId)$/.test(member)) own[member] = field.id;
      else if (field && member === 'value') own[member] = await this.#valueOf(field, inner, fields);
      else own[member] = await this.inside(inner, member === 'id' ? `${what}_id` : member, fields);
    }
    return own;
  }

  /** A field of the account's own that takes values of the type that is given here. */
  async #fieldLike(one: Row, fields: string): Promise<Row | undefined> {
    if (!/^field-/.test(String(one.id ?? one.fieldId))) return undefined;
    const rows = await this.#at(fields);
    return rows.find(({ id, valueType }) => String(id).startsWith('field-') && valueType === typeOf(one));
  }

  /** An example's value with what the field knows: its options, one after the other, or persons. */
  async #valueOf(field: Row, value: unknown, fields: string): Promise<unknown> {
    const text = JSON.stringify(value);
    const options = text.includes('dropdownOptionId') ? await this.#at(`${fields}/${field.id}/dropdown-options`) : [];
    let at = 0;
    const known = JSON.parse(text, (member, inner) =>
      member === 'dropdownOptionId' ? (options[at++]?.id ?? inner) : inner,
    );
    return await this.inside(known, 'person', '');
  }
}
