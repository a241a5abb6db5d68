/**
 * A client that bears all that a drill does, but for one defect: `node client.mjs DEFECT`, `none` for the good one. Its pauses are short.
 */
const defect = process.argv[2] ?? 'none';
const has = (name) => defect === name;
const BASE = process.env.AFFINITY_V1_BASE_URL;
const PAUSE = 60;
const TIMEOUT = 2000;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const missed = [];

class Refused extends Error {}

async function send(method, path, body) {
  const headers = { authorization: `Bearer ${process.env.AFFINITY_API_KEY}`, 'content-type': 'application/json' };
  const signal = has('no-timeout') ? undefined : AbortSignal.timeout(TIMEOUT);
  let answer;
  try {
    answer = await fetch(BASE + path, { method, headers, body: body && JSON.stringify(body), signal });
    const text = await answer.text();
    return { status: answer.status, ok: answer.ok, text, isHtml: text.startsWith('<') };
  } catch (error) {
    return { status: 0, ok: false, isDropped: error.name !== 'TimeoutError' };
  }
}

async function call(method, path, body) {
  const isSearch = /\/search(\?|$)/.test(path);
  const isSafe = method === 'GET' || isSearch;
  for (let attempt = 1; ; attempt++) {
    const { status, ok, text, isHtml, isDropped } = await send(method, path, body);
    if (has('html-crash') && isHtml) JSON.parse(text);
    if (ok) return JSON.parse(text);
    if (status === 404) return null;
    const [, survivor] = /merged into (\d+)/.exec(text) ?? [];
    if (survivor && method === 'GET') return has('gone-silent') ? null : call('GET', path.replace(/\d+$/, survivor));
    if (status === 401 || status === 403) {
      if (has('hammers') && attempt < 5) {
        await sleep(PAUSE * 2 ** attempt);
        continue;
      }
      if (has('goes-on')) {
        missed.push(`${path}: ${status}`);
        return null;
      }
      throw new Refused(`${method} ${path}: ${status}`);
    }
    const isRetried =
      isSafe &&
      (status === 0 || status >= 500) &&
      !(has('read-no-retry') && !isSearch && status >= 500) &&
      !(has('search-no-retry') && isSearch) &&
      !(has('drop-no-retry') && isDropped) &&
      attempt < (has('unbounded') ? Number.POSITIVE_INFINITY : 5);
    if (!isRetried) {
      if (has('silent') && isSafe) process.exit(0);
      throw Object.assign(new Error(`${method} ${path}: ${status}`), { status });
    }
    const growing = Math.min(PAUSE * 2 ** (attempt - 1), has('unbounded') ? 10 * PAUSE : Number.POSITIVE_INFINITY);
    await sleep(has('constant-pause') ? 3 * PAUSE : growing);
  }
}

async function create(path, body, find) {
  try {
    return await call('POST', path, body);
  } catch (error) {
    if (error.status !== 0 && !(error.status >= 500)) throw error;
    if (has('create-blind')) return call('POST', path, body);
    if (path === '/persons' && (has('create-refused') || has('create-conflict'))) return createUnique(path, body, find);
    const found = await until(find);
    return has('create-in-vain') && path === '/notes' ? call('POST', path, body) : (found ?? call('POST', path, body));
  }
}

/** The API takes no second person of an e-mail address. */
async function createUnique(path, body, find) {
  try {
    return await call('POST', path, body);
  } catch (error) {
    if (error.status !== 422) throw error;
    if (has('create-conflict')) return until(find);
    missed.push(`${body.emails[0]}: ${error.status}`);
    return null;
  }
}

async function until(look, waits = true) {
  for (let attempt = 1; ; attempt++) {
    const found = await look();
    if (found || !waits || attempt === 8) return found ?? null;
    await sleep(4 * PAUSE);
  }
}

