import { describe, expect, it } from 'vitest';
import { createMock } from '../../src/index.js';
import {
  ContractError,
  checkAnswer,
  expectAnswer,
  expectDocumented,
  expectRequest,
  expectResponse,
  expectSequence,
  findOperation,
  missingInSequence,
  type OperationId,
  requestOf,
} from '../../src/kit/contract.js';

const HOST = 'https://api.affinity.co';

async function called(...requests: [method: string, path: string][]) {
  const mock = await createMock();
  const account = await mock.createAccount();
  const headers = { authorization: `Bearer ${account.keys.admin}` };
  for (const [method, path] of requests) await mock.fetch(HOST + path, { method, headers });
  return { mock, account, headers };
}

describe('expectAnswer', () => {
  it('takes an answer that fits, and says of another where, what, and what was meant', async () => {
    const { mock, headers } = await called();
    const response = await mock.fetch(`${HOST}/v2/lists?limit=1`, { headers });
    await expectResponse(response, { operationId: 'v2.lists.list' });
    const body = (await response.json()) as { data: [Record<string, unknown>] };
    const answer = { method: 'GET', url: '/v2/lists', status: 200, headers: response.headers, body };
    expectAnswer(answer);
    body.data[0].isPubic = body.data[0].isPublic;
    delete body.data[0].isPublic;
    expect(() => expectAnswer(answer)).toThrow(
      'answer of v2.lists.list (2026-09-17), /data/0/isPublic: expected boolean, got nothing, but isPubic (missing)',
    );
    expect(() => expectAnswer(answer)).toThrow(/\/data\/0\/isPubic: .* \(undeclared\); did you mean isPublic\?/);
    expect(() => expectAnswer(answer)).toThrow(ContractError);
  });

  it('carries the violations', async () => {
    const { mock, headers } = await called();
    const response = await mock.fetch(`${HOST}/v2/lists`, { headers });
    const error = await expectResponse(response, { operationId: 'v2.users.list', version: '2024-01-01' }).catch(
      (e) => e,
    );
    expect(error).toBeInstanceOf(ContractError);
    expect(error.violations[0]).toMatchObject({ side: 'answer', operationId: 'v2.users.list', version: '2024-01-01' });
    await expect(response.json()).resolves.toHaveProperty('data');
  });
});

describe('checkAnswer', () => {
  const answer = { operationId: 'v2.lists.list', status: 200, headers: {}, body: {} } as const;

  it('takes one argument, and says where the operation belongs', () => {
    // @ts-expect-error: an operation that would be passed over
    expect(() => checkAnswer(answer, 'v2.lists.list')).toThrow('name the operation in it');
    expect(checkAnswer(answer).length).toBeGreaterThan(0);
  });

  it('says what takes a Response', () => {
    // @ts-expect-error: its body is not read yet
    expect(() => checkAnswer(new Response('{}'))).toThrow('checkAnswer(await answerOf(response, { operationId }))');
  });

  it('knows operations by their names, in types too', () => {
    // @ts-expect-error: no such operation
    expect(() => checkAnswer({ ...answer, operationId: 'v2.list.list' })).toThrow('did you mean v2.lists.list?');
    const id: OperationId = 'v1.persons.get';
    expect(findOperation('GET', '/persons/7')).toMatchObject({ operation: { id } });
  });
});

describe('expectRequest', () => {
  it('takes what Affinity takes, and says what is wrong with anything else', async () => {
    const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
    const body = JSON.stringify({ search: { term: 'tarn' } });
    const good = new Request(`${HOST}/v2/companies/search?limit=5`, { method: 'POST', headers, body });
    expectRequest(await requestOf(good));
    expect(await good.json()).toEqual({ search: { term: 'tarn' } });
    const basic = { authorization: `Basic ${btoa(':key')}` };
    expect(() => expectRequest({ method: 'GET', url: `${HOST}/v2/companies?page_size=5`, headers: basic })).toThrow(
      'request of v2.companies.list (2026-09-17), header authorization: expected Bearer, got Basic (wrong-scheme)\n' +
        'request of v2.companies.list (2026-09-17), query page_size: expected only ',
    );
  });

  it('does not look into uploads', async () => {
    const form = new FormData();
    form.set('person_id', '1');
    form.set('file', new File(['x'], 'x.txt'));
    const headers = { authorization: 'Bearer key' };
    expectRequest(await requestOf(new Request(`${HOST}/entity-files`, { method: 'POST', headers, body: form })));
  });
});

