// A client that has learned to wait: on a 429 all of its workers sleep until the reset, and then come back as one.
const BASE = process.env.AFFINITY_V1_BASE_URL ?? 'https://api.affinity.co';
const WORKERS = 8;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let running = 0;
let blockedUntil = 0;

export async function affinity(method, path, body) {
  for (let attempt = 1; ; attempt++) {
    while (running >= WORKERS || Date.now() < blockedUntil) await sleep(Math.max(5, blockedUntil - Date.now()));
    running++;
    try {
      const headers = { authorization: `Bearer ${process.env.AFFINITY_API_KEY}`, 'content-type': 'application/json' };
      const answer = await fetch(BASE + path, { method, headers, body: body && JSON.stringify(body) });
      if (answer.ok) return await answer.json();
      if (attempt === 10 || (answer.status < 500 && answer.status !== 429))
        throw new Error(`${path}: ${answer.status}`);
      if (answer.status === 429) {
        blockedUntil = Date.now() + Number(answer.headers.get('x-ratelimit-limit-user-reset')) * 1000;
      }
    } finally {
      running--;
    }
  }
}

export const create = (path, body) => affinity('POST', path, body);
