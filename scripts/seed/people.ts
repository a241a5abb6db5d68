import type { Company, Person, Role, User } from '../../src/store/model.js';
import { companyNamed } from './companies.js';
import { type Draft, found, type UserName } from './draft.js';
import { compare, DAY, Ids, later, Random } from './random.js';
import { FAMILY_NAMES, GIVEN_NAMES, plain, TODAY } from './vocabulary.js';

interface Colleague {
  key: UserName;
  first: string;
  last: string;
  role: Role;
  status?: User['status'];
  permissions?: User['permissions'];
}

/** The personas of the mock (its README tells them apart), an admin without a key, and a user who left. */
const COLLEAGUES: readonly Colleague[] = [
  // The tiers below Enterprise know no higher role than Admin: there its holders act as Admins.
  { key: 'mara', first: 'Mara', last: 'Quill', role: 'Enterprise Admin' },
  { key: 'tobin', first: 'Tobin', last: 'Ash', role: 'Admin' },
  { key: 'orla', first: 'Orla', last: 'Venn', role: 'Enterprise Admin' },
  { key: 'hale', first: 'Hale', last: 'Support', role: 'Enterprise Admin' },
  { key: 'pia', first: 'Pia', last: 'Wend', role: 'Standard', status: 'deactivated' },
  { key: 'wim', first: 'Wim', last: 'Sorrel', role: 'Standard', status: 'removed' },
  { key: 'ines', first: 'Ines', last: 'Farrow', role: 'Standard' },
  {
    key: 'del',
    first: 'Del',
    last: 'Orrin',
    role: 'Standard',
    permissions: {
      'Export All People directory': false,
      'Export All Organizations directory': false,
      'Export data from Lists': false,
    },
  },
  { key: 'joss', first: 'Joss', last: 'Amber', role: 'Standard' },
];

type Plan = Omit<Person, 'id'>;

/** The example names of product-rules.md §9 come first. */
const FIRST_PEOPLE = [
  ['Rowan', 'Tally'],
  ['Imre', 'Castle'],
  ['Suki', 'Lorne'],
  ['Bao', 'Whitfield'],
  ['Noor', 'Pell'],
  ['Edda', 'Marsh'],
  ['Callum', 'Vire'],
  ['Teodora', 'Finch'],
] as const;

const WITHOUT_COMPANY = 34;

export function addUsers(draft: Draft): void {
  const random = new Random('users');
  const ids = new Ids('users', 41805122, 300, 1_900_000);
  let createdAt = '2023-01-09T17:04:11.000Z';
  for (const { key, first, last, role, status, permissions } of COLLEAGUES) {
    const email = `${plain(first, '')}.${plain(last, '')}@quaymoss.example`;
    const id = ids.next();
    draft.userIds[key] = id;
    draft.persons.push({
      id,
      type: 'internal',
      firstName: first,
      lastName: last,
      emails: [email],
      primaryEmail: email,
      companyIds: [],
      createdAt,
    });
    draft.users.push({ id, role, status: status ?? 'active', permissions: permissions ?? {} });
    createdAt = later(createdAt, random.int(2 * DAY, 5 * DAY));
  }
}

export function addContacts(draft: Draft): void {
  const random = new Random('contacts');
  const addresses = new Addresses();
  const plans: Plan[] = [];
  const names = nameSupply(random);

  const companies = draft.companies.filter((company) => !company.directoryOnly);
  for (const company of companies) {
    const kind = found(draft.profiles.get(company.id), 'a profile').kind;
    const count = kind === 'backer' ? random.int(2, 4) : random.chance(0.2) ? 0 : random.int(1, 2);
    for (let i = 0; i < count; i++) {
      const createdAt = random.after(company.createdAt, 0, 50 * DAY, TODAY);
      plans.push(contact(random, addresses, names(), company, createdAt));
    }
  }
  for (let i = 0; i < WITHOUT_COMPANY; i++) {
    const createdAt = random.between('2023-04-01T00:00:00.000Z', '2026-10-01T00:00:00.000Z');
    plans.push(contact(random, addresses, names(), null, createdAt));
  }
  for (const plan of random.sample(
    plans.filter((each) => each.companyIds.length === 1),
    14,
  )) {
    // A second company: a board seat, or the job before.
    const other = random.pick(companies);
    if (!plan.companyIds.includes(other.id)) replace(plans, plan, { companyIds: [...plan.companyIds, other.id] });
  }
  for (const plan of random.sample(plans, 13)) replace(plans, plan, { emails: [], primaryEmail: null });
  plans.push(...oddPeople(draft, addresses));

  const ids = new Ids('contacts', 170614434, 60_000, 640_000);
  plans.sort((a, b) => compare(a.createdAt, b.createdAt));
  for (const plan of plans) draft.persons.push({ id: ids.next(), ...plan });
  const survivor = found(
    draft.persons.find((person) => person.firstName === 'Edda' && person.lastName === 'Marsh'),
    'Edda Marsh',
  );
  draft.merges.person.push({ id: survivor.id + 317, survivorId: survivor.id });
}

