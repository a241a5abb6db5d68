import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMock } from '../../src/index.js';
import { controlRoutes } from '../../src/routes/control/mount.js';
import { control, operations } from './support.js';

const stored = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../src/contract/generated/${name}.json`, import.meta.url), 'utf8'));

/** As stored, but for the first server, which is the one that was asked. */
function servedHere(name: string) {
  const [, ...others] = stored(name).servers;
  const server = { url: 'http://mock', description: 'The mock that served this document.' };
  return { ...stored(name), servers: [server, ...others] };
}

describe('the control plane and its contract', () => {
  it('have the same calls', () => {
    const routes = [...controlRoutes()].flatMap(([path, route]) => [...route.keys()].map((m) => `${m} /_mock${path}`));
    expect(routes.sort()).toEqual(
      operations()
        .map(({ method, path }) => `${method} ${path}`)
        .sort(),
    );
  });

  it('is listed at /_mock and /_mock/', async () => {
    const call = control(await createMock());
    for (const path of ['', '/']) {
      const { status, body } = await call('GET', path);
      expect(status).toBe(200);
      expect(body.calls).toHaveLength(operations().length);
      expect((await call('POST', path)).status).toBe(405);
    }
  });

  it('is served with the contracts of both APIs', async () => {
    const call = control(await createMock());
    expect((await call('GET', '/openapi.json')).body).toEqual(servedHere('control'));
    expect((await call('GET', '/contracts/v1.json')).body).toEqual(servedHere('v1'));
    for (const version of ['2024-01-01', '2026-07-15', '2026-09-17']) {
      const { status, body } = await call('GET', `/contracts/v2/${version}.json`);
      expect(status).toBe(200);
      expect(body).toEqual(servedHere(`v2-${version}`));
    }
  });

  it.each(['2026-01-01', 'current', '..%2fv1', '%2e%2e%2fcontrol'])('knows no version %s of V2', async (version) => {
    const { status, body } = await control(await createMock())('GET', `/contracts/v2/${version}.json`);
    expect(status).toBe(404);
    expect(body.error.code).toBe('not-found');
  });

  it('tells that the server is up', async () => {
    const mock = await createMock();
    const { body } = await control(mock)('GET', '/health');
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(body).toEqual({
      status: 'ok',
      instance: expect.any(String),
      version,
      accounts: 4,
      uptimeMs: expect.any(Number),
    });
    await mock.createAccount();
    expect((await control(mock)('GET', '/health')).body).toMatchObject({ instance: body.instance, accounts: 5 });
  });
});
