import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMock, type Mock, type MockServer } from '../../src/index.js';
import { run } from './support.js';

let mock: Mock;
let server: MockServer;
let other: Server;
beforeAll(async () => {
  mock = await createMock();
  server = await mock.listen({ controlToken: 'let-me-in' });
  other = createServer((_, outgoing) => outgoing.end('{}')).listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
});
afterAll(async () => {
  other.close();
  await mock.close();
});

describe('health', () => {
  it('exits 0 when the server answers, and needs no token', async () => {
    for (const url of [server.url, `${server.url}/`, `${server.url}/v2`]) {
      expect(await run(['health', '--url', url])).toEqual({ code: 0, stdout: `${server.url} answers\n`, stderr: '' });
    }
  });

  it('looks where the environment says', async () => {
    vi.stubEnv('PORT', '1');
    vi.stubEnv('AFFINITY_MOCK_HOST', '0.0.0.0');
    vi.stubEnv('AFFINITY_MOCK_PORT', String(server.port));
    expect((await run(['health'])).code).toBe(0);
    vi.stubEnv('AFFINITY_MOCK_PORT', '');
    expect((await run(['health'])).code).toBe(1);
    vi.unstubAllEnvs();
  });

  it('exits 1 and says why when nobody answers, or somebody else', async () => {
    const nobody = await mock.listen();
    await nobody.close();
    const { port } = other.address() as AddressInfo;
    for (const [url, reason] of [
      [nobody.url, 'does not answer (ECONNREFUSED)'],
      [`http://127.0.0.1:${port}`, 'this is not affinity-mock'],
    ] as const) {
      const { code, stdout, stderr } = await run(['health', '--url', url]);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^affinity-mock: http:[^\n]+\n$/);
      expect(stderr).toContain(reason);
    }
  });

  it.each(['AFFINITY_MOCK_PORT', 'PORT'])('names the variable when %s is no port', async (variable) => {
    vi.stubEnv('AFFINITY_MOCK_PORT', '');
    vi.stubEnv(variable, 'x');
    const { code, stdout, stderr } = await run(['health']);
    vi.unstubAllEnvs();
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^affinity-mock: ${variable}=x in the environment is no port: [^\\n]+\\n$`));
  });

  it('exits 2 for what is no URL', async () => {
    expect((await run(['health', '--url', 'nowhere'])).code).toBe(2);
  });
});
