/** Valid requests of one operation: each is sent, and its answer is there for finding the next. */
import type { Answer, Request } from './harness.js';

export interface Step extends Pick<Request, 'body' | 'headers' | 'persona' | 'account'> {
  params?: Record<string, string | number>;
  /** Without `?`. */
  query?: string;
}

export type Steps = AsyncGenerator<Step, void, Answer>;

/** Reads of any operation, for the ids that a request needs; with a body a POST (or what is named), for what the seed lacks. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers member by member
export type Find = (path: string, body?: unknown, method?: string) => Promise<any>;

export type Builder = (find: Find) => Steps;

export const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('&');

const cursor = (text: string) => `cursor=${Buffer.from(text).toString('base64').replace(/=+$/, '')}`;
const queryOf = (url: string) => url.slice(url.indexOf('?') + 1);

/** A collection of V2: its first page of one, the next one, back again, all of it, and a page past its end. */
export async function* pages(step: Step, keys: 'ids' | 'texts' = 'ids'): Steps {
  const first = yield { ...step, query: joined(step.query, 'limit=1') };
  const next: string | null = first.body.pagination.nextUrl;
  if (next !== null) {
    const second = yield { ...step, query: queryOf(next) };
    yield { ...step, query: queryOf(second.body.pagination.prevUrl) };
  }
  yield* whole(step);
  yield {
    ...step,
    query: joined(step.query, cursor(`       after:::${keys === 'ids' ? Number.MAX_SAFE_INTEGER : 'z'}`)),
  };
}

/** Every page of a collection of V2. */
export async function* whole(step: Step): Steps {
  let answer = yield { ...step, query: joined(step.query, 'limit=100') };
  while (answer.body.pagination.nextUrl !== null) {
    answer = yield { ...step, query: queryOf(answer.body.pagination.nextUrl) };
  }
}
