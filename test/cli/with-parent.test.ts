import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { MAIN, ROOT } from '../support/child.js';
import { until } from '../support/until.js';

const SERVE = [MAIN, 'serve', '--port', '0', '--json', '--with-parent'];

let left: number | undefined;
afterEach(() => {
  if (left !== undefined && isAlive(left)) process.kill(left, 'SIGKILL');
  left = undefined;
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const firstLine = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text);
    });
    child.once('close', () => reject(new Error(`it ended before it said a line: ${text}`)));
  });

const env = { ...process.env, PORT: '', AFFINITY_MOCK_PORT: '' };

describe('serve --with-parent', () => {
  it('ends with 0 when its standard input ends', async () => {
    const child = spawn(process.execPath, SERVE, { cwd: ROOT, env, stdio: ['pipe', 'pipe', 'inherit'] });
    left = child.pid;
    await firstLine(child);
    const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    child.stdin?.end();
    expect(await ended).toBe(0);
  });

  it('ends when its parent is killed, without a pipe too', async () => {
    const wrapper = `const c = require('node:child_process').spawn(process.execPath, ${JSON.stringify(SERVE)}, { stdio: ['ignore', 'inherit', 'inherit'] }); setInterval(() => {}, 1e3)`;
    const parent = spawn(process.execPath, ['-e', wrapper], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const { pid } = JSON.parse(await firstLine(parent));
    left = pid;
    parent.kill('SIGKILL');
    await until(() => !isAlive(pid));
  });

  it('goes on where standard input is /dev/null', async () => {
    const child = spawn(process.execPath, SERVE, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    left = child.pid;
    const { url } = JSON.parse(await firstLine(child));
    expect((await fetch(`${url}/_mock/health`)).status).toBe(200);
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  });
});
