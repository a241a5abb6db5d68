/** From what a stage or a handler threw to the answer, and to what the journal says of it. */
import { inspect } from 'node:util';
import type { Decision, Ground } from '../account/decision.js';
import { asSent } from '../lib/as-sent.js';
import { StoreError } from '../store/errors.js';
import type { Answer } from './answer.js';
import type { Exchange } from './exchange.js';
import { Problem } from './problem.js';
import { v1Error, v1Problem } from './v1-error.js';
import { v2Error, v2Problem } from './v2-error.js';

/** Every refusal becomes an answer in the API's own form here, and only here. */
export function failure(exchange: Exchange, error: unknown): Answer {
  const problem = problemOf(exchange, error).worded(exchange.account.quirk('both-error-texts'));
  return exchange.api === 'v2' ? v2Error(problem) : v1Error(exchange, problem);
}

function problemOf(exchange: Exchange, error: unknown): Problem {
  const { rawParams, incoming, bodyText } = exchange;
  const sent = [...Object.values(rawParams), incoming.search, bodyText];
  const problem = judged(exchange, error).reworded((message) => asSent(message, sent));
  // An operation too may find that a permission is missing.
  if (problem.ground.code === 'missing-permission') exchange.stage = 'permission';
  exchange.decision = decisionOf(exchange, problem);
  return problem;
}

function judged(exchange: Exchange, error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) {
    const problem = exchange.api === 'v2' ? v2Problem(error) : v1Problem(exchange, error);
    return error.quirk === undefined ? problem : problem.because({ ...problem.ground, quirk: error.quirk });
  }
  // A defect of the mock: said aloud, and never passed off as an answer of Affinity's.
  const { operation, incoming, account } = exchange;
  console.error(account.secrets.hide(`affinity-mock: ${operation?.id ?? incoming.path} failed ${inspect(error)}`));
  return new Problem('server', 'affinity-mock failed on this request: this is a defect of the mock, please report it.');
}

/** Characters. */
const LONGEST_MESSAGE = 1_000;

/** What a refusal says of itself, for the journal: the stage where it was made, and the most helpful words there are. */
function decisionOf(exchange: Exchange, problem: Problem): Decision {
  const { kind, ground } = problem;
  const rule = ground.rule ?? problem.param;
  const quirk = ground.quirk ?? quirkOfBody(exchange, problem);
  return {
    stage: exchange.stage,
    code: ground.code ?? kind,
    message: textOf(problem).slice(0, LONGEST_MESSAGE),
    ...(quirk !== undefined && { quirk }),
    ...(rule !== undefined && rule !== '' && { rule }),
  };
}

function textOf({ helpful, all }: Problem): string {
  if (helpful !== undefined) return helpful;
  return all.map(({ message, param }) => (param === undefined ? message : `${param}: ${message}`)).join('; ');
}

/** V1's statuses for bodies that it cannot read are choices. */
function quirkOfBody({ api, stage }: Exchange, { kind }: Problem): Ground['quirk'] {
  if (api !== 'v1' || stage !== 'contract') return undefined;
  if (kind === 'bad-request') return 'v1-malformed-body';
  return kind === 'unsupported-media-type' || kind === 'unprocessable-entity' ? 'v1-unsupported-body' : undefined;
}
