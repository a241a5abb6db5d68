/** An account behind a server that shares no code with the mock: the newest version of V2 by hand, and of V1 nothing. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export const FOREIGN_KEY = 'key-of-the-foreign-account';
const AT = '2026-01-02T03:04:05Z';

export interface ForeignAccount {
  url: string;
  /** Paths that were asked for, without their queries. */
  asked: string[];
  close(): Promise<void>;
}

/** `rows`: of its list of companies, each about another company, with values in five columns. */
export async function foreignAccount(rows = 250): Promise<ForeignAccount> {
  const asked: string[] = [];
  const server = createServer({ keepAliveTimeout: 65_000 }, (incoming, outgoing) => {
    const { status, body } = answer(incoming, rows, asked);
    const limits = Object.fromEntries(
      ['user', 'org'].flatMap((of) => [
        [`x-ratelimit-limit-${of}`, '9000000'],
        [`x-ratelimit-limit-${of}-remaining`, '8999999'],
        [`x-ratelimit-limit-${of}-reset`, '60'],
      ]),
    );
    outgoing.writeHead(status, { 'content-type': 'application/json', ...limits }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

type Answer = { status: number; body: unknown };
const refusal = (status: number, code: string): Answer => ({ status, body: { errors: [{ code, message: code }] } });

function answer({ headers, url: path = '', method }: IncomingMessage, rows: number, asked: string[]): Answer {
  const url = new URL(`http://${headers.host}${path}`);
  asked.push(`${method} ${url.pathname}`);
  if (!url.pathname.startsWith('/v2/')) return refusal(404, 'not-found');
  if (headers.authorization !== `Bearer ${FOREIGN_KEY}`) return refusal(401, 'authentication');
  if (url.pathname === '/v2/auth/whoami') return { status: 200, body: WHOAMI };
  const { pathname, searchParams } = url;
  const ids = searchParams.getAll('ids').map(Number);
  if (pathname === '/v2/lists/31/list-entries') return page(url, rows, (i) => entry(i));
  if (pathname === '/v2/companies') {
    return ids.length > 0
      ? page(url, ids.length, (i) => company((ids[i] ?? 0) - 10_000_000))
      : page(url, rows, company);
  }
  const table = TABLES[pathname];
  if (!table) return refusal(404, 'not-found');
  const chosen = ids.length === 0 ? table : table.filter((row) => ids.includes((row as { id: number }).id));
  return page(url, chosen.length, (i) => chosen[i]);
}

function page(url: URL, count: number, row: (i: number) => unknown): Answer {
  const limit = Number(url.searchParams.get('limit') ?? 100);
  const start = Number(url.searchParams.get('cursor') ?? 0);
  const end = Math.min(count, start + limit);
  const query = new URLSearchParams(url.searchParams);
  query.set('cursor', String(end));
  const data = Array.from({ length: Math.max(0, end - start) }, (_, i) => row(start + i));
  const nextUrl = end < count ? `${url.origin}${url.pathname}?${query}` : null;
  return { status: 200, body: { data, pagination: { prevUrl: null, nextUrl } } };
}

const WHOAMI = {
  tenant: { id: 5, name: 'Tarn Capital', subdomain: 'tarn' },
  user: { id: 1, firstName: 'Noor', lastName: 'Reed', emailAddress: 'noor@tarn.example' },
  grant: { type: 'api-key', scopes: ['api'], createdAt: AT },
};

const person = (id: number, type: 'internal' | 'external', domain: string) => ({
  id,
  firstName: `First${id}`,
  lastName: `Last${id}`,
  primaryEmailAddress: `p${id}@${domain}`,
  emailAddresses: [`p${id}@${domain}`],
  type,
});
const NOOR = { ...person(1, 'internal', 'tarn.example'), firstName: 'Noor', lastName: 'Reed' };
const IVO = person(2, 'internal', 'tarn.example');
const OUTSIDERS = [person(11, 'external', 'company0.example'), person(12, 'external', 'company1.example')];

const cell = (id: string, type: string, name: string, value: unknown) => ({
  id,
  name,
  type,
  enrichmentSource: null,
  value,
});

function company(i: number): Record<string, unknown> {
  return {
    id: 10_000_000 + i,
    name: `Company ${i}`,
    domain: `company${i}.example`,
    domains: [`company${i}.example`],
    isGlobal: false,
    fields: [cell('field-302', 'global', 'Motto', { type: 'text', data: `The motto of company ${i}` })],
  };
}

function entry(i: number): Record<string, unknown> {
  const { fields, ...rest } = company(i) as { fields: unknown[] };
  return {
    id: 20_000_000 + i,
    type: 'company',
    listId: 31,
    createdAt: AT,
    creatorId: i % 2 === 0 ? 1 : 2,
    entity: {
      ...rest,
      fields: [
        ...fields,
        cell('field-311', 'list', 'Status', {
          type: 'ranked-dropdown',
          data: { dropdownOptionId: 3110 + (i % 2), text: i % 2 === 0 ? 'New' : 'Won', rank: i % 2, color: 'blue' },
        }),
        cell('field-312', 'list', 'Amount', { type: 'number', data: 1000.5 + i }),
        cell('field-313', 'list', 'Owners', { type: 'person-multi', data: [i % 2 === 0 ? NOOR : IVO] }),
        cell('field-314', 'list', 'Met', { type: 'datetime', data: AT }),
      ],
    },
  };
}

const field = (id: number, type: 'global' | 'list', name: string, valueType: string) => ({
  id: `field-${id}`,
  name,
  type,
  enrichmentSource: null,
  valueType,
  createdAt: AT,
  description: null,
  isRequired: false,
});

const list = (id: number, name: string, type: string) => ({
  id,
  name,
  type,
  creatorId: 1,
  ownerId: 1,
  isPublic: true,
  createdAt: AT,
});

const opportunity = (id: number) => ({ id, name: `Deal ${id}`, listId: 32, isRestricted: false, isRedacted: false });
const option = (id: number, text: string, statusCategory: string, rank: number) => ({
  id,
  text,
  type: 'status-dropdown',
  rank,
  color: 'blue',
  statusCategory,
  winRate: statusCategory === 'open' ? 10 : null,
});

const TABLES: Readonly<Record<string, readonly unknown[]>> = {
  '/v2/lists': [list(31, 'Pipeline', 'company'), list(32, 'Deals', 'opportunity'), list(33, 'People', 'person')],
  '/v2/companies/fields': [field(302, 'global', 'Motto', 'text')],
  '/v2/persons/fields': [],
  '/v2/lists/31/fields': [
    field(302, 'global', 'Motto', 'text'),
    field(311, 'list', 'Status', 'ranked-dropdown'),
    field(312, 'list', 'Amount', 'number'),
    field(313, 'list', 'Owners', 'person-multi'),
    field(314, 'list', 'Met', 'datetime'),
  ],
  '/v2/lists/32/fields': [],
  '/v2/lists/33/fields': [],
  '/v2/lists/31/fields/field-311/dropdown-options': [option(3110, 'New', 'open', 0), option(3111, 'Won', 'won', 1)],
  '/v2/lists/31/saved-views': [{ id: 41, type: 'board', name: 'Board', createdAt: AT }],
  '/v2/lists/32/saved-views': [],
  '/v2/lists/33/saved-views': [],
  '/v2/lists/32/list-entries': [51, 52].map((id) => ({
    id: id + 1000,
    type: 'opportunity',
    listId: 32,
    createdAt: AT,
    creatorId: 2,
    entity: {
      ...opportunity(id),
      fields: [cell('persons', 'relationship-intelligence', 'People', { type: 'person-multi', data: OUTSIDERS })],
    },
  })),
  '/v2/lists/33/list-entries': OUTSIDERS.map((row) => ({
    id: row.id + 2000,
    type: 'person',
    listId: 33,
    createdAt: AT,
    creatorId: 1,
    entity: { ...row, fields: [] },
  })),
  '/v2/users': [
    {
      id: 1,
      firstName: 'Noor',
      lastName: 'Reed',
      primaryEmailAddress: 'p1@tarn.example',
      role: 'admin',
      status: 'active',
    },
    {
      id: 2,
      firstName: 'Ivo',
      lastName: null,
      primaryEmailAddress: 'p2@tarn.example',
      role: 'standard',
      status: 'active',
    },
  ],
  '/v2/persons': [NOOR, IVO, ...OUTSIDERS].map((row) => ({ ...row, fields: [] })),
  '/v2/opportunities': [51, 52].map(opportunity),
  '/v2/teams': [],
};
