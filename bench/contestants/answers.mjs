/**
 * The answers that the bare contestants give: a JSON file
 * `[{ method, path, authorization, status, headers, body, stringify }]`, captured from the mock before the rounds.
 * `authorization` is null where every viewer gets the same. With `stringify` the body is a ready-made object that is
 * turned into JSON at each request; otherwise it is sent as it stands.
 */
import { readFileSync } from 'node:fs';

/** The answers by method and full path (query included); a path has one answer, or one for each viewer. */
export function loadAnswers(file) {
  const routes = new Map();
  for (const answer of JSON.parse(readFileSync(file, 'utf8'))) {
    const key = `${answer.method} ${answer.path}`;
    const viewers = routes.get(key) ?? [];
    viewers.push(answer.stringify ? { ...answer, body: JSON.parse(answer.body) } : answer);
    routes.set(key, viewers);
  }
  return routes;
}

/** Which of a path's answers this caller gets. */
export function pick(viewers, authorization) {
  return viewers.length === 1 ? viewers[0] : viewers.find((answer) => answer.authorization === authorization);
}

/** Head and body to send; what is stringified anew gets its length counted anew. */
export function render(answer) {
  if (!answer.stringify) return { headers: answer.headers, body: answer.body };
  const body = JSON.stringify(answer.body);
  return { headers: { ...answer.headers, 'content-length': String(Buffer.byteLength(body)) }, body };
}

/** Tells the parent where we listen, and ends with it even if it was killed. */
export function announce(port) {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}`, pid: process.pid })}\n`);
  process.stdin.on('end', () => process.exit(0)).resume();
  process.on('SIGTERM', () => process.exit(0));
}
