/** Every form of the console, sent as no page of it would: odd, empty, twice, too long, from elsewhere. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SCREENS } from '../../src/console/screens/index.js';
import { createMock, type Mock } from '../../src/index.js';

const BASE = 'http://127.0.0.1:4010';
const OWN = { 'sec-fetch-site': 'same-origin' };
const MIB = 1024 * 1024;

let mock: Mock;
let token: string;
const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});

beforeEach(async () => {
  mock = await createMock();
  const html = await (await mock.fetch(`${BASE}/_mock/console/scale/clock`)).text();
  token = /name="token" value="([\w-]+)"/.exec(html)?.[1] ?? '';
});
afterEach(() => {
  expect(complaints.mock.calls).toEqual([]);
});

const ROUTES = SCREENS.flatMap(({ name, forms = {} }) => Object.keys(forms).map((path) => `${name}${path}`));

/** Ids that no record, request, rule, app or operation has. */
const IDS = ['nope', '999999999', '-1', '1e3', '%00', '%2e%2e', '%F0%9F%98%80', '__proto__', 'x'.repeat(2_000)];
const VALUES = [
  '',
  ' ',
  'x',
  '-1',
  '1e400',
  '999999999999999999999',
  'null',
  '__proto__',
  '\u0000',
  '😀\u202e',
  'y'.repeat(20_000),
];
/** Every member that a form of the console has. */
const NAMES = [
  ...[
    'name',
    'description',
    'user',
    'defaultApiVersion',
    'ipAllowlist',
    'perMinute',
    'windowSeconds',
    'monthly',
    'used',
  ],
  ...['concurrent', 'retryAfter', 'value', 'to', 'url', 'events', 'deliver', 'preset', 'operationId', 'path', 'times'],
  ...['share', 'forMs', 'tier', 'trial', 'strict', 'journalBodies', 'consistencyLagMs', 'permissionEra', 'id', 'back'],
  ...['role', 'status', 'may:nothing', 'mode', 'milliseconds', 'body', 'query:limit', 'path:id'],
];

/** Each of the values in every member, and a member that is too long: large, and so written as bytes once for all forms. */
const ODD = VALUES.map((value) => {
  const fields = Object.fromEntries(NAMES.map((name) => [name, value]));
  return Buffer.from(new URLSearchParams(fields).toString());
});
const TOO_LONG = Buffer.from(`name=${'n'.repeat(MIB)}`);

const withToken = (fields: Buffer) => Buffer.concat([Buffer.from(`token=${token}&`), fields]);

