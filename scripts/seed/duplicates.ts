import type { Company, DuplicateSuggestion, Merge, Person } from '../../src/store/model.js';
import { companyNamed } from './companies.js';
import { type Draft, found } from './draft.js';
import { contactsOf } from './people.js';
import { Ids } from './random.js';
import { byId, weave } from './weave.js';

/** Records that were entered twice, what Affinity suggests about them, and merges in every state. */
export function addDuplicates(draft: Draft): void {
  const global = found(
    draft.companies.find((company) => company.isGlobal && !company.directoryOnly),
    'a global company',
  );
  addCompanies(draft, [
    company('Brightkeel Robotics GmbH', [], '2024-02-09T08:30:12.000Z'),
    company('Copperlane', ['copperlane.example'], '2024-06-18T15:01:44.210Z'),
    company('Papercrane Health Ltd', [], '2024-11-25T10:44:09.381Z'),
    company('Gristmill Data Inc', ['gristmill-inc.example'], '2025-02-13T12:12:12.612Z'),
    company('Loam Works', ['loam-works.example'], '2025-07-30T09:05:57.040Z'),
    company(`${global.name} Europe`, [found(global.domain ?? undefined, 'a domain')], '2025-10-06T13:50:33.905Z'),
    company('Tidewarden Holdings', ['tidewarden.example'], '2026-04-21T07:20:18.777Z'),
  ]);
  addPersons(draft, [
    person('Suki', 'Lorne', 'suki.lorne@post.example', '2024-04-10T09:30:00.130Z'),
    person('I.', 'Castle', 'imre@mail.example', '2024-12-03T16:45:21.002Z'),
    person('Bao', 'Whitfield-Reyne', 'bao@mail.example', '2025-08-19T11:00:47.650Z'),
    person('Noor', 'Pell', null, '2026-03-05T14:14:14.140Z'),
  ]);
  addSuggestions(draft, global);
  addMergeRuns(draft);
}

function company(name: string, domains: readonly string[], createdAt: string): Omit<Company, 'id'> {
  return { name, domain: domains[0] ?? null, domains, isGlobal: false, directoryOnly: false, createdAt };
}

function person(firstName: string, lastName: string, email: string | null, createdAt: string): Omit<Person, 'id'> {
  const emails = email === null ? [] : [email];
  return { type: 'external', firstName, lastName, emails, primaryEmail: email, companyIds: [], createdAt };
}

function addCompanies(draft: Draft, plans: readonly Omit<Company, 'id'>[]): void {
  const own = draft.companies.filter((each) => !each.isGlobal);
  const woven = weave(
    'companies',
    own,
    (row) => row.createdAt,
    plans,
    (plan) => plan.createdAt,
    900_000,
  );
  draft.companies.push(...woven.map(({ id, plan }) => ({ id, ...plan })));
  draft.companies.sort(byId);
}

function addPersons(draft: Draft, plans: readonly Omit<Person, 'id'>[]): void {
  const woven = weave(
    'persons',
    contactsOf(draft),
    (row) => row.createdAt,
    plans,
    (plan) => plan.createdAt,
    300_000,
  );
  draft.persons.push(...woven.map(({ id, plan }) => ({ id, ...plan })));
  draft.persons.sort(byId);
}

const personNamed = (draft: Draft, first: string, last: string, nth = 0): Person =>
  found(draft.persons.filter((each) => each.firstName === first && each.lastName === last)[nth], `${first} ${last}`);

