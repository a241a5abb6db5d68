// A polite client of the Affinity API, to copy: it paces itself by the rate headers, waits for the reset, and looks before it creates twice.
const BASE = process.env.AFFINITY_V1_BASE_URL ?? 'https://api.affinity.co';
const AT_ONCE = 4; // Affinity publishes no number: stay far below what could be meant
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let running = 0;
let left = Number.POSITIVE_INFINITY; // calls left in this minute, as last told
let gap = 0; // milliseconds between two starts, so that what is left lasts until the reset
let lastStart = 0;
let openAt = 0; // nothing starts before
let monthIsOver = false;

/** A call whose answer is read as JSON. Throws an error with `status`; none where the connection failed. */
export async function affinity(method, path, body) {
  for (let attempt = 1; ; attempt++) {
    const answer = await send(method, path, body);
    if (answer.ok) return answer.json();
    const isSafe = answer.status === 429 || (answer.status >= 500 && method !== 'POST');
    if (monthIsOver || !isSafe || attempt === 10) {
      throw Object.assign(new Error(`${method} ${path}: ${answer.status}`), { status: answer.status });
    }
    if (answer.status >= 500) await sleep(500 * 2 ** attempt * Math.random());
  }
}

/** A create that failed may have worked: `find` looks for its result before it is sent again. */
export async function create(path, body, find) {
  try {
    return await affinity('POST', path, body);
  } catch (error) {
    if (error.status < 500) throw error;
    return (await find()) ?? affinity('POST', path, body);
  }
}

async function send(method, path, body) {
  const wait = () => Math.max(openAt, lastStart + gap) - Date.now();
  while (wait() > 0 || running >= Math.min(AT_ONCE, left)) await sleep(Math.max(wait(), 10));
  if (monthIsOver) throw Object.assign(new Error('the calls of this month are used up'), { status: 429 });
  running++;
  lastStart = Date.now();
  try {
    const headers = { authorization: `Bearer ${process.env.AFFINITY_API_KEY}`, 'content-type': 'application/json' };
    const answer = await fetch(BASE + path, { method, headers, body: body && JSON.stringify(body) });
    heed(answer);
    return answer;
  } finally {
    running--;
  }
}

function heed({ status, headers }) {
  const told = (name) => Number(headers.get(`x-ratelimit-limit-${name}`) ?? Number.NaN);
  monthIsOver ||= told('org-remaining') === 0; // absent where the plan has no monthly limit
  const remaining = told('user-remaining');
  const reset = told('user-reset') * 1000;
  if (Number.isNaN(remaining + reset)) return;
  const isBlocked = remaining === 0;
  left = isBlocked ? 1 : remaining; // one call goes first after the reset; its answer tells the rest
  gap = isBlocked ? 0 : reset / left;
  // A little apart from everyone else who waits for the same reset. A 429 with calls left means: too many at a time.
  if (isBlocked || status === 429) openAt = Date.now() + (isBlocked ? reset : 1000) + Math.random() * 500;
}
