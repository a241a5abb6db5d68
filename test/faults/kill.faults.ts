/** What a 2xx acknowledged is there after a kill, and nothing by half. */
import { appendFileSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refused, type Served, scratch, serve } from './server.js';

const KILLS = 100;
/** Files that are killed on at the same time. */
const LANES = 4;
const CLIENTS = 8;

const LIMITS = { perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' };

/** What clients were told, and what they asked for without being told how it went. */
class Ledger {
  /** Persons by id: their names as last acknowledged; null when their deletion was. */
  readonly told = new Map<number, string | null>();
  /** Ids whose last change may or may not have happened, and the name that it gives; null for a deletion. */
  readonly open = new Map<number, string | null>();
  acknowledged = 0;
  #names = 0;

  constructor(readonly lane: number) {}

  nextName(): string {
    return `N${this.lane}x${this.#names++}`;
  }

  /** One client's turn: a new person with a second thing that belongs to it, a change, or a deletion. */
  async write(server: Served, turn: number): Promise<void> {
    const mine = [...this.told].filter(([id, name]) => name !== null && !this.open.has(id));
    const [id] = mine[Math.floor((turn * 7919) % Math.max(1, mine.length))] ?? [];
    if (turn % 4 === 0 || id === undefined) await this.#create(server);
    else if (turn % 4 === 3 && mine.length > 20)
      await this.#change(id, null, () => server.call('DELETE', `/persons/${id}`));
    else {
      const name = this.nextName();
      await this.#change(id, name, () => server.call('PUT', `/persons/${id}`, { first_name: name, last_name: name }));
    }
  }

  async #create(server: Served): Promise<void> {
    const name = this.nextName();
    const body = { first_name: name, last_name: name, emails: [`${name.toLowerCase()}@faults.example`] };
    const { status, body: made } = await server.call('POST', '/persons', body);
    expect(status).toBe(200);
    this.acknowledged++;
    this.told.set(made.id, name);
  }

  async #change(id: number, name: string | null, send: () => Promise<{ status: number }>): Promise<void> {
    this.open.set(id, name);
    const { status } = await send();
    expect(status).toBe(200);
    this.acknowledged++;
    this.open.delete(id);
    this.told.set(id, name);
  }

  /** Compares with what a server has after the kill; what was left open is settled by it. */
  async check(server: Served): Promise<void> {
    const found = new Map<number, { first_name: string; last_name: string; emails: string[] }>();
    let token = '';
    do {
      const { body } = await server.call('GET', `/persons?term=faults.example&page_size=500${token}`);
      for (const person of body.persons) found.set(person.id, person);
      token = body.next_page_token ? `&page_token=${encodeURIComponent(body.next_page_token)}` : '';
    } while (token !== '');
    for (const [id, { first_name, last_name, emails }] of found) {
      // All members of one write, or none.
      expect(last_name).toBe(first_name);
      expect(emails).toHaveLength(1);
      // A creation that nobody was told of.
      if (!this.told.has(id)) expect(`${first_name.toLowerCase()}@faults.example`).toBe(emails[0]);
    }
    for (const [id, name] of this.told) {
      const now = found.get(id)?.first_name ?? null;
      const possible = this.open.has(id) ? [name, this.open.get(id) ?? null] : [name];
      expect(possible, `person ${id}`).toContain(now);
      this.told.set(id, now);
    }
    this.open.clear();
  }
}

async function lane(number: number, kills: number): Promise<number> {
  const data = ['--data', join(scratch(), 'mock.data')];
  const ledger = new Ledger(number);
  let server = await serve(data);
  await server.control('PATCH', '/limits', LIMITS);
  for (let kill = 0; kill < kills; kill++) {
    const running = server;
    let isOver = false;
    const client = async (offset: number) => {
      try {
        for (let turn = offset; !isOver; turn += CLIENTS) await ledger.write(running, turn);
      } catch (error) {
        // The server is gone: how this write went, the file tells.
        if (!isOver) throw error;
      }
    };
    const clients = Array.from({ length: CLIENTS }, (_, i) => client(i));
    // In the midst of it: after a few acknowledged writes, or many.
    const enough = ledger.acknowledged + 1 + ((kill * 13) % 40);
    while (ledger.acknowledged < enough) await new Promise((resolve) => setTimeout(resolve, (kill % 3) + 1));
    isOver = true;
    await running.kill('SIGKILL');
    await Promise.all(clients);
    server = await serve(data);
    await ledger.check(server);
  }
  expect((await server.control('GET', '/limits')).body.perMinute.limit).toBe('unlimited');
  // A kill may leave an unfinished line, of a write that nobody was told of.
  const told = /^(affinity-mock: [^\n]+: left out an unfinished end of \d+ bytes\n)?$/;
  expect(await server.kill('SIGTERM')).toMatchObject({ code: 0, stderr: expect.stringMatching(told) });
  return ledger.acknowledged;
}

