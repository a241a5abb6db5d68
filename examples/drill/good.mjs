// A client that bears what happens in production; `sync.mjs` is a small sync with it. Passes `affinity-mock drill --on all`.
const BASE = process.env.AFFINITY_V1_BASE_URL ?? 'https://api.affinity.co';
const TIMEOUT = Number(process.env.TIMEOUT_MS ?? 4000); // milliseconds for one answer
const PAUSE = Number(process.env.PAUSE_MS ?? 250); // before the second try; doubles from try to try
const TRIES = 5;
const AT_ONCE = 4;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let [running, left, gap, lastStart, openAt] = [0, Number.POSITIVE_INFINITY, 0, 0, 0];

/** The answer as JSON; null for what is not there (404); of a merged record that which it went into (422). Ends the program where the key, the plan or the month is at an end. */
export async function affinity(method, path, body) {
  const isSafe = method !== 'POST' || /\/search(\?|$)/.test(path); // a search is a POST that only reads
  for (let attempt = 1; ; attempt++) {
    const answer = await send(method, path, body).catch((error) => ({ status: 0, text: error.message }));
    if (answer.ok) return JSON.parse(answer.text);
    if (answer.status === 404) return null;
    const [, survivor] = /merged into (\d+)/.exec(answer.text) ?? [];
    if (survivor && method === 'GET') return affinity(method, path.replace(/\d+$/, survivor));
    const failure = Object.assign(new Error(`${method} ${path}: ${answer.status || answer.text}`), answer);
    if ([401, 403].includes(answer.status) || answer.isMonthOver) end(failure); // holds for every further call
    if (answer.status !== 429 && !(isSafe && (answer.status === 0 || answer.status >= 500))) throw failure;
    if (attempt === (answer.status === 429 ? 3 * TRIES : TRIES)) throw failure;
    if (answer.status !== 429) await sleep(PAUSE * 2 ** (attempt - 1) * (0.9 + Math.random() / 5));
  }
}

const end = (failure) => {
  console.error(`stopped: ${failure.message}`);
  process.exit(1);
};

/** A create whose answer was lost may have worked: `find` looks for its result, more than once, before it is sent again. */
export async function create(path, body, find) {
  try {
    return await affinity('POST', path, body);
  } catch (error) {
    if (error.status !== 0 && error.status < 500) throw error;
    return (await until(find)) ?? affinity('POST', path, body);
  }
}

/** What was written on V1 shows on V2, and in searches, a little later; so does the task of a merge. */
export async function until(look, tries = 6) {
  for (let attempt = 1; ; attempt++) {
    const found = await look();
    if (found || attempt === tries) return found ?? null;
    await sleep(PAUSE * attempt);
  }
}

/** Every row once, however short a page is and whatever comes or goes meanwhile. */
export async function rows(path) {
  const byId = new Map();
  for (let page = path; page; ) {
    const { data, pagination } = await affinity('GET', page);
    for (const row of data) byId.set(row.id, row);
    page = pagination.nextUrl && new URL(pagination.nextUrl).pathname + new URL(pagination.nextUrl).search;
  }
  return [...byId.values()];
}

async function send(method, path, body) {
  const wait = () => Math.max(openAt, lastStart + gap) - Date.now();
  while (wait() > 0 || running >= Math.min(AT_ONCE, left)) await sleep(Math.max(wait(), 10));
  running++;
  lastStart = Date.now();
  try {
    const headers = { authorization: `Bearer ${process.env.AFFINITY_API_KEY}`, 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(TIMEOUT);
    const answer = await fetch(BASE + path, { method, headers, body: body && JSON.stringify(body), signal });
    const isMonthOver = heed(answer);
    return { ok: answer.ok, status: answer.status, isMonthOver, text: await answer.text() };
  } finally {
    running--;
  }
}

/** What an answer tells of the limits: how many calls are left until when. */
function heed({ status, headers }) {
  const told = (name) => Number(headers.get(`x-ratelimit-limit-${name}`) ?? Number.NaN);
  const [remaining, reset] = [told('user-remaining'), told('user-reset') * 1000];
  if (!Number.isNaN(remaining + reset)) {
    left = Math.max(1, remaining); // one call goes first after the reset; its answer tells the rest
    gap = remaining === 0 ? 0 : Math.min(reset / remaining, 1000);
    if (remaining === 0 || status === 429) openAt = Date.now() + (remaining === 0 ? reset : 1000) + Math.random() * 300;
  }
  return told('org-remaining') === 0;
}
