/** Asks two mocks the same and tells where their answers part: all that an account tells, read through both APIs. */
import { OPERATIONS, type Operation } from '../../src/contract/operations.js';
import type { Mock } from '../../src/index.js';
import { type Answer, pathOf, type Request, send } from '../contract/harness.js';
import { isSearch } from '../contract/minimal.js';
import { REQUESTS } from '../contract/requests.js';
import type { Persona } from '../support.js';

// biome-ignore lint/suspicious/noExplicitAny: rows of all tables
type Row = any;
export type Rows = Readonly<Record<string, readonly Row[]>>;

/** The account's rows by table. */
export function rowsOf(mock: Mock): Rows {
  return Object.fromEntries(
    Object.entries(mock.account('scale').export()).filter(([, rows]) => Array.isArray(rows)),
  ) as Rows;
}

/** By table: rows that are not as they were, before and after, and a few that are. */
export function touchedRows(befores: readonly Rows[], after: Rows, most = Number.POSITIVE_INFINITY): Rows {
  const tables = Object.keys(after).map((table) => {
    const now = new Map((after[table] ?? []).map((row) => [row.id, row]));
    const found = new Map<number, Row>();
    for (const before of befores) {
      for (const row of before[table] ?? []) if (!sameRow(now.get(row.id), row)) found.set(row.id, row);
    }
    const [first] = befores;
    const old = new Map((first?.[table] ?? []).map((row) => [row.id, row]));
    for (const [id, row] of now) if (!sameRow(old.get(id), row)) found.set(id, row);
    const touched = [...found.values()];
    // Some from everywhere: what was touched first, in the midst and last.
    const step = Math.max(1, touched.length / most);
    const chosen = touched.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
    return [table, [...new Set([...chosen, ...(after[table] ?? []).slice(0, 1)])]];
  });
  return Object.fromEntries(tables) as Rows;
}

const sameRow = (a: Row, b: Row) => a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b));

const PERSONAS: readonly Persona[] = ['admin', 'standard', 'no-export'];
const ALL_TYPES = ['enriched', 'global', 'relationship-intelligence', 'list']
  .map((type) => `fieldTypes=${type}`)
  .join('&');
const FLAGS = 'with_interaction_dates=true&with_interaction_persons=true&with_opportunities=true';
const NEVER_ISSUED = 7_000_000_007;

/** What to ask of single rows. */
export function* readsOf(rows: Rows): Generator<string> {
  const ids = (table: string) => [...(rows[table] ?? []).map(({ id }) => id as number), NEVER_ISSUED];
  for (const id of ids('persons')) {
    yield `/persons/${id}?${FLAGS}`;
    for (const part of ['list-entries', 'lists', 'notes', 'relationships', 'fields']) yield `/v2/persons/${id}/${part}`;
    yield `/field-values?person_id=${id}`;
    yield `/relationships-strengths?external_id=${id}`;
    yield* taggedReads('person_id', id);
    yield `/v2/users/${id}`;
  }
  for (const id of ids('companies')) {
    yield `/organizations/${id}?${FLAGS}`;
    for (const part of ['list-entries', 'lists', 'notes', 'relationships', 'fields'])
      yield `/v2/companies/${id}/${part}`;
    yield `/field-values?organization_id=${id}`;
    yield* taggedReads('organization_id', id);
    yield `/v2/inferred-connections/coworkers?filter=target.currentCompany.id=${id}&totalCount=true`;
  }
  for (const id of ids('opportunities')) {
    for (const path of [`/opportunities/${id}`, `/v2/opportunities/${id}`, `/v2/opportunities/${id}/notes`]) yield path;
    yield `/field-values?opportunity_id=${id}`;
    yield* taggedReads('opportunity_id', id);
  }
  for (const id of ids('lists')) {
    for (const path of [`/lists/${id}`, `/v2/lists/${id}`, `/v2/lists/${id}/fields`, `/fields?list_id=${id}`])
      yield path;
    yield `/v2/lists/${id}/saved-views`;
    yield `/v2/lists/${id}/list-entries?limit=100&${ALL_TYPES}`;
  }
  yield* readsOfCells(rows);
  yield* readsOfTexts(rows, ids);
  yield '/v2/notes?limit=100';
  yield '/webhook';
  yield '/v2/webhooks';
  yield '/v2/users?limit=100';
  yield '/v2/company-merges?limit=100';
  yield '/v2/person-merges?limit=100';
}