describe('a server that is killed', () => {
  it(`has every write that it acknowledged, and no half one, ${KILLS} times`, async () => {
    const written = await Promise.all(Array.from({ length: LANES }, (_, i) => lane(i, KILLS / LANES)));
    // Else nothing was at stake.
    expect(Math.min(...written)).toBeGreaterThan(10 * (KILLS / LANES));
  });

  it('has every write that it acknowledged while its file was written anew, and what it began with', async () => {
    const file = join(scratch(), 'mock.data');
    const fresh = join(dirname(file), '.mock.data.new');
    let server = await serve(['--data', file]);
    await server.control('PATCH', '/limits', LIMITS);
    const { body: person } = await server.call('POST', '/persons', { first_name: 'A', last_name: 'B', emails: [] });
    const content = (n: number) => `${n} ${'x'.repeat(60_000)}`;
    const notes: { id: number; told: number; asked: number }[] = [];
    for (let n = 0; n < 40; n++) {
      const { body } = await server.call('POST', '/notes', { person_ids: [person.id], content: content(n) });
      notes.push({ id: body.id, told: n, asked: n });
    }
    let seen = 0;
    for (let kill = 0, n = 100; kill < 12; kill++) {
      const running = server;
      let isOver = false;
      const writing = (async () => {
        try {
          for (; !isOver; n++) {
            const note = notes[n % notes.length] as (typeof notes)[number];
            note.asked = n;
            const { status } = await running.call('PUT', `/notes/${note.id}`, { content: content(n) });
            expect(status).toBe(200);
            note.told = n;
          }
        } catch (error) {
          if (!isOver) throw error;
        }
      })();
      const until = Date.now() + 4_000;
      while (!existsSync(fresh) && Date.now() < until) await new Promise((resolve) => setImmediate(resolve));
      if (existsSync(fresh)) seen++;
      await new Promise((resolve) => setTimeout(resolve, kill * 3));
      isOver = true;
      await running.kill('SIGKILL');
      await writing;
      server = await serve(['--data', file]);
      for (const note of notes) {
        const found = Number.parseInt((await server.call('GET', `/notes/${note.id}`)).body.content, 10);
        expect([note.told, note.asked]).toContain(found);
        note.told = found;
        note.asked = found;
      }
    }
    // Else nothing was at stake.
    expect(seen).toBeGreaterThan(3);
  });

  it('has what the control plane acknowledged', async () => {
    const data = ['--data', join(scratch(), 'mock.data')];
    let server = await serve(data);
    const { body: made } = await server.control('POST', '/accounts', { account: 'mine', tier: 'enterprise' });
    await server.control('PATCH', '/settings?account=mine', { trial: true });
    await server.control('PUT', '/clock', { now: '2040-01-01T00:00:00Z', mode: 'frozen' });
    await server.control('PUT', '/snapshots/kept');
    const { body: fault } = await server.control('POST', '/faults', { match: { path: '/nowhere' }, drop: true });
    await server.control('DELETE', '/accounts/essential');
    await server.kill('SIGKILL');
    server = await serve(data);
    const accounts = (await server.control('GET', '/accounts')).body;
    expect(accounts.map(({ account }: { account: string }) => account)).toEqual([
      'scale',
      'advanced',
      'enterprise',
      'mine',
    ]);
    expect(accounts.at(-1)).toEqual(made);
    expect((await server.control('GET', '/settings?account=mine')).body.trial).toBe(true);
    expect((await server.control('GET', '/clock')).body).toEqual({ now: '2040-01-01T00:00:00.000Z', mode: 'frozen' });
    expect((await server.control('GET', '/snapshots')).body).toMatchObject([{ name: 'kept' }]);
    expect((await server.control('GET', '/faults')).body).toEqual([fault]);
  });
});

describe('a data file', () => {
  it('is refused with exit code 2 and one line, and left as it was, while another process has it', async () => {
    const file = join(scratch(), 'mock.data');
    const server = await serve(['--data', file]);
    const before = readFileSync(file);
    const { code, stderr } = await refused(['--data', file]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(`^affinity-mock: --data ${file}: process ${server.pid} uses it; [^\n]+\n$`),
    ]);
    expect(readFileSync(file)).toEqual(before);
    expect((await server.call('GET', '/lists')).status).toBe(200);
  });

  it.each([
    ['foreign', (file: string) => writeFileSync(file, '{"persons":[]}\n'), /not a data file of affinity-mock/],
    ['newer', (file: string) => writeFileSync(file, 'affinity-mock data 9\n'), /newer affinity-mock/],
    [
      'corrupt',
      (file: string, good: string) => {
        copyFileSync(good, file);
        appendFileSync(file, '00000000 []\n');
      },
      /damaged at byte \d+/,
    ],
  ])('is refused with exit code 2 and left as it was: %s', async (_, make, expected) => {
    const folder = scratch();
    const good = join(folder, 'good.data');
    await (await serve(['--data', good])).kill('SIGTERM');
    const file = join(folder, 'mock.data');
    make(file, good);
    const before = readFileSync(file);
    const { code, stderr } = await refused(['--data', file]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^affinity-mock: --data [^\n]+\n$/)]);
    expect(stderr).toMatch(expected);
    expect(readFileSync(file)).toEqual(before);
  });
});