async function rows(path) {
  const all = [];
  for (let page = path; page; ) {
    const answer = await call('GET', page);
    if (!answer) return all;
    const { data, pagination } = answer;
    all.push(...data);
    if (has('stops-short') && data.length < 100) break;
    page = pagination.nextUrl && new URL(pagination.nextUrl).pathname + new URL(pagination.nextUrl).search;
  }
  return has('row-twice') ? all : [...new Map(all.map((row) => [row.id, row])).values()];
}

const MEMBERS = ['id', 'name', 'domain', 'domains', 'isGlobal', 'fields'];
const PERSON_TYPES = ['internal', 'external', 'collaborator'];

function look(company) {
  if (has('dies-of-members') && Object.keys(company).some((name) => !MEMBERS.includes(name)))
    throw new Error('a member');
  if (has('dies-of-nulls')) company.domain.toLowerCase();
  for (const { type, value } of company.fields ?? []) {
    if (has('dies-of-values') && value.type === 'unheard-of') throw new Error(`a value of type ${value.type}`);
    if (has('dies-of-hidden') && type === 'hidden') value.data.toString();
  }
}

async function job() {
  const persons = await rows('/v2/persons?limit=100');
  for (const { id, type } of persons.slice(96, 103)) {
    if (has('dies-of-words') && !PERSON_TYPES.includes(type)) throw new Error(`type ${type}`);
    const person = await call('GET', `/v2/persons/${id}`);
    if (has('dies-of-words') && person && !PERSON_TYPES.includes(person.type)) throw new Error(`type ${person.type}`);
    if (person === null && !has('gone-silent')) missed.push(`person ${id} is gone`);
  }
  const companies = await call('GET', '/v2/companies?limit=3&fieldTypes=enriched');
  for (const company of companies?.data ?? []) look(company);
  await call('POST', '/v2/companies/search?limit=2', {});

  const people = [];
  for (const name of ['Aria', 'Bryn']) {
    const email = `${name.toLowerCase()}@fernhollow.example`;
    const find = async () =>
      (await call('GET', `/persons?term=${email}`))?.persons.find(({ emails }) => emails?.includes(email));
    const person = await create('/persons', { first_name: name, last_name: 'Fernhollow', emails: [email] }, find);
    if (person === null) return;
    people.push(person);
    const searches = async () => {
      const found = await until(find, !has('search-no-wait'));
      if (!found && !has('search-no-wait')) missed.push(`${name} in the search`);
    };
    const reads = async () => {
      const shown = await until(() => call('GET', `/v2/persons/${person.id}`), !has('v2-no-wait'));
      if (!shown && !has('v2-no-wait')) missed.push(`${name} on V2`);
    };
    // Whichever comes first meets the lag.
    for (const look of name === 'Aria' ? [searches, reads] : [reads, searches]) await look();
  }
  const [primary, duplicate] = people;
  const note = { content: 'Seen at the fair.', person_ids: [primary.id] };
  const noted = async () => (await call('GET', `/notes?person_id=${primary.id}`))?.notes[0];
  if ((await create('/notes', note, noted)) === null) return;
  const begun = async () => {
    const merges = (await call('GET', '/v2/person-merges?limit=100'))?.data ?? [];
    const merge = merges.find((one) => one.duplicatePersonId === duplicate.id);
    return merge && { taskUrl: `/v2/tasks/person-merges/${merge.taskId}` };
  };
  const pair = { primaryPersonId: primary.id, duplicatePersonId: duplicate.id };
  const merge = await create('/v2/person-merges', pair, begun);
  if (merge === null) return;
  const task = () => call('GET', new URL(merge.taskUrl, BASE).pathname);
  if (!(await until(task, !has('task-no-wait'))) && !has('task-no-wait')) missed.push('the merge');
}

try {
  await job();
  for (const what of missed) console.error(`missing: ${what}`);
  if (has('goes-on') && missed.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(has('key-silent') && error instanceof Refused)) {
    console.error(`failed: ${error.stack}`);
    process.exitCode = 1;
  }
}
