/** What the live V1 was seen to send, and some checks would take for a fault (corrections.md §2, §3, §7): the kit takes each. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../src/index.js';
import {
  type AnswerToCheck,
  bodyOf,
  checkAnswer,
  checkRequest,
  expectAnswer,
  violationText,
} from '../../src/kit/contract.js';
import { type Api, api, frozenMock } from '../support.js';

const FERNPATH = 65227821;
const MET = 223589398;
const YEAR = 'start_time=2025-01-01&end_time=2025-12-31';
const JSON_TYPE = { 'content-type': 'application/json' };
const COUNTED = {
  'x-ratelimit-limit-user': '900',
  'x-ratelimit-limit-user-remaining': '899',
  'x-ratelimit-limit-user-reset': '12',
};
const HTML = { 'content-type': 'text/html;charset=utf-8' };

let mock: Mock;
let client: Api;
beforeAll(async () => {
  mock = await frozenMock();
  client = api(mock);
});

const told = (answer: AnswerToCheck) => checkAnswer(answer).map(violationText);

/** A real answer, which a test makes what the live service sends. */
// biome-ignore lint/suspicious/noExplicitAny: tests change answers member by member
async function changed(path: string, change: (body: any) => void = () => {}): Promise<string[]> {
  const { status, headers, body } = await client.get(path);
  expect(status).toBe(200);
  change(body);
  return told({ method: 'GET', url: path, status, headers, body });
}

