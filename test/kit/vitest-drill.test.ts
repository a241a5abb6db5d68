/** The drill's matchers: a client as it is often written, and the same without the defect. */
import { describe } from 'vitest';
import { type DrillStage, expect, test } from '../../src/kit/vitest.js';

const HOST = 'https://api.affinity.co';
const PERSON = { first_name: 'Aria', last_name: 'Fernhollow', emails: ['aria@fernhollow.example'] };

type At = Pick<DrillStage, 'mock' | 'account'>;

async function ask({ mock, account }: At, path: string, body?: object, init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${account.keys.admin}`, 'content-type': 'application/json' };
  const given = body && { method: 'POST', body: JSON.stringify(body) };
  const answer = await mock.fetch(HOST + path, { headers, ...given, ...init });
  const text = await answer.text();
  return { status: answer.status, text };
}

/** Asks again after a 5xx and a broken connection, with pauses that grow, a few times. */
async function patient(at: At, path: string, body?: object): Promise<{ [name: string]: unknown }> {
  for (let attempt = 1; ; attempt++) {
    const signal = AbortSignal.timeout(300);
    const { status, text } = await ask(at, path, body, { signal }).catch(({ message }) => ({
      status: 0,
      text: message,
    }));
    if (status === 200) return JSON.parse(text);
    if ((status > 0 && status < 500) || attempt === 4) throw new Error(`${path}: ${status} ${text}`);
    await new Promise((resolve) => setTimeout(resolve, 30 * 2 ** attempt));
  }
}

const reads = async (at: At) => void (await patient(at, '/v2/lists'));
const hasty = async (at: At) => {
  const { status } = await ask(at, '/v2/lists');
  if (status !== 200) throw new Error(`lists: ${status}`);
};

async function createsBlindly(at: At) {
  const { status } = await ask(at, '/persons', PERSON).catch(() => ({ status: 0 }));
  if (status === 0 || status >= 500) await ask(at, '/persons', PERSON);
}

async function createsOnce(at: At) {
  const { status } = await ask(at, '/persons', PERSON).catch(() => ({ status: 0 }));
  if (status === 200) return;
  const { persons } = (await patient(at, '/persons?term=aria@fernhollow.example')) as { persons: object[] };
  if (persons.length === 0) await ask(at, '/persons', PERSON);
}

describe('The matchers for the faults of a test', () => {
  test('toHaveAskedAgain', async ({ mock, account }) => {
    const at = { mock, account };
    expect(() => expect(account).toHaveAskedAgain()).toThrow(
      /^nothing happened that could show it\.\noutages\/retries-reads/,
    );
    expect(() => expect(account).not.toHaveAskedAgain()).toThrow(/^nothing happened/);
    account.faults.add({ match: { operationId: 'v2.lists.list' }, preset: '503', times: 2 });
    await reads(at);
    expect(account).toHaveAskedAgain();
    expect(() => expect(account).not.toHaveAskedAgain()).toThrow(/^it passed, which it should not/);
    account.faults.add({ match: { operationId: 'v2.lists.list' }, preset: '500', times: 1 });
    await hasty(at).catch(() => {});
    expect(account).not.toHaveAskedAgain();
    expect(() => expect(account).toHaveAskedAgain()).toThrow(
      /GET \/v2\/lists was not sent again after 500\n {2}[\d.]+ s GET \/v2\/lists 500\n {2}→ Repeat reads/,
    );
  });

  test('toHaveAskedAgain is not satisfied by a fault that was taken well, or by one of a create', async ({
    mock,
    account,
  }) => {
    account.faults.add({ match: { operationId: 'v2.lists.list' }, delayMs: 1 });
    account.faults.add({ match: { operationId: 'v1.persons.create' }, preset: '503', times: 1 });
    await reads({ mock, account });
    await createsBlindly({ mock, account });
    expect(() => expect(account).toHaveAskedAgain()).toThrow(/^nothing happened/);
  });

  test.for(['504-after-work', 'dropped-after-work'] as const)(
    'toHaveCreatedOnce after %s',
    async (preset, { mock, account }) => {
      const at = { mock, account };
      expect(() => expect(account).toHaveCreatedOnce()).toThrow(/^nothing happened/);
      const { id } = account.faults.add({ match: { operationId: 'v1.persons.create' }, preset, times: 1 });
      await createsOnce(at);
      expect(account).toHaveCreatedOnce();
      account.faults.remove(id);
      expect(account).toHaveCreatedOnce();
      const other = await mock.createAccount();
      other.faults.add({ match: { operationId: 'v1.persons.create' }, preset, times: 1 });
      await createsBlindly({ mock, account: other });
      expect(other).not.toHaveCreatedOnce();
      expect(() => expect(other).toHaveCreatedOnce()).toThrow(
        /POST \/persons was sent again .* without a look.*\n.*\n {2}→ A create/,
      );
    },
  );

  test('toHaveStoppedWhenRefused', async ({ mock, account }) => {
    const at = { mock, account };
    await reads(at);
    expect(() => expect(account).toHaveStoppedWhenRefused()).toThrow(/^nothing happened/);
    account.users.update('admin', { status: 'deactivated' });
    await reads(at).catch(() => {});
    expect(account).toHaveStoppedWhenRefused();
    for (const path of ['/v2/persons', '/v2/companies', '/notes']) await ask(at, path);
    expect(() => expect(account).toHaveStoppedWhenRefused()).toThrow(
      /after 401 for GET \/v2\/lists it sent 3 other calls/,
    );
    const other = await mock.createAccount();
    other.users.update('admin', { status: 'deactivated' });
    for (let i = 0; i < 3; i++) await hasty({ mock, account: other }).catch(() => {});
    expect(() => expect(other).toHaveStoppedWhenRefused()).toThrow(/GET \/v2\/lists was sent 3 times for 401/);
  });

  test('toHaveCreatedOnce is about creates whose answer was lost, not about slow, refused or altered ones', async ({
    mock,
    account,
  }) => {
    const at = { mock, account };
    account.faults.add({ match: { operationId: 'v1.persons.create' }, preset: '429-minute', times: 1 });
    account.faults.add({ match: {}, delayMs: 1 });
    await ask(at, '/persons', PERSON);
    await ask(at, '/persons', PERSON);
    expect(() => expect(account).toHaveCreatedOnce()).toThrow(/^nothing happened/);
  });

  test('toHaveCreatedOnce does not pass a create that was not waited for and sent again, for the first one is done', async ({
    mock,
    account,
  }) => {
    const at = { mock, account };
    account.faults.add({ match: { operationId: 'v1.persons.create' }, delayMs: 200, times: 1 });
    const signal = AbortSignal.timeout(20);
    await ask(at, '/persons', undefined, { method: 'POST', body: JSON.stringify(PERSON), signal }).catch(() => {});
    await ask(at, '/persons', PERSON);
    await expect.poll(() => account.requests().length).toBe(2);
    expect(() => expect(account).toHaveCreatedOnce()).toThrow(
      'POST /persons was sent again after it had not waited for the answer without a look',
    );
  });

  test('toHaveCreatedOnce passes a create that was not waited for and left at that', async ({ mock, account }) => {
    account.faults.add({ match: { operationId: 'v1.persons.create' }, delayMs: 200, times: 1 });
    const init = { method: 'POST', body: JSON.stringify(PERSON), signal: AbortSignal.timeout(20) };
    await ask({ mock, account }, '/persons', undefined, init).catch(() => {});
    await expect.poll(() => account.requests().length).toBe(1);
    expect(account).toHaveCreatedOnce();
  });

  test('toHaveStoppedWhenRefused is not about what another user looks at afterwards', async ({ mock, account }) => {
    const at = { mock, account };
    account.users.update('standard', { status: 'deactivated' });
    await ask(at, '/v2/lists', undefined, { headers: { authorization: `Bearer ${account.keys.standard}` } });
    for (const path of ['/v2/persons', '/v2/companies', '/notes']) await ask(at, path);
    expect(account).toHaveStoppedWhenRefused();
  });

  test('say what they take', ({ account }) => {
    expect(() => expect(account.requests()).toHaveCreatedOnce()).toThrow('expect(account).toHaveCreatedOnce()');
  });
});

describe('toPassDrill', () => {
  test('tells a client that asks again from one that does not', async () => {
    await expect(reads).toPassDrill('outages/retries-reads');
    await expect(hasty).not.toPassDrill('outages/retries-reads');
    await expect(expect(hasty).toPassDrill('outages/retries-reads')).rejects.toThrow(
      /^outages\/retries-reads: asks again for a read that failed: GET \/v2\/lists was not sent again after 5\d\d\n.*\n {2}→ Repeat reads/,
    );
  });

  test('tells a create that is sent again blindly', async () => {
    await expect(createsOnce).toPassDrill('outages/no-create-twice');
    await expect(createsBlindly).not.toPassDrill('outages/no-create-twice');
  });

  test('tells a create that is sent again with another stamp, or with its members in another order', async () => {
    for (const bodyOf of [
      (attempt: number) => ({ name: `Fernhollow (try ${attempt})`, domain: 'fernhollow.example' }),
      (attempt: number) =>
        attempt === 0
          ? { name: 'Fernhollow', domain: 'fernhollow.example' }
          : { domain: 'fernhollow.example', name: 'Fernhollow' },
    ]) {
      const client = async (at: At) => {
        for (let attempt = 0; attempt < 3; attempt++) {
          const { status } = await ask(at, '/organizations', bodyOf(attempt)).catch(() => ({ status: 0 }));
          if (status > 0 && status < 500) return;
        }
      };
      await expect(client).not.toPassDrill('outages/no-create-twice');
    }
  });

  test('does not take the next creates of a client that gives one up for that one again', async () => {
    const client = async (at: At) => {
      for (const name of ['Fernhollow 1', 'Fernhollow 2', 'Fernhollow 3']) await ask(at, '/organizations', { name });
    };
    await expect(client).toPassDrill('outages/no-create-twice');
  });

  test('takes no single record for a look, and a record that was taken away for none', async () => {
    const looksElsewhere = async (at: At) => {
      const { persons } = (await patient(at, '/persons')) as { persons: { id: number }[] };
      if ((await ask(at, '/persons', PERSON)).status < 500) return;
      await ask(at, `/persons/${persons[0]?.id}`);
      await ask(at, '/persons', PERSON);
    };
    await expect(looksElsewhere).not.toPassDrill('outages/no-create-twice');
    const begins = async (at: At) => {
      const body = { name: 'Fernhollow', domain: 'fernhollow.example' };
      if ((await ask(at, '/organizations', body)).status < 500) return;
      const { organizations } = (await patient(at, '/organizations?term=fernhollow')) as {
        organizations: { id: number }[];
      };
      for (const { id } of organizations) await ask(at, `/organizations/${id}`, undefined, { method: 'DELETE' });
      await ask(at, '/organizations', body);
    };
    await expect(begins).toPassDrill('outages/no-create-twice');
  });

  test('says what is wrong with its options', async () => {
    for (const patienceMs of [Number.NaN, -5, '1000' as never]) {
      await expect(expect(reads).toPassDrill('outages/timeout', { patienceMs })).rejects.toThrow(
        'patienceMs must be a whole number from 1 to 60000',
      );
    }
    await expect(expect(reads).toPassDrill('outages/timeout', null as never)).rejects.toThrow('must be an object');
  });

  test('tells a client with a time-out from one without', async () => {
    await Promise.all([
      expect(reads).toPassDrill('outages/timeout', { patienceMs: 500 }),
      expect(hasty).not.toPassDrill('outages/timeout', { patienceMs: 500 }),
      expect(expect(hasty).toPassDrill('outages/timeout', { patienceMs: 500 })).rejects.toThrow(
        /waited for beyond .*\(patienceMs says how long it may be\)/,
      ),
    ]);
  });

  test('fails, with and without not, where nothing was disturbed', async () => {
    await expect(expect(reads).toPassDrill('outages/no-create-twice')).rejects.toThrow(
      /^nothing happened that could show it\.\n.*not tested: it created nothing$/,
    );
    await expect(expect(reads).not.toPassDrill('outages/no-create-twice')).rejects.toThrow(/^nothing happened/);
  });

  test('holds a client to all rules of a group that it gives occasion for', { timeout: 60_000 }, async () => {
    await expect(reads).toPassDrill('data');
    const dies = async (at: At) => {
      const { data } = JSON.parse((await ask(at, '/v2/lists')).text) as { data: { type: string }[] };
      const strange = data.find(({ type }) => !['company', 'person', 'opportunity'].includes(type));
      if (strange) throw new Error(`unknown type of list: ${strange.type}`);
    };
    await expect(expect(dies).toPassDrill('data')).rejects.toThrow(
      /^data\/new-words: .*it rejected: .*unknown type of list/,
    );
  });

  test('ends its waiting for a client that never ends, and tells it', { timeout: 30_000 }, async () => {
    const endless = async (at: DrillStage) => {
      while (!at.signal.aborted) {
        if ((await ask(at, '/v2/lists')).status === 200) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    await expect(expect(endless).toPassDrill('outages/bounded', { patienceMs: 200 })).rejects.toThrow(
      /had not given up/,
    );
  });

  test('says what is wrong with the client, the rule, or what is drilled', async () => {
    const fails = () => Promise.reject(new Error('no config'));
    await expect(expect(fails).toPassDrill('outages/timeout')).rejects.toThrow(
      /undisturbed, the client failed: Error: no config/,
    );
    await expect(expect(() => {}).toPassDrill('outages/timeout')).rejects.toThrow(/the client made no call/);
    await expect(expect(reads).toPassDrill('outages/time-out' as never)).rejects.toThrow(
      /did you mean outages\/timeout\?/,
    );
    await expect(expect(reads).toPassDrill('limits' as never)).rejects.toThrow(
      /^'limits' is judged of a program alone: affinity-mock drill --on limits -- COMMAND; /,
    );
    await expect(expect(Promise.resolve()).toPassDrill('outages')).rejects.toThrow(
      /takes a function that does the work/,
    );
  });
});
