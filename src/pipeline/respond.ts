import { type Answer, bodyText } from './answer.js';
import type { Exchange } from './exchange.js';

/** The `Response`, built once from the collected headers. */
export function respond(exchange: Exchange, answer: Answer): Response {
  const { headers } = exchange;
  headers['x-request-id'] = exchange.id;
  if (exchange.warnings.length > 0) headers['x-mock-warnings'] = exchange.warnings.join('; ');
  const text = answer.body === undefined ? null : bodyText(answer.body);
  if (text !== null) headers['content-type'] = 'application/json; charset=utf-8';
  if (answer.headers) Object.assign(headers, answer.headers);
  return new Response(text, { status: answer.status, headers });
}
