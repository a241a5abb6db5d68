/** The lines of the guide that bring up three shards without a container, pasted as they stand. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, ROOT } from '../docs/guide.js';
import { freePorts, hasHaproxy } from './cluster.js';

const blocks = blocksOf(readFileSync(join(ROOT, 'docs/many-machines.md'), 'utf8')).map(({ code }) => code);
const blockWith = (text: string): string => blocks.find((code) => code.includes(text)) ?? '';

/** The front's port; the shards listen on the next three. */
async function portsInARow(): Promise<number> {
  for (;;) {
    const [first = 0] = await freePorts(1);
    const servers = [0, 1, 2, 3].map((i) => createServer().listen(first + i, '127.0.0.1'));
    const heard = await Promise.all(
      servers.map((server) =>
        once(server, 'listening').then(
          () => true,
          () => false,
        ),
      ),
    );
    for (const server of servers) server.close();
    if (heard.every(Boolean)) return first;
  }
}

describe.skipIf(!hasHaproxy)(
  hasHaproxy ? 'the lines without a container' : 'the lines without a container (HAProxy is not installed: skipped)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-local-'));
    const data = join(folder, 'accounts');
    let port = 0;
    let statsPort = 0;
    let script: ChildProcess;
    let said = '';
    const here = (code: string) => code.replaceAll('4010', `${port}`).replaceAll('./accounts', data);

    beforeAll(async () => {
      port = await portsInARow();
      [statsPort = 0] = await freePorts(1);
      const lines = blockWith('start-local.sh 3').split('\n');
      // A checkout that runs its tests has been installed.
      const [install, ...start] = lines;
      expect(install).toBe('npm ci');
      const { NODE_OPTIONS: _options, ...environment } = process.env;
      const env = { ...environment, FRONT_PORT: `${port}`, FRONT_STATS_BIND: `127.0.0.1:${statsPort}` };
      script = spawn('bash', ['-c', here(start.join('\n'))], { cwd: ROOT, env, detached: true });
      for (const stream of [script.stdout, script.stderr])
        stream?.on('data', (chunk) => {
          said += chunk;
        });
      while (!said.includes('3 shards behind') && script.exitCode === null) await sleep(20);
    });
    afterAll(async () => {
      // As Ctrl-C does, which all of the group hear.
      if (script.exitCode === null) process.kill(-(script.pid as number), 'SIGINT');
      if (script.exitCode === null) await once(script, 'close');
      rmSync(folder, { recursive: true, force: true });
    });

    it('bring up three shards, each with a data file of its own', () => {
      expect(said).toContain(`affinity-mock: 3 shards behind http://127.0.0.1:${port}`);
      expect(
        readdirSync(data)
          .filter((name) => name.endsWith('.data'))
          .sort(),
      ).toEqual(['shard-0.data', 'shard-1.data', 'shard-2.data']);
    });

    it('and does not take for a shard what listens on its port already', () => {
      const env = { ...process.env, FRONT_PORT: `${port}`, FRONT_STATS_BIND: `127.0.0.1:${statsPort}` };
      const { status, stdout, stderr } = spawnSync('bash', ['deploy/start-local.sh', '3'], {
        encoding: 'utf8',
        cwd: ROOT,
        env,
      });
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toContain(`something listens on port ${port} already: end it`);
    });

    it('and the next ones make an account and ask for its lists', () => {
      const client = blockWith('Authorization: Bearer $KEY');
      // Where there is no jq, Node does what is asked of it.
      const jq = `command -v jq >/dev/null || jq() { node -e 'process.stdout.write(JSON.parse(require("fs").readFileSync(0)).keys[0].key)'; }`;
      for (let i = 0; i < 6; i++) {
        const { stdout, stderr } = spawnSync('bash', ['-c', `${jq}\n${here(client)}`], {
          encoding: 'utf8',
          cwd: folder,
        });
        expect(stderr).toBe('');
        expect(JSON.parse(stdout).data.length).toBeGreaterThan(0);
      }
    });
  },
);
