import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMock, type Mock } from '../../src/index.js';
import { until } from '../support/until.js';
import { type Api, api, frozenMock } from '../support.js';
import { eventsOf, Receiver } from './receiver.js';

let mock: Mock;
let receiver: Receiver;
let admin: Api;
beforeAll(async () => {
  mock = await frozenMock();
  receiver = await Receiver.start();
  admin = api(mock);
});
afterEach(() => {
  mock.account('scale').reset();
  receiver.received.length = 0;
});
afterAll(async () => {
  await receiver.close();
  await mock.close();
});

const subscribe = () => admin.post('/webhook/subscribe', { webhook_url: receiver.url(), subscriptions: [] });
const person = (name: string) => admin.post('/persons', { first_name: name, last_name: 'Lorne' });
const names = () => receiver.of('person.created').map(({ body }) => body.first_name);
const settled = async (attempts: number) => {
  await until(() => eventsOf(mock.account('scale')).length >= attempts);
  expect(eventsOf(mock.account('scale'))).toHaveLength(attempts);
};

describe('Deliveries go astray', () => {
  it('twice, as often as the rule says', async () => {
    await subscribe();
    const fault = mock.account('scale').faults.add({ match: { event: 'person.created' }, deliver: 'twice', times: 1 });
    expect(fault).toMatchObject({ match: { event: 'person.created' }, deliver: 'twice', times: 1 });
    await person('Ada');
    await person('Bo');
    await settled(3);
    expect(names().sort()).toEqual(['Ada', 'Ada', 'Bo']);
  });

  it('late, behind the next one', async () => {
    await subscribe();
    mock.account('scale').faults.add({ match: {}, deliver: 'late', times: 1 });
    await person('Ada');
    await person('Bo');
    await settled(2);
    expect(names()).toEqual(['Bo', 'Ada']);
  });

  it('late, after a minute when no other comes, in a restored account too', async () => {
    await subscribe();
    const account = mock.account('scale');
    account.faults.add({ match: {}, deliver: 'late' });
    await person('Ada');
    account.snapshot('late');
    account.restore('late');
    account.clock.advance(59_000);
    await new Promise((done) => setTimeout(done, 30));
    expect(names()).toEqual([]);
    account.clock.advance(1_000);
    await settled(1);
    expect(names()).toEqual(['Ada']);
  });

  it('never, and leave no trace', async () => {
    await subscribe();
    mock.account('scale').faults.add({ match: { event: 'person.created' }, deliver: 'never', times: 1 });
    await person('Ada');
    await person('Bo');
    await settled(1);
    expect(names()).toEqual(['Bo']);
  });

  it('without touching requests, as requests’ faults do not touch them', async () => {
    await subscribe();
    const { faults } = mock.account('scale');
    faults.add({ match: {}, deliver: 'never', times: 1 });
    faults.add({ match: { path: '/nowhere' }, drop: true });
    expect((await person('Ada')).status).toBe(200);
    await person('Bo');
    await settled(1);
    expect(names()).toEqual(['Bo']);
  });

  it.each([
    ['match.event', { match: { event: 'person.created' }, drop: true }],
    ['match.path', { match: { path: '/persons' }, deliver: 'twice' as const }],
    ['deliver', { match: {}, deliver: 'twice' as const, delayMs: 5 }],
  ])('is refused where it could never apply: %s', (param, rule) => {
    expect(() => mock.account('scale').faults.add(rule)).toThrow(
      expect.objectContaining({ code: 'bad-request', param }),
    );
  });
});

describe('Deliveries beyond loopback', () => {
  it('are refused by name, with the option that allows them', async () => {
    const { status, body } = await admin.post('/webhook/subscribe', {
      webhook_url: 'http://hooks.example/in',
      subscriptions: [],
    });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain('--webhook-host hooks.example');
  });

  it('are tried where the operator allows the host', async () => {
    const other = await createMock({ webhookHosts: ['HOOKS.invalid', '::2'] });
    const { body } = await api(other).post('/webhook/subscribe', {
      webhook_url: 'http://hooks.invalid/in',
      subscriptions: [],
    });
    // Nobody is there, but it was looked for.
    expect(JSON.stringify(body)).toContain('could not be reached');
    expect(JSON.stringify(body)).not.toContain('loopback');
    await other.close();
  });

  it.each(['', 'http://x', 'a b', 'x/y', 5])('takes hosts alone: %j', async (host) => {
    await expect(createMock({ webhookHosts: [host as string] })).rejects.toMatchObject({ param: 'webhookHosts' });
  });
});
