import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mock } from '../../../src/index.js';
import { type CoverageReport, coverageOf } from '../../../src/tools/coverage/coverage.js';
import { readJournal } from '../../../src/tools/coverage/journal.js';
import { coverageText } from '../../../src/tools/coverage/report.js';
import { run } from '../../cli/support.js';
import { contractMock } from '../../contract/harness.js';
import { api } from '../../support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-coverage-'));
afterAll(() => rmSync(folder, { recursive: true }));

let mock: Mock;
let journal: string;
let report: CoverageReport;
beforeAll(async () => {
  mock = await contractMock();
  mock.account().settings.set({ journalBodies: true });
  const admin = api(mock);
  const lists = (await admin.get('/v2/lists?limit=20')).body.data;
  await admin.get('/v2/lists?term=e&trem=1');
  await admin.get('/v2/lists?limit=0');
  const list = lists.find(({ type }: { type: string }) => type === 'company');
  await admin.get(`/v2/lists/${list.id}/list-entries?limit=5&fieldTypes=list`);
  await admin.get('/v2/files');
  await admin.post('/v2/companies/search', { filters: { operator: 'and', filters: [] }, limit: 3 });
  await admin.post('/v2/lists', { name: 'Tarn', type: 'company' });
  await admin.get('/v2/companys/77');
  await admin.get('/v2/companys/78');
  await admin.post('/fields', { name: 'Tarn', entity_type: 1, value_type: 3, list_id: list.id });
  await admin.get('/persons?page_size=2');
  journal = JSON.stringify(mock.account().requests());
  report = coverageOf(readJournal(journal));
});
afterAll(() => mock.close());

const of = (id: string) => report.operations.find(({ operationId }) => operationId === id);

describe('coverage', () => {
  it('names the gate of what has no route live, and counts that only where it was called', async () => {
    const own = await contractMock();
    const client = api(own);
    await client.post('/v2/companies/fields', { name: 'Thesis', valueType: 'number' });
    const { v2, operations, unused } = coverageOf(readJournal(JSON.stringify(own.account().requests())));
    expect(v2).toMatchObject({ used: 1, of: 109 });
    expect(unused).not.toContain('v2.calls.create');
    expect(operations).toMatchObject([
      { operationId: 'v2.companies.fields.create', gate: 'external-api-v2-entities-cud' },
    ]);
    const text = coverageText(coverageOf(readJournal(JSON.stringify(own.account().requests()))), { unused: false });
    expect(text).toContain('not routed live while the gate external-api-v2-entities-cud is closed');
    await own.close();
  });

  it('counts operations of both APIs, and says what is not of them', () => {
    expect(report.requests).toBe(11);
    expect(report.v1).toEqual({ used: 2, of: 59 });
    expect(report.v2).toEqual({ used: 5, of: 108, versions: ['2026-09-17'] });
    expect(report.unused).toHaveLength(59 + 108 - 7);
    expect(report.unused).not.toContain('v2.lists.list');
    expect(report.unknown).toEqual([{ method: 'GET', path: '/v2/companys/{}', requests: 2 }]);
    expect(report.warnings.map(({ warning }) => warning).join()).toContain('trem');
  });

  it('tells parameters and statuses, those seen and those never', () => {
    expect(of('v2.lists.list')).toMatchObject({
      requests: 3,
      versions: ['2026-09-17'],
      beta: [],
      statuses: { 200: 2, 400: 1 },
      statusesUnseen: ['401', '429'],
      parameters: ['limit', 'term'],
      parametersUnused: ['cursor'],
    });
    expect(of('v1.persons.search')).toMatchObject({ parameters: ['page_size'], versions: [], otherwise: [] });
  });

  it('tells value types by the names of V2', () => {
    expect(of('v2.lists.list-entries.list')?.valueTypes).toEqual(expect.arrayContaining(['ranked-dropdown', 'number']));
    expect(of('v1.fields.create')?.valueTypes).toEqual(['number']);
    expect(of('v2.lists.list')?.valueTypes).toEqual([]);
  });

  it('tells what is beta, and what another version would take away', () => {
    expect(of('v2.files.list')).toMatchObject({
      beta: ['2026-09-17'],
      otherwise: [
        { version: '2024-01-01', gone: true, changes: [] },
        { version: '2026-07-15', gone: true, changes: [] },
      ],
    });
    // Nothing breaks for who goes back from 2026-09-17 to 2026-07-15 with lists, but members of an answer do go.
    expect(of('v2.lists.list')?.otherwise).toEqual([]);
    const entries = of('v2.lists.list-entries.list')?.otherwise ?? [];
    expect(entries.flatMap(({ changes }) => changes.map(({ at }) => at))).toContain(
      '200.data[]{type=company}.entity.fields[].value{type=interaction}.internalPerson',
    );
    expect(entries.flatMap(({ changes }) => changes).every(({ severity }) => severity === 'breaking')).toBe(true);
  });

  it('keeps still about parameters and members that were never sent', () => {
    const search = {
      method: 'POST',
      path: '/v2/companies/search',
      status: 201,
      operationId: 'v2.companies.search',
      apiVersion: '2026-07-15',
    };
    const places = (requestBody: object) =>
      coverageOf(readJournal(JSON.stringify([{ ...search, requestBody }]))).operations[0]?.otherwise.flatMap(
        ({ changes }) => changes.map(({ at }) => at),
      );
    const filters = expect.stringMatching(/^body\.filters/);
    expect(places({ filters: {} })).toEqual(expect.arrayContaining([filters]));
    expect(places({ limit: 3 })).toEqual(expect.not.arrayContaining([filters]));
  });

  it('reads to people', () => {
    const text = coverageText(report, { unused: false });
    expect(text).toContain(
      'GET /v2/lists (v2.lists.list; 2026-09-17): 3\n  statuses: 200 (2), 400 (1); never: 401, 429\n',
    );
    expect(text).toContain('  parameters: limit, term; never: cursor\n');
    expect(text).toContain('  beta in 2026-09-17\n  gone under 2024-01-01\n');
    expect(text).toContain('Not of the API:\n  GET /v2/companys/{}: 2 requests\n');
    expect(text).toMatch(/\n11 requests: 2 of 59 operations of V1, 5 of 108 of V2 \(2026-09-17\)\n$/);
    expect(coverageText(report, { unused: true })).toContain('  v1.persons.create\n');
    expect(coverageText(coverageOf([]), { unused: false })).toBe(
      '0 requests: 0 of 59 operations of V1, 0 of 108 of V2\n',
    );
  });
});

