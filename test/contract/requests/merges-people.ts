/** Valid requests of merges, tasks, duplicates, inferred connections, users and teams. */
import { type Builder, type Find, joined, pages, type Step, type Steps, whole } from '../steps.js';

const queryOf = (url: string) => url.slice(url.indexOf('?') + 1);
const filter = (text: string) => `filter=${encodeURIComponent(text)}`;

interface MergeState {
  id: number;
  taskId: string;
}

const merges = async (find: Find, path: string): Promise<MergeState[]> => (await find(`/v2/${path}?limit=100`)).data;

/** Their cursors are of another kind than those of all other collections, so `pages` does not fit. */
async function* mergePages(step: Step): Steps {
  const first = yield { ...step, query: joined(step.query, 'limit=1') };
  const next: string | null = first.body.pagination.nextUrl;
  if (next !== null) {
    const second = yield { ...step, query: queryOf(next) };
    yield { ...step, query: queryOf(second.body.pagination.prevUrl) };
    if (second.body.pagination.nextUrl) {
      const third = yield { ...step, query: queryOf(second.body.pagination.nextUrl) };
      yield { ...step, query: queryOf(third.body.pagination.prevUrl) };
    }
  }
  yield* whole(step);
}

const STATUSES = ['in-progress', 'success', 'failed'];

const mergeList = (path: string): Builder =>
  async function* (find) {
    yield {};
    yield* mergePages({});
    for (const status of STATUSES) yield* mergePages({ query: filter(`status = ${status}`) });
    const [merge] = await merges(find, path);
    yield { query: filter(`taskId=${merge?.taskId}`) };
    yield { query: filter(`status=failed | taskId=${merge?.taskId}`) };
  };

const taskList: Builder = async function* () {
  yield {};
  yield* mergePages({});
  for (const status of STATUSES) yield* mergePages({ query: filter(`status="${status}"`) });
};

const mergeGet = (path: string): Builder =>
  async function* (find) {
    for (const { id } of await merges(find, path)) yield { params: { mergeId: id } };
  };

const taskGet = (path: string): Builder =>
  async function* (find) {
    for (const { taskId } of await merges(find, path)) yield { params: { taskId } };
  };

const suggestions = (criteria: readonly string[]): Builder =>
  async function* () {
    yield {};
    yield* pages({}, 'texts');
    yield* pages({ query: 'totalCount=true&orderBy=-name&orderBy=createdAt' }, 'texts');
    yield* whole({ query: 'orderBy=-createdAt' });
    yield { query: 'term=ro' };
    for (const one of criteria) yield { query: filter(`matchCriteria = "${one}"`) };
  };

/** Forwards and back, fifty targets at most. */
const connections = (kind: string): Builder =>
  async function* (find) {
    const { data } = await find('/v2/companies?limit=100');
    for (const { id } of data as { id: number }[]) {
      const query = filter(`target.currentCompany.id = ${id}`);
      const found = await find(`/v2/inferred-connections/${kind}?${query}`);
      if (found.data.length === 0) continue;
      yield { query };
      let answer = yield { query: joined(query, 'limit=50&totalCount=true') };
      answer = yield { query: joined(query, 'limit=2') };
      while (answer.body.pagination.nextUrl !== null) {
        answer = yield { query: queryOf(answer.body.pagination.nextUrl) };
      }
      if (answer.body.pagination.prevUrl !== null) yield { query: queryOf(answer.body.pagination.prevUrl) };
    }
  };

const teamIds = async (find: Find): Promise<number[]> =>
  (await find('/v2/teams')).data.map(({ id }: { id: number }) => id);

const perTeam: Builder = async function* (find) {
  for (const teamId of await teamIds(find)) {
    yield { params: { teamId } };
    yield* pages({ params: { teamId }, query: 'totalCount=true' });
    yield { params: { teamId }, persona: 'standard' };
  }
};

const userIds = async (find: Find): Promise<number[]> =>
  (await find('/v2/users')).data.map(({ id }: { id: number }) => id);

/** Two records that nothing merges already. */
async function pair(find: Find, path: string): Promise<[number, number]> {
  const { data } = await find(`/v2/${path}?limit=100`);
  const [first, second] = (data as { id: number; type?: string }[]).filter(({ type }) => type !== 'internal').slice(-2);
  return [first?.id ?? 0, second?.id ?? 0];
}

export const REQUESTS: Record<string, Builder> = {
  'v2.company-merges.list': mergeList('company-merges'),
  'v2.company-merges.get': mergeGet('company-merges'),
  'v2.company-merges.create': async function* (find) {
    const [primaryCompanyId, duplicateCompanyId] = await pair(find, 'companies');
    yield { body: { primaryCompanyId, duplicateCompanyId } };
    yield { body: { primaryCompanyId: 1, duplicateCompanyId: Number.MAX_SAFE_INTEGER } };
  },
  'v2.tasks.company-merges.list': taskList,
  'v2.tasks.company-merges.get': taskGet('company-merges'),
  'v2.person-merges.list': mergeList('person-merges'),
  'v2.person-merges.get': mergeGet('person-merges'),
  'v2.person-merges.create': async function* (find) {
    const [primaryPersonId, duplicatePersonId] = await pair(find, 'persons');
    yield { body: { primaryPersonId, duplicatePersonId } };
    yield { body: { primaryPersonId: 1, duplicatePersonId: 2 } };
  },
  'v2.tasks.person-merges.list': taskList,
  'v2.tasks.person-merges.get': taskGet('person-merges'),

  'v2.duplicates.company-suggestions.list': suggestions(['name', 'domain-redirect', 'domain-match']),
  'v2.duplicates.person-suggestions.list': suggestions(['name', 'intelligent']),

  'v2.inferred-connections.coworkers.list': connections('coworkers'),
  'v2.inferred-connections.investor-executive-connections.list': connections('investor-executive-connections'),

  'v2.users.list': async function* (find) {
    yield {};
    yield* pages({});
    yield { persona: 'standard' };
    yield { query: 'term=mara' };
    yield { query: filter('status=active') };
    yield { query: filter('status=deactivated | status=invited') };
    const ids = await userIds(find);
    yield { query: filter(ids.map((id) => `id=${id}`).join('|')) };
  },
  'v2.users.get': async function* (find) {
    for (const userId of await userIds(find)) {
      yield { params: { userId } };
      yield { params: { userId }, persona: 'standard' };
    }
  },

  'v2.teams.list': async function* (find) {
    yield {};
    yield* pages({}, 'texts');
    yield* pages({ query: 'totalCount=true&orderBy=-createdAt&orderBy=name' }, 'texts');
    yield { query: 'includes=membersPreview&includes=accessibleListsPreview' };
    yield { query: 'includes=membersPreview&includes=accessibleListsPreview', persona: 'standard' };
    const [id] = await teamIds(find);
    yield { query: filter(`id=${id} | name=^Plat & name=$form | name=~team | name="Fund Operations"`) };
  },
  'v2.teams.get': async function* (find) {
    for (const teamId of await teamIds(find)) {
      yield { params: { teamId } };
      yield { params: { teamId }, query: 'includes=membersPreview&includes=accessibleListsPreview' };
      yield { params: { teamId }, persona: 'standard' };
    }
  },
  'v2.teams.members.list': perTeam,
  'v2.teams.accessible-lists.list': perTeam,
};
