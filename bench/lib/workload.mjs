/**
 * What is asked of the contestants. The paths come from the running mock (first company, fullest list …); the bare
 * contestants get the mock's own answers to the same requests.
 */
import { exchange, exchangeJson } from './http.mjs';

const ALL = ['enriched', 'global', 'list', 'relationship-intelligence'];
const SOME = ['enriched', 'global', 'list'];
const READS_PER_WRITE = 10;
const WRITABLE = new Set(['text', 'number']);

const types = (names) => names.map((name) => `fieldTypes=${name}`).join('&');

/** Makes sure that no limit of the account answers in the place of an operation. */
export async function liftLimits(mock) {
  const body = JSON.stringify({ perMinute: 'unlimited', monthly: 'unlimited', concurrent: 'unlimited' });
  const headers = { 'content-type': 'application/json' };
  await exchangeJson(mock.url, { method: 'PATCH', path: '/_mock/limits?account=scale', headers, body });
}

/** The request mixes, by measure: `[{ method, path, headers, body? }]`, to be sent round and round. */
export async function plan(mock) {
  const key = (persona) => {
    const account = mock.line.accounts.find(({ account }) => account === 'scale');
    return account.keys.find((row) => row.persona === persona).key;
  };
  const bearer = (persona) => ({ authorization: `Bearer ${key(persona)}` });
  const basic = { authorization: `Basic ${Buffer.from(`:${key('admin')}`).toString('base64')}` };
  const get = (path, headers) => ({ method: 'GET', path, headers });

  const companies = await exchangeJson(mock.url, get('/v2/companies?limit=1', bearer('admin')));
  const page = await fullestPage(mock, bearer('admin'), bearer('standard'));
  const pages = [bearer('admin'), bearer('standard')].flatMap((headers) =>
    [ALL, SOME].map((names) => get(`${page.path}?limit=100&${types(names)}`, headers)),
  );
  const writes = writesTo(page, bearer('admin'));

  return {
    entries: page.data.length,
    whoami: [get('/v2/auth/whoami', bearer('admin'))],
    company: [get(`/v2/companies/${companies.data[0].id}?${types(['enriched', 'global'])}`, bearer('admin'))],
    page: writes.flatMap((write, i) => [
      ...Array.from({ length: READS_PER_WRITE }, (_, n) => pages[(i * READS_PER_WRITE + n) % pages.length]),
      write,
    ]),
    persons: [get('/persons?page_size=100', basic)],
  };
}

/** The page that both viewers see and that holds most: entries first, then bytes. */
async function fullestPage(mock, admin, standard) {
  const { data: lists } = await exchangeJson(mock.url, { path: '/v2/lists?limit=100', headers: standard });
  let best;
  for (const { id } of lists) {
    const path = `/v2/lists/${id}/list-entries`;
    const answer = await exchange(mock.url, { path: `${path}?limit=100&${types(ALL)}`, headers: admin });
    if (answer.status !== 200) continue;
    const { data } = JSON.parse(answer.body);
    const better =
      !best || data.length > best.data.length || (data.length === best.data.length && answer.body.length > best.size);
    if (better) best = { path, data, size: answer.body.length };
  }
  if (!best?.data.length) throw new Error('the mock has no list with entries that both viewers see');
  return best;
}

/** Four changes in turn: two entries of the page, two values each, so that every write changes something. */
function writesTo(page, headers) {
  const cells = page.data.flatMap((entry) =>
    entry.entity.fields
      .filter((field) => field.id.startsWith('field-') && field.type === 'list' && WRITABLE.has(field.value.type))
      .map((field) => ({ entry: entry.id, field: field.id, type: field.value.type })),
  );
  if (cells.length === 0) throw new Error(`no text or number field of the list's own on ${page.path}`);
  const targets = [cells[0], cells[cells.length - 1]];
  return [1, 2].flatMap((turn) =>
    targets.map(({ entry, field, type }) => ({
      method: 'PATCH',
      path: `${page.path}/${entry}/fields`,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        operation: 'update-fields',
        updates: [{ id: field, value: { type, data: type === 'text' ? `Bench ${turn}` : turn } }],
      }),
    })),
  );
}

/** The mock's answers to the distinct requests of a mix, in the form of contestants/answers.mjs. */
export async function capture(mock, mix, { stringify = false } = {}) {
  const distinct = new Map(
    mix.map((item) => [`${item.method} ${item.path} ${item.method === 'GET' && item.headers.authorization}`, item]),
  );
  const answers = [];
  for (const item of distinct.values()) {
    const answer = await exchange(mock.url, item);
    if (answer.status < 200 || answer.status > 299) {
      throw new Error(`${item.method} ${item.path} answered ${answer.status}: ${answer.body.slice(0, 300)}`);
    }
    const reads = item.method === 'GET';
    answers.push({
      method: item.method,
      path: item.path,
      authorization: item.headers.authorization,
      ...answer,
      stringify: stringify && reads,
    });
  }
  return answers;
}

/** Fails where a bare contestant does not send what it was given. */
export async function checkSame(contestant, answers) {
  for (const { method, path, authorization, status, headers, body } of answers) {
    const payload = method === 'GET' ? {} : { body: '{}' };
    const json = method === 'GET' ? {} : { 'content-type': 'application/json' };
    const answer = await exchange(contestant.url, { method, path, headers: { authorization, ...json }, ...payload });
    const names = (record) => Object.keys(record).sort().join();
    // A length that node:http computes itself is the same byte count, in a header or in chunks.
    const withLength = (record) => names({ ...record, 'content-length': '' });
    if (answer.status !== status || answer.body !== body || withLength(answer.headers) !== withLength(headers)) {
      throw new Error(
        `${contestant.name} answers ${method} ${path} otherwise than the mock did (status ${answer.status})`,
      );
    }
  }
}
