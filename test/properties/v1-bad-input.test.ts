/**
 * All 59 operations of V1 under whatever fast-check makes of their good requests: other types, huge values, ids of nothing, members gone or
 * doubled, forms for JSON. A refusal comes in V1's form, in either style, and changes nothing; nothing ends in a 5xx.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Registry } from '../../src/account/registry.js';
import { loadDefaultSeed } from '../../src/account/seeding/seeding.js';
import { deref } from '../../src/contract/documents.js';
import { documentFor } from '../../src/contract/operations.js';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { requestContract } from '../../src/contract/request-contract.js';
import { Mock } from '../../src/index.js';
import type { World } from '../../src/store/world.js';
import { goodStep, requestOf } from '../contract/good-step.js';
import { type Answer, faultsOf, type Request, SERVED, send, type Target } from '../contract/harness.js';
import { hasBody } from '../contract/minimal.js';
import type { Step } from '../contract/steps.js';
import { SEED } from '../support/seed.js';
import { NOW } from '../support.js';
import { ANY_CHARACTER } from './any-character.js';

const OPERATIONS = SERVED.filter(({ operation }) => operation.api === 'v1');
/** Takes parts of a form, where all others take members. */
const UPLOAD = OPERATIONS.find(({ operation }) => operation.id === 'v1.entity-files.create') as Target;
const STYLES = ['array', 'object'] as const;
const RUNS = 40;

let mock: Mock;
let world: World;
/** The tables as they begin, and a text of all that is in them. */
let start: readonly unknown[];
let startText: string;
beforeAll(() => {
  const registry = new Registry({
    seed: loadDefaultSeed(),
    strict: false,
    quirkDefaults: quirkDefaults(),
    now: Date.parse(NOW) - 60_000,
  });
  mock = new Mock(registry);
  world = registry.get('scale')?.world as World;
  for (const account of mock.accounts) {
    account.clock.set({ now: NOW, mode: 'frozen' });
    account.limits.set({ perMinute: 1_000_000, monthly: 1_000_000_000 });
    account.settings.set({ quirks: { 'v1-webhook-validation': 'off' } });
    account.snapshot('start');
  }
  start = tables();
  startText = stored();
});

/** Changes with every row that is written. */
const version = () => Object.values(world.tables).reduce((sum, table) => sum + table.version, 0);
const tables = () => world.snapshot() as readonly unknown[];
const stored = () => JSON.stringify(mock.account('scale').export());
/** Asks the tables first, each of which copies what it holds before the first write. */
const isAsBefore = () => tables().every((table, i) => table === start[i]) || stored() === startText;

const TEXTS = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'abc',
    '0',
    '-1',
    '1.5',
    '1e3',
    'null',
    'true',
    '\0',
    '__proto__',
    '[]',
    '{}',
    '9'.repeat(400),
  ),
  fc.constantFrom('9007199254740993', '2147483648', '2026-02-30', '2026-13-01T00:00:00Z', '0000-01-01', '٣', '\ud800'),
  fc.string({ maxLength: 40, unit: ANY_CHARACTER }),
  fc.nat({ max: 300_000_000 }).map(String),
);

const VALUES: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1, 1.5, 1e300, 2 ** 31, 2 ** 53, {}, [], [null], [[]], { id: 1 }),
  TEXTS,
  fc.nat({ max: 300_000_000 }),
  fc.constantFrom(
    'x'.repeat(100_000),
    Array.from({ length: 2_000 }, (_, i) => i + 1),
    '<p>'.repeat(10_000),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** One thing that is done to a good request; `at` picks the place, as a share of all there are. */
type Change = { at: number } & (
  | { what: 'path' | 'query'; text: string }
  | { what: 'member' | 'body'; value: unknown }
  | { what: 'no-member' | 'form' | 'no-query' }
);

const AT = fc.nat({ max: 999 }).map((share) => share / 1000);
const CHANGES: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ what: fc.constantFrom('path' as const, 'query' as const), at: AT, text: TEXTS }),
    },
    { weight: 5, arbitrary: fc.record({ what: fc.constant('member' as const), at: AT, value: VALUES }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('body' as const), at: AT, value: VALUES }) },
    {
      weight: 2,
      arbitrary: fc.record({
        what: fc.constantFrom('no-member' as const, 'form' as const, 'no-query' as const),
        at: AT,
      }),
    },
  ),
  { minLength: 1, maxLength: 3 },
);

const pick = <T>(items: readonly T[], at: number): T | undefined => items[Math.floor(at * items.length)];

interface Names {
  query: readonly string[];
  members: readonly string[];
}

/** What the contract names, and a name that it does not. */
function namesOf({ operation, version: one }: Target): Names {
  const contract = requestContract(documentFor(operation, one), operation);
  const { properties = {} } = deref(contract.doc, contract.body ?? {});
  return {
    query: [...contract.query.keys(), 'unheard_of'],
    members: [...Object.keys(properties as object), 'unheard_of'],
  };
}