const YEARS = [2024, 2025, 2026];

function* taggedReads(member: string, id: number): Generator<string> {
  for (const path of ['notes', 'entity-files', 'reminders']) yield `/${path}?${member}=${id}`;
  for (const type of [0, 1, 2, 3]) {
    for (const year of YEARS)
      yield `/interactions?type=${type}&${member}=${id}&start_time=${year}-01-01&end_time=${year}-12-31`;
  }
}

function* readsOfCells(rows: Rows): Generator<string> {
  for (const { id, listId } of rows.listEntries ?? []) {
    yield `/lists/${listId}/list-entries/${id}`;
    yield `/field-values?list_entry_id=${id}`;
    yield `/v2/lists/${listId}/list-entries/${id}?${ALL_TYPES}`;
    yield `/v2/lists/${listId}/list-entries/${id}/fields?limit=100`;
    yield `/v2/lists/${listId}/list-entries/${id}/field-value-changes?limit=100`;
  }
  for (const { id } of rows.fields ?? []) {
    for (const action of [0, 1, 2]) yield `/field-value-changes?field_id=${id}&action_type=${action}`;
    yield `/v2/field-value-changes?limit=100&fieldIds=field-${id}`;
  }
  for (const { id, fieldId } of rows.options ?? []) {
    const listId = (rows.fields ?? []).find((field) => field.id === fieldId)?.listId ?? NEVER_ISSUED;
    yield `/v2/lists/${listId}/fields/field-${fieldId}/dropdown-options/${id}`;
  }
}

function* readsOfTexts(rows: Rows, ids: (table: string) => number[]): Generator<string> {
  for (const id of ids('notes')) {
    yield `/notes/${id}`;
    yield `/v2/notes/${id}?includes=personsPreview&includes=companiesPreview&includes=opportunitiesPreview&includes=repliesCount`;
    for (const part of ['attached-companies', 'attached-opportunities', 'attached-persons', 'replies'])
      yield `/v2/notes/${id}/${part}`;
  }
  for (const id of ids('interactions')) {
    for (const type of [0, 1, 2, 3]) yield `/interactions/${id}?type=${type}`;
    yield `/v2/meetings/${id}`;
  }
  for (const id of ids('reminders')) for (const path of [`/reminders/${id}`, `/v2/reminders/${id}`]) yield path;
  for (const id of ids('files')) {
    for (const path of [`/entity-files/${id}`, `/v2/files/${id}`, `/entity-files/download/${id}`]) yield path;
  }
  for (const id of ids('transcripts')) {
    for (const path of [`/v2/transcripts/${id}`, `/v2/transcripts/${id}/fragments`]) yield path;
  }
  for (const id of ids('webhooks')) for (const path of [`/webhook/${id}`, `/v2/webhooks/${id}`]) yield path;
  for (const { id, listId } of rows.savedViews ?? []) {
    for (const part of ['', '/list-entries?limit=100']) yield `/v2/lists/${listId}/saved-views/${id}${part}`;
  }
  for (const { id, entityType, taskId } of rows.mergeRuns ?? []) {
    for (const path of [`/v2/${entityType}-merges/${id}`, `/v2/tasks/${entityType}-merges/${taskId}`]) yield path;
  }
}

/** All that an answer says but for its headers, which tell of the call. A link to a file is signed with a secret of each mock's own. */
const said = ({ status, body, text, headers }: Answer) =>
  JSON.stringify([status, body ?? text, headers.location ?? null]).replace(SIGNATURE, '$1');

const SIGNATURE = /(\/_files\/\w+\/\d+\.\d+)\.[\w-]+/g;

