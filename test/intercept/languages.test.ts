/**
 * Programs of many languages with `https://api.affinity.co` built in, unchanged, under `affinity-mock run`. Where the machine lets
 * them, they run without any network but loopback: what would go to the live host fails. `tools.mjs` installs what is missing.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIN, ROOT } from '../support/child.js';
import { findPython } from '../support/python.js';

const RUNTIMES = join(ROOT, '.cache', 'runtimes');
const TOOLS = [join(RUNTIMES, 'node_modules', '.bin'), join(RUNTIMES, 'python', 'bin'), process.env.PATH ?? ''].join(
  delimiter,
);
const PYTHON = findPython(TOOLS, ['urllib.request', 'requests', 'httpx', 'aiohttp']);
const PATH = PYTHON ? `${PYTHON.folder}${delimiter}${TOOLS}` : TOOLS;
const program = (name: string) => fileURLToPath(new URL(`./programs/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-languages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A run takes so long at most, milliseconds, whatever a program waits for. */
const MOST_MS = 100_000;

const runs = (command: string, ...args: string[]) =>
  spawnSync(command, args, { env: { ...process.env, PATH }, timeout: MOST_MS, stdio: 'ignore' }).status === 0;

/** Only the loopback device. */
const ALONE = ['unshare', '-n', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'];
const isAlone = runs(ALONE[0] ?? '', ...ALONE.slice(1), 'true');

/** A program of a few lines is over before the optimizing compiler and a collector of many threads are of use. */
const QUICK_JAVA = { JDK_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' };

interface Said {
  stdout: string;
  stderr: string;
  code: number | null;
}

/** `affinity-mock run -- COMMAND`, and what it said. */
function run(command: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Said> {
  const [file = '', ...args] = [...(isAlone ? ALONE : []), process.execPath, MAIN, 'run', '--', ...command];
  const child = spawn(file, args, {
    env: { ...process.env, PATH, NODE_OPTIONS: '', ...QUICK_JAVA, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: MOST_MS,
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    said.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.stderr += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })));
}

/**
 * All of them at once in one run: what each said, in their order, and what the run did. A shell starts them, which leaves their
 * environment as it is; a program of Node would have what it starts led by its own means.
 */
async function runTogether(commands: readonly (readonly string[])[], env: NodeJS.ProcessEnv) {
  const place = (index: number, what: string) => join(folder, `${index}.${what}`);
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const script = commands.map(
    (command, index) =>
      `(${command.map(quoted).join(' ')} >${quoted(place(index, 'stdout'))} 2>${quoted(place(index, 'stderr'))}; echo $? >${quoted(place(index, 'code'))}) &`,
  );
  const whole = await run(['sh', '-c', [...script, 'wait'].join('\n')], env);
  const said = commands.map((_, index): Said => {
    const read = (what: string) => readFileSync(place(index, what), 'utf8');
    return { stdout: read('stdout'), stderr: read('stderr'), code: Number(read('code')) };
  });
  return { whole, said };
}

const go = join(folder, 'client');
/** Built by `tools.mjs`. */
const rust = join(RUNTIMES, 'rust', 'release', 'client');
const python = (module: string) => (PYTHON?.has.has(module) ? ['python3'] : null);
const has = (tool: string, ...args: string[]) => (runs(tool, ...args) ? [tool] : null);
const java = has('java', '-version');
const auth = '-HAuthorization: Bearer';

/** Name, what it needs, its command. */
const PROGRAMS: [name: string, tool: string[] | null, args: () => string[]][] = [
  [
    'curl',
    has('curl', '--version'),
    () => [
      'sh',
      '-c',
      `exec curl -s -o "${join(folder, 'body')}" -w '%{http_code}\\n' "${auth} $AFFINITY_API_KEY" https://api.affinity.co/v2/auth/whoami`,
    ],
  ],
  ['Python urllib', python('urllib.request'), () => ['python3', program('urllib_client.py')]],
  ['Python requests', python('requests'), () => ['python3', program('requests_client.py')]],
  ['Python httpx', python('httpx'), () => ['python3', program('httpx_client.py')]],
  ['Python aiohttp with trust_env', python('aiohttp'), () => ['python3', program('aiohttp_client.py')]],
  ['Go net/http', has('go', 'build', '-o', go, program('client.go')), () => [go]],
  ['Ruby net/http', has('ruby', '--version'), () => ['ruby', program('client.rb')]],
  ['PHP curl', has('php', '-r', 'exit(function_exists("curl_init") ? 0 : 1);'), () => ['php', program('client.php')]],
  ['Java java.net.http', java, () => ['java', program('HttpClientProgram.java')]],
  ['Java HttpURLConnection', java, () => ['java', program('UrlConnectionProgram.java')]],
  ['Rust reqwest with the roots of the system', existsSync(rust) ? [rust] : null, () => [rust]],
  ['Deno', has('deno', '--version'), () => ['deno', 'run', '-A', program('fetch.mjs')]],
  ['Bun', has('bun', '--version'), () => ['bun', program('fetch.mjs')]],
  ['Node', ['node'], () => [process.execPath, program('fetch.mjs')]],
  [
    'a Node program that starts a Python one',
    python('urllib.request'),
    () => [
      process.execPath,
      '-e',
      `require('node:child_process').spawnSync('python3', [${JSON.stringify(program('urllib_client.py'))}], { stdio: 'inherit' })`,
    ],
  ],
];

describe('run brings to the mock, unchanged:', () => {
  const had = PROGRAMS.filter(([, tool]) => tool !== null);
  let together: ReturnType<typeof runTogether>;
  beforeAll(() => {
    // A caller's exception from its proxy, and a proxy that leads nowhere, change nothing.
    const env = { NO_PROXY: '*', no_proxy: '', HTTPS_PROXY: 'http://127.0.0.1:1', https_proxy: '' };
    together = runTogether(
      had.map(([, , command]) => command()),
      env,
    );
  });

  for (const [name, tool] of PROGRAMS) {
    it.skipIf(tool === null)(
      tool === null ? `${name} (not tested: it cannot be had here)` : name,
      async () => {
        const said = (await together).said[had.findIndex(([other]) => other === name)];
        expect([said?.stdout, said?.code]).toEqual(['200\n', 0]);
      },
      MOST_MS,
    );
  }

  it('and one request of each came, and nothing else', async () => {
    const { stdout, stderr, code } = (await together).whole;
    const last = `affinity-mock: ${had.length} requests reached the mock (${had.length} × 200)`;
    expect([stdout, stderr.split('\n').at(-2), code]).toEqual(['', last, 0]);
  });
});

describe('run', () => {
  it('tells of a program that trusts nothing of ours which variable its runtime reads', async () => {
    const { stderr } = await run([
      'sh',
      '-c',
      `CURL_CA_BUNDLE= SSL_CERT_FILE=/etc/hostname curl -s https://api.affinity.co/v2/lists; exit 0`,
    ]);
    expect(stderr).toMatch(/curl broke off .*CURL_CA_BUNDLE/);
    expect(stderr).toMatch(/no request reached the mock.*curl broke off 1 connection/);
  });
});
