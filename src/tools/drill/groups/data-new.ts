/** Answers with what a client has not met before: it may pass over it, and must not die of it. */
import { type Act, bodyTextOf, type Learned, nameOf, type Scene, shown } from '../act.js';
import { counted } from '../counting.js';
import { failed, notTested, type Outcome, passed } from '../finding.js';
import { quoted } from '../output.js';
import { ofScene, type Planning, type RuleOfGroup, type Unplayed } from './group.js';

type Preset = 'new-members' | 'new-word' | 'new-value-type' | 'hidden-values' | 'nulls';

interface Novelty {
  preset: Preset;
  rule: string;
  what: string;
  advice: string;
  /** Whether the answers of the undisturbed run have the like at all, as text; where it is not told, they have. */
  isIn?: RegExp;
}

const VALUES = /"value":\{"(?:type|data)"|"field_id":/;

const NOVELTIES: readonly Novelty[] = [
  {
    preset: 'new-members',
    rule: 'new-members',
    what: 'new members',
    advice: 'Read the members that you need, and let others be: new ones come without a new version.',
  },
  {
    preset: 'new-word',
    rule: 'new-words',
    what: 'words that no enumeration has',
    advice: 'Give each choice by a word an “other”: pass the row over or keep the word as it is.',
  },
  {
    preset: 'new-value-type',
    rule: 'new-value-types',
    what: 'a value of a type unheard of',
    advice: 'Keep values of unknown types as they are, or leave the field out; the rest of the row is as ever.',
    isIn: VALUES,
  },
  {
    preset: 'hidden-values',
    rule: 'hidden-values',
    what: 'hidden values',
    advice: 'Expect the type “hidden” with null as its data: fields of restricted opportunities come so.',
    isIn: /"value":\{/,
  },
  {
    preset: 'nulls',
    rule: 'nulls',
    what: 'nulls where they are allowed',
    advice:
      'Ask before you reach into what may be null: domains, names, e-mail addresses, dates and the data of values.',
  },
];

export function newScenes({ learned }: Planning): (Scene | Unplayed)[] {
  const bodies = learned.calls.map(({ entry }) => bodyTextOf(entry));
  return NOVELTIES.map(({ preset, what, isIn }) => {
    const id = `data/${preset}`;
    if (isIn && !bodies.some((body) => isIn.test(body))) return { id, reason: 'it read no values of fields' };
    return {
      id,
      group: 'data' as const,
      title: `answers have ${what}`,
      arm: (stage) => stage.fault({ match: {}, preset }),
    };
  });
}

export const NEW_RULES: readonly RuleOfGroup[] = NOVELTIES.map(({ preset, rule, what, advice }) => ({
  rule,
  title: `does not die of ${what}`,
  advice,
  ...ofScene(`data/${preset}`, survives),
}));

function survives(act: Act, learned: Learned): Outcome {
  const hit = act.calls.filter(({ isHit }) => isHit);
  const [first] = hit;
  if (!first) return notTested('none of its answers had anything of the kind');
  if (act.stopped !== null) return failed(act.stopped, shown(act, hit.slice(-1)));
  if (act.code === learned.code)
    return passed(
      `${counted(hit.length, 'answer')} had it, ${nameOf(first)} for one, and it ended as ever`,
      shown(act, [first]),
    );
  const said = act.output.lines.find((line) => /error|exception/i.test(line)) ?? act.output.lines.at(-1);
  return failed(
    `it ended with exit code ${act.code}${said === undefined ? '' : `: ${quoted(said.trim())}`}`,
    shown(act, hit.slice(-1)),
  );
}
