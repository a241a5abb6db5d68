/**
 * Data of partners that neither API may show: Crunchbase, PitchBook, and what is exclusive to Dealroom (product-rules.md §5.1). Here it is
 * in an account all the same, to be looked for in answers, and beside it is another account that differs in nothing but such values.
 */
import { expect } from 'vitest';
import type { Mock } from '../../src/index.js';
import { type Answer, contractMock, type Request, send, type Target } from './harness.js';

// biome-ignore lint/suspicious/noExplicitAny: rows of all kinds
type Row = any;

const SOURCES = ['crunchbase', 'pitchbook', 'dealroom-exclusive'];

/** A seed with more that is withheld: an option, and a history. Each hidden value holds the mark. */
function marked(start: Record<string, unknown>, mark: string, number: number): Record<string, Row> {
  const seed: Record<string, Row> = structuredClone(start);
  const fields: Row[] = seed.fields.filter(({ source }: Row) => SOURCES.includes(source));
  const [crunchbase] = fields;
  const choice = {
    ...crunchbase,
    id: 1_188_917,
    key: 'crunchbase-status',
    name: 'Operating Status',
    valueType: 'dropdown',
  };
  seed.fields.push(choice);
  seed.options.push({
    id: 4_557_001,
    fieldId: choice.id,
    text: `${mark} option`,
    rank: 0,
    color: null,
    category: null,
    winRate: null,
  });
  for (const field of fields) field.tracksChanges = true;
  const ids = new Map(fields.map((field) => [field.id, field]));
  const change = seed.changes[0];
  let next = 50_000_000;
  for (const value of seed.values) {
    const field = ids.get(value.fieldId);
    if (!field) continue;
    value.value = field.valueType === 'number' ? number : `${mark} ${field.source}`;
    const { fieldId, entityType, entityId, listEntryId } = value;
    next += 1;
    seed.changes.push({
      ...change,
      id: next,
      fieldId,
      entityType,
      entityId,
      listEntryId,
      action: 'created',
      value: value.value,
    });
  }
  const { entityId } = seed.values.find(({ fieldId }: Row) => fieldId === crunchbase.id);
  const cell = { fieldId: choice.id, entityType: 'company', entityId, listEntryId: null, updatedAt: null };
  seed.values.push({ ...cell, id: 2_600_000_001, value: 4_557_001, createdAt: '2023-02-15T23:50:01.785Z' });
  return seed;
}

const MARK = 'aaaa quillwort';
export const NUMBER = 987_654_321;
const OTHER_NUMBER = 123_123_123_123;

const WORDS = ['crunchbase', 'pitchbook', 'dealroom-exclusive', 'quillwort'];
const TOLD = new RegExp(WORDS.join('|'), 'i');

/** Each mock signs its links to files with a secret of its own. */
const unsigned = (text: string) => text.replace(/"downloadUrl":"[^"]*"/, '"downloadUrl":""');

/** A mock with withheld data, and its twin. */
export async function markedPair(start: Record<string, unknown>): Promise<MarkedPair> {
  const seed = marked(start, MARK, NUMBER);
  const other = marked(start, 'zzzz tarnished and much longer', OTHER_NUMBER);
  return new MarkedPair(seed, await contractMock({ seed }), await contractMock({ seed: other }));
}

export class MarkedPair {
  readonly ids: ReadonlySet<number>;
  readonly keys: readonly string[];
  /** Fields of Crunchbase. */
  readonly crunchbase: ReadonlySet<number>;
  readonly rows: ReadonlySet<number>;
  readonly companies: readonly number[];
  /** What stands in the text of every answer that `leaks` would find something in; hardly any has to be looked into. */
  readonly #hint: RegExp;

  constructor(
    seed: Record<string, Row>,
    readonly mock: Mock,
    readonly twin: Mock,
  ) {
    const fields: Row[] = seed.fields.filter(({ source }: Row) => SOURCES.includes(source));
    this.ids = new Set(fields.map(({ id }) => id));
    this.keys = fields.map(({ key }) => key);
    this.crunchbase = new Set(fields.filter(({ source }) => source === 'crunchbase').map(({ id }) => id));
    const values: Row[] = seed.values.filter(({ fieldId }: Row) => this.ids.has(fieldId));
    this.rows = new Set(values.map(({ id }) => id));
    this.companies = [...new Set<number>(values.map(({ entityId }) => entityId))];
    this.#hint = new RegExp([...WORDS, NUMBER, ...[...this.ids, ...this.rows].sort()].join('|'), 'i');
  }

  /** The data are in the account. */
  expectMarks(): void {
    const text = JSON.stringify(this.mock.account('scale').export());
    for (const source of SOURCES) expect(text).toContain(`${MARK} ${source}`);
    expect(text).toContain(String(NUMBER));
    expect(this.companies.length).toBeGreaterThan(10);
  }

  /** What an answer of the mock tells of withheld data, and whether the twin answers the same request otherwise. */
  async faultsOf({ operation }: Target, request: Request, answer: Answer): Promise<string[]> {
    const isHinted = this.#hint.test(answer.text);
    const found = isHinted ? [...this.leaks(operation.api, '', answer.body ?? answer.text)] : [];
    return [...found, ...(await this.differences(request, answer))];
  }

  /** The same request to the twin must have the same answer. */
  async differences(request: Request, answer: Answer): Promise<string[]> {
    const twin = await send(this.twin, request);
    const isSame = twin.text === answer.text || unsigned(twin.text) === unsigned(answer.text);
    return twin.status === answer.status && isSame ? [] : ['the values make a difference'];
  }

  /** Everything in an answer that tells of withheld data. */
  *leaks(api: 'v1' | 'v2', member: string, value: unknown): Generator<string> {
    if (api === 'v1' && this.#isAllowed(member, value)) return;
    if (/crunchbase|pitchbook|dealroom-exclusive/i.test(member)) yield `the member ${member}`;
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) yield* this.leaks(api, name, inner);
      return;
    }
    const isTold =
      typeof value === 'number'
        ? value === NUMBER || this.ids.has(value) || this.rows.has(value)
        : typeof value === 'string' && TOLD.test(value);
    if (isTold) yield `${member}: ${JSON.stringify(value)}`;
  }

  /** What V1 tells of Crunchbase: a member that is always null, and rows whose value is null (v1.md §6.1, §8.1). */
  #isAllowed(member: string, value: unknown): boolean {
    if (member === 'crunchbase_uuid') return value === null;
    const row = value as Row;
    return typeof row === 'object' && row !== null && this.crunchbase.has(row.field_id) && row.value === null;
  }
}
