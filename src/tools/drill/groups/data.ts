/** The data change in the midst: records go, rows come and go while it pages, answers have what is new. */
import type { JournalView } from '../../../index.js';
import {
  type Act,
  bodyTextOf,
  type Call,
  countOf,
  isAfter,
  isGood,
  isRead,
  type Learned,
  nameOf,
  type Scene,
  type Stage,
  shown,
} from '../act.js';
import { failed, notTested, type Outcome, passed } from '../finding.js';
import { quoted } from '../output.js';
import { report } from '../reported.js';
import { NEW_RULES, newScenes } from './data-new.js';
import { type GroupOfRules, ofAct, ofScene, type Planning, type Played, type Unplayed } from './group.js';

const GONE = ['data/deleted', 'data/merged'];

export const DATA: GroupOfRules = {
  group: 'data',
  plan: (planning: Planning) => [
    goneScene('data/deleted', 'a record is deleted after it was listed', planning, remove),
    goneScene('data/merged', 'a record is merged into another after it was listed', planning, merge),
    pagingScene(
      'data/short-page',
      'a row goes while it pages: a page is shorter, though more follow',
      'short-page',
      planning,
    ),
    pagingScene('data/repeated-row', 'a row comes while it pages: the last one comes again', 'repeated-row', planning),
    ...newScenes(planning),
  ],
  rules: [
    {
      rule: 'follows-or-reports',
      title: 'follows or reports a record that is gone',
      scenes: GONE,
      advice:
        'What was listed a moment ago may be 404; a merged record is 422 and names the one that it went into: take that, or say what was left out.',
      judge: (played) => ofBoth(played, followsOrReports),
    },
    {
      rule: 'no-row-lost',
      title: 'pages to the end, however short a page',
      advice:
        'Follow nextUrl or next_page_token until there is none; a page with fewer rows than asked for is not the last.',
      ...ofScene('data/short-page', pagesToTheEnd),
    },
    {
      rule: 'no-row-twice',
      title: 'handles a row once that comes twice',
      advice:
        'Remember the ids that you have handled: while rows are added, the last one of a page can come again on the next.',
      ...ofScene('data/repeated-row', handlesOnce),
    },
    ...NEW_RULES,
  ],
};

const BY_ID = /^\/(?:v2\/)?(companies|organizations|persons|opportunities)\/(\d+)$/;

interface Candidate {
  id: number;
  kind: 'companies' | 'persons' | 'opportunities';
  /** The operation that lists it last before it is asked for. */
  listedBy: string | null;
}

/** Records that it lists first, and then asks for by id; not its own. */
function candidatesOf({ calls }: Learned): Candidate[] {
  const seen = new Set<number>();
  return calls.flatMap((call, i) => {
    const [, word = '', digits = ''] = BY_ID.exec(call.entry.path) ?? [];
    const id = Number(digits);
    if (digits === '' || call.entry.method !== 'GET' || !isGood(call) || seen.has(id)) return [];
    seen.add(id);
    const before = calls.slice(0, i);
    const listing = before.findLast(
      (other) => isRead(other) && !BY_ID.test(other.entry.path) && tellsOf(other.entry, id),
    );
    const isOwn = before.some((other) => !isRead(other) && tellsOf(other.entry, id));
    if (!listing || isOwn || isGlobal(call.entry.responseBody)) return [];
    const { operationId } = listing.entry;
    return [{ id, kind: (word === 'organizations' ? 'companies' : word) as Candidate['kind'], listedBy: operationId }];
  });
}

const tellsOf = (entry: JournalView, id: number): boolean =>
  new RegExp(`"(?:id|\\w+_id)":${id}\\b`).test(bodyTextOf(entry));

/** Companies of Affinity's directory cannot be deleted. */
const isGlobal = (body: unknown): boolean => {
  const { isGlobal: v2, global: v1 } = (body ?? {}) as { isGlobal?: boolean; global?: boolean };
  return v2 === true || v1 === true;
};

type Going = (stage: Stage, gone: Candidate, others: readonly Candidate[]) => Promise<boolean>;

const remove: Going = async (stage, { id, kind }) => {
  const path = `/${kind === 'companies' ? 'organizations' : kind}/${id}`;
  return (await stage.ask('DELETE', path)).status < 300;
};

