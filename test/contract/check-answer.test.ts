import { beforeAll, describe, expect, it } from 'vitest';
import { type AnswerToCheck, checkAnswer, type Violation, violationText } from '../../src/kit/contract.js';
import { contractMock, type Request, send } from './harness.js';

type Spoilable = AnswerToCheck & {
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers member by member
  body?: any;
  headers: Record<string, string>;
};

/** Answers of the mock, as they come: each test takes one and spoils it. */
const good = new Map<string, AnswerToCheck>();
const COMPANY = '/v2/companies?limit=1';
const LIST = '/v2/lists?limit=1';
const PERSONS = '/persons?page_size=1';
const UNKNOWN = '/v2/companies/9007199254740991';

beforeAll(async () => {
  const mock = await contractMock();
  for (const request of [{ path: COMPANY }, { path: LIST }, { path: PERSONS }, { path: UNKNOWN }] as Request[]) {
    const { status, headers, body } = await send(mock, request);
    good.set(request.path, { method: 'GET', url: `https://api.affinity.co${request.path}`, status, headers, body });
  }
});

const response = () => new Response('{}');

function spoilt(path: string, spoil: (answer: Spoilable) => void): Violation[] {
  const answer = structuredClone(good.get(path)) as Spoilable;
  spoil(answer);
  return checkAnswer(answer);
}

