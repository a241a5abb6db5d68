import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Mock } from '../../../src/index.js';
import { type PullOptions, pullAccount } from '../../../src/tools/pull/pull.js';
import { reportText } from '../../../src/tools/pull/report.js';
import { INCLUDES } from '../../../src/tools/pull/run.js';
import { plainResponse } from '../plain-fetch.js';
import { closeSource, fetchOf, inFolder, optionsFor, pulled, sourceMock } from './support.js';

// Each reads an account of some hundred calls, several times over.
vi.setConfig({ testTimeout: 180_000 });

/** A word that stands in every text, and a number that stands in every number. */
const WORD = 'zqcanary';
const NUMBER = 98_765_432.25;

type Row = Record<string, unknown>;
type Seed = Record<string, Row[]>;

let source: Mock;

beforeAll(async () => {
  const plain = await sourceMock();
  source = await sourceMock(planted(plain.account().export() as Seed));
  await plain.close();
});
afterAll(() => closeSource(source));

const ask = (url: string, init: RequestInit) => fetchOf(source)(url, init);

/** The default account with a canary wherever text or a number of its own may stand. */
function planted(seed: Seed): Seed {
  const rows = (member: string, change: (row: Row) => Row) => {
    seed[member] = (seed[member] ?? []).map((row) => ({ ...row, ...change(row) }));
  };
  const said = (text: unknown) => (text === null || text === undefined ? text : `${WORD} ${text} ${WORD}`);
  seed.tenant = { id: 4, name: `${WORD} Partners`, subdomain: WORD } as unknown as Row[];
  // Personas are known by their addresses: they are named, so that those can change.
  const admin = (seed.users ?? [])[0]?.id;
  seed.personas = Object.fromEntries(
    ['admin', 'standard', 'no-export', 'read-only', 'help', 'legacy', 'revoked', 'deactivated', 'keyless-admin'].map(
      (name) => [name, admin],
    ),
  ) as unknown as Row[];
  rows('persons', ({ id, emails }) => {
    const own = (emails as string[]).map((_, i) => `${WORD}.${id}.${i}@${WORD}${Number(id) % 7}.co.uk`);
    return { firstName: `Zqcanary${id}`, lastName: WORD, emails: own, primaryEmail: own[0] ?? null };
  });
  rows('companies', ({ id, domain }) => ({
    name: `${WORD} ${id}`,
    ...(domain !== null && { domain: `${WORD}${id}.com`, domains: [`${WORD}${id}.com`, `${id}.${WORD}`] }),
  }));
  rows('opportunities', ({ name }) => ({ name: said(name) }));
  rows('lists', ({ name }) => ({ name: said(name) }));
  rows('fields', ({ name, role }) => ({ description: `${WORD} says`, ...(role === null && { name: said(name) }) }));
  rows('options', ({ text }) => ({ text: said(text) }));
  rows('savedViews', ({ name }) => ({ name: said(name) }));
  rows('values', ({ id, fieldId }) => {
    const type = String((seed.fields ?? []).find((field) => field.id === fieldId)?.valueType);
    if (/^(filterable-)?text/.test(type)) return { value: TEXTS[Number(id) % TEXTS.length]?.replace('#', String(id)) };
    if (/^number(-multi)?$|formula/.test(type)) return { value: NUMBER + (type.endsWith('multi') ? Number(id) : 0) };
    if (!type.startsWith('location')) return {};
    const names = ['streetAddress', 'city', 'state', 'country', 'continent'];
    return { value: Object.fromEntries(names.map((name) => [name, `${WORD} ${name} ${id}`])) };
  });
  rows('notes', ({ format }) => ({
    content: format === 'plain' || format === 'email' ? `${WORD}\n${WORD}` : NOTE,
    mentions: [],
  }));
  rows('interactions', ({ title }) => ({ title: said(title) }));
  rows('reminders', ({ content }) => ({ content: said(content) }));
  rows('files', ({ id, name }) => ({
    name: Number(id) % 3 === 0 ? `${name}.${WORD}` : `${WORD} ${name}`,
    content: btoa(WORD),
    size: WORD.length,
    contentType: `application/${WORD}`,
  }));
  rows('mergeRuns', ({ errorMessage }) => ({ errorMessage: said(errorMessage) }));
  rows('changes', ({ value }) => (typeof value === 'string' && !/^\d{4}-/.test(value) ? { value: said(value) } : {}));
  rows('inferredConnections', ({ target }) => ({ target: { ...(target as Row), fullName: WORD, title: WORD } }));
  rows('teams', ({ name }) => ({ name: said(name) }));
  rows('transcriptFragments', () => ({ content: WORD, speaker: WORD }));
  return seed;
}

const NOTE =
  `<p>${WORD} <a href="https://${WORD}.com/${WORD}">${WORD}</a> and <span data-type="note-mention" ` +
  `data-note-mention-type="person" data-note-mention-person-id="43080970">${WORD}</span></p><ul><li>${WORD}</li></ul>`;

