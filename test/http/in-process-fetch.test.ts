/** `mock.fetch` is a `fetch`: what the global one does with signals, redirects, cut connections and hosts, it does too. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AccountHandle, createMock, type Mock } from '../../src/index.js';

const HOST = 'https://api.affinity.co';
const LONG = 600_000;

let mock: Mock;
let account: AccountHandle;
let headers: Record<string, string>;
beforeEach(async () => {
  mock = await createMock();
  account = mock.account();
  headers = { authorization: `Bearer ${account.keys.admin}` };
});
afterEach(() => mock.close());

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );
const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
};
const inWork = () => account.limits.get().concurrent.used;

describe('A signal', () => {
  it('that was aborted before sends nothing, and is rejected with its reason', async () => {
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    expect(await caught(mock.fetch(`${HOST}/v2/lists`, { headers, signal }))).toBe(reason);
    expect(await caught(mock.fetch(new Request(`${HOST}/v2/lists`, { headers, signal })))).toBe(reason);
    expect(account.requests()).toEqual([]);
  });

  it('that times out ends the wait for an answer that a fault delays, and gives its slot back', async () => {
    account.faults.add({ match: { path: '/v2/lists' }, delayMs: LONG });
    const error = await caught(mock.fetch(`${HOST}/v2/lists`, { headers, signal: AbortSignal.timeout(5) }));
    expect(error).toMatchObject({ name: 'TimeoutError' });
    expect(inWork()).toBe(0);
  });

  it('of a Request counts as well, and one in `init` instead of it', async () => {
    account.faults.add({ match: { path: '/v2/lists' }, delayMs: LONG });
    const [own, other] = [new AbortController(), new AbortController()];
    const request = () => new Request(`${HOST}/v2/lists`, { headers, signal: own.signal });
    const first = caught(mock.fetch(request()));
    const second = caught(mock.fetch(request(), { signal: other.signal }));
    await until(() => inWork() === 2);
    own.abort('mine');
    expect(await first).toBe('mine');
    other.abort('theirs');
    expect(await second).toBe('theirs');
  });

  it('breaks off a body that is being read', async () => {
    const controller = new AbortController();
    const response = await mock.fetch(`${HOST}/v2/lists`, { headers, signal: controller.signal });
    expect(response.status).toBe(200);
    controller.abort(new Error('read no more'));
    expect(await caught(response.text())).toMatchObject({ message: 'read no more' });
  });

  it('ends the wait for a body that never comes', async () => {
    const controller = new AbortController();
    const body = new ReadableStream<Uint8Array>({ start: (stream) => stream.enqueue(new Uint8Array([123])) });
    const sent = { ...headers, 'content-type': 'application/json' };
    const answer = caught(
      mock.fetch(`${HOST}/persons`, { method: 'POST', headers: sent, body, duplex: 'half', signal: controller.signal }),
    );
    await until(() => inWork() === 1);
    controller.abort('gone');
    expect(await answer).toBe('gone');
    expect(inWork()).toBe(0);
  });

  it('that nobody aborts changes nothing', async () => {
    const { signal } = new AbortController();
    const response = await mock.fetch(`${HOST}/v2/lists?limit=1`, { headers, signal });
    const copy = response.clone();
    expect(await response.json()).toEqual(await copy.json());
    expect(copy.url).toBe(`${HOST}/v2/lists?limit=1`);
  });
});

describe('A redirect', () => {
  const download = async () => {
    const answer = await mock.fetch(`${HOST}/entity-files`, { headers });
    const files = (await answer.json()) as { entity_files: { id: number }[] };
    return `${HOST}/entity-files/download/${files.entity_files[0]?.id}`;
  };
  /** Answers a path with a redirect. */
  const redirect = (path: string, status: number, location: string) =>
    account.faults.add({ match: { path }, respond: { status, headers: { location } } });

  it('of a file download is followed, as Affinity sends it', async () => {
    const url = await download();
    const response = await mock.fetch(url, { headers });
    expect([response.status, response.redirected, response.statusText]).toEqual([200, true, 'OK']);
    expect(response.url).not.toBe(url);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  it('is handed out with redirect: manual, and an error with redirect: error', async () => {
    const url = await download();
    const response = await mock.fetch(url, { headers, redirect: 'manual' });
    expect([response.status, response.redirected, response.url]).toEqual([302, false, url]);
    expect(response.headers.get('location')).toMatch(/^https?:/);
    const error = await caught(mock.fetch(url, { headers, redirect: 'error' }));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain('unexpected redirect');
  });

  it.each([
    [301, 'POST', 'GET', undefined],
    [302, 'POST', 'GET', undefined],
    [303, 'PUT', 'GET', undefined],
    [307, 'POST', 'POST', { name: 'Tarn' }],
    [308, 'PUT', 'PUT', { name: 'Tarn' }],
    [302, 'PUT', 'PUT', { name: 'Tarn' }],
  ])('%i of a %s asks again by %s, with what body belongs to it', async (status, method, then, body) => {
    account.settings.set({ journalBodies: true });
    const target = then === 'POST' ? '/persons' : '/persons/7';
    redirect('/organizations', status, target);
    const sent = { ...headers, 'content-type': 'application/json' };
    await mock.fetch(`${HOST}/organizations`, { method, headers: sent, body: '{"name":"Tarn"}' });
    const [, last] = account.requests();
    expect([last?.method, last?.path]).toEqual([then, target]);
    expect(last?.requestHeaders['content-type']).toBe(body && 'application/json');
    expect(last?.requestBody ?? undefined).toEqual(body);
  });

  it('to another origin goes there without the key, and to another host nowhere', async () => {
    redirect('/v2/lists', 302, 'http://localhost:4010/v2/users');
    expect((await mock.fetch(`${HOST}/v2/lists`, { headers })).status).toBe(401);
    account.faults.remove();
    redirect('/v2/lists', 302, '/v2/users#them');
    expect((await mock.fetch(`${HOST}/v2/lists`, { headers })).status).toBe(200);
    account.faults.remove();
    redirect('/v2/lists', 302, 'https://elsewhere.example/v2/lists');
    expect(await caught(mock.fetch(`${HOST}/v2/lists`, { headers }))).toMatchObject({
      name: 'TypeError',
      message: expect.stringContaining('elsewhere.example'),
    });
  });

  it('after twenty others is an error', async () => {
    redirect('/v2/lists', 302, '/v2/lists');
    const error = await caught(mock.fetch(`${HOST}/v2/lists`, { headers }));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain('redirect count exceeded');
    expect(account.requests()).toHaveLength(21);
  });

  it('that would send a stream again is an error', async () => {
    redirect('/organizations', 307, '/persons');
    const body = new Blob(['{}']).stream();
    const error = await caught(mock.fetch(`${HOST}/organizations`, { method: 'POST', headers, body, duplex: 'half' }));
    expect(String(error)).toContain('a stream cannot be sent again');
  });

  it.each(['http://[', 'ftp://127.0.0.1/x'])('to %s is an error', async (location) => {
    redirect('/v2/lists', 302, location);
    expect(await caught(mock.fetch(`${HOST}/v2/lists`, { headers }))).toBeInstanceOf(TypeError);
  });
});