/** What the mock takes for a merge, by the account's clock. */
const MERGE_MS = 3_000;

const merge: Going = async (stage, { id, kind }, others) => {
  const into = others.find((other) => other.kind === kind && other.id !== id);
  if (!into || kind === 'opportunities') return false;
  const [path, name] = kind === 'companies' ? ['company', 'Company'] : ['person', 'Person'];
  const body = { [`primary${name}Id`]: into.id, [`duplicate${name}Id`]: id };
  if ((await stage.ask('POST', `/v2/${path}-merges`, body)).status >= 300) return false;
  await stage.account.clock.advance(MERGE_MS);
  return true;
};

function goneScene(id: string, title: string, { learned, choices }: Planning, go: Going): Scene | Unplayed {
  const all = candidatesOf(learned);
  const fit = id === 'data/merged' ? all.filter((one) => isMergeable(one, all)) : all;
  const first = choices.pick(fit);
  if (!first)
    return { id, reason: 'it asked for no record by id that it had listed before, and could have gone in between' };
  // Others where that one cannot go.
  const inTurn = [first, ...fit.filter((one) => one !== first)];
  return {
    id,
    group: 'data',
    title,
    arm: (stage) => {
      let isDone = false;
      stage.onCall((entry) => {
        if (isDone) return;
        const listed = inTurn.filter(
          (one) => entry.operationId === one.listedBy && isAnswered(entry) && tellsOf(entry, one.id),
        );
        if (listed.length === 0) return;
        isDone = true;
        goneIn(stage, listed, all, go).catch((error: Error) =>
          stage.mark(`the drill could not do it: ${error.message}`),
        );
      });
    },
  };
}

const isMergeable = ({ id, kind }: Candidate, all: readonly Candidate[]) =>
  kind !== 'opportunities' && all.some((other) => other.kind === kind && other.id !== id);

async function goneIn(stage: Stage, listed: readonly Candidate[], all: readonly Candidate[], go: Going): Promise<void> {
  for (const one of listed.slice(0, 10)) {
    if (!(await go(stage, one, all))) continue;
    stage.mark(`${one.kind} ${one.id} is gone`);
    return;
  }
}

const isAnswered = ({ status }: JournalView) => status === 200;

/** Of both ways in which a record goes; the one that fails is told. */
function ofBoth(played: Played, judge: (act: Act, played: Played) => Outcome): Outcome {
  const outcomes = GONE.map((id) => ofAct(played, id, (act) => named(act, judge(act, played))));
  const of = (verdict: Outcome['verdict']) => outcomes.find((outcome) => outcome.verdict === verdict);
  return of('failed') ?? of('passed') ?? (outcomes[0] as Outcome);
}

const named = ({ scene }: Act, outcome: Outcome): Outcome =>
  outcome.verdict === 'failed' ? { ...outcome, why: `${scene.title}: ${outcome.why}` } : outcome;

function followsOrReports(act: Act, { learned }: Played): Outcome {
  const [, kind = '', id = ''] = /^(\w+) (\d+) is gone$/.exec(act.marks[0]?.label ?? '') ?? [];
  if (id === '') return notTested('no record of those that it asked for could go');
  const missed = act.calls.find((call) => BY_ID.exec(call.entry.path)?.[2] === id && !isGood(call));
  if (!missed) return notTested(`${kind} ${id} was not asked for after it had gone`);
  const calls = shown(act, [missed]);
  if (act.stopped !== null) return failed(act.stopped, calls);
  const how = report(act, learned);
  if (how !== null) return passed(`${nameOf(missed)} was ${missed.status}, and ${how}`, calls);
  const look = act.calls.find(
    (call) =>
      isAfter(call, missed) && isRead(call) && isGood(call) && countOf(act, call.key) > countOf(learned, call.key),
  );
  if (look)
    return passed(`${nameOf(missed)} was ${missed.status}, and ${nameOf(look)} followed`, shown(act, [missed, look]));
  return failed(`${nameOf(missed)} was ${missed.status}, and it went on without a word`, calls);
}

const cursorOf = ({ entry }: Call): string | undefined => [entry.query.cursor ?? entry.query.page_token].flat()[0];