async function send(
  route: string,
  fields: Record<string, string> | string | Buffer<ArrayBuffer> = {},
  headers: Record<string, string> = OWN,
) {
  const isWritten = typeof fields === 'string' || Buffer.isBuffer(fields);
  const body = isWritten ? fields : new URLSearchParams({ token, ...fields }).toString();
  const answer = await mock.fetch(`${BASE}/_mock/console/scale/${route}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    location: answer.headers.get('location'),
    text: await answer.text(),
  };
}

const withId = (route: string, id: string) =>
  route.replace(':collection', 'companies').replace(/:(?:id|operation)/, () => id);

/** Of something that is there, where there is one of the kind. */
async function realId(route: string): Promise<string> {
  const account = mock.account('scale');
  const ask = (path: string) =>
    mock
      .fetch(BASE + path, { headers: { authorization: `Bearer ${account.keys.admin}` } })
      .then((answer) => answer.json());
  if (route.startsWith('data/'))
    return String(((await ask('/v2/companies?limit=1')) as { data: { id: number }[] }).data[0]?.id);
  if (route.startsWith('usage/')) return String(account.usage().apps[0]?.id);
  if (route.startsWith('settings/')) return String(account.users.list()[0]?.id);
  if (route.startsWith('reference/')) return 'v2.lists.list';
  await ask('/v2/lists');
  return account.requests()[0]?.id ?? '';
}

/** A page that says what is wrong, or a way on. */
function expectTold(route: string, { status, type, text }: Awaited<ReturnType<typeof send>>) {
  expect([route, status], text.slice(0, 500)).toEqual([
    route,
    expect.toBeOneOf([200, 303, 400, 403, 404, 409, 413, 415, 422]),
  ]);
  if (status === 303) return;
  expect(type).toContain('text/html');
  expect(text).toMatch(/<h1>[^<]+<\/h1>/);
}

describe.each(ROUTES)('a form for %s', (route) => {
  it('without its members, or with odd ones, is told what is wrong', async () => {
    const at = withId(route, await realId(route));
    expectTold(route, await send(at));
    for (const fields of ODD) expectTold(route, await send(at, withToken(fields)));
  });

  it('of a record that is not there is answered 404 or the like', async () => {
    if (!/:(?:id|operation)/.test(route)) return;
    for (const id of IDS) {
      const answer = await send(withId(route, id));
      expect([id.slice(0, 20), answer.status, answer.text.slice(0, 300)]).toEqual([
        id.slice(0, 20),
        expect.toBeOneOf([400, 404, 409, 422]),
        expect.anything(),
      ]);
      expectTold(route, answer);
    }
  });

  it('is refused from elsewhere, without its token, of another type, or too long', async () => {
    const at = withId(route, '1');
    const statuses = [
      await send(at, {}, {}),
      await send(at, {}, { 'sec-fetch-site': 'cross-site', origin: 'http://evil.example' }),
      await send(at, { token: '' }),
      await send(at, 'a=b'),
      await send(at, JSON.stringify({ token }), { ...OWN, 'content-type': 'application/json' }),
      await send(at, withToken(TOO_LONG)),
    ].map((answer) => {
      expectTold(route, answer);
      return answer.status;
    });
    expect(statuses).toEqual([403, 403, 403, 403, 415, 413]);
  });
});

it('each form says what to do in words of people, not of the program', async () => {
  const told = async (route: string, fields = {}) => (await send(route, fields)).text;
  expect(await told('clock/mode', { mode: 'x' })).toContain('Mode: choose frozen or real');
  expect(await told('clock/advance')).toContain('whole number of milliseconds');
  expect(await told('data/undo')).toContain('nothing to undo');
  expect(await told('data/restore', { name: 'gone' })).toContain('gone');
  expect(await told('usage/999/revoke')).toContain('999');
  expect(await told('settings/users/999')).toContain('There is no user 999');
});

it.each([
  ['clock/mode', { mode: 'x' }],
  ['clock/advance', { milliseconds: '' }],
  ['usage/new', { name: 'A', user: 'x' }],
  ['usage/new', { name: ' ', user: '1' }],
  ['usage/new', { name: 'A', defaultApiVersion: 'x' }],
  ['usage/new', { name: 'A', ipAllowlist: 'x' }],
  ['limits/set', { perMinute: '', windowSeconds: '60', monthly: '1', used: '1', concurrent: '1' }],
  ['limits/set', { perMinute: '1', windowSeconds: '60', monthly: '1', used: 'unlimited', concurrent: '1' }],
  ['data/save', { name: 'a b' }],
  ['webhooks/add', { url: 'x' }],
  ['webhooks/astray', { deliver: 'x' }],
  ['faults/add', { preset: 'x' }],
  ['faults/add', { preset: '500', times: 'x' }],
  ['faults/add', { preset: '500', path: 'v2/lists' }],
  ['faults/add', { preset: '500', operationId: 'v1.lists.list', path: '/v2/persons' }],
  ['settings/account', { tier: 'x', consistencyLagMs: '0', permissionEra: 'current' }],
  ['settings/account', { tier: 'scale', consistencyLagMs: '0', permissionEra: 'x' }],
  ['settings/account', { tier: 'scale', consistencyLagMs: '', permissionEra: 'current' }],
  ['settings/quirks', { id: 'x', value: 'x' }],
])('%s with %o is told what is wrong with it, and nothing changes', async (route, fields) => {
  const account = mock.account('scale');
  const state = () =>
    JSON.stringify([
      account.clock.get().mode,
      account.settings.get(),
      account.usage().apps.map(({ name, state }) => [name, state]),
      account.faults.list(),
    ]);
  const before = state();
  const answer = await send(route, fields);
  expect(answer.status).toBe(422);
  expect(answer.text).toMatch(/role="alert">[^<]{10,}</);
  expect(state()).toBe(before);
});

it('a form for a user without role or status takes no permission away', async () => {
  const account = mock.account('scale');
  const [user] = account.users.list();
  for (const fields of [{}, { role: 'x', status: 'active' }, { role: 'Admin', status: 'x' }]) {
    expect((await send(`settings/users/${user?.id}`, fields)).status).toBe(422);
  }
  expect(account.users.list()[0]).toEqual(user);
});

it('a double click does what one does, or is told that it is done', async () => {
  const account = mock.account('scale');
  const [app] = account.usage().apps;
  expect((await send(`usage/${app?.id}/revoke`)).status).toBe(303);
  expect((await send(`usage/${app?.id}/revoke`)).status).toBe(409);
  await send('data/undo');
  expect((await send('data/undo')).status).toBe(409);
  expect((await send('clock/mode', { mode: 'frozen' })).status).toBe(303);
  expect((await send('clock/mode', { mode: 'frozen' })).status).toBe(303);
  expect(account.clock.get().mode).toBe('frozen');
});

it('what a refused form left undone can still be undone: the undo before it stands', async () => {
  await mock.fetch(`${BASE}/v2/lists`, { headers: { authorization: `Bearer ${mock.account('scale').keys.admin}` } });
  await send('requests/clear');
  await send('usage/999/revoke');
  await send('data/companies/1/value', { value: '1', to: 'x' });
  await send('data/undo');
  expect(
    mock
      .account('scale')
      .requests()
      .map(({ path }) => path),
  ).toContain('/v2/lists');
});

it('an account with as many snapshots as it can have is changed and undone all the same, and keeps them', async () => {
  const account = mock.account('scale');
  for (let i = 0; i < 99; i++) account.snapshot(`own-${i}`);
  expect((await send('requests/clear')).status).toBe(303);
  account.snapshot('own-99');
  expect((await send('requests/clear')).status).toBe(303);
  expect(() => account.snapshot('own-100')).toThrow('100 snapshots');
  expect((await send('data/undo')).status).toBe(303);
  expect((await send('requests/clear')).status).toBe(303);
  expect(account.snapshots().filter(({ name }) => name.startsWith('own-'))).toHaveLength(100);
});

it('a form that is refused while another tab undoes says why it was refused', async () => {
  await send('requests/clear');
  const [refused, undone] = await Promise.all([
    send('data/companies/1/value', { value: '1', to: 'x' }),
    send('data/undo'),
  ]);
  expect([refused.status, undone.status]).toEqual([422, 303]);
  expect(refused.text).not.toContain('console-undo');
});

it('an undo leads back to the page on which it was pressed, and says that all is as before', async () => {
  await send('requests/clear');
  const page = async (path: string) => (await mock.fetch(`${BASE}${path}`)).text();
  const done = await page('/_mock/console/scale/data/companies?done=deleted');
  expect(done).toContain('<input type="hidden" name="from" value="data/companies"/>');
  const { location } = await send('data/undo', { from: 'data/companies' });
  expect(location).toBe('/_mock/console/scale/data/companies?done=undone');
  const undone = await page(location ?? '');
  expect(undone).toContain('The account is as it was before.');
  expect(undone).not.toContain('data/undo');
});

it.each(['//evil.example', '../../x', 'https://evil.example', ''])(
  'an undo from %o leads to Requests',
  async (from) => {
    await send('requests/clear');
    expect((await send('data/undo', { from })).location).toBe('/_mock/console/scale/requests?done=undone');
  },
);

it('the address of a refused form, opened again, is that of its screen', async () => {
  const pages = SCREENS.flatMap(({ name, pages }) => Object.keys(pages).map((path) => `${name}${path}`));
  for (const route of ROUTES.filter((route) => !pages.includes(route))) {
    const at = `${BASE}/_mock/console/scale/${withId(route, '1')}`;
    const answer = await mock.fetch(at, { redirect: 'manual' });
    expect([route, answer.headers.get('location')]).toEqual([route, `/_mock/console/scale/${route.split('/')[0]}`]);
  }
});

describe('the form for a value of a field', () => {
  const values = async (company: number, type: number) => {
    const headers = { authorization: `Bearer ${mock.account('scale').keys.admin}` };
    const ask = async (path: string) => (await mock.fetch(BASE + path, { headers })).json();
    const fields = (await ask('/fields')) as { id: number; value_type: number; enrichment_source: string }[];
    const own = fields.filter((one) => one.value_type === type && one.enrichment_source === 'none').map(({ id }) => id);
    const all = (await ask(`/field-values?organization_id=${company}`)) as {
      id: number;
      field_id: number;
      value: unknown;
    }[];
    return all.filter(({ field_id }) => own.includes(field_id));
  };
  /** A company that has a value of a type of V1's: 3 are numbers, 4 dates, 5 locations, 6 texts. */
  async function someValue(type: number) {
    for (const { id } of mock.account('scale').data.list('companies', { limit: 100 }).data as { id: number }[]) {
      const [value] = await values(id, type);
      if (value) return { company: id, ...value };
    }
    throw new Error(`There is no value of the type ${type}.`);
  }

  it.each([
    [3, '-1e999'],
    [3, '1e999'],
    [3, '1e20000000'],
    [3, '[1e999]'],
    [4, '-1e999'],
    [5, '{"city":1e999}'],
    [6, '1e999'],
  ])('of the type %i says that %s is beyond all numbers', async (type, to) => {
    const { company, id, value } = await someValue(type);
    const { status, text } = await send(`data/companies/${company}/value`, { value: String(id), to });
    expect(status).toBe(422);
    expect(text).toMatch(
      /role="alert">Value: “[^<]*” has a number farther from zero than 1\.79\d+e\+308[^<]*: give one nearer to zero/,
    );
    expect(text).not.toContain('is required');
    expect((await values(company, type)).find((one) => one.id === id)?.value).toEqual(value);
  });

  it.each(['2019', 'true', 'null', '"quoted"', '1e999', '[1]', 'Fern & Path'])(
    'shows the text %s so that it stays a text when it is set again',
    async (words) => {
      const { company, id } = await someValue(6);
      const set = (to: string) => send(`data/companies/${company}/value`, { value: String(id), to });
      expect((await set(JSON.stringify(words))).status).toBe(303);
      const html = await (await mock.fetch(`${BASE}/_mock/console/scale/data/companies/${company}`)).text();
      const shown = new RegExp(`name="value" value="${id}"/>.*?name="to" value="([^"]*)"`, 's').exec(html)?.[1] ?? '';
      expect((await set(shown.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))).status).toBe(303);
      expect((await values(company, 6)).find((one) => one.id === id)?.value).toBe(words);
    },
  );
});

