import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { document, type JsonObject } from '../../src/contract/documents.js';
import { run } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const copy = () => JSON.parse(JSON.stringify(document('v2-2026-09-17')));

describe('contract diff', () => {
  it('finds no difference in our own document, as JSON and as YAML', async () => {
    const [json, yaml] = [JSON.stringify(copy()), stringify(copy(), { aliasDuplicateObjects: false })];
    for (const path of [file('same.json', json), file('same.yaml', yaml)]) {
      expect(await run(['contract', 'diff', path])).toEqual({
        code: 0,
        stdout: 'V2 2026-09-17: no difference\n',
        stderr: '',
      });
    }
  });

  it('ends with 0 when only words differ, and says so', async () => {
    const doc = copy();
    doc.paths['/v2/lists'].get.summary = 'All lists';
    const { code, stdout } = await run(['contract', 'diff', file('words.json', JSON.stringify(doc))]);
    expect([code, stdout]).toEqual([
      0,
      'GET /v2/lists (v2.lists.list)\n  cosmetic  operation: another summary\n\nV2 2026-09-17: 1 operation differs: 0 breaking, 0 additive, 1 cosmetic\n',
    ]);
  });

  it('ends with 1 when more differs, the worst first, as text and as JSON', async () => {
    const doc = copy();
    delete doc.paths['/v2/lists'].get.responses['429'];
    doc.components.schemas.ListRecord.properties.name.type = 'integer';
    const path = file('more.json', JSON.stringify(doc));
    const { code, stdout, stderr } = await run(['contract', 'diff', path]);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(
      /\(v2\.companies\.lists\.list\)\n {2}breaking {2}200\.data\[\]\.name: the type is integer, was string\n/,
    );
    const json = await run(['contract', 'diff', path, '--format', 'json']);
    const { version, operations, counts } = JSON.parse(json.stdout);
    expect([json.code, version, counts.additive]).toEqual([1, '2026-09-17', 1]);
    expect(operations.map(({ operationId }: { operationId: string }) => operationId)).toContain(
      'v2.companies.lists.list',
    );
  });

  it('refuses a document that has no operation of V2, and says so of one of V1', async () => {
    const asked = { v1: document('v1'), none: { openapi: '3.1.0', paths: {} }, bare: copy() };
    // Without `/v2` in paths and servers.
    asked.bare.paths = Object.fromEntries(
      Object.entries(asked.bare.paths).map(([path, item]) => [path.replace('/v2', '/api'), item]),
    );
    const said = await Promise.all(
      Object.entries(asked).map(([name, doc]) =>
        run(['contract', 'diff', file(`${name}.json`, JSON.stringify(doc)), '--format', 'json']),
      ),
    );
    expect(said.map(({ code, stdout }) => [code, stdout])).toEqual([
      [2, ''],
      [2, ''],
      [2, ''],
    ]);
    const [v1, ...others] = said.map(({ stderr }) => stderr);
    expect(v1).toContain('v1.json: it is a document of V1, and only V2 is compared. Give the OpenAPI document of V2');
    for (const other of others) expect(other).toMatch(/no document of V2: none of the \d+ operations of V2 2026-09-17/);
  });

  it('compares with the version that is asked for', async () => {
    const older = file('older.json', JSON.stringify(document('v2-2026-07-15') as JsonObject));
    expect((await run(['contract', 'diff', older])).code).toBe(0);
    expect((await run(['contract', 'diff', older, '--version', '2024-01-01'])).code).toBe(1);
  });

  it.each([
    [['nowhere.json'], /nowhere\.json: there is no such file/],
    [['.'], /it is a folder/],
    [[file('page.html', '<!doctype html>')], /page\.html: it is not an OpenAPI document/],
    [[file('refs.yaml', 'openapi: 3.1.0\npaths: { /v2/lists: { $ref: lists.yaml } }')], /bundle the document/],
    [[], /missing required argument 'file'/],
    [['x', '--version', '2025-01-01'], /2024-01-01, 2026-07-15, 2026-09-17/],
    [['x', '--format', 'junit'], /text, json/],
  ])('%j is told in one line, exit code 2', async (args, message) => {
    const { code, stdout, stderr } = await run(['contract', 'diff', ...args]);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('has help with an example', async () => {
    expect((await run(['contract', 'diff', '--help'])).stdout).toContain('Examples:');
  });
});
