import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import { run } from './support.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return path;
}

const GOOD = {
  companies: [{ ref: 'fernpath', name: 'Fernpath' }],
  lists: [{ ref: 'deals', name: 'Deals', type: 'company' }],
};
const WRONG = `companies:
  - { ref: fernpath, name: Fernpath }
lists:
  - { ref: deals, name: Deals, type: compny }
fields:
  - { ref: size, name: Size, valueType: number, entityType: company }
values:
  - { fieldId: size, entityId: fernpath, value: big }
  - { fieldId: size, entityId: fernpth, value: 5 }
`;

it('says so where nothing is wrong, exit code 0', async () => {
  const [json, yaml] = [file('good.json', GOOD), file('good.yml', 'companies: [{ name: A }]')];
  expect(await run(['seed', 'check', json, yaml])).toEqual({
    code: 0,
    stdout: `${json}: nothing is wrong\n${yaml}: nothing is wrong\n`,
    stderr: '',
  });
});

it('tells everything that is wrong, with line, pointer, what could stand there and what is near, exit code 1', async () => {
  const path = file('wrong.yaml', WRONG);
  const { code, stdout, stderr } = await run(['seed', 'check', path]);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout.split('\n').map((line) => line.replace(`${path}:`, ''))).toEqual([
    expect.stringMatching(
      /^4:\d+: \/lists\/0\/type: cannot be "compny" \(did you mean company\?\); allowed: person, company, opportunity$/,
    ),
    expect.stringMatching(
      /^9:\d+: \/values\/1\/entityId: "fernpth" names no row of companies \(did you mean fernpath\?\)$/,
    ),
    expect.stringMatching(/^8:\d+: \/values\/0\/value: expected "big" to be a number: Size holds number$/),
    '',
  ]);
});

it('tells programs the same as JSON', async () => {
  const path = file('wrong.yaml', WRONG);
  const { code, stdout } = await run(['seed', 'check', '--format', 'json', path]);
  const { ok, problems, files } = JSON.parse(stdout);
  expect([code, ok, problems, files.length]).toEqual([1, false, 3, 1]);
  expect(files[0].problems[0]).toMatchObject({
    pointer: '/lists/0/type',
    line: 4,
    didYouMean: 'company',
    allowed: ['person', 'company', 'opportunity'],
  });
});

it('tells where a text cannot be read', async () => {
  const { code, stdout } = await run(['seed', 'check', file('broken.json', '{\n "a": ]')]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/broken\.json:2:\d+: \/: it is not valid JSON/);
});

it('goes on to the other files where one cannot be read, exit code 2', async () => {
  const [good, wrong] = [file('good.json', GOOD), file('wrong.yaml', WRONG)];
  const nowhere = join(folder, 'nowhere.json');
  const { code, stdout, stderr } = await run(['seed', 'check', nowhere, good, folder, wrong]);
  expect(code).toBe(2);
  expect(stdout).toContain(`${good}: nothing is wrong\n`);
  expect(stdout).toContain(`${wrong}:4:`);
  expect(stderr).toContain(`affinity-mock: ${nowhere}: `);
  expect(stderr).toContain(`affinity-mock: ${folder}: `);
  const json = await run(['seed', 'check', '--format', 'json', nowhere, good]);
  expect([json.code, JSON.parse(json.stdout).ok, JSON.parse(json.stdout).files.length]).toEqual([2, false, 1]);
});

it('says that each of several is checked by itself where one names rows of another', async () => {
  const mine = file('mine.json', { listEntries: [{ listId: 'deals', entityId: 'fernpath' }] });
  const { code, stderr } = await run(['seed', 'check', file('base.json', GOOD), mine]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/each file is checked by itself: .* before it, in their order, with --on/);
});

it('checks a seed on top of others', async () => {
  const mine = file('mine.json', {
    listEntries: [{ listId: 'deals', entityId: 'fernpath' }],
    companies: [{ ref: 'fernpath', domain: 'fernpath.example' }],
  });
  const base = file('base.json', GOOD);
  expect((await run(['seed', 'check', mine])).code).toBe(1);
  expect((await run(['seed', 'check', '--on', 'quaymoss', '--on', base, mine])).stdout).toBe(
    `${mine}: nothing is wrong\n`,
  );
});

it.each([
  [['seed', 'check'], /missing required argument/],
  [['seed', 'check', join(folder, 'nowhere.json')], /nowhere\.json: /],
  [['seed', 'check', '--format', 'xml', 'x'], /Allowed choices are text, json/],
])('%j is bad use, exit code 2', async (args, message) => {
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

it('tells of each file once it is read, before the next', async () => {
  const [good, nowhere] = [file('first.json', GOOD), join(folder, 'nowhere.json')];
  const told: string[] = [];
  const stream = (name: string) => ({ write: (text: string) => told.push(`${name} ${text}`) });
  await runCommandLine(['seed', 'check', good, nowhere, good], { stdout: stream('out'), stderr: stream('err') });
  const fine = `out ${good}: nothing is wrong\n`;
  expect(told).toEqual([fine, expect.stringContaining(nowhere), fine]);
});