function addSuggestions(draft: Draft, global: Company): void {
  const ids = new Ids('suggestions', 67_890, 30, 700);
  const add = (
    entityType: DuplicateSuggestion['entityType'],
    criteria: DuplicateSuggestion['criteria'],
    primary: { id: number },
    duplicate: { id: number },
  ) =>
    draft.duplicateSuggestions.push({
      id: ids.next(),
      entityType,
      primaryId: primary.id,
      duplicateId: duplicate.id,
      criteria,
    });
  const named = (name: string) => companyNamed(draft, name);
  add('company', 'name', named('Brightkeel Robotics'), named('Brightkeel Robotics GmbH'));
  add('person', 'name', personNamed(draft, 'Suki', 'Lorne'), personNamed(draft, 'Suki', 'Lorne', 1));
  add('company', 'domain-redirect', named('Copperlane Pay'), named('Copperlane'));
  add('company', 'name', named('Papercrane Health'), named('Papercrane Health Ltd'));
  add('person', 'intelligent', personNamed(draft, 'Imre', 'Castle'), personNamed(draft, 'I.', 'Castle'));
  add('person', 'name', personNamed(draft, 'Rowan', 'Tally'), personNamed(draft, 'Rowan', 'Tally', 1));
  add('company', 'domain-redirect', named('Loamworks'), named('Loam Works'));
  add('person', 'intelligent', personNamed(draft, 'Bao', 'Whitfield'), personNamed(draft, 'Bao', 'Whitfield-Reyne'));
  add('company', 'domain-match', global, named(`${global.name} Europe`));
  add('company', 'domain-match', named('Tidewarden'), named('Tidewarden Holdings'));
}

/** One merge in each state for companies and for persons, two failed ones for companies; the successes are those of `merges`. */
function addMergeRuns(draft: Draft): void {
  const ids = new Ids('merges', 12_345, 20, 800);
  const merged = found(draft.merges.company[0], 'a company merged away');
  const mergedPerson = found(draft.merges.person[0], 'a person merged away');
  // Records deleted before their merge began.
  const goneCompany = companyNamed(draft, 'Orbitmoss').id + 77_031;
  const gonePerson = personNamed(draft, 'Noor', 'Pell').id + 41_207;
  const run = (
    entityType: Merge['entityType'],
    status: Merge['status'],
    uuid: string,
    startedAt: string,
    completedAt: string | null,
    primaryId: number,
    duplicateId: number,
  ) =>
    draft.mergeRuns.push({
      id: ids.next(),
      entityType,
      taskId: uuid,
      status,
      startedAt,
      completedAt,
      primaryId,
      duplicateId,
      errorMessage: status === 'failed' ? `Primary ${entityType} not found` : null,
    });
  run(
    'company',
    'success',
    '6f1c2f0e-4b0d-4f5e-9a53-1d2f7b8c9e01',
    '2025-05-12T09:14:03.210Z',
    '2025-05-12T09:14:07.840Z',
    merged.survivorId,
    merged.id,
  );
  run(
    'person',
    'success',
    '0b7d5a92-83c4-4a1e-8f26-5c9e3d1a7f42',
    '2025-09-03T14:02:11.555Z',
    '2025-09-03T14:02:14.020Z',
    mergedPerson.survivorId,
    mergedPerson.id,
  );
  run(
    'company',
    'failed',
    'c2e8d4b1-19f7-4c63-b5a0-7e4f2a6d8c13',
    '2026-02-17T08:00:00.125Z',
    '2026-02-17T08:00:04.300Z',
    goneCompany,
    companyNamed(draft, 'Gristmill Data Inc').id,
  );
  run(
    'person',
    'failed',
    '9d3f6e27-5ab8-4e90-a1c4-2b8d7f5e3a64',
    '2026-06-08T16:20:45.900Z',
    '2026-06-08T16:20:48.115Z',
    gonePerson,
    personNamed(draft, 'I.', 'Castle').id,
  );
  run(
    'company',
    'failed',
    '4a5b9c70-e1d2-4f38-96b7-8c3e0d2f1a75',
    '2026-09-29T11:41:30.002Z',
    '2026-09-29T11:41:33.470Z',
    goneCompany,
    companyNamed(draft, 'Loam Works').id,
  );
  run(
    'company',
    'in-progress',
    'e7f0a1b2-c3d4-4e5f-8a6b-9c0d1e2f3a86',
    '2026-10-15T11:58:30.640Z',
    null,
    companyNamed(draft, 'Gristmill Data').id,
    companyNamed(draft, 'Gristmill Data Inc').id,
  );
  run(
    'person',
    'in-progress',
    '18c9d0e1-f2a3-4b4c-9d5e-6f7a8b9c0d97',
    '2026-10-15T11:59:10.018Z',
    null,
    personNamed(draft, 'Noor', 'Pell').id,
    personNamed(draft, 'Noor', 'Pell', 1).id,
  );
}
