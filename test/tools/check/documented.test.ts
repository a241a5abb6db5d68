/** What the documents call possible of a live server is no violation, whichever way it goes; what goes neither way is one. */
import { describe, expect, it } from 'vitest';
import { QUIRKS } from '../../../src/contract/quirks.js';
import { checkMock, freeMock, paceOf, type Spoil, told } from './support.js';

/** Each quirk with its other values, one after the other. */
const OTHERS = QUIRKS.map(({ id, values, default: usual }) => ({
  id,
  others: values.filter((value) => value !== usual),
}));
const ROUNDS = Math.max(...OTHERS.map(({ others }) => others.length));

async function mockWith(quirks: Record<string, unknown>) {
  const mock = await freeMock();
  mock.account().settings.set({ quirks } as Parameters<ReturnType<typeof mock.account>['settings']['set']>[0]);
  return mock;
}

describe('A check of a server', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'takes each documented behaviour, whichever way it goes: %i',
    async (round) => {
      const quirks = Object.fromEntries(
        OTHERS.filter(({ others }) => others.length > 0).map(({ id, others }) => [id, others[round % others.length]]),
      );
      const report = await checkMock(await mockWith(quirks), { version: '2026-09-17' });
      expect(told(report)).toEqual([]);
      expect(told(await checkMock(await mockWith(quirks), { api: 'v1' }))).toEqual([]);
      expect(report.pairs.filter(({ outcome }) => outcome === 'fits').length).toBeGreaterThan(70);
    },
  );

  it('of a tenant without unified events says that it has no meetings, reads and writes', async () => {
    const mock = await mockWith({ 'v2-unified-events': false, 'v2-entities-gate': 'open' });
    const report = await checkMock(mock, { writes: true, version: '2026-09-17' }, undefined, paceOf(mock));
    expect(told(report)).toEqual([]);
    const meetings = report.pairs.filter(({ operationId }) => operationId.startsWith('v2.meetings.'));
    expect(meetings.map(({ operationId, outcome, why }) => [operationId, outcome, why])).toEqual([
      ['v2.meetings.list', 'not-reached', 'answered 404, as for a tenant without unified events'],
      ['v2.meetings.create', 'not-reached', 'answered 404, as for a tenant without unified events'],
      ['v2.meetings.get', 'not-reached', 'no meeting was found'],
    ]);
  });

  it('that has meetings in one version alone is told of the others', async () => {
    const isOlder = (headers: Record<string, string>) => headers['x-affinity-api-version'] !== '2026-09-17';
    const spoil: Spoil = async ({ url, headers }, answer) =>
      /\/v2\/meetings(\?|$)/.test(url) && isOlder(headers)
        ? Response.json(
            { errors: [{ code: 'not-found', message: 'Resource not found' }] },
            { status: 404, headers: (await answer()).headers },
          )
        : answer();
    const report = await checkMock(await freeMock(), { api: 'v2' }, spoil);
    expect(told(report)).toEqual([
      'v2.meetings.list 2024-01-01 status wrong-status',
      'v2.meetings.list 2026-07-15 status wrong-status',
    ]);
  });

  it('that wants a record named with a field asks for its changes so, and is told where that is refused too', async () => {
    const mock = await mockWith({ 'v1-change-selector': 'required' });
    const { pairs } = await checkMock(mock, { api: 'v1' });
    const changes = pairs.find(({ operationId }) => operationId === 'v1.field-value-changes.list');
    expect(changes).toMatchObject({ outcome: 'fits', violations: [], calls: 2 });
    const spoil: Spoil = async ({ url }, answer) =>
      url.includes('list_entry_id=')
        ? Response.json(['Refused'], { status: 422, headers: (await answer()).headers })
        : answer();
    expect(told(await checkMock(mock, { api: 'v1' }, spoil))).toEqual([
      'v1.field-value-changes.list  status wrong-status',
    ]);
  });

  it('that wants the people of an interaction in each change is given them', async () => {
    const mock = await mockWith({ 'v1-interaction-update-persons': 'required' });
    const report = await checkMock(mock, { api: 'v1', writes: true }, undefined, paceOf(mock));
    expect(told(report)).toEqual([]);
    expect(report.pairs.find(({ operationId }) => operationId === 'v1.interactions.update')?.outcome).toBe('fits');
  });
});
