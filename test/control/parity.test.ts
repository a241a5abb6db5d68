/** Every call of the control plane has a method of the library that does the same: two mocks, one steered by each. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ControlError, type Mock } from '../../src/index.js';
import { expectDeepEqual } from '../support/deep-equal.js';
import { SEED } from '../support/seed.js';
import { until } from '../support/until.js';
import { api, frozenMock, NOW } from '../support.js';
import { control, operations } from './support.js';

interface Case {
  /** Makes what the call is about. */
  prepare?: (mock: Mock) => unknown;
  call: [method: string, path: string, body?: unknown];
  method: (mock: Mock) => unknown;
  /** Waits for what it set in motion. */
  after?: (mock: Mock) => unknown;
  /** The same call, wrong: both refuse it alike. */
  wrong?: { call: Case['call']; method: Case['method'] };
}

const TOBIN = 'tobin.ash@quaymoss.example';
const scale = (mock: Mock) => mock.account('scale');
const asked = (mock: Mock) => api(mock, 'standard').get('/v2/lists');

/** An event that nobody takes: its attempt fails at once, and the next is due in thirty seconds. */
async function undelivered(mock: Mock): Promise<void> {
  scale(mock).settings.set({ quirks: { 'v1-webhook-validation': 'off' } });
  await api(mock).post('/webhook/subscribe', { webhook_url: 'http://127.0.0.1:1/', subscriptions: ['person.created'] });
  await api(mock).post('/persons', { first_name: 'Ada', last_name: 'Lorne' });
  await until(() => scale(mock).deliveries().length > 0);
}