describe('affinity-mock coverage', () => {
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  it('reads a saved journal', async () => {
    const path = file('journal.json', journal);
    const { code, stdout, stderr } = await run(['coverage', path, '--format', 'json']);
    expect([code, stderr, JSON.parse(stdout)]).toEqual([0, '', JSON.parse(JSON.stringify(report))]);
    expect((await run(['coverage', path])).stdout).toBe(coverageText(report, { unused: false }));
    expect((await run(['coverage', path, '--unused'])).stdout).toBe(coverageText(report, { unused: true }));
  });

  it.each([
    ['', /it is not JSON/],
    ['{"error":{}}', /it is not a journal/],
    ['[1]', /entry 0 has no method, path and status/],
    ['[{"method":"GET","path":"/x","status":"200"}]', /entry 0/],
    ['[{"method":"GET","path":"/x","status":200,"query":[]}]', /entry 0/],
  ])('%j is told in one line, exit code 2', async (text, message) => {
    const { code, stdout, stderr } = await run(['coverage', file('bad.json', text)]);
    expect(stderr).toMatch(/^affinity-mock: [^\n]+\n$/);
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('says that there is no such file, or none given', async () => {
    expect((await run(['coverage', join(folder, 'nowhere.json')])).stderr).toMatch(/there is no such file/);
    expect((await run(['coverage'])).stderr).toMatch(/missing required argument 'file'/);
    expect((await run(['coverage', '--help'])).stdout).toContain('Examples:');
  });

  it('puts up with odd entries', () => {
    const odd = [
      {
        method: 'GET',
        path: '/v2/lists',
        status: 200,
        operationId: 'v2.lists.list',
        apiVersion: 'never',
        requestBody: 'x',
      },
    ];
    expect(coverageOf(readJournal(JSON.stringify(odd))).operations[0]).toMatchObject({
      requests: 1,
      versions: [],
      otherwise: [],
    });
    const proto =
      '[{"method":"GET","path":"/v2/lists","status":200,"operationId":"__proto__","query":{"__proto__":"1"}}]';
    expect(coverageOf(readJournal(proto)).unknown).toHaveLength(1);
  });
});