function applied(target: Target, good: Step, changes: readonly Change[], names: Names): Request {
  const step = structuredClone(good);
  let body: unknown = step.body;
  let form = false;
  for (const change of changes) {
    const members = new Set([...Object.keys(isObject(body) ? body : {}), ...names.members]);
    const member = pick([...members], change.at) ?? '';
    const param = pick(names.query, change.at) ?? '';
    if (change.what === 'path') {
      const id = pick(Object.keys(step.params ?? {}), change.at);
      // An empty segment makes another path of it.
      if (id !== undefined && change.text !== '') step.params = { ...step.params, [id]: change.text };
    } else if (change.what === 'query') step.query = `${step.query ?? ''}&${param}=${escaped(change.text)}`;
    else if (change.what === 'no-query') step.query = '';
    else if (change.what === 'body') body = change.value;
    else if (change.what === 'form') form = true;
    else if (isObject(body)) {
      body = Object.fromEntries(Object.entries(body).filter(([name]) => name !== member));
      if (change.what === 'member') Object.defineProperty(body, member, { value: change.value, enumerable: true });
    }
  }
  const request = requestOf(target, { ...step, params: mapped(step.params) });
  if (!hasBody(target.operation)) return request;
  if (!form) return { ...request, body: JSON.stringify(body) };
  const type = 'application/x-www-form-urlencoded';
  return { ...request, body: formOf(body), headers: { ...request.headers, 'content-type': type } };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `encodeURIComponent`, which has no word for half a pair of surrogates. */
const escaped = (text: string) => encodeURIComponent(Buffer.from(text).toString());

const mapped = (params: Step['params'] = {}) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, escaped(String(value))]));

function formOf(body: unknown): string {
  if (!isObject(body)) return escaped(String(body));
  return Object.entries(body)
    .flatMap(([name, value]) =>
      Array.isArray(value)
        ? value.map((item) => `${escaped(name)}[]=${escaped(String(item))}`)
        : [`${escaped(name)}=${escaped(isObject(value) ? JSON.stringify(value) : String(value))}`],
    )
    .join('&');
}

/** All that is wrong with an answer to bad input. */
function faults(target: Target, { status, body, headers, text }: Answer, style: (typeof STYLES)[number]): string[] {
  if (status < 400) return [];
  if (status >= 500) return [`${status} ${text}`];
  const found = faultsOf(target, { status, body, headers, text });
  const isForm =
    style === 'object' ? Array.isArray(body?.errors) : status === 422 ? Array.isArray(body) : typeof body === 'string';
  return isForm ? found : [...found, `no ${style} form: ${text}`];
}

describe('V1 under bad input', () => {
  it('has 59 operations', () => {
    expect(OPERATIONS).toHaveLength(59);
  });

  it.each(OPERATIONS.filter((target) => target !== UPLOAD))(
    '$name refuses in both styles, and changes nothing',
    async (target) => {
      const good = await goodStep(mock, target);
      const names = namesOf(target);
      const account = mock.account('scale');
      let refused = 0;
      for (const style of STYLES) {
        const quirks = { 'v1-error-style': style };
        account.settings.set({ quirks });
        await fc.assert(
          fc.asyncProperty(CHANGES, async (changes) => {
            const request = applied(target, good, changes, names);
            const standing = version();
            const answer = await send(mock, request);
            const found = faults(target, answer, style);
            if (answer.status >= 400) {
              refused++;
              if (version() !== standing) found.push('something was written');
            } else if (version() !== standing) {
              account.restore('start');
              account.settings.set({ quirks });
            }
            if (found.length === 0) return;
            const said = `${request.method} ${request.path} ${String(request.body).slice(0, 300)} → ${answer.text.slice(0, 300)}`;
            expect(found, said).toEqual([]);
          }),
          { numRuns: RUNS },
        );
      }
      account.settings.set({ quirks: { 'v1-error-style': 'array' } });
      expect(isAsBefore()).toBe(true);
      // Whoami, the rate limit and what takes no input have nothing to refuse.
      const takesInput = names.query.length > 1 || names.members.length > 1 || target.operation.path.includes('{');
      expect(refused > 0).toBe(takesInput);
    },
  );

  // What the account has not copied before a write of its own is the seed's, which stays.
  it('reaches into no row', () => {
    expect(stored() === startText).toBe(true);
  });
});

describe('Uploads under bad input', () => {
  const GOOD = [
    { name: 'person_id', value: `${SEED.people.rowan}` },
    { name: 'file', value: { bytes: new Uint8Array([1, 2, 3]), name: 'a.txt' } },
  ];
  const PARTS = fc.array(
    fc.record({
      name: fc.constantFrom('file', 'files[]', 'person_id', 'organization_id', 'opportunity_id', 'unheard_of', ''),
      value: fc.oneof(
        TEXTS,
        fc.constantFrom(`${SEED.people.rowan}`, `${SEED.companies.fernpath}`),
        fc.record({
          bytes: fc.uint8Array({ maxLength: 50 }),
          name: fc.oneof(TEXTS, fc.constant('a.txt'), fc.constant('../../x')),
        }),
      ),
    }),
    { maxLength: 5 },
  );

  it('are refused in both styles, and nothing is half stored', async () => {
    const key = mock.account('scale').keys.admin;
    const statuses = new Set<number>();
    for (const style of STYLES) {
      await fc.assert(
        fc.asyncProperty(PARTS, fc.boolean(), async (odd, isGood) => {
          const parts = isGood ? [...GOOD, ...odd] : odd;
          mock.account('scale').settings.set({ quirks: { 'v1-error-style': style } });
          const form = new FormData();
          for (const { name, value } of parts) {
            if (typeof value === 'string') form.append(name, value);
            else form.append(name, new File([new Uint8Array(value.bytes)], value.name));
          }
          const standing = version();
          const headers = { authorization: `Bearer ${key}` };
          const response = await mock.fetch('http://mock/entity-files', { method: 'POST', body: form, headers });
          const text = await response.text();
          const { status } = response;
          const answer = { status, text, body: JSON.parse(text), headers: Object.fromEntries(response.headers) };
          statuses.add(status);
          expect(faults(UPLOAD, answer, style), JSON.stringify(parts)).toEqual([]);
          if (status >= 400) expect(version()).toBe(standing);
          else mock.account('scale').restore('start');
        }),
        { numRuns: 150 },
      );
    }
    mock.account('scale').restore('start');
    expect([...statuses].sort()).toEqual([200, 422]);
  });
});