async function switchedOff(mock: Mock): Promise<void> {
  await undelivered(mock);
  await scale(mock).clock.advance(11 * 3_600_000);
  await until(() => scale(mock).mailbox().length > 0);
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

/** An account of another server. */
const FILE = await (async () => {
  await using mock = await frozenMock();
  await mock.createAccount({ account: 'moved', now: NOW, mode: 'frozen' });
  return mock.exportAccount('moved');
})();

const CASES: Record<string, Case> = {
  'control.health.get': { call: ['GET', '/health'], method: (mock) => mock.health() },
  'control.accounts.list': {
    call: ['GET', '/accounts'],
    method: (mock) => mock.accounts.map((account) => shownAccount(account)),
  },
  'control.accounts.create': {
    call: ['POST', '/accounts', { account: 'new', tier: 'advanced', limits: { perMinute: 7 } }],
    method: async (mock) =>
      shownAccount(await mock.createAccount({ account: 'new', tier: 'advanced', limits: { perMinute: 7 } })),
    wrong: {
      call: ['POST', '/accounts', { account: 'scale' }],
      method: (mock) => mock.createAccount({ account: 'scale' }),
    },
  },
  'control.accounts.delete': {
    call: ['DELETE', '/accounts/advanced'],
    method: (mock) => mock.deleteAccount('advanced'),
    wrong: { call: ['DELETE', '/accounts/scale'], method: (mock) => mock.deleteAccount('scale') },
  },
  'control.accounts.export': {
    // Whoever looks at limits begins a minute.
    prepare: stateOf,
    call: ['GET', '/accounts/scale/file'],
    method: async (mock) => textOf(await mock.exportAccount('scale')),
    wrong: { call: ['GET', '/accounts/scales/file'], method: (mock) => mock.exportAccount('scales') },
  },
  'control.accounts.import': {
    call: ['PUT', '/accounts/moved/file', textOf(FILE)],
    method: async (mock) => shownAccount(await mock.importAccount(FILE)),
    wrong: {
      call: ['PUT', '/accounts/moved/file', 'nonsense'],
      method: (mock) => mock.importAccount(Buffer.from('nonsense')),
    },
  },
  'control.keys.list': { call: ['GET', '/keys'], method: (mock) => scale(mock).keyRows() },
  'control.reset.run': {
    prepare: (mock) => {
      scale(mock).limits.set({ perMinute: 1 });
      mock.account('advanced').limits.set({ perMinute: 2 });
    },
    call: ['POST', '/reset?account=*'],
    method: (mock) => mock.reset(),
    wrong: { call: ['POST', '/reset?account=none'], method: (mock) => mock.reset('none') },
  },
  'control.snapshots.list': {
    prepare: (mock) => scale(mock).snapshot('one'),
    call: ['GET', '/snapshots'],
    method: (mock) => scale(mock).snapshots(),
  },
  'control.snapshots.save': {
    call: ['PUT', '/snapshots/one'],
    method: (mock) => scale(mock).snapshot('one'),
    wrong: { call: ['PUT', '/snapshots/-one'], method: (mock) => scale(mock).snapshot('-one') },
  },
  'control.snapshots.delete': {
    prepare: (mock) => scale(mock).snapshot('one'),
    call: ['DELETE', '/snapshots/one'],
    method: (mock) => scale(mock).deleteSnapshot('one'),
    wrong: { call: ['DELETE', '/snapshots/on'], method: (mock) => scale(mock).deleteSnapshot('on') },
  },
  'control.snapshots.restore': {
    prepare: (mock) => {
      scale(mock).snapshot('one');
      scale(mock).limits.set({ perMinute: 1 });
    },
    call: ['POST', '/snapshots/one/restore'],
    method: (mock) => scale(mock).restore('one'),
    wrong: { call: ['POST', '/snapshots/two/restore'], method: (mock) => scale(mock).restore('two') },
  },
  'control.data.add': {
    call: ['POST', '/data', { lists: [{ ref: 'deals', name: 'Deals', type: 'company' }] }],
    method: (mock) => scale(mock).add({ lists: [{ ref: 'deals', name: 'Deals', type: 'company' }] }),
    wrong: {
      call: ['POST', '/data', { companies: [{ name: 5 }] }],
      method: (mock) => scale(mock).add({ companies: [{ name: 5 }] } as never),
    },
  },
  'control.export.get': { call: ['GET', '/export'], method: (mock) => scale(mock).export() },
  'control.seed-schema.get': { call: ['GET', '/seed.schema.json'], method: (mock) => mock.seedSchema() },
  'control.clock.get': { call: ['GET', '/clock'], method: (mock) => scale(mock).clock.get() },
  'control.clock.set': {
    call: ['PUT', '/clock', { now: '2027-01-01T00:00:00Z' }],
    method: (mock) => scale(mock).clock.set({ now: '2027-01-01T00:00:00Z' }),
    wrong: {
      call: ['PUT', '/clock', { now: '2020-01-01T00:00:00Z' }],
      method: (mock) => scale(mock).clock.set({ now: '2020-01-01T00:00:00Z' }),
    },
  },
  'control.clock.advance': {
    call: ['POST', '/clock/advance', { milliseconds: 90_000 }],
    method: (mock) => scale(mock).clock.advance(90_000),
    wrong: {
      call: ['POST', '/clock/advance', { milliseconds: 1.5 }],
      method: (mock) => scale(mock).clock.advance(1.5),
    },
  },
  'control.limits.get': {
    prepare: asked,
    call: ['GET', '/limits?persona=standard'],
    method: (mock) => scale(mock).limits.get('standard'),
    wrong: { call: ['GET', '/limits?persona=nobody'], method: (mock) => scale(mock).limits.get('nobody') },
  },
  'control.limits.update': {
    prepare: asked,
    call: ['PATCH', '/limits?persona=standard', { perMinute: 5, used: { monthly: 3 } }],
    method: (mock) => scale(mock).limits.set({ perMinute: 5, used: { monthly: 3 } }, 'standard'),
    wrong: {
      call: ['PATCH', '/limits', { perMinute: -1 }],
      method: (mock) => scale(mock).limits.set({ perMinute: -1 }),
    },
  },
  'control.settings.get': { call: ['GET', '/settings'], method: (mock) => scale(mock).settings.get() },
  'control.settings.update': {
    call: ['PATCH', '/settings', { tier: 'enterprise', journalBodies: true }],
    method: (mock) => scale(mock).settings.set({ tier: 'enterprise', journalBodies: true }),
    wrong: {
      call: ['PATCH', '/settings', { quirks: { none: true } }],
      method: (mock) => scale(mock).settings.set({ quirks: { none: true } }),
    },
  },
  'control.coverage.get': { prepare: asked, call: ['GET', '/coverage'], method: (mock) => scale(mock).coverage() },
  'control.usage.get': { prepare: asked, call: ['GET', '/usage'], method: (mock) => scale(mock).usage() },
  'control.apps.list': {
    call: ['GET', '/apps?acting=standard'],
    method: (mock) => scale(mock).apps.list('standard'),
    wrong: { call: ['GET', '/apps?acting='], method: (mock) => scale(mock).apps.list('') },
  },
  'control.apps.create': {
    call: ['POST', '/apps', { name: 'New', user: TOBIN }],
    method: (mock) => scale(mock).apps.create({ name: 'New', user: TOBIN }),
    wrong: {
      call: ['POST', '/apps', { name: 'New', user: TOBIN, acting: 'standard' }],
      method: (mock) => scale(mock).apps.create({ name: 'New', user: TOBIN, acting: 'standard' }),
    },
  },
  'control.apps.update': {
    call: ['PATCH', '/apps/40100', { name: 'Renamed', acting: 'admin' }],
    method: (mock) => scale(mock).apps.update(40_100, { name: 'Renamed', acting: 'admin' }),
    wrong: {
      call: ['PATCH', '/apps/40100', { ipAllowlist: ['x'] }],
      method: (mock) => scale(mock).apps.update(40_100, { ipAllowlist: ['x'] }),
    },
  },
  'control.apps.revoke': {
    call: ['DELETE', '/apps/40107?acting=standard'],
    method: (mock) => scale(mock).apps.revoke(40_107, 'standard'),
    wrong: {
      call: ['DELETE', '/apps/40100?acting=standard'],
      method: (mock) => scale(mock).apps.revoke(40_100, 'standard'),
    },
  },
  'control.users.list': { call: ['GET', '/users'], method: (mock) => scale(mock).users.list() },
  'control.users.update': {
    call: ['PATCH', '/users/standard', { status: 'removed' }],
    method: (mock) => scale(mock).users.update('standard', { status: 'removed' }),
    wrong: {
      call: ['PATCH', `/users/${SEED.people.ines}`, { role: 'Enterprise Admin' }],
      method: (mock) => scale(mock).users.update(SEED.people.ines, { role: 'Enterprise Admin' }),
    },
  },
  'control.faults.list': {
    prepare: (mock) => scale(mock).faults.add({ match: {}, drop: true }),
    call: ['GET', '/faults'],
    method: (mock) => scale(mock).faults.list(),
  },
  'control.faults.create': {
    call: ['POST', '/faults', { match: { persona: TOBIN }, respond: { status: 503 }, times: 2 }],
    method: (mock) => scale(mock).faults.add({ match: { persona: TOBIN }, respond: { status: 503 }, times: 2 }),
    wrong: {
      call: ['POST', '/faults', { match: {}, respond: { status: 204, body: 1 } }],
      method: (mock) => scale(mock).faults.add({ match: {}, respond: { status: 204, body: 1 } }),
    },
  },
  'control.faults.clear': {
    prepare: (mock) => scale(mock).faults.add({ match: {}, drop: true }),
    call: ['DELETE', '/faults'],
    method: (mock) => scale(mock).faults.remove(),
  },
  'control.faults.delete': {
    prepare: (mock) => scale(mock).faults.add({ match: {}, drop: true }),
    call: ['DELETE', '/faults/fault-1'],
    method: (mock) => scale(mock).faults.remove('fault-1'),
    wrong: { call: ['DELETE', '/faults/fault-9'], method: (mock) => scale(mock).faults.remove('fault-9') },
  },
  'control.requests.list': {
    prepare: asked,
    call: ['GET', '/requests?persona=standard&status=200'],
    method: (mock) => scale(mock).requests({ persona: 'standard', status: 200 }),
    wrong: { call: ['GET', '/requests?status=99'], method: (mock) => scale(mock).requests({ status: 99 }) },
  },
  'control.requests.clear': {
    prepare: asked,
    call: ['DELETE', '/requests'],
    method: (mock) => scale(mock).clearRequests(),
  },
  'control.requests.verify': {
    prepare: asked,
    call: ['POST', '/requests/verify', { match: { path: '/v2/list' }, count: { min: 1 } }],
    method: (mock) => scale(mock).verify({ match: { path: '/v2/list' }, count: { min: 1 } }),
    wrong: {
      call: ['POST', '/requests/verify', { match: {}, count: {} }],
      method: (mock) => scale(mock).verify({ match: {}, count: {} }),
    },
  },
  'control.webhooks.list': {
    prepare: undelivered,
    call: ['GET', '/webhooks'],
    method: (mock) => scale(mock).webhooks(),
  },
  'control.quirks.list': {
    prepare: (mock) => scale(mock).settings.set({ quirks: { 'v1-error-style': 'object' } }),
    call: ['GET', '/quirks'],
    method: (mock) => scale(mock).quirks(),
  },
  'control.data.list': {
    call: ['GET', '/data/notes?as=standard&limit=3&after=1'],
    method: (mock) => scale(mock).data.list('notes', { as: 'standard', limit: 3, after: 1 }),
    wrong: { call: ['GET', '/data/compnies'], method: (mock) => scale(mock).data.list('compnies') },
  },
  'control.data.get': {
    call: ['GET', '/data/lists/61537'],
    method: (mock) => scale(mock).data.get('lists', 61537),
    wrong: { call: ['GET', '/data/lists/1'], method: (mock) => scale(mock).data.get('lists', 1) },
  },
  'control.webhooks.mailbox': {
    prepare: switchedOff,
    call: ['GET', '/webhooks/mailbox'],
    method: (mock) => scale(mock).mailbox(),
  },
  'control.webhooks.deliveries': {
    prepare: undelivered,
    call: ['GET', '/webhooks/deliveries'],
    method: (mock) => scale(mock).deliveries(),
  },
  'control.webhooks.replay': {
    prepare: undelivered,
    call: ['POST', '/webhooks/deliveries/delivery-1/replay'],
    method: (mock) => scale(mock).replay('delivery-1'),
    after: (mock) => until(() => scale(mock).deliveries().length > 1),
    wrong: {
      call: ['POST', '/webhooks/deliveries/delivery-9/replay'],
      method: (mock) => scale(mock).replay('delivery-9'),
    },
  },
  'control.contracts.get-v1': { call: ['GET', '/contracts/v1.json'], method: (mock) => asServed(mock.contract('v1')) },
  'control.contracts.get-v2': {
    call: ['GET', '/contracts/v2/2024-01-01.json'],
    method: (mock) => asServed(mock.contract('v2', '2024-01-01')),
    wrong: {
      call: ['GET', '/contracts/v2/2020-01-01.json'],
      method: (mock) => mock.contract('v2', '2020-01-01'),
    },
  },
  'control.openapi.get': { call: ['GET', '/openapi.json'], method: (mock) => asServed(mock.contract('control')) },
};

/** What has no method, and why. */
const HTTP_ALONE = {
  'control.events.follow': 'a stream is for other processes: in this one, requests() and deliveries() are at hand',
};

/** Over HTTP a document names the server that was asked first. */
function asServed(document: ReturnType<Mock['contract']>) {
  const [, ...others] = document.servers as object[];
  return {
    ...document,
    servers: [{ url: 'http://mock', description: 'The mock that served this document.' }, ...others],
  };
}

function shownAccount(account: ReturnType<Mock['account']>) {
  const keys = Object.entries(account.keys).map(([persona, key]) => ({ persona, key }));
  return { account: account.name, tier: account.tier, keys };
}

/** Everything that a call may have changed. */
function stateOf(mock: Mock) {
  return mock.accounts.map((account) => ({
    ...shownAccount(account),
    clock: account.clock.get().mode === 'frozen' ? account.clock.get() : 'running',
    limits: account.limits.get(),
    settings: account.settings.get(),
    apps: account.apps.list('admin'),
    users: account.users.list(),
    faults: account.faults.list(),
    snapshots: account.snapshots(),
    requests: account.requests(),
    deliveries: account.deliveries(),
    lists: account.data.list('lists', { limit: 100 }),
  }));
}

/** What differs from mock to mock by chance: ids of requests, how long they took, fresh keys, what a running clock shows. */
const CHANCE = new Set(['id', 'durationMs', 'uptimeMs', 'secret', 'resetSeconds']);
const settled = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value ?? null, (name, member) => {
      if (name === 'key' && typeof member === 'string') return member.slice(0, 8);
      return CHANCE.has(name) && (typeof member !== 'number' || name !== 'id') ? typeof member : member;
    }),
  );

