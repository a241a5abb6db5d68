/** An account with many changed rows, and writes to go on with. */
import { exchangeJson } from './http.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
/** Values that a cell takes at most. */
const CELL = 100;
const MOST_FIELDS_AT_ONCE = 20;

function keyOf(mock) {
  const { keys } = mock.line.accounts.find(({ account }) => account === 'scale');
  return keys.find(({ persona }) => persona === 'admin').key;
}

/** Changes `rows` rows: a hundred numbers in each cell of as many new columns as that takes. */
export async function changeRows(mock, rows) {
  const headers = { authorization: `Bearer ${keyOf(mock)}`, ...JSON_TYPE };
  const send = (method, path, body) =>
    exchangeJson(mock.url, { method, path, headers, ...(body && { body: JSON.stringify(body) }) });
  const { data: lists } = await send('GET', '/v2/lists?limit=100');
  const list = lists.find(({ type }) => type === 'opportunity') ?? lists[0];
  const entityType = { person: 0, company: 1, opportunity: 8 }[list.type];
  const { data: entries } = await send('GET', `/v2/lists/${list.id}/list-entries?limit=100`);
  const fields = [];
  while (fields.length * entries.length * CELL < rows) {
    const column = { name: `Bench ${fields.length}`, entity_type: entityType, value_type: 3, list_id: list.id };
    fields.push(await send('POST', '/fields', { ...column, allows_multiple: true }));
  }
  let left = rows;
  for (const { id } of entries) {
    for (let first = 0; first < fields.length && left > 0; first += MOST_FIELDS_AT_ONCE) {
      const updates = fields.slice(first, first + MOST_FIELDS_AT_ONCE).map((field) => {
        const data = Array.from({ length: Math.min(CELL, left) }, (_, i) => i + 1);
        left -= data.length;
        return { id: `field-${field.id}`, value: { type: 'number-multi', data: data.length > 0 ? data : null } };
      });
      const body = { operation: 'update-fields', updates };
      await send('PATCH', `/v2/lists/${list.id}/list-entries/${id}/fields`, body);
    }
  }
  if (left > 0) throw new Error(`only ${rows - left} of ${rows} rows could be changed`);
}

/** New persons, and changes of one that is there. */
export async function writesOf(mock) {
  const headers = { authorization: `Basic ${Buffer.from(`:${keyOf(mock)}`).toString('base64')}`, ...JSON_TYPE };
  const body = JSON.stringify({ first_name: 'Bench', last_name: 'Writer', emails: [] });
  const create = { method: 'POST', path: '/persons', headers, body };
  const { id } = await exchangeJson(mock.url, create);
  const change = (name) => ({
    method: 'PUT',
    path: `/persons/${id}`,
    headers,
    body: JSON.stringify({ first_name: name, last_name: 'Writer' }),
  });
  return [create, change('One'), change('Two')];
}
