import type { Decision, Ground } from '../account/decision.js';
import type { Exchange } from './exchange.js';
import type { Problem } from './problem.js';

/** Characters. */
const LONGEST_MESSAGE = 1_000;

/** What a refusal says of itself, for the journal: the stage where it was made, and the most helpful words there are. */
export function refusalOf(exchange: Exchange, problem: Problem): Decision {
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