describe('expectDocumented', () => {
  it('takes the journal, and names what nobody documents with what comes near', async () => {
    const { account } = await called(['GET', '/v2/lists'], ['GET', '/v2/organisations'], ['PUT', '/v2/lists']);
    expectDocumented(account.requests({ operationId: 'v2.lists.list' }));
    expect(() => expectDocumented(account.requests())).toThrow(
      /^undocumented operations were called:\nGET \/v2\/organisations: expected a documented path of V2; did you mean .*\nPUT \/v2\/lists: expected GET or POST; did you mean GET \/v2\/lists, POST \/v2\/lists\?$/,
    );
  });
});

describe('expectSequence', () => {
  it('takes calls in their order, with others between', async () => {
    const { account } = await called(['GET', '/v2/auth/whoami'], ['GET', '/v2/users'], ['GET', '/v2/lists']);
    const calls = account.requests();
    expectSequence(calls, ['v2.auth.whoami', 'v2.lists.list']);
    expectSequence(calls, [{ method: 'get', path: '/v2/users', status: 200 }, 'v2.lists.list']);
    expectSequence([{ method: 'GET', path: '/v2/lists?limit=5' }], ['v2.lists.list']);
    expect(() => expectSequence(calls, ['v2.lists.list', 'v2.auth.whoami'])).toThrow(
      'call 2 of the sequence, v2.auth.whoami, which came earlier, is not among what came then: nothing',
    );
    expect(() => expectSequence(calls, ['v2.auth.whoami', { operationId: 'v2.lists.list', status: 429 }])).toThrow(
      'call 2 of the sequence, operationId v2.lists.list, status 429, is not among what came then: v2.users.list 200, v2.lists.list 200',
    );
    // @ts-expect-error: no such operation
    expect(() => expectSequence(calls, ['v2.list.list'])).toThrow(
      'no operation v2.list.list (did you mean v2.lists.list?)',
    );
  });
});

describe('a sequence that could not fail', () => {
  const calls = [{ method: 'get', path: '/v2/lists', status: 200 }];
  const judged = (sequence: unknown) => () => expectSequence(calls, sequence as never);

  it.each([
    [
      [{ operation: 'v2.persons.list' }],
      'call 1 of the sequence has no member "operation" (did you mean operationId?)',
    ],
    [[{ url: '/v2/lists' }], 'has no member "url": it takes operationId, method, path, status'],
    [[{}], 'call 1 of the sequence is {}, which every call fits'],
    [[], 'an empty one, which all calls hold'],
    [[undefined], 'call 1 of the sequence is the id of an operation'],
    [new Array(1), 'call 1 of the sequence is the id of an operation'],
    [['v2.lists.list', null], 'call 2 of the sequence is the id of an operation'],
    [[{ operationId: undefined }], 'the operationId of call 1 of the sequence is undefined'],
    [[{ path: '/v2/lists', status: undefined }], 'the status of call 1 of the sequence is undefined'],
    [[{ operationId: 'v2.list.list' }], 'no operation v2.list.list (did you mean v2.lists.list?)'],
    [[{ method: 'GTE' }], 'the method of call 1 of the sequence is one of GET, POST'],
    [[{ method: 'PATH' }], '(did you mean PATCH?)'],
    [[{ path: 'v2/lists' }], 'the path of call 1 of the sequence is a path as the call has it'],
    [[{ path: '/v2/lists/{listId}' }], 'is a pattern: give the operationId instead'],
    [[{ path: '/v2/*' }], 'is a pattern'],
    [[{ status: '200' }], 'the status of call 1 of the sequence is a whole number from 100 to 599, and got a text'],
    [[{ status: 999 }], 'and got the number 999'],
    [
      [{ operationId: 'v2.lists.list', method: 'POST' }],
      'call 1 of the sequence is never seen: v2.lists.list is asked by GET',
    ],
    [
      [{ operationId: 'v2.lists.list', path: '/v2/companies' }],
      'GET /v2/companies is v2.companies.list, not v2.lists.list',
    ],
    [[{ operationId: 'v2.lists.list', path: '/v2/nope' }], 'GET /v2/nope is no operation, not v2.lists.list'],
    [['v2.persons.list', 'typo'], 'the contract has no operation typo'],
  ])('is refused: %j', (sequence, message) => {
    expect(judged(sequence)).toThrow(TypeError);
    expect(judged(sequence)).toThrow(message);
    expect(() => missingInSequence(calls, sequence as never)).toThrow(message);
  });

  it('but not one whose members fit, in whatever case the method is', () => {
    for (const method of ['GET', 'get']) expectSequence(calls, [{ method, path: '/v2/lists', status: 200 }]);
    const head = [{ operationId: 'v2.lists.list', method: 'HEAD', path: '/v2/lists' } as const];
    expectSequence(head, head);
  });
});