describe('A new app', () => {
  it('can be undone: the key that it replaced lives again', async () => {
    const account = mock.account('scale');
    const whoami = async () =>
      (await mock.fetch(`${BASE}/v2/auth/whoami`, { headers: { authorization: `Bearer ${account.keys.admin}` } }))
        .status;
    const user = account.users.list().find(({ name }) => name === 'Mara Quill')?.id;
    const { text } = await send('usage/new', { name: 'Mine', user: String(user) });
    expect([await whoami(), text]).toEqual([401, expect.stringContaining('name="from" value="usage/new"')]);
    await send('data/undo', { from: 'usage/new' });
    expect(await whoami()).toBe(200);
  });

  it('is first offered for somebody whose key it does not revoke', async () => {
    const html = await (await mock.fetch(`${BASE}/_mock/console/scale/usage/new`)).text();
    const users = html.slice(html.indexOf('name="user"'));
    expect(/<option [^>]*selected[^>]*>([^<]+)</.exec(users)?.[1]).toBe('Tobin Ash, Admin');
  });

  it('that replaced a persona’s key: an edit as that persona says so, and what to do', async () => {
    const account = mock.account('scale');
    const user = account.users.list().find(({ name }) => name === 'Mara Quill')?.id;
    await send('usage/new', { name: 'Mine', user: String(user) });
    const { text } = await send(`data/companies/${account.data.list('companies').data[0]?.id}/delete`);
    expect(text).toContain('The key that admin began with was revoked');
    expect(text).toContain('choose another persona above, or Reset under Data');
  });
});

it('Usage says which key only reads', async () => {
  const html = await (await mock.fetch(`${BASE}/_mock/console/scale/usage`)).text();
  expect(html.match(/active, only reads/g)).toHaveLength(1);
});

it('a form of the reference says where there are more ids of this account', async () => {
  const html = await (await mock.fetch(`${BASE}/_mock/console/scale/reference/v1.notes.create`)).text();
  expect(html).toMatch(
    /Its ids are of this account’s data, where it has such: <a href="\/_mock\/console\/scale\/data">Data<\/a> has others/,
  );
});
