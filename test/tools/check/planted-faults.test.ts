/** A server that is wrong in twelve ways: each is found, with its operation, its place and what was expected. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../../src/kit/contract.js';
import { type Call, checkMock, freeMock, paceOf, told } from './support.js';

// biome-ignore lint/suspicious/noExplicitAny: faults are made in answers member by member
type Body = any;

interface Fault {
  name: string;
  /** `METHOD path`, as a pattern. */
  where: RegExp;
  /** Of the answers there, those with this status; good ones by default. */
  status?: number;
  spoil(answer: { status: number; headers: Headers; body: Body }, call: Call): void;
  operationId: string;
  pointer: string;
  problem: string;
  expected: string | RegExp;
}

const FAULTS: Fault[] = [
  {
    name: 'missing member',
    where: /^GET \/v2\/companies\/\d+$/,
    spoil: ({ body }) => delete body.name,
    operationId: 'v2.companies.get',
    pointer: '/name',
    problem: 'missing',
    expected: 'string',
  },
  {
    name: 'extra member',
    where: /^GET \/v2\/persons\/\d+$/,
    spoil: ({ body }) => {
      body.nickname = 'Noor';
    },
    operationId: 'v2.persons.get',
    pointer: '/nickname',
    problem: 'undeclared',
    expected: /^no member of this name, only id, firstName/,
  },
  {
    name: 'wrong type',
    where: /^GET \/v2\/lists\/\d+$/,
    spoil: ({ body }) => {
      body.id = String(body.id);
    },
    operationId: 'v2.lists.get',
    pointer: '/id',
    problem: 'wrong-type',
    expected: 'integer',
  },
  {
    name: 'wrong enum',
    where: /^GET \/v2\/users\/\d+$/,
    spoil: ({ body }) => {
      body.status = 'retired';
    },
    operationId: 'v2.users.get',
    pointer: '/status',
    problem: 'wrong-value',
    expected: /^one of "/,
  },
  {
    name: 'wrong status',
    where: /^POST \/v2\/reminders$/,
    spoil: (answer) => {
      answer.status = 200;
    },
    operationId: 'v2.reminders.create',
    pointer: 'status',
    problem: 'wrong-status',
    expected: /^one of 201, /,
  },
  {
    name: 'wrong error code',
    where: /^GET \/v2\/meetings\/\d+$/,
    status: 404,
    spoil: ({ body }) => {
      body.errors[0].code = 'bad-request';
    },
    operationId: 'v2.meetings.get',
    pointer: '/errors/0/code',
    problem: 'wrong-value',
    expected: '"not-found"',
  },
  {
    name: 'bad cursor',
    where: /^GET \/v2\/emails$/,
    spoil: ({ body }) => {
      body.pagination.nextUrl = body.pagination.nextUrl?.replace(/cursor=[^&]*/, 'cursor=nonsense') ?? null;
    },
    operationId: 'v2.emails.list',
    pointer: '/pagination/nextUrl',
    problem: 'broken-paging',
    expected: 'a cursor that the operation takes',
  },
  {
    name: 'broken paging',
    where: /^GET \/v2\/calls$/,
    spoil: (answer, { url }) => {
      // Pages of one record all show the same one.
      if (!new URL(url).searchParams.has('cursor')) first = answer.body.data[0];
      else answer.body.data = [first];
    },
    operationId: 'v2.calls.list',
    pointer: '/data',
    problem: 'broken-paging',
    expected: 'each row on one page',
  },
  {
    name: 'missing header',
    where: /^GET \/v2\/teams$/,
    spoil: ({ headers }) => headers.delete('x-ratelimit-limit-user-remaining'),
    operationId: 'v2.teams.list',
    pointer: 'header x-ratelimit-limit-user-remaining',
    problem: 'missing',
    expected: 'a whole number',
  },
  {
    name: 'wrong version echo',
    where: /^GET \/v2\/transcripts$/,
    spoil: ({ headers }) => headers.set('x-affinity-api-version', '2024-01-01'),
    operationId: 'v2.transcripts.list',
    pointer: 'header x-affinity-api-version',
    problem: 'wrong-version',
    expected: '2026-09-17',
  },
  {
    name: 'V1 envelope',
    where: /^GET \/v2\/files\/\d+$/,
    status: 404,
    spoil: (answer) => {
      answer.body = 'No such file';
    },
    operationId: 'v2.files.get',
    pointer: '',
    problem: 'wrong-type',
    expected: 'object',
  },
  {
    name: 'lost write',
    where: /^GET \/v2\/opportunities\/\d+$/,
    // Whatever is written, an opportunity keeps the name that it was made with.
    spoil: ({ body }) => {
      if (!names.has(body.id)) names.set(body.id, body.name);
      body.name = names.get(body.id);
    },
    operationId: 'v2.opportunities.update',
    pointer: '/name',
    problem: 'lost-write',
    expected: /^"affinity-mock check opportunity .*", as written, from v2.opportunities.get$/,
  },
];

let first: Body;
const names = new Map<number, string>();

describe('A server with planted faults', () => {
  let report: CheckReport;

  beforeAll(async () => {
    const mock = await freeMock();
    report = await checkMock(
      mock,
      { writes: true, version: '2026-09-17' },
      async (call, answer) => {
        const response = await answer();
        const place = `${call.method} ${new URL(call.url).pathname}`;
        const isGood = response.status < 300;
        const fault = FAULTS.find(
          ({ where, status }) => where.test(place) && (status ? response.status === status : isGood),
        );
        if (!fault) return response;
        const spoilt = { status: response.status, headers: new Headers(response.headers), body: await response.json() };
        fault.spoil(spoilt, call);
        return Response.json(spoilt.body, { status: spoilt.status, headers: spoilt.headers });
      },
      paceOf(mock),
    );
  });

  it.each(FAULTS)('is told of its $name', ({ operationId, pointer, problem, expected }) => {
    const pair = report.pairs.find((one) => one.operationId === operationId);
    expect(pair?.outcome).toBe('violated');
    const violation = pair?.violations.find((one) => one.pointer === pointer && one.problem === problem);
    expect(violation).toMatchObject({ operationId, pointer, problem });
    if (expected instanceof RegExp) expect(violation?.expected).toMatch(expected);
    else expect(violation?.expected).toBe(expected);
  });

  it('is told of nothing else', () => {
    const blamed = new Set(FAULTS.map(({ operationId }) => operationId));
    expect(told(report).filter((one) => !blamed.has(one.split(' ')[0] ?? ''))).toEqual([]);
  });
});