const TEXTS = [
  `What ${WORD} says, # times`,
  `https://www.linkedin.com/in/${WORD}-#`,
  `https://${WORD}.com/${WORD}?q=${WORD}#`,
  `${WORD}#@${WORD}.com`,
  `${WORD}#.com`,
  `+47 ${NUMBER} #`,
  `${WORD.toUpperCase()}#`,
];

/** Split by what names may put between letters. */
const isSpotted = (text: string): boolean =>
  text.toLowerCase().includes(WORD) || text.includes(String(NUMBER)) || text.includes('9876543');

/** Every object of every answer has a member that nobody knows. */
async function withUnknown(url: string, init: RequestInit): Promise<Response> {
  const response = await ask(url, init);
  const isSpeaking = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  const body = JSON.parse(await response.text(), (_, value) =>
    isSpeaking(value) ? { ...value, [WORD]: { [WORD]: WORD }, comment: `${WORD} ${NUMBER}` } : value,
  );
  return plainResponse(JSON.stringify(body), response);
}

describe('Nothing of a value is left', () => {
  const include = [...INCLUDES];
  const OPTIONS: [string, Partial<PullOptions>][] = [
    ['by default', {}],
    ['with everything that can be included', { include }],
    ['where answers have members that nobody knows', { include, records: 40, fetch: withUnknown }],
    ...INCLUDES.map((thing): [string, Partial<PullOptions>] => [`with ${thing}`, { include: [thing], records: 15 }]),
    ['of few rows', { include, records: 20 }],
    ['of the structure alone', { records: 'none' }],
  ];
  it.each(OPTIONS)('%s, in the file, in what is told, in the report', async (_, given) => {
    const { text, told, report } = await pulled(source, { names: 'made-up', ...given });
    expect(report.skipped).toEqual({});
    expect(report.counts.fields).toBeGreaterThan(50);
    expect(isSpotted(text)).toBe(false);
    expect(isSpotted(`${told.join()} ${JSON.stringify(report)} ${reportText(report, 'seed.json')}`)).toBe(false);
  });

  it('in what is told where values are kept', async () => {
    const { told, report, text } = await pulled(source, { values: 'kept', names: 'made-up', records: 15, include });
    expect(isSpotted(text)).toBe(true);
    expect(isSpotted(`${told.join()} ${JSON.stringify(report)} ${reportText(report, 'seed.json')}`)).toBe(false);
  });

  it('in what is told of a seed that does not load', async () => {
    const fetch = async (url: string, init: RequestInit) => {
      const response = await ask(url, init);
      if (!url.includes('/v2/company-merges')) return response;
      const { data, ...rest } = (await response.json()) as { data: Row[] };
      const same = data.map((row) => ({ ...row, taskId: data[0]?.taskId }));
      return plainResponse(JSON.stringify({ data: same, ...rest }), response);
    };
    await inFolder(async (folder) => {
      const out = join(folder, 'seed.json');
      const include = ['merges' as const];
      const report = await pullAccount(optionsFor(source, { out, fetch, names: 'made-up', records: 15, include }));
      expect(report.problems).toEqual(expect.arrayContaining([expect.stringMatching(/^\/mergeRuns\/\d\/taskId$/)]));
      expect(reportText(report, 'seed.json')).toContain('It does not load');
      expect(isSpotted(`${JSON.stringify(report)} ${reportText(report, 'x')} ${await readFile(out, 'utf8')}`)).toBe(
        false,
      );
    });
  });

  it('but names of lists, fields, options and views, which code knows', async () => {
    const { seed } = await pulled(source, { include });
    for (const member of ['lists', 'fields', 'options', 'savedViews', 'origin', 'personas']) delete seed[member];
    expect(isSpotted(JSON.stringify(seed))).toBe(false);
  });

  it('in what an interrupted pull keeps, nor in its error', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'seed.json');
      let calls = 0;
      const fetch = async (url: string, init: RequestInit) =>
        ++calls > 60 ? new Response(`${WORD} went wrong`, { status: 503 }) : ask(url, init);
      const report = await pullAccount(optionsFor(source, { out, fetch, names: 'made-up', include }));
      expect(report.stopped).toMatch(/^the server goes on answering 503 to \/v2?\//);
      const kept = await readFile(`${out}.part`, 'utf8');
      expect(kept.length).toBeGreaterThan(10_000);
      expect(isSpotted(kept)).toBe(false);
      expect(isSpotted(JSON.stringify(report))).toBe(false);
    });
  });

  it('in the reasons for rows that depart from the contract', async () => {
    const fetch = async (url: string, init: RequestInit) => {
      const response = await ask(url, init);
      if (!url.includes('/list-entries')) return response;
      const text = await response.text();
      return plainResponse(text.replaceAll('"createdAt":', `"${WORD}":1,"createdAt":{"${WORD}":1},"was":`), response);
    };
    const { report, text } = await pulled(source, { fetch, names: 'made-up' });
    expect(report.skipped).toEqual({ 'listEntries: /createdAt is a object, not a string': expect.any(Number) });
    expect(isSpotted(JSON.stringify(report) + text)).toBe(false);
  });
});
