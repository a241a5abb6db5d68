/** What was wrong with a request, by the member or parameter it was found at: of refusals as the APIs show them, and of warnings. */
import type { Journaled } from './why.js';

export interface Violation {
  /** A member or parameter as the API names it, such as `name` or `/value/data`; null where it names none. */
  at: string | null;
  words: string;
  /** Ignored by Affinity, and so answered all the same. */
  isMild: boolean;
}

export function violationsOf({ decision, responseBody, warnings }: Journaled): Violation[] {
  const found = warnings.map(mild);
  if (decision.stage !== 'contract' && decision.stage !== 'operation') return found;
  const refused = refusalsIn(responseBody);
  if (refused.length === 0 && decision.stage === 'contract')
    refused.push({ at: decision.rule ?? null, words: decision.message });
  return [...refused.map((one) => ({ ...one, isMild: false })), ...found];
}

function mild(words: string): Violation {
  const at = /^(?:body member|query parameter|header) (\S+) /.exec(words)?.[1] ?? null;
  return { at, words, isMild: true };
}

/** V1 answers a list of texts, V2 a list of errors with the parameter's name. */
function refusalsIn(body: unknown): { at: string | null; words: string }[] {
  if (Array.isArray(body)) {
    return body
      .filter((text) => typeof text === 'string')
      .map((text) => {
        const [, at = null, words = text] = /^Field ([^\s:]+): (.*)$/s.exec(text) ?? [];
        return { at, words };
      });
  }
  const errors = (body as { errors?: unknown } | null | undefined)?.errors;
  if (!Array.isArray(errors)) return [];
  return errors.flatMap(({ param, message }) =>
    typeof message === 'string' ? [{ at: typeof param === 'string' ? param : null, words: message }] : [],
  );
}

/** The last name in it: `/entities/0/name` and `entities.0.name` are shown beside `"name"`. */
const lastName = (at: string): string | undefined =>
  at
    .split(/[/.[\]]+/)
    .filter((part) => part !== '' && !/^\d+$/.test(part))
    .at(-1);

/** Lines of indented JSON with what was found at the member that begins there; the rest has no place in it. */
export function placed(
  text: string,
  violations: readonly Violation[],
): { lines: [text: string, found: Violation[]][]; rest: Violation[] } {
  const lines = text.split('\n').map((line): [string, Violation[]] => [line, []]);
  const byName = new Map<string, Violation[]>();
  for (const [line, found] of lines) {
    const name = /^ +"([^"\\]{1,200})":/.exec(line)?.[1];
    if (name !== undefined && !byName.has(name)) byName.set(name, found);
  }
  const rest = violations.filter((violation) => {
    const name = violation.at === null ? undefined : lastName(violation.at);
    const found = name === undefined ? undefined : byName.get(name);
    found?.push(violation);
    return !found;
  });
  return { lines, rest };
}
