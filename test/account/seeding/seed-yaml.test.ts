import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseYaml, placesIn } from '../../../src/account/seeding/seed-yaml.js';
import { createMock } from '../../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'affinity-mock-yaml-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const file = (text: string, ending = 'yaml') => {
  const path = join(folder, `seed-${++files}.${ending}`);
  writeFileSync(path, text);
  return path;
};

const DEALS = `# Our deals
companies:
  - &fernpath { ref: fernpath, name: Fernpath Energy }
lists:
  - ref: deals
    name: Deals
    type: company
listEntries:
  - listId: deals
    entityId: fernpath
`;

describe('a seed in YAML', () => {
  it('is read as a file', async () => {
    const mock = await createMock({ seed: file(DEALS) });
    expect(mock.account().id('fernpath')).toBeGreaterThan(0);
    const again = await createMock({ seed: ['quaymoss', file(DEALS, 'yml')] });
    expect(again.account().id('deals')).toBeGreaterThan(0);
  });

  it('keeps dates and times as they are written', () => {
    expect(parseYaml('a: 2026-10-05\nb: 2026-10-05T09:00:00Z\nc: 12\nd: no')).toEqual({
      a: '2026-10-05',
      b: '2026-10-05T09:00:00Z',
      c: 12,
      d: 'no',
    });
  });

  it.each([
    [DEALS.replace('type: company', 'type: compny'), /line 7: \/lists\/0\/type: .*did you mean company/],
    [
      DEALS.replace('entityId: fernpath', 'entityId: fernpth'),
      /line 10: \/listEntries\/0\/entityId: .*did you mean fernpath/,
    ],
    ['companies:\n  - name: "open\n', /it is not valid YAML \(line \d+, column \d+\)/],
    ['companies:\n\t- name: x\n', /line 2, .*indent with spaces/],
    ['companies: []\nlists: []\ncompanies: []\n', /line 3, column 1\): a key is there twice/],
    ['companies: [*nowhere]\n', /line 1, .*no anchor/],
    ['a: 1\n---\nb: 2\n', /one document/],
  ])('says on which line it is wrong: %#', async (text, message) => {
    await expect(createMock({ seed: file(text) })).rejects.toMatchObject({
      code: 'bad-seed',
      message: expect.stringMatching(message),
    });
  });

  it('says it of JSON too', async () => {
    const text = JSON.stringify({ companies: [{ name: 'A' }, { nam: 'B' }] }, null, 2);
    await expect(createMock({ seed: file(text, 'json') })).rejects.toThrow(/line \d+: \/companies\/1/);
  });

  it('tells nothing of what stands in a file that is none of ours', async () => {
    await expect(createMock({ seed: file('secret: "hunter2\n') })).rejects.toThrow(
      expect.not.stringContaining('hunter2'),
    );
  });

  it('has no tags that it does not know: what they mean would be lost', () => {
    for (const tag of ['!!foo', '!ref', '!!binary', '!!set', '!<tag:firm.example,2026:x>']) {
      const text = `companies:\n  - name: ${tag} A\n`;
      expect(() => parseYaml(text)).toThrow(/not valid YAML \(line 2, column \d+\): a tag that seeds do not know/);
    }
    expect(parseYaml('companies: !!seq [{ name: !!str 5 }]')).toEqual({ companies: [{ name: '5' }] });
  });

  it('does not multiply by its aliases', () => {
    const laughs = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 12; i++)
      laughs.push(`a${i}: &a${i} [${Array.from({ length: 9 }, () => `*a${i - 1}`).join(', ')}]`);
    expect(() => parseYaml(laughs.join('\n'))).toThrow('multiply');
    expect(() => parseYaml('a: &a [*a]')).toThrow('not valid YAML');
    const many = `me: &me someone\nnotes:\n${'  - creatorId: *me\n'.repeat(2_000)}`;
    expect((parseYaml(many) as { notes: unknown[] }).notes).toHaveLength(2_000);
  });

  it.each([
    ['brackets', '['.repeat(20_000)],
    ['dashes', `${'- '.repeat(5_000)}x`],
    ['maps', Array.from({ length: 1_500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('does not nest too deeply: %s', (_, text) => {
    expect(() => parseYaml(text)).toThrow(/nested too deeply|not valid YAML/);
  });

  it('finds the line of what is there, and the nearest for what is not', () => {
    const place = placesIn(DEALS);
    expect(place('/lists/0/name')).toEqual({ line: 6, column: 5 });
    expect(place('/lists/0/colour')?.line).toBe(5);
    expect(place('/')?.line).toBe(2);
    expect(placesIn('{')('/a')).toBeNull();
  });
});