let steered: Mock;
let called: Mock;
const begin = async () => {
  steered = await frozenMock();
  called = await frozenMock();
};
const end = () => Promise.all([steered.close(), called.close()]);

describe('the library does what the control plane does', () => {
  it('in each of its calls', () => {
    expect([...Object.keys(CASES), ...Object.keys(HTTP_ALONE)].sort()).toEqual(
      operations()
        .map(({ id }) => id)
        .sort(),
    );
  });
});

describe('the library does the same', () => {
  beforeEach(begin);
  afterEach(end);

  it.each(Object.entries(CASES))(
    '%s',
    async (id, { prepare, after: wait, call: [method, path, body], method: run }) => {
      const operation = operations().find((known) => known.id === id);
      expect([operation?.method, operation?.path.split('/').length]).toEqual([
        method,
        `/_mock${path.split('?')[0]}`.split('/').length,
      ]);
      for (const mock of [steered, called]) await prepare?.(mock);
      const before = settled(stateOf(called));
      const answer = await control(steered)(method, path, body);
      expect(answer.status).toBeLessThan(300);
      expectDeepEqual(settled(await run(called)), settled(answer.body));
      for (const mock of [steered, called]) await wait?.(mock);
      const after = settled(stateOf(called));
      expectDeepEqual(after, settled(stateOf(steered)));
      const changes = method !== 'GET' && id !== 'control.requests.verify';
      expect(JSON.stringify(before) !== JSON.stringify(after)).toBe(changes);
    },
  );
});

describe('the library refuses the same in the same words', () => {
  // Refusals change nothing: all of them by the same two.
  beforeAll(begin);
  afterAll(end);

  it.each(Object.entries(CASES).flatMap(([id, { wrong }]) => (wrong ? [[id, wrong] as const] : [])))(
    '%s',
    async (_, { call: [method, path, body], method: run }) => {
      const answer = await control(steered)(method, path, body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      const thrown = await (async () => run(called))().catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(ControlError);
      const { code, message, param, status } = thrown as ControlError;
      expect({ status, error: { code, message, ...(param !== undefined && { param }) } }).toEqual({
        status: answer.status,
        error: answer.body.error,
      });
    },
  );
});
