/** One HTTP exchange on a connection of its own, with the answer's headers in the order in which they came. */
import { request } from 'node:http';

const TIMEOUT_MS = 10_000;

/** What node:http writes by itself; the bare contestants must not send it twice. */
const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

export function exchange(base, { method = 'GET', path, headers = {}, body, timeoutMs = TIMEOUT_MS }) {
  return new Promise((resolve, reject) => {
    const outgoing = request(base + path, { method, headers, agent: false, timeout: timeoutMs }, (incoming) => {
      const chunks = [];
      incoming.on('data', (chunk) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const kept = {};
        for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
          const name = incoming.rawHeaders[i].toLowerCase();
          if (!OWN.has(name)) kept[name] = incoming.rawHeaders[i + 1];
        }
        resolve({ status: incoming.statusCode, headers: kept, body: Buffer.concat(chunks).toString() });
      });
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`${method} ${path}: no answer in ${timeoutMs / 1000} s`)));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The JSON of an answer that has to be 200 (or `expected`). */
export async function exchangeJson(base, options, expected = 200) {
  const answer = await exchange(base, options);
  if (answer.status !== expected) {
    throw new Error(
      `${options.method ?? 'GET'} ${options.path} answered ${answer.status}: ${answer.body.slice(0, 300)}`,
    );
  }
  return answer.body === '' ? undefined : JSON.parse(answer.body);
}
