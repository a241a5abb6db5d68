/** Users, teams, suggested duplicates and inferred connections. */
import { describe, expect, it } from 'vitest';
import { useMock } from '../support/mock.js';
import { SEED } from '../support/seed.js';
import { type Api, api } from '../support.js';

const MARA = SEED.people.mara;
const INVESTMENT_TEAM = 386;
const MALLOWFORGE = 8419199;
const OUTSIDE = 412330907;
const in2024 = { 'x-affinity-api-version': '2024-01-01' };

const { mock, admin, standard } = await useMock();

const filtered = (path: string, filter: string, by = admin) => by.get(`${path}?filter=${encodeURIComponent(filter)}`);
const pathOf = (url: string) => url.slice('http://mock'.length);
const names = (rows: { name: string }[]) => rows.map(({ name }) => name);

describe('/v2/users', () => {
  it('are the internal persons who are users still, by the same id', async () => {
    const { data } = (await admin.get('/v2/users')).body;
    expect(data).toHaveLength(8);
    const person = (await admin.get(`/v2/persons/${MARA}`)).body;
    const user = (await admin.get(`/v2/users/${MARA}`)).body;
    expect(user).toEqual({
      id: MARA,
      firstName: person.firstName,
      lastName: person.lastName,
      primaryEmailAddress: person.primaryEmailAddress,
      emailAddresses: person.emailAddresses,
      status: 'active',
      photoUrl: null,
      role: 'admin',
    });
    const enterprise = api(mock, 'admin', 'enterprise');
    expect((await enterprise.get(`/v2/users/${MARA}`)).body.role).toBe('enterprise-admin');
    expect((await admin.get('/v2/users/46989089')).status).toBe(404);
    expect((await admin.get(`/v2/users/${SEED.people.rowan}`)).status).toBe(404);
    expect((await admin.get('/v2/users/0')).status).toBe(400);
  });

  it('show addresses and roles to those who manage users alone', async () => {
    const user = (await standard.get(`/v2/users/${MARA}`)).body;
    expect(Object.keys(user)).not.toContain('role');
    expect(Object.keys(user)).not.toContain('emailAddresses');
    expect((await standard.get('/v2/users')).body.data[0]).toEqual(user);
  });

  it('are found by term, id and status', async () => {
    for (const term of ['MARA', 'quill', 'mara.quill@']) {
      expect((await admin.get(`/v2/users?term=${encodeURIComponent(term)}`)).body.data).toMatchObject([{ id: MARA }]);
    }
    expect((await filtered('/v2/users', `id=${MARA}|id=45506133`)).body.data).toHaveLength(2);
    expect((await filtered('/v2/users', 'status=deactivated')).body.data).toMatchObject([{ id: 45506133 }]);
    expect((await filtered('/v2/users', 'status=invited')).body.data).toEqual([]);
    for (const bad of ['status=removed', 'role=admin', 'id>1']) {
      expect((await filtered('/v2/users', bad)).body.errors[0]).toMatchObject({ code: 'validation', param: 'filter' });
    }
  });
});

