/** Whether the page of a refused request alone tells a new user why it was refused, and what to do. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type AccountHandle, createMock, type Mock, type MockServer } from '../../src/index.js';

/** LP Relations, which `standard` has no role on. */
const PRIVATE_LIST = 136386;

let mock: Mock;
let server: MockServer;

beforeAll(async () => {
  mock = await createMock();
  server = await mock.listen();
});
beforeEach(() => mock.account('scale').reset());
afterAll(() => mock.close());

interface Asked {
  account?: string;
  persona?: keyof AccountHandle['keys'];
  path: string;
  method?: string;
  body?: string;
  key?: string;
}

/** The texts of the rung at which a request was stopped, and where its links lead. */
async function whyOf({ account: name = 'scale', persona = 'admin', path, method = 'GET', body, key }: Asked) {
  const account = mock.account(name);
  const authorization = `Bearer ${key ?? account.keys[persona]}`;
  const { status } = await fetch(server.url + path, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(body !== undefined && { body }),
  });
  const { id } = account.requests().at(-1) as { id: string };
  const html = await (await fetch(`${server.url}/_mock/console/${name}/requests/${id}`)).text();
  const stop = /<li class="stop">(.*?)<\/li>/s.exec(html)?.[1] ?? '';
  const links = [...stop.matchAll(/href="([^"]+)"/g)].map(([, href = '']) =>
    href.replace(`/_mock/console/${name}/`, ''),
  );
  const text = stop
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { status, text, links };
}

const ownerOf = (account: AccountHandle, name: string) =>
  account.usage().apps.find(({ owner, state }) => owner.name === name && state === 'active');

it('Essential’s key: the plan has no API, and Settings changes it', async () => {
  const { status, text, links } = await whyOf({ account: 'essential', path: '/v2/lists' });
  expect(status).toBe(403);
  expect(text).toMatch(/^Plan stopped here .*essential has no API, neither V1 nor V2, whatever the key/);
  expect(links).toContain('settings');
});

it('a persona without the export permission on an operation that needs it: which one, who lacks it, where to grant it', async () => {
  const { status, text, links } = await whyOf({ persona: 'no-export', path: '/v2/companies' });
  expect(status).toBe(403);
  expect(text).toMatch(
    /^Permission stopped here .*Export All Organizations directory.*Del Orrin lacks this permission/,
  );
  const user = ownerOf(mock.account('scale'), 'Del Orrin')?.owner.id;
  expect(links).toEqual([`settings/users/${user}`]);
});

it('a key that only reads, used to write: that it is such a token', async () => {
  const made: Asked = { persona: 'read-only', path: '/organizations', method: 'POST', body: '{"name":"A"}' };
  const { status, text, links } = await whyOf(made);
  expect(status).toBe(403);
  expect(text).toMatch(/^Permission stopped here .*may only read .*token that only reads/);
  expect(links).toEqual(['usage']);
});

it.each([
  [`/lists/${PRIVATE_LIST}`, 403],
  [`/v2/lists/${PRIVATE_LIST}`, 404],
  [`/v2/lists/${PRIVATE_LIST}/list-entries`, 404],
])('a private list, asked by %s: that it is there, and who does not see it', async (path, wanted) => {
  const { status, text } = await whyOf({ persona: 'standard', path });
  expect(status).toBe(wanted);
  expect(text).toMatch(/stopped here .*It is there, but standard may not see it: it is a private list/);
});

it('an id that was never there: that it was not', async () => {
  const { text } = await whyOf({ path: '/v2/companies/1' });
  expect(text).toContain('No record of this id was ever here');
});

it('an address outside the app’s allowlist: which app, and where its list is', async () => {
  const account = mock.account('scale');
  const app = ownerOf(account, 'Ines Farrow');
  account.apps.update(app?.id as number, { ipAllowlist: ['203.0.113.7'] });
  const { status, text, links } = await whyOf({ persona: 'standard', path: '/v2/lists' });
  expect(status).toBe(403);
  expect(text).toContain('cannot be used from this address');
  expect(links).toContain(`usage/${app?.id}`);
});

it('an operation behind the entities gate: the switch that opens it', async () => {
  const { status, text, links } = await whyOf({ path: '/v2/persons', method: 'POST', body: '{}' });
  expect(status).toBe(404);
  expect(text).toMatch(/^Route stopped here .*v2-entities-gate/);
  expect(links).toContain('settings#v2-entities-gate');
});

it('a key that was revoked, that nobody has, or of somebody who left: which, and where the keys are', async () => {
  expect(await whyOf({ persona: 'revoked', path: '/lists' })).toMatchObject({ status: 401, links: ['usage'] });
  const left = await whyOf({ persona: 'deactivated', path: '/lists' });
  expect(left.text).toContain('a user who is not active any more');
  expect(left.links).toEqual(['settings']);
});

it('what no rule stopped needs no remedy, and hostile paths lead nowhere', async () => {
  const served = await whyOf({ path: '/v2/lists' });
  expect(served).toEqual({ status: 200, text: '', links: [] });
  expect((await whyOf({ path: '/lists/999999999999999' })).status).toBeGreaterThan(399);
  expect((await whyOf({ path: '/__proto__/1/constructor/2' })).text).toMatch(/^Route stopped here/);
});
