/** A server of lists that knows nothing of the mock: what it does wrong is its own. Speaks the newest version of V2. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Flaws {
  /** A limit of nothing is taken. */
  takesNone?: boolean;
  /** A limit above the highest is taken. */
  takesTooMany?: boolean;
  /** All rows come, whatever the limit. */
  ignoresLimit?: boolean;
  /** Links forget the limit, so that the second page has another size. */
  forgetsLimit?: boolean;
  /** `ids` selects nothing: all rows come. */
  ignoresIds?: boolean;
  /** Values of every field come with each company, asked for or not. */
  tellsAllFields?: boolean;
  /** `fieldIds` is taken for all fields. */
  ignoresFieldIds?: boolean;
  /** `totalCount` counts the page, not the collection. */
  countsThePage?: boolean;
  /** `orderBy` changes nothing. */
  ignoresOrder?: boolean;
  /** Any key opens it, and none. */
  takesAnyKey?: boolean;
  /** Links begin with this instead of its own address and path. */
  linksTo?: string;
  /** Whatever is asked for below it is answered with a redirect to here. */
  redirectsTo?: string;
}

export const FOREIGN_KEY = 'key-of-the-foreign-server';
const AT = '2026-01-01T00:00:00Z';
const VERSION = '2026-09-17';
const LISTS = [11, 12, 13, 14, 15];

export interface ForeignServer {
  url: string;
  close(): Promise<void>;
}

export async function foreignServer(flaws: Flaws = {}): Promise<ForeignServer> {
  const server = createServer({ keepAliveTimeout: 65_000 }, (incoming, outgoing) => {
    const url = new URL(`http://${incoming.headers.host}${incoming.url}`);
    const isKnown = incoming.headers.authorization === `Bearer ${FOREIGN_KEY}`;
    const { status, body } = answer(url, isKnown, incoming.headers['x-affinity-api-version'], flaws);
    if (flaws.redirectsTo !== undefined && url.pathname !== '/v2/auth/whoami') {
      outgoing.writeHead(302, { location: flaws.redirectsTo }).end();
      return;
    }
    const limits = Object.fromEntries(
      ['user', 'org'].flatMap((of) =>
        ['', '-remaining', '-reset'].map((what) => [
          `x-ratelimit-limit-${of}${what}`,
          what === '-reset' ? '60' : '9000',
        ]),
      ),
    );
    const headers = {
      ...(status !== 401 && limits),
      'content-type': 'application/json',
      'x-affinity-api-version': VERSION,
    };
    outgoing.writeHead(status, headers).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function answer(url: URL, isKnown: boolean, version: unknown, flaws: Flaws): { status: number; body: unknown } {
  if (!isKnown && !flaws.takesAnyKey) return refusal(401, 'authentication', 'Not this key');
  if (version !== undefined && version !== VERSION)
    return refusal(400, 'validation', 'No such version', 'X-Affinity-Api-Version');
  if (url.pathname === '/v2/auth/whoami') return { status: 200, body: WHOAMI };
  if (url.pathname === '/v2/companies/fields') return page(url, FIELDS.map(field), {});
  if (url.pathname === '/v2/companies') return page(url, companies(url.searchParams, flaws), {});
  if (url.pathname === '/v2/teams') return page(url, teams(url.searchParams, flaws), flaws);
  if (url.pathname !== '/v2/lists') return refusal(404, 'not-found', 'Nothing there');
  return page(url, LISTS.map(list), flaws);
}

/** A page of rows. */
function page(url: URL, rows: readonly unknown[], flaws: Flaws): { status: number; body: unknown } {
  const text = url.searchParams.get('limit') ?? '100';
  const limit = Number(text);
  const isFew = limit >= 1 || (limit === 0 && flaws.takesNone);
  if (!isFew || (limit > 100 && !flaws.takesTooMany)) return refusal(400, 'validation', 'No such limit', 'limit');
  const start = Number(url.searchParams.get('cursor') ?? 0);
  const size = flaws.ignoresLimit ? rows.length : limit;
  const others = new URLSearchParams([...url.searchParams].filter(([name]) => name !== 'cursor' && name !== 'limit'));
  const link = (at: number) => {
    const query = new URLSearchParams(others);
    if (!flaws.forgetsLimit) query.set('limit', text);
    query.set('cursor', String(at));
    return `${flaws.linksTo ?? url.origin + url.pathname}?${query}`;
  };
  const shown = rows.slice(start, start + size);
  const pagination = {
    prevUrl: start > 0 ? link(Math.max(0, start - size)) : null,
    nextUrl: size > 0 && start + size < rows.length ? link(start + size) : null,
    ...(url.searchParams.get('totalCount') === 'true' && {
      totalCount: flaws.countsThePage ? shown.length : rows.length,
    }),
  };
  return { status: 200, body: { data: shown, pagination } };
}

const FIELDS = ['field-1', 'field-2'];
const field = (id: string) => ({
  id,
  name: `Field ${id}`,
  type: 'global',
  enrichmentSource: null,
  valueType: 'number',
  createdAt: AT,
  description: null,
  isRequired: false,
});

function companies(query: URLSearchParams, flaws: Flaws): unknown[] {
  const ids = query.getAll('ids').map(Number);
  const asked =
    flaws.tellsAllFields || (flaws.ignoresFieldIds && query.has('fieldIds')) ? FIELDS : query.getAll('fieldIds');
  const fields = asked.map((id) => ({
    id,
    name: `Field ${id}`,
    type: 'global',
    enrichmentSource: null,
    value: { type: 'number', data: 1 },
  }));
  return [21, 22, 23]
    .filter((id) => ids.length === 0 || ids.includes(id) || flaws.ignoresIds)
    .map((id) => ({
      id,
      name: `Company ${id}`,
      domain: null,
      domains: [],
      isGlobal: false,
      ...(fields.length > 0 && { fields }),
    }));
}

function teams(query: URLSearchParams, flaws: Flaws): unknown[] {
  const order = query.get('orderBy') ?? 'name';
  const names = ['Barge', 'Ketch', 'Sloop'];
  if (order.startsWith('-') && !flaws.ignoresOrder) names.reverse();
  const createdAt = (name: string) => `2026-01-0${'BKS'.indexOf(name.charAt(0)) + 1}T00:00:00Z`;
  return names.map((name) => ({
    id: name.length + name.charCodeAt(0),
    name,
    privacyType: 'no-access',
    createdAt: createdAt(name),
    updatedAt: null,
  }));
}

const refusal = (status: number, code: string, message: string, param?: string) => ({
  status,
  body: { errors: [{ code, message, ...(param !== undefined && { param }) }] },
});

const list = (id: number) => ({
  id,
  name: `List ${id}`,
  type: 'company',
  creatorId: 1,
  ownerId: 1,
  isPublic: true,
  createdAt: AT,
});

const WHOAMI = {
  tenant: { id: 1, name: 'Tarn', subdomain: 'tarn' },
  user: { id: 1, firstName: 'Noor', lastName: null, emailAddress: 'noor@tarn.example' },
  grant: { type: 'api-key', scopes: ['api'], createdAt: AT },
};
