/** Seeds of any size for the measures of growth, written piece by piece: a million entries are some 300 MB. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

export const FIRST = {
  companies: 1_000_000,
  persons: 3_000_000,
  listEntries: 100_000_001,
  values: 500_000_001,
  notes: 9_000_000,
};
export const STAGES = ['New', 'Active', 'Paused', 'Closed', 'Lost'];
const LIST = 247_800;
const DEALS = 247_801;
export const FIELDS = { stage: 5_086_001, score: 5_086_002, memo: 5_086_003, size: 5_086_004, amount: 5_086_005 };
/** Of the list of opportunities, and of values of companies and opportunities themselves. */
const BESIDE = { opportunities: 8_000_000, entries: 300_000_001, values: 700_000_001 };
const TOPICS = ['committee', 'pricing', 'hiring', 'roadmap', 'diligence', 'reference', 'contract'];

/** Of so many entries: a tenth as many companies and opportunities, a fifth as many persons, a twentieth as many notes. */
export const countsOf = (entries) => ({
  entries,
  companies: Math.max(1, Math.floor(entries / 10)),
  persons: Math.max(1, Math.floor(entries / 5)),
  notes: Math.max(1, Math.floor(entries / 20)),
});

function* tables(entries) {
  const { companies, persons, notes } = countsOf(entries);
  const field = (id, name, valueType) => ({ id, name, valueType, listId: LIST });
  const lists = [
    { id: LIST, name: 'Everything', type: 'company' },
    { id: DEALS, name: 'Deals', type: 'opportunity' },
  ];
  yield ['lists', lists.length, (i) => lists[i]];
  const fields = [
    field(FIELDS.stage, 'Stage', 'dropdown'),
    field(FIELDS.score, 'Score', 'number'),
    field(FIELDS.memo, 'Memo', 'text'),
    { id: FIELDS.size, name: 'Size', valueType: 'number', entityType: 'company' },
    { id: FIELDS.amount, name: 'Amount', valueType: 'number', listId: DEALS },
  ];
  yield ['fields', fields.length, (i) => fields[i]];
  yield ['options', STAGES.length, (i) => ({ id: 22_252_001 + i, fieldId: FIELDS.stage, text: STAGES[i] })];
  yield [
    'companies',
    companies,
    (i) => ({ id: FIRST.companies + i, name: `Bench Works ${i}`, domain: `works-${i}.example` }),
  ];
  yield [
    'persons',
    persons,
    (i) => ({
      id: FIRST.persons + i,
      firstName: `First${i % 997}`,
      lastName: `Last${i}`,
      emails: [`person-${i}@works-${i % companies}.example`],
      companyIds: [FIRST.companies + (i % companies)],
    }),
  ];
  yield [
    'opportunities',
    companies,
    (i) => ({ id: BESIDE.opportunities + i, listId: DEALS, name: `Deal ${i}`, companyIds: [FIRST.companies + i] }),
  ];
  yield [
    'listEntries',
    entries + companies,
    (i) =>
      i < entries
        ? { id: FIRST.listEntries + i, listId: LIST, entityId: FIRST.companies + (i % companies) }
        : { id: BESIDE.entries + i - entries, listId: DEALS, entityId: BESIDE.opportunities + i - entries },
  ];
  yield [
    'values',
    3 * entries + 2 * companies,
    (i) => {
      if (i >= 3 * entries) return besides(i - 3 * entries);
      const entry = Math.floor(i / 3);
      const cell = { id: FIRST.values + i, listEntryId: FIRST.listEntries + entry };
      if (i % 3 === 0) return { ...cell, fieldId: FIELDS.stage, value: 22_252_001 + (entry % STAGES.length) };
      if (i % 3 === 1) return { ...cell, fieldId: FIELDS.score, value: (entry * 7919) % 1_000 };
      return { ...cell, fieldId: FIELDS.memo, value: `Memo ${entry % 9_973} of the ${TOPICS[entry % TOPICS.length]}` };
    },
  ];
  yield [
    'notes',
    notes,
    (i) => ({
      id: FIRST.notes + i,
      creatorId: 'bench',
      companyIds: [FIRST.companies + (i % companies)],
      content: `<p>Call about ${TOPICS[i % TOPICS.length]} number ${i}.</p><p>They asked for the ${TOPICS[(i * 3) % TOPICS.length]} of ${i % 89}.</p>`,
    }),
  ];
}

/** A value of a company, and one of an opportunity's row. */
function besides(i) {
  const at = Math.floor(i / 2);
  const cell = { id: BESIDE.values + i, value: (at * 7919) % 1_000 };
  if (i % 2 === 0) return { ...cell, fieldId: FIELDS.size, entityId: FIRST.companies + at };
  return { ...cell, fieldId: FIELDS.amount, listEntryId: BESIDE.entries + at };
}

/** Writes the seed there. */
export async function writeHugeSeed(file, entries) {
  const out = createWriteStream(file);
  const write = async (text) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await write('{"format":"affinity-mock-seed/1"');
  for (const [table, count, row] of tables(entries)) {
    await write(`,"${table}":[`);
    // One who writes the notes.
    if (table === 'persons')
      await write('{"ref":"bench","type":"internal","firstName":"Bench","emails":["bench@firm.example"]},');
    for (let i = 0; i < count; i += 1_000) {
      const some = Array.from({ length: Math.min(1_000, count - i) }, (_, j) => JSON.stringify(row(i + j)));
      await write((i > 0 ? ',' : '') + some.join(','));
    }
    await write(']');
  }
  await write(',"users":[{"id":"bench"}]}');
  out.end();
  await once(out, 'finish');
}
