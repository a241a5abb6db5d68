/** What an account is asked reaches the one server that holds it, whatever way the call says whose it is. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/until.js';
import { basic, bearer, Cluster, CONFIGURATION, hasHaproxy, type Owned } from './cluster.js';

const title = hasHaproxy ? 'behind HAProxy' : 'behind HAProxy (not installed: skipped)';

describe.skipIf(!hasHaproxy)(title, () => {
  let cluster: Cluster;
  let owned: Owned[];
  beforeAll(async () => {
    cluster = await Cluster.start({ shards: 3 });
    owned = await cluster.accountOfEach();
  });
  afterAll(() => cluster?.end());

  const each = <T>(ask: (account: Owned) => Promise<T>) => Promise.all(owned.map(ask));
  const ok = (values: unknown[]) => expect(values).toEqual(owned.map(() => 200));

  it('the configuration is one that HAProxy has nothing to say about', () => {
    const SHARD_0 = '127.0.0.1:4011';
    const { status, stdout, stderr } = spawnSync('haproxy', ['-c', '-f', CONFIGURATION], {
      env: { PATH: process.env.PATH ?? '', SHARD_0 },
      encoding: 'utf8',
    });
    expect([status, `${stdout}${stderr}`.trim()]).toEqual([0, 'Configuration file is valid']);
  });

  it('accounts that nobody names get a name, and live on all shards', () => {
    expect(owned.map(({ shard }) => shard)).toEqual(['shard-0', 'shard-1', 'shard-2']);
    for (const { name } of owned) expect(name).toMatch(/^account-[0-9a-f-]{36}$/);
  });

  it('a key is taken as Bearer, and as Basic in the place of the password', async () => {
    ok(
      await each(
        async ({ key }) => (await cluster.send('/v2/auth/whoami', { headers: { authorization: bearer(key) } })).status,
      ),
    );
    for (const authorization of [
      ({ key }: Owned) => bearer(key),
      ({ key }: Owned) => `bearer   ${key}`,
      ({ key }: Owned) => basic(`:${key}`),
      ({ key }: Owned) => basic(`any name:${key}`),
      ({ key }: Owned) => basic(`:${key}`).replace('Basic', 'BASIC'),
      ({ key }: Owned) => basic(`:${key}`).replace(/=+$/, ''),
      ({ key }: Owned) => basic(`~?>~?>:${key}`),
    ]) {
      ok(
        await each(
          async (account) =>
            (await cluster.send('/auth/whoami', { headers: { authorization: authorization(account) } })).status,
        ),
      );
    }
  });

  it('and as Basic in the place of the user name, where the account takes it there', async () => {
    const ask = () =>
      each(
        async ({ key }) =>
          (await cluster.send('/auth/whoami', { headers: { authorization: basic(`${key}:`) } })).status,
      );
    expect(await ask()).toEqual([401, 401, 401]);
    await each(({ name }) =>
      cluster.control('PATCH', `/settings?account=${name}`, { quirks: { 'v1-key-as-user-name': true } }),
    );
    ok(await ask());
  });

  it('base URLs that end in a slash work', async () => {
    ok(
      await each(
        async ({ key }) => (await cluster.send('//auth/whoami', { headers: { authorization: bearer(key) } })).status,
      ),
    );
    ok(await each(async ({ name }) => (await cluster.send(`//_mock/keys?account=${name}`)).status));
  });

  it('a refused key is journaled in its own account', async () => {
    await each(({ key }) => cluster.send('/v2/lists', { headers: { authorization: bearer(`${key.slice(0, 42)}~`) } }));
    for (const { name } of owned) {
      const { body } = await cluster.control('GET', `/requests?account=${name}&status=401&limit=1&order=desc`);
      expect(body).toMatchObject([{ account: name, status: 401, path: '/v2/lists' }]);
    }
  });

  it('a body that names two accounts makes none: it would live where its keys do not lead', async () => {
    const body = (i: number) => `{"account":"two_${i}","account":"names_${i}"}`;
    const headers = { 'content-type': 'application/json' };
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => cluster.send('/_mock/accounts', { method: 'POST', headers, body: body(i) })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(400));
  });

  it.each(['in the query', 'in the body', 'in both'])(
    'an account that is named %s lives where its keys lead',
    async (where) => {
      const names = Array.from({ length: 24 }, (_, i) => `${where.replaceAll(' ', '.')}_${i}-X`);
      const made = await Promise.all(
        names.map(async (name) => {
          const query = where === 'in the body' ? '' : `?account=${name}`;
          const body = where === 'in the query' ? { tier: 'advanced' } : { account: name, tier: 'advanced' };
          return cluster.control('POST', `/accounts${query}`, body);
        }),
      );
      expect(made.map(({ body }) => body.account)).toEqual(names);
      expect(new Set(made.map(({ body }) => body.shard)).size).toBe(3);
      for (const { body } of made) {
        const { status } = await cluster.call({ key: body.keys[0].key }, 'GET', '/v2/auth/whoami');
        const byName = await cluster.control('GET', `/keys?account=${encodeURIComponent(body.account)}`);
        expect([status, byName.status, byName.headers['x-mock-shard']]).toEqual([200, 200, body.shard]);
      }
      expect((await cluster.control('POST', `/accounts?account=${names[0]}`)).status).toBe(409);
    },
  );

  it('two names for one account are told as such', async () => {
    const { status, body } = await cluster.control('POST', '/accounts?account=one', { account: 'two' });
    expect([status, body.error.param]).toEqual([400, 'account']);
  });

  it('an account with a big seed is named in the query, and told so where the body alone names it', async () => {
    const seed = {
      companies: Array.from({ length: 700 }, (_, i) => ({ name: `Company ${i}`, domain: `c${i}.example` })),
    };
    const named = await cluster.control('POST', '/accounts?account=big', { seed });
    expect([named.status, named.body.account]).toEqual([201, 'big']);
    const late = await cluster.control('POST', '/accounts', { seed, account: 'big-2' });
    expect([late.status, late.body.error.message]).toEqual([400, expect.stringContaining('as ?account=')]);
    const early = await cluster.control('POST', '/accounts', { account: 'big-3', seed });
    expect(early.status).toBe(201);
    expect((await cluster.call({ key: early.body.keys[0].key }, 'GET', '/v2/auth/whoami')).status).toBe(200);
  });

  it('control calls reach the account, and say which shard answers', async () => {
    for (const { name, shard } of owned) {
      const answers = [
        await cluster.control('GET', `/clock?account=${name}`),
        await cluster.control('PATCH', `/limits?account=${name}`, { perMinute: 'unlimited' }),
        await cluster.control('PUT', `/snapshots/one?account=${name}`),
        await cluster.control('POST', `/snapshots/one/restore?account=${name}`),
        await cluster.control('POST', `/requests/verify?account=${name}`, { match: {}, count: { min: 0 } }),
        await cluster.control('GET', `/accounts/${name}/file`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 204, 204, 200, 200]);
      for (const { headers } of answers) expect(headers['x-mock-shard']).toBe(shard);
    }
  });

  it('calls that name no account go where the default account is', async () => {
    const shard = (await cluster.control('GET', '/keys?account=scale')).headers['x-mock-shard'];
    const { body } = await cluster.control('GET', '/keys');
    const { key } = body.find(({ persona }: { persona: string }) => persona === 'admin');
    expect((await cluster.call({ key }, 'GET', '/v2/lists')).status).toBe(200);
    expect((await cluster.control('GET', '/health')).body.shard).toBe(shard);
    expect((await cluster.send('/v2/lists')).status).toBe(401);
    const journal = await cluster.control('GET', '/requests?status=401&limit=1&order=desc');
    expect(journal.body).toMatchObject([{ account: 'scale', path: '/v2/lists' }]);
  });

  it('a reset of an account leaves the others; one of all is of one shard, and says of which', async () => {
    const count = async ({ name }: Owned) =>
      (await cluster.control('GET', `/data/companies?account=${name}`)).body.total;
    const [before = 0] = await each(count);
    await each((account) => cluster.call(account, 'POST', '/organizations', { name: 'New', domain: 'new.example' }));
    const [first, second] = owned as [Owned, Owned, Owned];
    await cluster.control('POST', `/reset?account=${first.name}`);
    expect(await each(count)).toEqual([before, before + 1, before + 1]);
    const all = await cluster.control('POST', '/reset?account=*', undefined, { 'x-mock-shard': second.shard });
    expect([all.status, all.headers['x-mock-shard']]).toEqual([204, second.shard]);
    expect(await each(count)).toEqual([before, before, before + 1]);
  });

  it('a list of accounts is of one shard, which a header chooses', async () => {
    for (const { name, shard } of owned) {
      const { body } = await cluster.control('GET', '/accounts', undefined, { 'x-mock-shard': shard });
      expect(new Set(body.map((row: { shard: string }) => row.shard))).toEqual(new Set([shard]));
      expect(body.map(({ account }: { account: string }) => account)).toContain(name);
    }
  });

  it('a shard that there is not resets nobody', async () => {
    for (const name of ['shard-3', 'shard-15', 'other', '']) {
      const { status } = await cluster.control('POST', '/reset?account=*', undefined, { 'x-mock-shard': name });
      expect([name, status]).toEqual([name, 404]);
    }
  });

  it('webhooks are told what happened', async () => {
    const got: string[] = [];
    const receiver = createServer((incoming, outgoing) => {
      incoming.on('data', (chunk) => got.push(JSON.parse(String(chunk)).body?.name));
      incoming.on('end', () => outgoing.end());
    }).listen(0, '127.0.0.1');
    await until(() => receiver.listening);
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    for (const account of owned) {
      const subscribed = await cluster.call(account, 'POST', '/webhook/subscribe', {
        webhook_url: url,
        subscriptions: ['organization.created'],
      });
      expect(subscribed.status).toBe(200);
      await cluster.call(account, 'POST', '/organizations', { name: `Of ${account.shard}`, domain: 'hook.example' });
    }
    await until(() => owned.every(({ shard }) => got.includes(`Of ${shard}`)));
    receiver.close();
  });

  it('the stream of events goes on while it is followed', async () => {
    for (const account of owned) {
      const stop = new AbortController();
      const stream = await fetch(`${cluster.url}/_mock/events?account=${account.name}`, { signal: stop.signal });
      expect(stream.headers.get('content-type')).toBe('text/event-stream');
      await cluster.call(account, 'GET', '/v2/lists?limit=1');
      let seen = '';
      const decoder = new TextDecoder();
      for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
        seen += decoder.decode(chunk);
        if (seen.includes('event: request')) break;
      }
      stop.abort();
      expect(seen).toContain(`"account":"${account.name}"`);
    }
  });

  it('links to files lead to the account that has them', async () => {
    for (const account of owned) {
      const form = new FormData();
      form.append('file', new File([`of ${account.shard}`], 'note.txt', { type: 'text/plain' }));
      const companies = await cluster.control('GET', `/data/companies?account=${account.name}&limit=1`);
      form.append('organization_id', String(companies.body.data[0].id));
      const headers = { authorization: basic(`:${account.key}`) };
      const sent = await fetch(`${cluster.url}/entity-files`, { method: 'POST', body: form, headers });
      expect(sent.status).toBe(200);
      const { body } = await cluster.call(account, 'GET', '/entity-files?page_size=100');
      const id = Math.max(...body.entity_files.map((row: { id: number }) => row.id));
      const file = await fetch(`${cluster.url}/entity-files/download/${id}`, { headers });
      expect(await file.text()).toBe(`of ${account.shard}`);
      expect(new URL(file.url).host).toBe(new URL(cluster.url).host);
    }
  });

  it('an account that is deleted is gone, and its keys with it', async () => {
    const account = await cluster.account('short-lived');
    expect((await cluster.control('DELETE', '/accounts/short-lived')).status).toBe(204);
    const { status, headers } = await cluster.call(account, 'GET', '/v2/lists');
    expect([status, headers['x-mock-hint']]).toEqual([401, expect.stringContaining(`No account of ${account.shard}`)]);
  });

  it('an unmodified client works', async () => {
    const [account] = owned as [Owned, Owned, Owned];
    const headers = { authorization: bearer(account.key) };
    interface Page {
      data: { id: number }[];
      pagination: { nextUrl: string | null };
    }
    const seen: number[] = [];
    let next: string | null = `${cluster.url}/v2/companies?limit=100`;
    while (next !== null) {
      const page = (await (await fetch(next, { headers })).json()) as Page;
      seen.push(...page.data.map(({ id }) => id));
      next = page.pagination.nextUrl;
      if (next !== null) expect(new URL(next).origin).toBe(cluster.url);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(100);
  });
});

describe.skipIf(!hasHaproxy)(
  hasHaproxy ? 'the console behind HAProxy' : 'the console behind HAProxy (not installed: skipped)',
  () => {
    const TOKEN = 'T0ken-of-this-test';
    let cluster: Cluster;
    beforeAll(async () => {
      cluster = await Cluster.start({ shards: 3, args: ['--control-token', TOKEN] });
    });
    afterAll(() => cluster?.end());

    it('is open to a browser that has shown the control token once, for the accounts of every shard', async () => {
      const authorization = `Bearer ${TOKEN}`;
      const names = Array.from({ length: 9 }, (_, i) => `looked-at-${i}`);
      const shards = new Set<string>();
      for (const account of names) {
        const made = await cluster.control('POST', '/accounts', { account }, { authorization });
        expect(made.status).toBe(201);
        shards.add(made.body.shard);
      }
      expect(shards.size).toBe(3);
      expect((await cluster.control('GET', `/keys?account=${names[0]}`)).status).toBe(403);
      const form = (await cluster.send('/_mock/login')).text;
      const answer = await cluster.send('/_mock/login', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: cluster.url },
        body: new URLSearchParams({
          token: /name="token" value="([\w-]+)"/.exec(form)?.[1] ?? '',
          secret: TOKEN,
        }).toString(),
      });
      expect(answer.status).toBe(303);
      const cookie = String(answer.headers['set-cookie']).split(';')[0] as string;
      for (const name of names) {
        const page = await cluster.send(`/_mock/console/${name}/requests`, { headers: { cookie } });
        expect([page.status, page.text.includes(name)]).toEqual([200, true]);
        expect((await cluster.send(`/_mock/keys?account=${name}`, { headers: { cookie } })).status).toBe(200);
      }
    });
  },
);
