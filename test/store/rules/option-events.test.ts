import { beforeEach, describe, expect, it } from 'vitest';
import { Registry } from '../../../src/account/registry.js';
import { loadDefaultSeed } from '../../../src/account/seeding/seeding.js';
import { quirkDefaults } from '../../../src/contract/quirks.js';
import { Mock } from '../../../src/index.js';
import type { DomainEvent } from '../../../src/store/events.js';
import type { World } from '../../../src/store/world.js';
import { webhookBody, webhookType } from '../../../src/webhooks/payload.js';
import { onEvent } from '../../support/mock.js';
import { SEED } from '../../support/seed.js';
import { type Api, api } from '../../support.js';

const STATUS = 2928691;
const CHANNEL = 3234099;
const path = (fieldId: number) => `/v2/lists/${SEED.lists.pipeline}/fields/field-${fieldId}/dropdown-options`;

let client: Api;
let world: World;
let events: DomainEvent[];
let bodies: unknown[];
beforeEach(() => {
  const registry = new Registry({ seed: loadDefaultSeed(), strict: true, quirkDefaults: quirkDefaults() });
  client = api(new Mock(registry));
  const account = registry.get('scale');
  if (!account) throw new Error('no account');
  world = account.world;
  events = [];
  bodies = [];
  const ctx = account.contextFor({ id: SEED.people.mara, role: 'Admin', status: 'active', permissions: {} }, 0);
  onEvent(account, (event) => {
    events.push(event);
    bodies.push(webhookBody(ctx, event));
  });
});

describe('A change of options', () => {
  it('is one event of the field, with the options as they are then', async () => {
    const { body } = await client.post(path(CHANNEL), { type: 'dropdown', text: 'Radio' });
    await client.post(`${path(CHANNEL)}/${body.id}`, { text: 'Wire' });
    await client.delete(`${path(CHANNEL)}/${body.id}`);
    expect(events.map(webhookType)).toEqual(['field.updated', 'field.updated', 'field.updated']);
    const texts = bodies.map((told) =>
      (told as { dropdown_options: { text: string }[] }).dropdown_options.map(({ text }) => text),
    );
    expect(texts.map((all) => [all.includes('Radio'), all.includes('Wire')])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  it('is none when it was refused', async () => {
    const [{ id }] = (await client.get(path(CHANNEL))).body.data;
    await client.post(`${path(CHANNEL)}/${id}`, { rank: 1 });
    await client.delete(`${path(CHANNEL)}/1`);
    await client.post(path(STATUS), { type: 'dropdown', text: 'Radio' });
    expect(events).toEqual([]);
  });
});

describe('The values of a deleted option', () => {
  const holding = (fieldId: number) => world.tables.values.by('field', fieldId);

  it('leave a row of the history each where changes are kept, and have no events of their own', async () => {
    const id = holding(STATUS)[0]?.value;
    const rows = holding(STATUS).filter(({ value }) => value === id);
    const before = world.tables.changes.size;
    expect((await client.delete(`${path(STATUS)}/${id}`)).status).toBe(204);
    expect(events.map(({ type }) => type)).toEqual(['field.updated']);
    const made = [...world.tables.changes].slice(before);
    expect(made.map(({ listEntryId }) => listEntryId)).toEqual(rows.map(({ listEntryId }) => listEntryId));
    for (const change of made) {
      expect(change).toMatchObject({ fieldId: STATUS, value: id, action: 'deleted', changerId: SEED.people.mara });
    }
    expect(holding(STATUS).some(({ value }) => value === id)).toBe(false);
  });

  it('leave none where they are not', async () => {
    const before = world.tables.changes.size;
    const id = holding(CHANNEL)[0]?.value;
    expect((await client.delete(`${path(CHANNEL)}/${id}`)).status).toBe(204);
    expect(holding(CHANNEL).some(({ value }) => value === id)).toBe(false);
    expect(world.tables.changes.size).toBe(before);
  });
});

describe('Fields of companies and persons', () => {
  it('tell of each value that a batch writes', async () => {
    const text = (data: string | null) => ({ type: 'text', data });
    const write = (data: string | null) =>
      client.patch(`/v2/persons/${SEED.people.rowan}/fields`, {
        operation: 'update-fields',
        updates: [{ id: 'field-2853330', value: text(data) }],
      });
    await write(null);
    events.splice(0);
    await write('Fair');
    await write('Lunch');
    await write(null);
    expect(events.map(({ type }) => type)).toEqual([
      'field-value.created',
      'field-value.updated',
      'field-value.deleted',
    ]);
  });
});
