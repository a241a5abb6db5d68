/** What parameters select: rows by `ids`, values of fields by `fieldIds`, an order by `orderBy`. A server may pass over each. */
import type { Received } from './client.js';
import { type Findings, rowsOf } from './findings.js';
import { joined, queryOf, urlsOf } from './paging.js';
import type { Reading } from './reading.js';
import { isOk, type Session } from './session.js';

type Row = Record<string, unknown>;

export async function checkSelections(session: Session, findings: Findings, reading: Reading): Promise<void> {
  const query = queryOf(reading.pair);
  if (query.has('fieldIds')) await fieldsAskedFor(session, findings, reading);
  if (query.has('ids')) await idsAskedFor(session, reading);
  const [first, second] = ordersOf(query.get('orderBy'));
  if (first !== undefined && second !== undefined) await ordersAskedFor(session, reading, [first, second]);
}

const ask = (session: Session, { pair, call }: Reading, query: string): Promise<Received> =>
  session.call(pair, { ...call, query: joined(call.query, query) });

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ids of the fields whose values a record or a page of them holds: with the record, or with the entity of a list entry. */
function fieldsIn({ body }: Received): string[] {
  const records = isRow(body) && !('data' in body) ? [body] : rowsOf(body).filter(isRow);
  const holders = records.flatMap((record) => [record, ...(isRow(record.entity) ? [record.entity] : [])]);
  const fields = holders.flatMap((holder) => (Array.isArray(holder.fields) ? (holder.fields as unknown[]) : []));
  return fields.filter(isRow).map(({ id }) => String(id));
}

/** Kinds of findings that name a field of what an operation answers. */
const fieldKind = (operationId: string): string =>
  operationId.startsWith('v2.companies.')
    ? 'company field'
    : operationId.startsWith('v2.persons.')
      ? 'person field'
      : 'list field';

async function fieldsAskedFor(session: Session, findings: Findings, reading: Reading): Promise<void> {
  const { pair, call, received } = reading;
  const blame = (expected: string, got: string) => session.blame(pair, '/fields', 'undeclared', expected, got);
  const unasked = new Set(fieldsIn(received));
  if (unasked.size > 0) blame('no values of fields, since none were asked for', `those of ${unasked.size}`);
  const { listId } = call.params ?? {};
  const known = findings.combinations([fieldKind(pair.operation.id)], 1_000);
  const fieldId = known.find((one) => listId === undefined || one.listId === listId)?.fieldId;
  if (fieldId === undefined) return;
  const answer = await ask(session, reading, `fieldIds=${encodeURIComponent(fieldId)}`);
  const others = new Set(fieldsIn(answer).filter((id) => id !== fieldId));
  if (isOk(answer) && others.size > 0) {
    blame('values of the one field that fieldIds names', `those of ${others.size} more`);
  }
}

async function idsAskedFor(session: Session, reading: Reading): Promise<void> {
  // The last one: a server that passes over the parameter begins with the first.
  const id = (rowsOf(reading.received.body).filter(isRow).at(-1) as Row | undefined)?.id;
  if (typeof id !== 'string' && typeof id !== 'number') return;
  const answer = await ask(session, reading, `ids=${encodeURIComponent(id)}`);
  if (!isOk(answer)) return;
  const got = rowsOf(answer.body).filter(isRow);
  if (got.length === 1 && got[0]?.id === id) return;
  const told = got.length === 1 ? 'another row' : `${got.length} rows`;
  session.blame(reading.pair, '/data', 'wrong-value', 'the one row that ids names', told);
}

/** The two directions of the first word that a parameter takes. */
function ordersOf(schema: unknown): [string?, string?] {
  const words = (schema as { items?: { enum?: string[] } } | undefined)?.items?.enum ?? [];
  const word = words.find((one) => !one.startsWith('-') && words.includes(`-${one}`));
  return word === undefined ? [] : [word, `-${word}`];
}

/** One direction is the other's mirror; numbers and instants tell by themselves which one goes up. */
async function ordersAskedFor(session: Session, reading: Reading, [up, down]: [string, string]): Promise<void> {
  if (rowsOf(reading.received.body).length < 2) return;
  const [ascending, descending] = await Promise.all([
    ask(session, reading, `orderBy=${up}`),
    ask(session, reading, `orderBy=${down}`),
  ]);
  if (!isOk(ascending) || !isOk(descending)) return;
  const values = (received: Received) => rowsOf(received.body).map((row) => (isRow(row) ? row[up] : undefined));
  const [rising, falling] = [values(ascending), values(descending)];
  if ([...rising, ...falling].some((value) => value === undefined)) return;
  const blame = (order: string) =>
    session.blame(reading.pair, '/data', 'wrong-value', `rows in the order of orderBy=${order}`, 'another order');
  const isWhole = [ascending, descending].every((received) => urlsOf(received).nextUrl === null);
  if (!goesUp(rising)) blame(up);
  else if (!goesUp([...falling].reverse())) blame(down);
  else if (isWhole && JSON.stringify(rising) !== JSON.stringify([...falling].reverse())) blame(down);
}

/** Whether numbers and instants do not fall; texts are in an order of the server's own. */
function goesUp(values: readonly unknown[]): boolean {
  const comparable = values.map((value) =>
    typeof value === 'number'
      ? value
      : /^\d{4}-\d\d-\d\dT/.test(String(value))
        ? Date.parse(String(value))
        : Number.NaN,
  );
  return comparable.every((value, i) => i === 0 || Number.isNaN(value) || !(value < (comparable[i - 1] as number)));
}
