/** What the console gives to copy, as a shell and Python take it: what was sent reaches the server again, and nothing else happens. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMock, type Mock, type MockServer } from '../../src/index.js';

let mock: Mock;
let server: MockServer;

beforeAll(async () => {
  mock = await createMock();
  server = await mock.listen();
});
afterAll(() => mock.close());

/** The texts of the page of a request, by what they begin with. */
async function copied(
  path: string,
  method = 'GET',
  body?: string | FormData,
  type: string | null = 'application/json',
): Promise<(begin: string) => string> {
  const account = mock.account('scale');
  const headers = { authorization: `Bearer ${account.keys.admin}`, ...(type !== null && { 'content-type': type }) };
  await mock.fetch(new Request(server.url + path, { method, headers, ...(body !== undefined && { body }) }));
  const { id } = account.requests().at(-1) as { id: string };
  const html = await (await fetch(`${server.url}/_mock/console/scale/requests/${id}`)).text();
  const texts = [...html.matchAll(/<pre[^>]*>(.*?)<\/pre>/gs)].map(([, text = '']) => plain(text));
  return (begin) => texts.find((text) => text.startsWith(begin)) ?? '';
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&', '#39': "'" };
const plain = (html: string) => html.replace(/<[^>]+>/g, '').replace(/&(#?\w+);/g, (_, name) => ENTITIES[name] ?? '?');

/** The words that curl is called with. */
function wordsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\nAFFINITY_API_KEY=key\n${command}`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

it('a body that begins with @ is sent as it was, and names no file', async () => {
  const words = wordsOf((await copied('/persons', 'POST', '@/etc/passwd'))('curl'));
  expect(words.slice(-2)).toEqual(['--data-raw', '@/etc/passwd']);
});

it('quotes, expansions and control characters of a body are one word, and none reaches the terminal', async () => {
  const body = `{"a":"' \\' $(echo no) \`echo no\`\u001b[201~\n\techo no\r\u009b1m\u007f7 木 \u202e"}`;
  const text = (await copied('/persons', 'POST', body))('curl');
  expect(text).not.toMatch(/(?![\n\t])\p{Cc}/u);
  expect(wordsOf(text).at(-1)).toBe(body);
});

it('brackets of a query and dots of a path stay as they were sent', async () => {
  const words = wordsOf((await copied('/v2/lists?ids[]=[1-3]&x={a,b}'))('curl'));
  expect(words.slice(0, 2)).toEqual(['--globoff', `${server.url}/v2/lists?ids[]=[1-3]&x={a,b}`]);
});

it('HEAD waits for no body, and a method of odd letters is no program', async () => {
  expect(wordsOf((await copied('/v2/lists', 'HEAD'))('curl'))[0]).toBe('--head');
  const odd = await copied('/v2/lists', "A`echo$B`'c");
  expect(wordsOf(odd('curl')).slice(0, 2)).toEqual(['-X', "A`echo$B`'c"]);
  expect(odd('await fetch')).toContain(`method: "A\`echo$B\`'c",`);
});

it('Python sends a body of any script, as UTF-8', async () => {
  expect((await copied('/persons', 'POST', '{"first_name":"木é"}'))('import os')).toContain('木é\\"}".encode(),');
});

it('the type of the body is the one that was sent', async () => {
  const form = await copied('/persons', 'POST', 'first_name=A', 'application/x-www-form-urlencoded');
  expect(wordsOf(form('curl'))).toContain('content-type: application/x-www-form-urlencoded');
  for (const begin of ['await fetch', 'import os']) {
    expect(form(begin)).toContain('"application/x-www-form-urlencoded"');
  }
});

const CUT = 'Of the body the beginning alone is kept: give it yours.';
const IN_PARTS = 'The body was a form in parts, whose files are not kept: give it yours.';

it.each([
  ['is too long to be kept', `{"a":"${'x'.repeat(70_000)}"}`, 'application/json', CUT],
  ['is a form in parts', fileForm(), null, IN_PARTS],
])('a body that %s is told to be missing, and is not sent again', async (_, body, type, words) => {
  const text = await copied('/entity-files', 'POST', body, type);
  expect(wordsOf(text(`# ${words}\ncurl`))).not.toContain('--data-raw');
  expect(text(`// ${words}\nawait fetch`)).not.toContain('body:');
  expect(text(`# ${words}\nimport os`)).not.toContain('data=');
  const { id } = mock.account('scale').requests().at(-1) as { id: string };
  const page = `${server.url}/_mock/console/scale/requests/${id}`;
  const token = /name="token" value="([\w-]+)"/.exec(await (await fetch(page)).text())?.[1] ?? '';
  const again = await fetch(`${page}/again`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ token }),
  });
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('cannot be sent again')]);
});

function fileForm(): FormData {
  const body = new FormData();
  body.append('file', new Blob(['a,b']), 'a.csv');
  return body;
}