describe('/v2/teams', () => {
  it('are in the order asked for, with the number of all', async () => {
    const byName = ['Fund Operations', 'Investment Team', 'Platform'];
    expect(names((await admin.get('/v2/teams')).body.data)).toEqual(byName);
    expect(names((await admin.get('/v2/teams?orderBy=-name')).body.data)).toEqual([...byName].reverse());
    const newest = (await admin.get('/v2/teams?orderBy=-createdAt&limit=2&totalCount=true')).body;
    expect(names(newest.data)).toEqual(['Platform', 'Fund Operations']);
    expect(newest.pagination).toMatchObject({ totalCount: 3, prevUrl: null });
    const rest = (await admin.get(pathOf(newest.pagination.nextUrl))).body;
    expect(names(rest.data)).toEqual(['Investment Team']);
    expect((await admin.get(pathOf(rest.pagination.prevUrl))).body.data).toEqual(newest.data);
    expect((await admin.get('/v2/teams?orderBy=size')).status).toBe(400);
  });

  it('are filtered by id and name', async () => {
    expect(names((await filtered('/v2/teams', 'name=^Fund|name=$form')).body.data)).toEqual([
      'Fund Operations',
      'Platform',
    ]);
    expect(names((await filtered('/v2/teams', `id=${INVESTMENT_TEAM}&name=~Team`)).body.data)).toHaveLength(1);
    expect((await filtered('/v2/teams', 'createdAt>2020-01-01T00:00:00Z')).status).toBe(400);
  });

  it('show privacy to those who manage teams, and previews on request', async () => {
    const includes = 'includes=membersPreview&includes=accessibleListsPreview';
    const team = (await admin.get(`/v2/teams/${INVESTMENT_TEAM}?${includes}`)).body;
    expect(team).toMatchObject({ privacyType: 'share-subjects-bodies', membersPreview: { totalCount: 6 } });
    const members = (await admin.get(`/v2/teams/${INVESTMENT_TEAM}/members?totalCount=true`)).body;
    expect(members.data).toEqual(team.membersPreview.data);
    expect(members.pagination.totalCount).toBe(6);
    const lists = (await admin.get(`/v2/teams/${INVESTMENT_TEAM}/accessible-lists`)).body;
    expect(lists.data).toEqual(team.accessibleListsPreview.data);
    const plain = (await standard.get(`/v2/teams/${INVESTMENT_TEAM}`)).body;
    expect(Object.keys(plain).sort()).toEqual(['createdAt', 'id', 'name', 'updatedAt']);
    expect((await standard.get(`/v2/teams/${INVESTMENT_TEAM}/members`)).body.data[0].privacyType).toBeUndefined();
  });

  it('show lists that the caller sees, too', async () => {
    const ids = async (by: Api) =>
      (await by.get(`/v2/teams/${INVESTMENT_TEAM}/accessible-lists`)).body.data.map(({ id }: { id: number }) => id);
    const seen = (await standard.get('/v2/lists')).body.data.map(({ id }: { id: number }) => id);
    const all = await ids(admin);
    expect(await ids(standard)).toEqual(all.filter((id: number) => seen.includes(id)));
  });

  it('that are unknown are 404, and older versions have none', async () => {
    for (const rest of ['', '/members', '/accessible-lists']) {
      expect((await admin.get(`/v2/teams/1${rest}`)).status).toBe(404);
    }
    expect((await admin.get('/v2/teams', in2024)).status).toBe(404);
  });
});

describe('/v2/duplicates', () => {
  const companies = '/v2/duplicates/company-suggestions';
  const persons = '/v2/duplicates/person-suggestions';
  interface Pair {
    id: string;
    matchCriteria: string;
    primaryProfile: { name: string; firstName: string };
  }
  const primaries = (data: Pair[]) => data.map(({ primaryProfile }) => primaryProfile.name);

  it('are pairs by the name of the one to keep', async () => {
    const { data, pagination } = (await admin.get(`${companies}?totalCount=true`)).body;
    expect(pagination.totalCount).toBe(6);
    expect(primaries(data)).toEqual([...primaries(data)].sort());
    expect(data[0]).toMatchObject({
      id: '68040',
      matchCriteria: 'name',
      primaryProfile: { name: 'Brightkeel Robotics', isEnriched: true },
      duplicateProfiles: [{ name: 'Brightkeel Robotics GmbH', isEnriched: false, domain: null, domains: [] }],
    });
    expect(primaries((await admin.get(`${companies}?orderBy=-name`)).body.data)).toEqual(primaries(data).reverse());
    const newest = (await admin.get(`${companies}?orderBy=-createdAt`)).body.data.map(({ id }: Pair) => Number(id));
    expect(newest).toEqual([...newest].sort((a, b) => b - a));
  });

  it('are found by name and criteria', async () => {
    expect((await admin.get(`${companies}?term=LOAM`)).body.data).toHaveLength(1);
    expect((await filtered(companies, 'matchCriteria=domain-match')).body.data).toHaveLength(2);
    expect((await admin.get(`${persons}?term=rowan`)).body.data).toHaveLength(1);
    expect((await admin.get(`${persons}?term=tally`)).body.data).toEqual([]);
    expect((await filtered(persons, 'matchCriteria = "intelligent"')).body.data).toHaveLength(2);
    for (const [path, bad] of [
      [companies, 'intelligent'],
      [persons, 'domain-match'],
    ] as const) {
      expect((await filtered(path, `matchCriteria=${bad}`)).status).toBe(400);
    }
    expect((await admin.get(`${companies}?term=a`)).status).toBe(400);
  });

  it('go when one of the two does, and are for those who manage duplicates', async () => {
    await admin.delete('/persons/224222341');
    expect((await admin.get(`${persons}?term=rowan`)).body.data).toEqual([]);
    expect((await standard.get(persons)).status).toBe(403);
    expect((await admin.get(persons, in2024)).status).toBe(404);
  });
});

