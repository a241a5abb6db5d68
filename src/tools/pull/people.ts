/** Who is who: the customer, its users, and its teams. */
import type { Taken } from './part.js';
import { idOf, maybeText, type Row, rowOf, textOf, wordOf } from './reading.js';
import { personRow, recordsOf } from './records.js';
import { compact, type Run } from './run.js';
import { opened } from './source.js';

const ROLES: Readonly<Record<string, string>> = {
  standard: 'Standard',
  admin: 'Admin',
  'enterprise-admin': 'Enterprise Admin',
};

/** The key's user and the customer. Throws `CannotPull` where the key opens no API. */
export async function readMe(run: Run): Promise<{ tenant: Row; me: Row }> {
  const answer = await opened(() => run.source.object('/v2/auth/whoami'));
  const tenant = rowOf(answer.tenant, '/tenant');
  const { made } = run;
  const host = made.domain(`${textOf(tenant, 'subdomain')}.example`).split('.')[0] as string;
  return {
    tenant: { id: idOf(tenant, 'id'), name: made.company(textOf(tenant, 'name')), subdomain: host },
    me: rowOf(answer.user, '/user'),
  };
}

export async function readUsers(run: Run, me: Row): Promise<void> {
  const own: Row = compact({
    id: me.id,
    firstName: me.firstName,
    lastName: me.lastName,
    primaryEmailAddress: me.emailAddress,
    type: 'internal',
  });
  const made = (item: unknown) => run.of('users', item, (row) => userRows(run, row)) ?? [];
  await run.paged('users', '/v2/users', 'limit=100', async (rows) => {
    const ids = rows.map((row) => (row as { id?: unknown } | null)?.id).filter((id) => typeof id === 'number');
    // As persons they show their companies and cells as well.
    const persons = ids.length === 0 ? [] : await run.given('users', () => recordsOf(run, 'person', ids), []);
    return [...persons, ...rows.flatMap(made)];
  });
  // Not every key may see the users.
  await run.step('me', async () => made(own));
}

function userRows(run: Run, row: Row): Taken[] {
  const person = { ...personRow(run, row), type: 'internal' };
  const user = {
    id: idOf(row, 'id'),
    role: ROLES[String(row.role)] ?? 'Standard',
    status: row.status === 'deactivated' ? 'deactivated' : 'active',
  };
  return [
    ['persons', person],
    ['users', user],
  ];
}

/** Colleagues who are shown as no user have left; where no users are shown at all, nobody knows. */
export async function readFormer(run: Run): Promise<void> {
  const status = run.refused.has('/v2/users') ? 'active' : 'removed';
  const former = [...run.known.colleagues].filter((id) => !run.known.has('users', id)).sort((a, b) => a - b);
  await run.step('former', async () => former.map((id) => ['users', { id, status }] as Taken));
}

export async function readTeams(run: Run): Promise<void> {
  await run.step('teams', async () => {
    const taken: Taken[] = [];
    for (const item of await run.source.all('/v2/teams')) taken.push(...(await teamRows(run, item)));
    return taken;
  });
}

const PRIVACY = ['share-subjects-bodies', 'share-subjects', 'hide-subjects-bodies', 'no-access'] as const;

async function teamRows(run: Run, item: unknown): Promise<Taken[]> {
  const team = run.of('teams', item, (row) =>
    compact({
      id: idOf(row, 'id'),
      name: run.made.text(textOf(row, 'name')),
      privacyType: row.privacyType === undefined ? undefined : wordOf(row, 'privacyType', PRIVACY),
      createdAt: run.made.instant(textOf(row, 'createdAt')),
      updatedAt: run.made.maybeInstant(maybeText(row, 'updatedAt')),
    }),
  );
  if (!team) return [];
  const lists = await run.given('lists of teams', () => run.source.all(`/v2/teams/${team.id}/accessible-lists`), []);
  const members = await run.given('members of teams', () => run.source.all(`/v2/teams/${team.id}/members`), []);
  const listIds = new Set(lists.flatMap((list) => run.of('lists of teams', list, (row) => idOf(row, 'id')) ?? []));
  return [
    ['teams', { ...team, listIds: [...listIds] }],
    ...run.rows('teamMembers', members, (row) => memberRow(run, row, team)),
  ];
}

function memberRow(run: Run, row: Row, team: Row): Row {
  return compact({
    id: idOf(row, 'id'),
    teamId: team.id,
    personId: idOf(rowOf(row.user, '/user'), 'id'),
    privacyType: row.privacyType === undefined ? undefined : wordOf(row, 'privacyType', PRIVACY.slice(0, 3)),
    addedAt: run.made.maybeInstant(maybeText(row, 'addedAt')) ?? undefined,
  });
}

/** Which users are behind which persona: the key's own user is the admin. A persona nobody fits is added when the seed is loaded. */
export function personasOf(users: readonly Row[], me: number): { personas: Row; noExport: number | null } {
  const others = users.filter(({ id }) => id !== me);
  const active = others.filter(({ status }) => status === 'active');
  const admins = active.filter(({ role }) => role !== 'Standard').map(({ id }) => id);
  const standard = active.filter(({ role }) => role === 'Standard').map(({ id }) => id as number);
  const own = users.find(({ id }) => id === me);
  const spare = own && own.role !== 'Standard' ? me : undefined;
  const noExport = standard[1] ?? null;
  const personas = compact({
    admin: me,
    standard: standard[0],
    'no-export': standard[1],
    'read-only': standard[2] ?? standard[0],
    help: admins[0] ?? spare,
    legacy: admins[1] ?? admins[0] ?? spare,
    revoked: standard[0],
    deactivated: others.find(({ status }) => status === 'deactivated')?.id,
    'keyless-admin': admins[2] ?? admins[0] ?? spare,
  });
  return { personas, noExport };
}