describe('A request body', () => {
  const json = () => ({ ...headers, 'content-type': 'application/json' });
  const streamOf = (...pieces: unknown[]) =>
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    });
  const failing = (reason: unknown) =>
    new ReadableStream({
      pull(controller) {
        controller.error(reason);
      },
    });
  const posted = (body: unknown) =>
    mock.fetch(`${HOST}/persons`, { method: 'POST', headers: json(), body: body as ReadableStream, duplex: 'half' });

  it('whose stream fails rejects with what it failed of', async () => {
    const reason = new RangeError('the disk is gone');
    const error = await caught(posted(failing(reason)));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: 'fetch failed', cause: reason });
    const body = failing(reason);
    const request = new Request(`${HOST}/persons`, { method: 'POST', headers: json(), body, duplex: 'half' });
    expect(await caught(mock.fetch(request))).toMatchObject({ message: 'fetch failed', cause: reason });
    const generator = (async function* () {
      yield '{';
      throw reason;
    })();
    expect(await caught(posted(generator))).toMatchObject({ message: 'fetch failed', cause: reason });
    expect(inWork()).toBe(0);
  });

  it('of pieces of text is sent, and of pieces that no socket takes is not', async () => {
    const sent = await posted(streamOf('{"first_name":"Zoë",', Buffer.from('"last_name":"Tarn","emails":[]}')));
    expect([sent.status, await sent.json()]).toEqual([200, expect.objectContaining({ first_name: 'Zoë' })]);
    expect(await caught(posted(streamOf({})))).toMatchObject({ message: 'fetch failed', cause: { name: 'TypeError' } });
  });

  it('that is a stream asks for duplex, as the global fetch does', async () => {
    const init = { method: 'POST', headers: json(), body: streamOf('{}') };
    const error = await caught(mock.fetch(`${HOST}/persons`, init));
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain('duplex');
  });
});