describe('/v2/inferred-connections', () => {
  const KINDS = ['coworkers', 'investor-executive-connections'] as const;
  const of = (kind: string, id: number, headers?: Record<string, string>, more = '') =>
    admin.get(`/v2/inferred-connections/${kind}?filter=target.currentCompany.id%3D${id}${more}`, headers);

  it.each(KINDS)('go from the strongest %s to the weakest, by target', async (kind) => {
    const { data } = (await of(kind, MALLOWFORGE, in2024, '&limit=50')).body;
    const strongest = data.map((group: { connections: { confidence: number }[] }) =>
      Math.max(...group.connections.map(({ confidence }) => confidence)),
    );
    expect(strongest.length).toBeGreaterThan(1);
    expect(strongest).toEqual([...strongest].sort((a, b) => b - a));
    const linked = data.map((group: { target: { linkedinUrl: string | null } }) => group.target.linkedinUrl);
    const urls = linked.filter((url: string | null) => url !== null);
    expect(new Set(urls).size).toBe(urls.length);
    const first = (await of(kind, MALLOWFORGE, in2024, '&limit=2&totalCount=true')).body;
    expect(first.pagination.totalCount).toBe(data.length);
    const next = (await admin.get(pathOf(first.pagination.nextUrl), in2024)).body;
    expect([...first.data, ...next.data]).toEqual(data.slice(0, 4));
  });

  it.each(KINDS)('of %s had two names and a confidence on 2024-01-01', async (kind) => {
    const [older] = (await of(kind, MALLOWFORGE, in2024)).body.data;
    const [newer] = (await of(kind, MALLOWFORGE)).body.data;
    expect(`${older.target.firstName} ${older.target.lastName}`).toBe(newer.target.fullName);
    expect(older.target).not.toHaveProperty('fullName');
    expect(newer.target).not.toHaveProperty('firstName');
    expect(older.connections[0].confidence).toBeGreaterThan(0);
    expect(newer.connections[0]).not.toHaveProperty('confidence');
  });

  it('are of one company, which the filter has to name', async () => {
    const path = '/v2/inferred-connections/coworkers';
    expect((await admin.get(path)).status).toBe(400);
    for (const filter of [
      '',
      `target.currentCompany.id=${MALLOWFORGE}|target.currentCompany.id=${OUTSIDE}`,
      `!(target.currentCompany.id=${MALLOWFORGE})`,
      `target.currentCompany.id>${MALLOWFORGE}`,
      'target.currentCompany.id=abc',
      'source.id=1',
    ]) {
      expect((await filtered(path, filter)).body.errors[0]).toMatchObject({ code: 'validation', param: 'filter' });
    }
    expect((await of('coworkers', MALLOWFORGE, undefined, '&limit=51')).status).toBe(400);
    expect((await of('coworkers', OUTSIDE)).body.data).toHaveLength(1);
    expect((await of('coworkers', 999)).status).toBe(404);
    expect((await of('coworkers', 66012133)).status).toBe(422);
    expect((await of('coworkers', 80649289)).body.data).toEqual([]);
  });
});