describe('The contract kit takes of V1', () => {
  it.each([
    ['a wrong key, in bare text', 401, HTML, 'Unauthorized API Key.'],
    ['a list of texts with a 401', 401, JSON_TYPE, ['No.']],
    ['a list of texts with a 403', 403, JSON_TYPE, ['Your role lacks export-all-people.']],
    ['a list of texts with a 404', 404, { ...JSON_TYPE, ...COUNTED }, ['No.', 'Nothing there.']],
    [
      'a list of texts with a 422',
      422,
      { ...JSON_TYPE, ...COUNTED },
      ['There exists a contact with this email address.'],
    ],
    ['a list of texts with a 429', 429, { ...JSON_TYPE, ...COUNTED }, ['Too many.']],
    ['a list of texts with a 500', 500, JSON_TYPE, ['Sorry.']],
    ['a 500 as HTML', 500, { 'content-type': 'text/html' }, '<html></html>'],
    ['a 502 as HTML from the edge', 502, { 'content-type': 'text/html' }, '<html><body>502 Bad Gateway</body></html>'],
    ['a 503 without a body', 503, {}, ''],
    ['a 504 in plain text', 504, { 'content-type': 'text/plain' }, 'upstream request timeout'],
    ['a 520 of the edge, as XML', 520, { 'content-type': 'application/xml' }, '<error/>'],
  ])('%s, from reads, writes and uploads', (_, status, headers, body) => {
    for (const operationId of [
      'v1.persons.get',
      'v1.notes.create',
      'v1.entity-files.create',
      'v1.webhooks.delete',
    ] as const) {
      expect(told({ operationId, status, headers, body })).toEqual([]);
    }
  });

  it('an unknown path in bare text', () => {
    const headers = { 'content-type': 'text/plain;charset=utf-8' };
    expect(told({ method: 'GET', url: '/people', status: 404, headers, body: 'Unknown API endpoint' })).toEqual([]);
  });

  it.each(['Person', 'Organization', 'Opportunity', 'EntityFile', 'ListEntry', 'Note', 'Reminder'])(
    'a 422 for a deleted id, with the model %s',
    (model) => {
      const body = [`Field id: expected 5 to be a valid id for model Affinity::Models::${model}`];
      const headers = { ...JSON_TYPE, ...COUNTED };
      expect(told({ operationId: 'v1.persons.delete', status: 422, headers, body })).toEqual([]);
    },
  );

  it('fields without a source or options, dropdowns as 17 and filterable text as 10', async () => {
    for (const path of ['/fields', '/persons/fields', '/organizations/fields']) {
      const found = await changed(path, (fields) => {
        for (const [at, field] of fields.entries()) {
          field.enrichment_source = null;
          field.dropdown_options = null;
          field.value_type = [10, 17][at % 2];
        }
      });
      expect(found).toEqual([]);
    }
  });

  it('colours of options from white to red', async () => {
    const found = await changed('/lists/61537', ({ fields }) => {
      const status = fields.find(({ value_type }: { value_type: number }) => value_type === 7);
      status.dropdown_options = [0, 1, 2, 3, 4, 5, 6].map((color) => ({ id: 70 + color, text: 'x', rank: 0, color }));
    });
    expect(found).toEqual([]);
  });

  it('numbers with a point', async () => {
    const field = (await client.post('/fields', { name: 'Headcount', entity_type: 1, value_type: 3 })).body;
    await client.post('/field-values', { field_id: field.id, entity_id: FERNPATH, value: 15 });
    const path = `/field-values?organization_id=${FERNPATH}`;
    const { status, headers, body } = await client.get(path);
    const text = JSON.stringify(body).replace(/"value":15([,}])/, '"value":15.0$1');
    expect(text).toContain('15.0');
    expect(told({ method: 'GET', url: path, status, headers, body: bodyOf(text) })).toEqual([]);
  });

  it("files with their own record's key alone, and refuses those without who uploaded them", async () => {
    const shown = (left: Record<string, number>) =>
      changed('/entity-files', (page) => {
        const { id, name, size, created_at } = page.entity_files[0];
        page.entity_files = [{ id, name, size, created_at, uploader_id: 5, ...left }];
      });
    for (const key of ['person_id', 'organization_id', 'opportunity_id']) expect(await shown({ [key]: 7 })).toEqual([]);
    expect(await shown({ uploader_id: null as never })).toHaveLength(1);
  });

  it('emails from and to addresses without persons, and meetings with an id of V2', async () => {
    const emails = await changed(`/interactions?type=3&${YEAR}&person_id=${MET}`, (page) => {
      expect(page.emails.length).toBeGreaterThan(0);
      for (const email of page.emails)
        Object.assign(email, { from: { email: 'a@a.example' }, to: [{ email: 'b@b.example' }] });
    });
    const meetings = await changed(`/interactions?type=0&${YEAR}&person_id=${MET}`, (page) => {
      expect(page.events.length).toBeGreaterThan(0);
      for (const meeting of page.events) meeting.v2_id = 77;
    });
    expect([emails, meetings]).toEqual([[], []]);
  });

  it('a month without a limit as the word for it, or as nothing', async () => {
    const { status, headers, body } = await client.get('/auth/whoami');
    const bare = Object.fromEntries([...headers].filter(([name]) => !name.startsWith('x-ratelimit-limit-org')));
    const unlimited = { 'x-ratelimit-limit-org': 'unlimited', 'x-ratelimit-limit-org-remaining': 'unlimited' };
    for (const more of [{}, unlimited]) {
      expect(told({ method: 'GET', url: '/auth/whoami', status, headers: { ...bare, ...more }, body })).toEqual([]);
    }
  });

  it('what clients send: dropdowns as 17, forms in each spelling, the key as either part of Basic or as a bearer', () => {
    const form = 'application/x-www-form-urlencoded';
    const persons = ['emails[]=a@a.example', 'emails=a@a.example', 'emails[0]=a@a.example&emails[1]=b@a.example'];
    const field = { name: 'Stage x', entity_type: 1, value_type: 17, allows_multiple: true };
    for (const authorization of ['Bearer key', `Basic ${btoa(':key')}`]) {
      const asked = (url: string, type: string, body: unknown) =>
        checkRequest({ method: 'POST', url, headers: { authorization, 'content-type': type }, body }).map(
          violationText,
        );
      for (const emails of persons) {
        expect(asked('/persons', form, `first_name=A&last_name=B&${emails}`), emails).toEqual([]);
      }
      expect(asked('/fields', JSON_TYPE['content-type'], field)).toEqual([]);
    }
  });

  it('no answer whose operation is told beside it: its place is in the answer', () => {
    const answer = { method: 'GET', url: '/lists', status: 200, headers: { ...JSON_TYPE, ...COUNTED }, body: [] };
    const misused = checkAnswer as (answer: AnswerToCheck, operationId: unknown) => unknown;
    expect(() => misused(answer, 'v1.lists.list')).toThrow("checkAnswer({ operationId: 'v1.lists.list',");
    expect([answer].map(checkAnswer)).toEqual([[]]);
    const { url: _, ...nothing } = answer;
    expect(() => misused(nothing as unknown as AnswerToCheck, undefined)).toThrow(
      '`operationId`, or `method` and `url`',
    );
    const asserted = expectAnswer as (answer: AnswerToCheck, operationId: unknown) => unknown;
    expect(() => asserted(answer, 'v1.lists.list')).toThrow("checkAnswer({ operationId: 'v1.lists.list',");
  });
});
