/**
 * Draws docs/images/terminal.svg, the picture of the README, of what the program really says: the start of its banner, and an answer.
 * Readable on light and dark pages. `--check` writes nothing and fails when the committed picture is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { banner } from '../src/cli/banner.js';
import { createMock } from '../src/index.js';

const FILE = 'docs/images/terminal.svg';
const [FONT, ADVANCE, LEAP, MARGIN, BAR] = [13, 7.83, 19, 20, 34];

/** One that is typed begins with `$`. */
type Line = string;

async function session(): Promise<Line[]> {
  const mock = await createMock({ now: '2026-10-15T12:00:00Z' });
  mock.account('scale').clock.set({ mode: 'frozen' });
  const server = await mock.listen();
  try {
    // The address that everybody sees who names no port.
    const text = banner({ server, accounts: mock.accounts, instance: '' }).replaceAll(
      server.url,
      'http://127.0.0.1:4010',
    );
    const [said = ''] = text.split(/\n {2}advanced/);
    const headers = { authorization: `Bearer ${mock.account('scale').keys.admin}` };
    const answer = await fetch(`${server.url}/v2/lists?limit=1`, { headers });
    const shown = [...answer.headers].filter(([name]) => /^(?:content-type|x-ratelimit-limit-user)/.test(name));
    const { data } = (await answer.json()) as { data: unknown[] };
    return [
      '$ npx affinity-mock serve',
      ...said.split('\n').slice(0, 9),
      '  …',
      '',
      '$ curl -i -H "Authorization: Bearer $KEY" "http://127.0.0.1:4010/v2/lists?limit=1"',
      `HTTP/1.1 ${answer.status} OK`,
      ...shown.map(([name, value]) => `${name}: ${value}`),
      '',
      ...cut(`{"data":${JSON.stringify(data)}, …`),
    ];
  } finally {
    await mock.close();
  }
}

/** In lines of a terminal's width. */
const cut = (text: string): string[] => text.match(/.{1,88}/gu) ?? [];

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function picture(lines: readonly Line[]): string {
  const width = Math.ceil(Math.max(...lines.map((line) => line.length)) * ADVANCE) + 2 * MARGIN;
  const height = lines.length * LEAP + BAR + 2 * MARGIN - 8;
  const rows = lines.map((line, index) => {
    const kind = line.startsWith('$') ? ' class="typed"' : '';
    return `<text${kind} x="${MARGIN}" y="${BAR + MARGIN + index * LEAP}" xml:space="preserve">${escaped(line)}</text>`;
  });
  const dots = [0, 1, 2].map((n) => `<circle cx="${MARGIN + n * 18}" cy="18" r="5"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>A terminal: affinity-mock serve prints its addresses and keys, and answers a request for lists</title>
<style>
rect { fill: #f6f8fa; stroke: #d0d7de } circle { fill: #d0d7de } text { fill: #1f2328; font: ${FONT}px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace } .typed { fill: #0550ae; font-weight: 600 }
@media (prefers-color-scheme: dark) { rect { fill: #161b22; stroke: #30363d } circle { fill: #484f58 } text { fill: #e6edf3 } .typed { fill: #79c0ff } }
</style>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="8"/>${dots}
${rows.join('\n')}
</svg>
`;
}

const drawn = picture(await session());
if (!process.argv.includes('--check')) writeFileSync(FILE, drawn);
else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== drawn) {
  console.error(`stale: ${FILE}. Run \`npm run docs\` and commit what it writes.`);
  process.exitCode = 1;
}