describe('A connection', () => {
  it.each(['ftp://api.affinity.co/v2/lists', 'data:,hi', 'blob:x', 'about:blank', 'ws://localhost/'])(
    'by %s is none: its scheme is unknown',
    async (url) => {
      const error = await caught(mock.fetch(url, { headers }));
      expect(error).toBeInstanceOf(TypeError);
      expect(error).toMatchObject({
        message: expect.stringMatching(/^fetch failed/),
        cause: { message: 'unknown scheme' },
      });
      expect(account.requests()).toEqual([]);
    },
  );

  it('that a fault drops is a network error, as a socket gives it', async () => {
    account.faults.add({ match: { path: '/v2/lists' }, drop: true });
    const error = await caught(mock.fetch(`${HOST}/v2/lists`, { headers }));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code: 'UND_ERR_SOCKET' } });
    expect(inWork()).toBe(0);
  });

  it('is none after close()', async () => {
    await mock.close();
    const error = await caught(mock.fetch(`${HOST}/v2/lists`, { headers }));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: 'fetch failed: the mock is closed', cause: { code: 'ECONNREFUSED' } });
  });

  it.each(['https://evil.example', 'https://affinity.co', 'https://api.affinity.co.evil.example', 'http://10.0.0.1'])(
    'to %s is none: the host is named',
    async (origin) => {
      const error = await caught(mock.fetch(`${origin}/v2/lists`, { headers }));
      expect(error).toBeInstanceOf(TypeError);
      expect(error).toMatchObject({
        message: expect.stringContaining(new URL(origin).host),
        cause: { code: 'ENOTFOUND' },
      });
      expect(account.requests()).toEqual([]);
    },
  );

  it.each([
    'https://api.affinity.co.',
    'http://API.AFFINITY.CO',
    'http://localhost:1',
    'http://127.0.0.9',
    'http://[::1]:9',
  ])('to %s is answered', async (origin) => {
    expect((await mock.fetch(`${origin}/v2/lists`, { headers })).status).toBe(200);
  });

  it('to the host of a base URL is answered', async () => {
    const url = 'https://mock.internal.example/v2/lists';
    expect(await caught(mock.fetch(url, { headers }))).toBeInstanceOf(TypeError);
    await mock.listen({ baseUrl: 'https://mock.internal.example' });
    expect((await mock.fetch(url, { headers })).status).toBe(200);
  });
});

describe('A response', () => {
  it('says where it is from and what its status means', async () => {
    const { url, redirected, type, statusText } = await mock.fetch(`${HOST}/v2/lists?limit=1#top`, { headers });
    expect({ url, redirected, type, statusText }).toEqual({
      url: `${HOST}/v2/lists?limit=1`,
      redirected: false,
      type: 'basic',
      statusText: 'OK',
    });
    expect((await mock.fetch(`${HOST}/v2/lists`)).statusText).toBe('Unauthorized');
  });

  it('is to what stands before the fragment, where there is a query behind it too', async () => {
    const rows = async (path: string) => {
      const { data } = (await (await mock.fetch(HOST + path, { headers })).json()) as { data: unknown[] };
      return data.length;
    };
    expect(await rows('/v2/lists#x?limit=1')).toBe(await rows('/v2/lists'));
    expect(await rows('/v2/lists?limit=1#x?limit=2')).toBe(1);
  });

  it('to HEAD has no body', async () => {
    const response = await mock.fetch(`${HOST}/v2/lists`, { method: 'HEAD', headers });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('comes of a string, a URL and a Request, with init and without', async () => {
    const url = `${HOST}/v2/lists?limit=1`;
    const request = new Request(url, { headers });
    const answers = [
      await mock.fetch(url, { headers }),
      await mock.fetch(new URL(url), { headers }),
      await mock.fetch(request),
      await mock.fetch(new Request(url), { headers }),
    ];
    for (const answer of answers) expect([answer.status, answer.url]).toEqual([200, url]);
    expect(await caught(mock.fetch('/v2/lists', { headers }))).toBeInstanceOf(TypeError);
  });

  it('comes of a Request of another realm', async () => {
    const { url, method } = new Request(`${HOST}/v2/lists?limit=1`);
    const foreign = { url, method, headers: new Headers(headers), body: null, redirect: 'follow', signal: undefined };
    expect((await mock.fetch(foreign as unknown as Request)).status).toBe(200);
  });
});
