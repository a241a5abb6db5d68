import { answerDepartures } from '../contract/answer-contract.js';
import { documentFor } from '../contract/surface.js';
import { type Departure, departureText } from '../contract/violation.js';
import { type Answer, bodyText } from './answer.js';
import type { Exchange } from './exchange.js';

/** With `strict`: the mock's own answers are held to the contract, and a misfit becomes a 500 that says where. */
export function hold(exchange: Exchange, answer: Answer): Answer {
  const { account, operation, version, faultId } = exchange;
  if (!account.settings.strict || !operation?.served || faultId !== null) return answer;
  const isJson = answer.headers?.['content-type']?.startsWith('text/') !== true;
  const text = answer.body === undefined ? undefined : bodyText(answer.body);
  const body = text === undefined || !isJson ? text : JSON.parse(text);
  const headers: Record<string, string> = { ...exchange.headers, 'x-request-id': exchange.id, ...answer.headers };
  if (body !== undefined) headers['content-type'] ??= 'application/json';
  const departures = answerDepartures(documentFor(operation, version), operation, {
    status: answer.status,
    headers,
    body,
  });
  const found = departures.filter((departure) => !isOfNoMinute(exchange, departure));
  if (found.length === 0) return answer;
  const errors = found.map((departure) => ({ code: 'server', message: `strict: ${departureText(departure)}` }));
  exchange.decision = {
    stage: 'operation',
    code: 'strict',
    message: `The mock's own answer does not fit the contract: ${departureText(found[0] as Departure)}`,
    rule: 'strict',
  };
  return { status: 500, body: { errors } };
}

/** Whoever takes the minute's limit away, which Affinity never does, takes its headers away with it. */
const isOfNoMinute = ({ limits }: Exchange, { pointer, problem }: Departure) =>
  limits?.minute.limit === 'unlimited' && problem === 'missing' && pointer.startsWith('header x-ratelimit-limit-user');