export const contactsOf = (draft: Draft): Person[] => draft.persons.filter((person) => person.type !== 'internal');

/** Names with gaps, marks, and one that two people share: what trips clients. */
function oddPeople(draft: Draft, addresses: Addresses): Plan[] {
  const quillstack = companyNamed(draft, 'Quillstack');
  const plan = (
    firstName: string | null,
    lastName: string | null,
    email: string | null,
    createdAt: string,
    more: Partial<Plan> = {},
  ): Plan => ({
    type: 'external',
    firstName,
    lastName,
    emails: email === null ? [] : [addresses.take(email)],
    primaryEmail: email,
    companyIds: [],
    createdAt,
    ...more,
  });
  return [
    plan('Sefa', null, 'sefa@orbitmoss.example', '2024-05-14T09:12:45.120Z', {
      companyIds: [companyNamed(draft, 'Orbitmoss').id],
    }),
    plan('', 'Nethercote', 'nethercote@loamworks.example', '2024-06-20T13:40:02.551Z', {
      companyIds: [companyNamed(draft, 'Loamworks').id],
    }),
    plan(null, 'Front Desk', 'desk@copperlane-pay.example', '2024-09-03T07:05:30.007Z'),
    plan(null, null, 'hello@quillstack.example', '2025-01-21T18:22:09.640Z', { companyIds: [quillstack.id] }),
    plan('Rowan', 'Tally', 'rowan.tally@mail.example', '2025-03-18T10:01:00.000Z'),
    plan('Leif', 'Ironbeck', 'leif.ironbeck@review.example', '2025-08-11T08:30:00.000Z', { type: 'collaborator' }),
    plan('Yara', 'Coldstream', 'yara.coldstream@review.example', '2026-02-24T15:45:12.300Z', { type: 'collaborator' }),
  ];
}

function contact(
  random: Random,
  addresses: Addresses,
  [firstName, lastName]: readonly [string, string],
  company: Company | null,
  createdAt: string,
): Plan {
  const local = `${plain(firstName, '')}.${plain(lastName, '-')}`;
  const emails = [addresses.take(`${local}@${company?.domain ?? 'mail.example'}`)];
  if (random.chance(0.15)) emails.push(addresses.take(`${local}@post.example`));
  // The primary address is the one most likely in use: not always the first (v1.md §19 no. 17).
  const primaryEmail = random.chance(0.2) ? emails.at(-1) : emails[0];
  return {
    type: 'external',
    firstName,
    lastName,
    emails,
    primaryEmail: found(primaryEmail, 'an address'),
    companyIds: company ? [company.id] : [],
    createdAt,
  };
}

function replace(plans: Plan[], plan: Plan, change: Partial<Plan>): void {
  const at = plans.indexOf(plan);
  if (at >= 0) plans[at] = { ...plan, ...change };
}

/** Pairs of given and family name, each once. */
function nameSupply(random: Random): () => readonly [string, string] {
  const first = [...FIRST_PEOPLE];
  const taken = new Set(first.map((pair) => pair.join(' ')));
  return () => {
    const known = first.shift();
    if (known) return known;
    for (;;) {
      const pair = [random.pick(GIVEN_NAMES), random.pick(FAMILY_NAMES)] as const;
      if (taken.has(pair.join(' '))) continue;
      taken.add(pair.join(' '));
      return pair;
    }
  };
}

class Addresses {
  readonly #taken = new Set<string>();

  take(address: string): string {
    if (this.#taken.has(address)) throw new Error(`two people want ${address}`);
    this.#taken.add(address);
    return address;
  }
}