/** What leads on from a page; undefined where the answer was too long to be kept whole. */
function nextOf({ entry: { responseBody } }: Call): string | null | undefined {
  if (typeof responseBody !== 'object' || responseBody === null) return undefined;
  const { pagination, next_page_token: token } = responseBody as {
    pagination?: { nextUrl?: string | null };
    next_page_token?: string;
  };
  if (pagination?.nextUrl) return new URL(pagination.nextUrl).searchParams.get('cursor');
  return token ?? null;
}

function pagingScene(
  id: string,
  title: string,
  alter: 'short-page' | 'repeated-row',
  { learned, choices }: Planning,
): Scene | Unplayed {
  const paged = [
    ...new Set(learned.calls.filter((call) => cursorOf(call) !== undefined).map(({ entry }) => entry.operationId)),
  ];
  const all = paged.filter((one) => one !== null);
  // Of a row that comes again, only a call about it shows what is made of it.
  const shownRows = all.filter((one) =>
    learned.calls.some((call) => call.entry.operationId === one && showsRows(call, learned)),
  );
  const operationId = choices.pick(alter === 'repeated-row' && shownRows.length > 0 ? shownRows : all);
  if (operationId === undefined) return { id, reason: 'it read no list of several pages' };
  return { id, group: 'data', title, arm: (stage) => stage.fault({ match: { operationId }, alter }) };
}

const showsRows = ({ entry }: Call, learned: Learned): boolean =>
  [...bodyTextOf(entry).matchAll(/[[,]\{"id":(\d+)/g)].some(
    ([, id]) => callsAbout(learned.calls, Number(id)).length > 0,
  );

function pagesToTheEnd(act: Act): Outcome {
  const hit = act.calls.filter(({ isHit }) => isHit);
  if (hit.length === 0) return notTested('no page of its was followed by another');
  const isFollowed = (page: Call) => {
    const next = nextOf(page);
    const later = act.calls.filter((call) => call.at >= page.at && call.entry.path === page.entry.path);
    return later.some((call) => (next === undefined ? cursorOf(call) !== cursorOf(page) : cursorOf(call) === next));
  };
  const left = hit.find((page) => !isFollowed(page));
  if (left)
    return failed(
      `${nameOf(left)} gave a page with a row less and where the next one is, which it never asked for`,
      shown(act, [left]),
    );
  return passed(
    `${hit.length === 1 ? 'the short page' : `each of ${hit.length} short pages`} was followed by the next one`,
    shown(act, hit),
  );
}

/** Calls about a row: its id in the path or in what was sent. */
const callsAbout = (calls: readonly Call[], id: number) =>
  calls.filter(
    ({ entry }) =>
      new RegExp(`/${id}(?:/|$)`).test(entry.path) ||
      new RegExp(`\\b${id}\\b`).test(JSON.stringify(entry.requestBody ?? '')),
  );

function handlesOnce(act: Act, learned: Learned): Outcome {
  const rows = act.calls.filter(({ isHit }) => isHit).flatMap(({ entry }) => firstRowOf(entry) ?? []);
  if (rows.length === 0) return notTested('no row came twice');
  const seen = rows.filter((id) => callsAbout(learned.calls, id).length > 0);
  const [first] = seen;
  if (first === undefined) return notTested('what it makes of a row shows in no call, so that nothing can be seen');
  const twice = seen.find((id) => callsAbout(act.calls, id).length > callsAbout(learned.calls, id).length);
  if (twice !== undefined) {
    return failed(`row ${twice} came twice and was handled twice`, shown(act, callsAbout(act.calls, twice)));
  }
  if (act.stopped !== null) return failed(act.stopped);
  if (act.code !== learned.code)
    return failed(`it ended with exit code ${act.code}: ${quoted(act.output.lines.at(-1) ?? 'it said nothing')}`);
  return passed(`row ${first} came twice and was handled once`, shown(act, callsAbout(act.calls, first)));
}

/** That of the first row: V2's `data`, or V1's only list, begins with it. */
function firstRowOf(entry: JournalView): number | undefined {
  const id = /\[\{"id":(\d+)/.exec(bodyTextOf(entry))?.[1];
  return id === undefined ? undefined : Number(id);
}