describe('An answer', () => {
  it('as the mock gives it has no violations', () => {
    for (const [path, answer] of good) expect(checkAnswer(answer).map(violationText), path).toEqual([]);
  });

  it('without a member is told where, and what the member is', () => {
    expect(spoilt(COMPANY, ({ body }) => delete body.data[0].domain)).toEqual([
      {
        side: 'answer',
        api: 'v2',
        operationId: 'v2.companies.list',
        version: '2026-09-17',
        pointer: '/data/0/domain',
        problem: 'missing',
        expected: 'string or null (hostname)',
        got: 'nothing',
      },
    ]);
  });

  it('with a member that is declared nowhere is told with the nearest name, also where the schema is open', () => {
    const [closed] = spoilt(COMPANY, ({ body }) => {
      body.data[0].domian = 'x';
    });
    expect(closed).toMatchObject({ pointer: '/data/0/domian', problem: 'undeclared', nearest: 'domain', got: '"x"' });
    const [open] = spoilt(COMPANY, ({ body }) => {
      body.pagination.nextUrls = null;
    });
    expect(open).toMatchObject({ pointer: '/pagination/nextUrls', problem: 'undeclared', nearest: 'nextUrl' });
  });

  it('of the wrong type, or with a word that is not in the enumeration', () => {
    const type = spoilt(LIST, ({ body }) => {
      body.data[0].id = '7';
    });
    expect(type).toMatchObject([{ pointer: '/data/0/id', problem: 'wrong-type', expected: 'integer', got: '"7"' }]);
    const word = spoilt(LIST, ({ body }) => {
      body.data[0].type = 'companies';
    });
    expect(word).toMatchObject([{ pointer: '/data/0/type', problem: 'wrong-value', got: '"companies"' }]);
    expect(word[0]?.expected).toContain('"company"');
  });

  it('of a union is told by the alternative that comes closest', () => {
    const found = spoilt(PERSONS, ({ body }) => {
      body.persons[0].primary_email = 7;
    });
    expect(found.map(({ pointer, got }) => [pointer, got])).toEqual([['/persons/0/primary_email', '7']]);
    expect(found[0]?.expected).toMatch(/string/);
  });

  it('with a status that the operation does not have', () => {
    const found = spoilt(COMPANY, (answer) => {
      answer.status = 201;
    });
    expect(found).toMatchObject([
      { pointer: 'status', problem: 'wrong-status', expected: 'one of 200, 400, 401, 403, 429', got: '201' },
    ]);
  });

  it('with a status that HTTP has not got, whatever the operation', () => {
    for (const status of [0, 99, 600, 999, -200]) {
      for (const path of [COMPANY, PERSONS]) {
        const found = spoilt(path, (answer) => Object.assign(answer, { status }));
        expect(found[0]).toMatchObject({ pointer: 'status', problem: 'wrong-status', got: String(status) });
        expect(found[0]?.expected).toBe('a status of HTTP, 100 to 599');
      }
    }
    expect(checkAnswer({ operationId: 'v2.lists.list', status: 999, headers: {} })).toHaveLength(1);
    expect(spoilt(COMPANY, (answer) => Object.assign(answer, { status: 599, body: '' }))).toEqual([]);
  });

  it('whose status is no whole number is refused', () => {
    for (const status of ['200', 200.5, Number.NaN, null, undefined]) {
      const answer = { ...(good.get(LIST) as AnswerToCheck), status: status as never };
      expect(() => checkAnswer(answer)).toThrow('the status is a whole number such as 200, and got');
    }
  });

  it('of a version that V2 has not got is refused with those that it has', () => {
    for (const version of ['2025-01-01', 'current', '']) {
      const answer = { ...(good.get(LIST) as AnswerToCheck), version: version as never };
      expect(() => checkAnswer(answer)).toThrow(
        `V2 has no version "${version}": its versions are 2024-01-01, 2026-07-15, 2026-09-17`,
      );
    }
  });

  it('with numbers that JSON cannot hold is told all the same', () => {
    const found = spoilt(LIST, ({ body }) => {
      body.data[0].name = 2n ** 53n + 1n;
      body.data[0].more = [12n];
    });
    expect(found).toMatchObject([
      { pointer: '/data/0/more', got: '["12"]' },
      { pointer: '/data/0/name', got: '9007199254740993' },
    ]);
  });

  it('whose body is not read yet is refused', () => {
    const bodies = [response().json(), response().body, new Blob(['{}']), Buffer.from('{}'), () => {}];
    for (const body of bodies) {
      const answer = { ...(good.get(LIST) as AnswerToCheck), body };
      expect(() => checkAnswer(answer)).toThrow(
        'read it first, await response.json(), or bodyOf(await response.text())',
      );
    }
  });

  it('that refuses with a code of another status', () => {
    const found = spoilt(UNKNOWN, ({ body }) => {
      body.errors[0].code = 'server';
    });
    expect(found).toMatchObject([
      { pointer: '/errors/0/code', problem: 'wrong-value', expected: '"not-found"', got: '"server"' },
    ]);
    const empty = spoilt(UNKNOWN, (answer) => {
      answer.body = { errors: [] };
    });
    expect(empty).toMatchObject([{ pointer: '/errors', problem: 'missing' }]);
  });

  it('in the form of the other API', () => {
    const found = spoilt(UNKNOWN, (answer) => {
      answer.body = 'Not found';
    });
    expect(found).toMatchObject([{ pointer: '', problem: 'wrong-type', expected: 'object' }, { pointer: '/errors' }]);
    const v1 = spoilt(PERSONS, (answer) => {
      answer.body = { data: answer.body.persons, pagination: { nextUrl: null, prevUrl: null } };
    });
    expect(v1.map(({ pointer }) => pointer)).toContain('/persons');
  });

  it('that says that what is behind the gate has no route is in order, whatever the live service says then', () => {
    const answer = {
      operationId: 'v2.calls.create' as const,
      headers: { 'content-type': 'text/html' },
      body: 'Nothing here',
    };
    for (const status of [404, 405]) expect(checkAnswer({ ...answer, status })).toEqual([]);
    expect(checkAnswer({ ...answer, operationId: 'v2.calls.list', status: 404 })).not.toEqual([]);
    expect(checkAnswer({ ...answer, status: 200 }).map(({ pointer }) => pointer)).toContain('status');
  });

  it('of another content type, or without a body', () => {
    const html = spoilt(COMPANY, (answer) => {
      answer.headers['content-type'] = 'text/html';
      answer.body = '<p>';
    });
    expect(html).toMatchObject([{ pointer: 'header content-type', expected: 'application/json', got: 'text/html' }]);
    const none = spoilt(COMPANY, (answer) => {
      answer.body = undefined;
    });
    expect(none).toMatchObject([{ pointer: '', problem: 'missing' }]);
  });

  it('to HEAD has no body, and is held to the rest', () => {
    const toHead = (spoil: (answer: Spoilable) => void = () => {}) =>
      [...good.keys()].map((path) =>
        spoilt(path, (answer) => {
          Object.assign(answer, { method: 'head', body: '' });
          spoil(answer);
        }).map(({ pointer }) => pointer),
      );
    expect(toHead()).toEqual([[], [], [], []]);
    const limit = 'header x-ratelimit-limit-user';
    expect(toHead(({ headers }) => delete headers['x-ratelimit-limit-user'])).toEqual([
      [limit],
      [limit],
      [limit],
      [limit],
    ]);
  });

  it('without its rate headers, or with half of a pool', () => {
    const all = spoilt(COMPANY, ({ headers }) => {
      for (const name of Object.keys(headers)) if (name.startsWith('x-ratelimit')) delete headers[name];
    });
    expect(all.map(({ pointer, problem }) => `${problem} ${pointer}`)).toEqual([
      'missing header x-ratelimit-limit-user',
      'missing header x-ratelimit-limit-user-remaining',
      'missing header x-ratelimit-limit-user-reset',
    ]);
    const half = spoilt(COMPANY, ({ headers }) => delete headers['x-ratelimit-limit-org-reset']);
    expect(half.map(({ pointer }) => pointer)).toEqual(['header x-ratelimit-limit-org-reset']);
  });

  it('that answers with another version than was asked for', () => {
    const found = checkAnswer({ ...(good.get(LIST) as AnswerToCheck), version: '2026-07-15' });
    expect(found).toMatchObject([
      { pointer: 'header x-affinity-api-version', problem: 'wrong-version', expected: '2026-07-15', got: '2026-09-17' },
    ]);
  });

  it('may be held to an operation by its id', () => {
    const { status, headers, body } = good.get(LIST) as AnswerToCheck;
    expect(checkAnswer({ operationId: 'v2.lists.list', status, headers, body })).toEqual([]);
    const [first] = checkAnswer({ operationId: 'v2.lists.get', status, headers, body });
    expect(first).toMatchObject({ operationId: 'v2.lists.get', problem: 'missing', pointer: '/id' });
    const other = checkAnswer({ ...(good.get(LIST) as AnswerToCheck), operationId: 'v2.lists.get' });
    expect(other).toMatchObject([{ pointer: 'path', expected: 'v2.lists.get', got: 'v2.lists.list' }]);
    // @ts-expect-error: no such operation
    expect(() => checkAnswer({ operationId: 'v2.list.get', status, headers })).toThrow('did you mean v2.lists.get?');
  });

  it('to what is no operation may only be a refusal', () => {
    const answer = good.get(LIST) as AnswerToCheck;
    const found = checkAnswer({ ...answer, url: '/v2/listings' });
    expect(found).toMatchObject([{ operationId: null, pointer: 'status', problem: 'wrong-status', got: '200' }]);
    expect(checkAnswer({ ...(good.get(UNKNOWN) as AnswerToCheck), url: '/v2/listings' })).toEqual([]);
  });

  it('is told without its values where they are not to be told', () => {
    const answer = structuredClone(good.get(LIST)) as Spoilable;
    answer.body.data[0].id = 'secret';
    answer.body.data[0].type = 'secret';
    answer.body.data[0].more = { secret: 'secret' };
    const found = checkAnswer({ ...answer, values: false });
    expect(found).toHaveLength(3);
    expect(JSON.stringify(found)).not.toContain('secret');
    expect(found.map(({ got }) => got).sort()).toEqual(['object with 1 members', 'string', 'string']);
  });
});
