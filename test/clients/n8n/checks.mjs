/** The Affinity nodes of n8n against the mock: every operation that they have, and their trigger with real deliveries. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { execute, NodeApiError, sent, trigger } from './node.mjs';

const accounts = JSON.parse(process.env.AFFINITY_MOCK_ACCOUNTS);
/** An account that no other client's checks touch. */
const keys = Object.fromEntries(
  accounts.find(({ account }) => account === 'advanced').keys.map(({ persona, key }) => [persona, key]),
);
const node = (resource, operation, parameters) => execute(keys.admin, resource, operation, parameters);

const made = {};

const CHECKS = {
  async 'all lists, some of them, and one with its fields'() {
    const lists = await node('list', 'getAll', { returnAll: true });
    assert.equal(lists.length, 9);
    assert.deepEqual(await node('list', 'getAll', { returnAll: false, limit: 2 }), lists.slice(0, 2));
    const bench = lists.find(({ name }) => name === 'Talent Bench');
    const [list] = await node('list', 'get', { listId: bench.id });
    assert.deepEqual([list.id, list.type, list.list_size], [bench.id, 0, bench.list_size]);
    assert.ok(list.fields.some(({ name }) => name === 'Status'));
    made.list = list;
  },

  async 'a person: created, read with interaction dates, changed, found by a term'() {
    const [company] = await node('organization', 'getAll', { returnAll: false, limit: 1, options: {} });
    const [person] = await node('person', 'create', {
      firstName: 'Noor',
      lastName: 'Pell',
      emails: ['noor@tarn.example'],
      additionalFields: { organizations: [company.id] },
    });
    assert.deepEqual(
      [person.first_name, person.emails, person.organization_ids],
      ['Noor', ['noor@tarn.example'], [company.id]],
    );
    const [read] = await node('person', 'get', { personId: person.id, options: { withInteractionDates: true } });
    assert.equal(read.interaction_dates.last_email_date, null);
    const [changed] = await node('person', 'update', {
      personId: person.id,
      emails: ['noor.pell@tarn.example'],
      updateFields: { lastName: 'Pell-Vale' },
    });
    assert.deepEqual([changed.last_name, changed.emails], ['Pell-Vale', ['noor.pell@tarn.example']]);
    const found = await node('person', 'getAll', { returnAll: true, options: { term: 'noor.pell@tarn' } });
    assert.deepEqual(
      found.map(({ id }) => id),
      [person.id],
    );
    made.person = person;
  },

  async 'all persons at once, and a page of some'() {
    const all = await node('person', 'getAll', { returnAll: true, options: {} });
    assert.ok(all.length > 150, `${all.length} persons`);
    const some = await node('person', 'getAll', { returnAll: false, limit: 5, options: {} });
    assert.deepEqual(some, all.slice(0, 5));
    // With dates, V1 finds only those whom somebody met or wrote to.
    const met = await node('person', 'getAll', { returnAll: false, limit: 5, options: { withInteractionDates: true } });
    assert.ok(met.length === 5 && met.every(({ interaction_dates }) => 'last_event_date' in interaction_dates));
  },

  async 'an organization: created with a person, read, changed, found by a term'() {
    const [organization] = await node('organization', 'create', {
      name: 'Tarn',
      domain: 'tarn.example',
      additionalFields: { persons: [made.person.id] },
    });
    assert.deepEqual([organization.domain, organization.person_ids], ['tarn.example', [made.person.id]]);
    const updateFields = { name: 'Tarn and Fell', persons: [] };
    const [changed] = await node('organization', 'update', { organizationId: organization.id, updateFields });
    assert.deepEqual([changed.name, changed.person_ids], ['Tarn and Fell', []]);
    const options = { withInteractionDates: true };
    const [read] = await node('organization', 'get', { organizationId: organization.id, options });
    assert.equal(read.name, 'Tarn and Fell');
    const found = await node('organization', 'getAll', { returnAll: true, options: { term: 'Tarn and' } });
    assert.deepEqual(
      found.map(({ id }) => id),
      [organization.id],
    );
    assert.deepEqual(await node('organization', 'delete', { organizationId: organization.id }), [{ success: true }]);
  },

  async 'a row: added, read, among all, deleted'() {
    const listId = made.list.id;
    const [entry] = await node('listEntry', 'create', {
      listId,
      entityId: String(made.person.id),
      additionalFields: {},
    });
    assert.deepEqual([entry.list_id, entry.entity_id], [listId, made.person.id]);
    const [read] = await node('listEntry', 'get', { listId, listEntryId: entry.id });
    assert.deepEqual(read, entry);
    const all = await node('listEntry', 'getAll', { listId, returnAll: true });
    assert.equal(all.length, made.list.list_size + 1);
    const some = await node('listEntry', 'getAll', { listId, returnAll: false, limit: 3 });
    assert.equal(some.length, 3);
    assert.deepEqual(await node('listEntry', 'delete', { listId, listEntryId: entry.id }), [{ success: true }]);
    await refused(422, () => node('listEntry', 'get', { listId, listEntryId: entry.id }));
  },

  async 'refusals come as the errors of the node'() {
    await refused(422, () => node('person', 'get', { personId: 1, options: {} }));
    await refused(401, () => execute('no-such-key', 'list', 'getAll', { returnAll: true }));
    await refused(401, () => execute(keys.revoked, 'list', 'getAll', { returnAll: true }));
    await refused(403, () => execute(keys['read-only'], 'person', 'delete', { personId: made.person.id }));
    const body = { firstName: 'Noor', lastName: 'Pell', emails: ['not an address'], additionalFields: {} };
    await refused(422, () => node('person', 'create', body));
  },

  async 'the trigger: subscribed once, told of a new person, unsubscribed'() {
    const deliveries = [];
    const server = createServer(async (incoming, answer) => {
      let text = '';
      for await (const chunk of incoming) text += chunk;
      deliveries.push(JSON.parse(text));
      answer.end();
      server.emit('delivery');
    }).listen(0, '127.0.0.1');
    try {
      await once(server, 'listening');
      const url = `http://127.0.0.1:${server.address().port}/webhook/affinity`;
      const affinity = trigger(keys.admin, url, ['person.created']);
      assert.equal(await affinity.exists(), false);
      assert.equal(await affinity.create(), true);
      assert.equal(await affinity.exists(), true);
      // The sample by which a new address is tried starts no workflow.
      for (const sample of deliveries.splice(0)) assert.deepEqual(await affinity.receive(sample), {});
      const told = once(server, 'delivery', { signal: AbortSignal.timeout(10_000) });
      const [person] = await node('person', 'create', {
        firstName: 'Oda',
        lastName: 'Pell',
        emails: ['oda@tarn.example'],
        additionalFields: {},
      });
      await told;
      assert.equal(deliveries[0].type, 'person.created');
      const { workflowData } = await affinity.receive(deliveries[0]);
      const [[{ json }]] = workflowData;
      assert.deepEqual([json.id, json.type, json.first_name], [person.id, 'person.created', 'Oda']);
      assert.equal(await affinity.delete(), true);
      assert.equal(await affinity.exists(), false);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  },

  async 'a person deleted is gone'() {
    assert.deepEqual(await node('person', 'delete', { personId: made.person.id }), [{ success: true }]);
    await refused(422, () => node('person', 'get', { personId: made.person.id, options: {} }));
  },

  async 'whatever the nodes can send was sent'() {
    const shapes = new Set(
      sent.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '').replace(/\d+/g, '{id}')}`),
    );
    assert.equal(shapes.size, 19, [...shapes].join(', '));
    assert.ok(sent.every(({ status }) => status < 500));
  },
};

async function refused(status, run) {
  await assert.rejects(run, (error) => {
    assert.ok(error instanceof NodeApiError, `${error.name} ${error.message}`);
    assert.equal(error.httpCode, String(status), error.message);
    return true;
  });
}

let failed = 0;
for (const [title, run] of Object.entries(CHECKS)) {
  const started = performance.now();
  try {
    await run();
    console.log(`ok   ${title} (${Math.round(performance.now() - started)} ms)`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL ${title}\n${String(error.stack).replace(/^/gm, '     ')}`);
  }
}
console.log(`${Object.keys(CHECKS).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