/** Whether two answers say the same; hardly any has to be looked into for that. */
const isSame = (one: Answer, other: Answer): boolean =>
  (one.status === other.status &&
    one.text === other.text &&
    ['content-type', 'location'].every((name) => one.headers[name] === other.headers[name])) ||
  said(one) === said(other);

/** The link to a file, where an answer has one. */
const linkOf = (answer: Answer): string | undefined =>
  answer.headers.location ?? (answer.text.includes('"downloadUrl"') ? answer.body?.downloadUrl : undefined);

export class Twins {
  readonly differences: string[] = [];
  asked = 0;

  constructor(
    readonly original: Mock,
    readonly copy: Mock,
  ) {}

  async ask(request: Request): Promise<Answer> {
    this.asked++;
    const [one, other] = [await send(this.original, request), await send(this.copy, request)];
    this.#compare(request, one, other);
    const [to, otherTo] = [linkOf(one), linkOf(other)];
    if (to && otherTo) {
      const [file, otherFile] = [await followed(this.original, to), await followed(this.copy, otherTo)];
      this.#compare({ path: `the bytes of ${request.path}` }, file, otherFile);
    }
    return one;
  }

  #compare(request: Request, one: Answer, other: Answer): void {
    if (one.status >= 500) this.differences.push(`${request.path}: ${one.status}`);
    if (!isSame(one, other)) {
      this.differences.push(
        `${request.persona ?? 'admin'} ${request.method ?? 'GET'} ${request.path}\n  was ${excerpt(said(one), said(other))}\n  is  ${excerpt(said(other), said(one))}`,
      );
    }
  }

  /** What single rows are, to several people. */
  async readRows(rows: Rows): Promise<void> {
    for (const path of readsOf(rows)) for (const persona of PERSONAS) await this.ask({ path, persona });
  }

  /** The requests of operations, each built on what was answered before; what they wrote is taken back. */
  async walk(operations: readonly Operation[], most: number): Promise<void> {
    for (const mock of [this.original, this.copy]) mock.account('scale').snapshot('walk');
    for (const operation of operations) {
      await this.#walkOperation(operation, most);
      if (WRITES(operation)) for (const mock of [this.original, this.copy]) mock.account('scale').restore('walk');
    }
    for (const mock of [this.original, this.copy]) mock.account('scale').deleteSnapshot('walk');
  }

  /** `most` requests of it: what is there to be asked for is what counts, not in how many ways. */
  async #walkOperation(operation: Operation, most: number): Promise<void> {
    const steps = REQUESTS[operation.id]?.(async (path, body, method = body === undefined ? 'GET' : 'POST') => {
      const answer = await this.ask({ method, path, ...(body !== undefined && { body }) });
      // The account may lack what the walk is after.
      if (answer.status >= 300) throw new Missing();
      return answer.body;
    });
    if (!steps) return;
    try {
      for (let turn = await steps.next(), n = 0; !turn.done && n < most; n++) {
        const { params, query, account, ...rest } = turn.value;
        if (account !== undefined && account !== 'scale') return;
        const path = pathOf(operation, params) + (query ? `?${query}` : '');
        turn = await steps.next(await this.ask({ method: operation.method, path, ...rest }));
      }
    } catch (error) {
      if (error instanceof Missing || error instanceof TypeError) return;
      if (error instanceof Error && /there is no|needs/.test(error.message)) return;
      throw error;
    }
  }
}

async function followed(mock: Mock, url: string): Promise<Answer> {
  const response = await mock.fetch(url);
  return { status: response.status, headers: {}, body: undefined, text: await response.text() };
}

class Missing extends Error {}

const WRITES = (operation: Operation) => operation.method !== 'GET' && !isSearch(operation);

const WALKED = OPERATIONS.filter(
  ({ id, served, versions }) => served && !id.includes('rate-limit') && (!versions || versions.includes('2026-09-17')),
);
export const READ_OPERATIONS: readonly Operation[] = WALKED.filter((operation) => !WRITES(operation));
export const WRITE_OPERATIONS: readonly Operation[] = WALKED.filter(WRITES);

/** Around where one text parts from another. */
function excerpt(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  return text.slice(Math.max(0, at - 120), at + 160);
}
