/** Reads an account by both APIs, one call after the other, as fast as its rate headers let it. */
import { NEWEST_VERSION } from '../../versions.js';
import { type PacedClient, Stopped } from '../check/client.js';
import { AnswerViolation, listOf, type Row, rowOf } from './reading.js';

/** The pull cannot begin or go on: why, in words for people, without values and without the key. */
export class CannotPull extends Error {}

/** The server does not give this to the key: 403, 404 or another 4xx. */
export class Refused extends Error {
  constructor(
    readonly path: string,
    readonly status: number,
  ) {
    super(`${path} is answered with ${status}`);
  }
}

/** What is asked first. Throws `CannotPull` where the key opens no API. */
export async function opened<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const why = 'the key, or the plan of its account, has no access to the API (403)';
    throw new CannotPull(
      error.status === 403 ? why : `the server does not look like the Affinity API: ${error.message}`,
    );
  }
}

export interface Page {
  rows: unknown[];
  /** The query of the next one; null after the last. */
  next: string | null;
}

/** After a 5xx: how long to wait before each further try, in milliseconds. */
const PAUSES = [1_000, 2_000, 4_000];

export class Source {
  /** What the newest answer said of the minute; null where it said nothing. */
  perMinute: number | null = null;
  readonly #headers: Record<'v1' | 'v2', Record<string, string>>;

  constructor(
    readonly client: PacedClient,
    key: string,
  ) {
    this.#headers = {
      v1: { authorization: `Basic ${Buffer.from(`:${key}`).toString('base64')}`, accept: 'application/json' },
      v2: {
        authorization: `Bearer ${key}`,
        accept: 'application/json',
        'x-affinity-api-version': NEWEST_VERSION,
      },
    };
  }

  /** The parsed answer. Throws `CannotPull` for a refused key, `Refused`, `AnswerViolation` and, after some tries, `Stopped`. */
  async get(path: string): Promise<unknown> {
    const place = path.split('?')[0] as string;
    for (let tries = 0; ; tries++) {
      const api = path.startsWith('/v2/') ? 'v2' : 'v1';
      const { status, headers, body } = await this.client.send({ method: 'GET', path, headers: this.#headers[api] });
      const limit = headers['x-ratelimit-limit-user'];
      if (limit !== undefined && /^\d{1,9}$/.test(limit)) this.perMinute = Number(limit);
      if (status === 401) throw new CannotPull('the key is refused (401): give one that works with --key');
      if (status >= 500) {
        const pause = PAUSES[tries];
        if (pause === undefined) throw new Stopped(`the server goes on answering ${status} to ${place}`);
        await this.client.pause(pause);
        continue;
      }
      if (status >= 300) throw new Refused(place, status);
      if (typeof body !== 'object' || body === null) throw new AnswerViolation(`${place} is answered with no JSON`);
      return body;
    }
  }

  async object(path: string): Promise<Row> {
    return rowOf(await this.get(path));
  }

  /** Pages of either API from a query on; `query` is that of the first page or what a page before said of the next. */
  async *pages(path: string, query: string): AsyncGenerator<Page> {
    const asked = new Asked();
    const [read, member] = path.startsWith('/v2/') ? [v2Page, '/pagination/nextUrl'] : [v1Page, '/next_page_token'];
    for (let at: string | null = query; at !== null; ) {
      asked.add(at);
      const page = read(await this.object(`${path}?${at}`), path, query);
      asked.assertProgress(member, page);
      yield page;
      at = page.next;
    }
  }

  /** All rows of a short collection. */
  async all(path: string, query = 'limit=100'): Promise<unknown[]> {
    const rows: unknown[] = [];
    for await (const page of this.pages(path, query)) rows.push(...page.rows);
    return rows;
  }
}

function v2Page(body: Row): Page {
  const rows = listOf(body.data, '/data');
  const { nextUrl = null } = rowOf(body.pagination ?? {}, '/pagination');
  return { rows, next: nextUrl === null ? null : queryOf(nextUrl) };
}

/** `/entity-files` answers `entity_files`, and a token. */
function v1Page(body: Row, path: string, query: string): Page {
  const member = path.slice(1).replaceAll('-', '_');
  const rows = listOf(body[member], `/${member}`);
  const { next_page_token: token } = body;
  const first = query.replace(/&?page_token=[^&]*/, '');
  return { rows, next: typeof token === 'string' ? `${first}&page_token=${encodeURIComponent(token)}` : null };
}

/** Pages without a row, one after the other, that are still believed to lead somewhere. */
const MOST_EMPTY = 100;

/** What was asked of one collection: a server whose pages lead round, or nowhere, is not followed for ever. */
class Asked {
  readonly #queries = new Set<string>();
  #empty = 0;
  #before = '';

  add(query: string): void {
    this.#queries.add(query);
  }

  assertProgress(member: string, { next, rows }: Page): void {
    if (next === null) return;
    if (this.#queries.has(next)) throw new AnswerViolation(`${member} leads to a page that was read`);
    this.#empty = rows.length === 0 ? this.#empty + 1 : 0;
    if (this.#empty >= MOST_EMPTY) throw new AnswerViolation(`${member} leads to ${MOST_EMPTY} pages without a row`);
    const text = JSON.stringify(rows);
    if (rows.length > 0 && text === this.#before) throw new AnswerViolation(`${member} leads to the same rows again`);
    this.#before = text;
  }
}

/** Only its query is taken: the key goes to no other host. */
function queryOf(url: unknown): string {
  const parsed = typeof url === 'string' && URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || parsed.search === '') throw new AnswerViolation('/pagination/nextUrl is no URL with a query');
  return parsed.search.slice(1);
}
