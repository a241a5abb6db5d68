import type { EntityType, Field, FieldKind, FieldSource, ValueType } from '../../src/store/model.js';
import {
  type CellContext,
  contacts,
  date,
  type FieldMaker,
  type FieldPlan,
  fund,
  money,
  moneys,
  oneOf,
  place,
  places,
  ratio,
  someOf,
  startup,
  startups,
  user,
} from './fields.js';
import { iso, ms } from './random.js';
import {
  BUSINESS_MODELS,
  CLIENT_FOCUS,
  EMPLOYEE_RANGES,
  FOUNDER_TITLES,
  FUND_TITLES,
  INDUSTRIES,
  LP_TITLES,
  OWNERSHIP,
  PRIORITIES,
  plain,
  STAFF_TITLES,
  TECHNOLOGIES,
} from './vocabulary.js';

/** A field of the entity itself, as opposed to one of a list. */
export interface ProfileField {
  field: Field;
  plan: FieldPlan;
}

type Source = 'affinity-data' | 'dealroom' | 'crunchbase' | 'pitchbook' | 'dealroom-exclusive';
type Make = NonNullable<FieldPlan['make']>;

const NAMES = INDUSTRIES.map(({ name }) => name);

const fromProfile =
  (read: (profile: NonNullable<CellContext['profile']>, context: CellContext) => string | number | undefined): Make =>
  (context) => {
    const value = context.profile ? read(context.profile, context) : undefined;
    return value === undefined ? [] : [value];
  };

const own = ({ profile }: CellContext) => (profile ? [profile.industry.name] : []);
const describe: Make = fromProfile(
  ({ industry }, { company, random }) =>
    `${company?.name} makes ${industry.product} for ${random.pick(CLIENT_FOCUS)} customers.`,
);
const industries: Make = (context) => [
  ...new Set([...own(context), ...context.random.sample(NAMES, context.random.int(0, 2))]),
];
const fundNames: Make = ({ random, pools, draft }) =>
  random
    .sample(pools.funds, random.int(1, 4))
    .map((id) => draft.companies.find((company) => company.id === id)?.name ?? '');
const profileUrl = (host: string): Make => fromProfile(({ slug }) => `https://${host}.example/company/${slug}`);
const funding = (factor: number): Make =>
  fromProfile((profile, { random }) => random.money(200_000, 300_000 + profile.employees * 90_000 * factor, 10_000));

/** Ids and value types: product-rules.md §5.4. */
const COMPANY_ENRICHED: readonly (readonly [Source, string, string, ValueType, number, Make])[] = [
  ['affinity-data', 'description', 'Description', 'text', 0.7, describe],
  ['affinity-data', 'industry', 'Industry', 'filterable-text-multi', 0.7, industries],
  ['affinity-data', 'investment-stage', 'Investment Stage', 'filterable-text', 0.6, fromProfile((p) => p.stage)],
  ['affinity-data', 'investors', 'Investors', 'filterable-text-multi', 0.4, fundNames],
  ['affinity-data', 'last-funding-amount', 'Last Funding Amount (USD)', 'number', 0.5, funding(0.5)],
  ['affinity-data', 'last-funding-date', 'Last Funding Date', 'datetime', 0.5, date('2021-01-04', '2026-09-30')],
  ['affinity-data', 'linkedin-url', 'LinkedIn URL', 'text', 0.5, profileUrl('network')],
  ['affinity-data', 'location', 'Location', 'location', 0.7, place],
  ['affinity-data', 'number-of-employees', 'Number of Employees', 'number', 0.7, fromProfile((p) => p.employees)],
  ['affinity-data', 'total-funding-amount', 'Total Funding Amount (USD)', 'number', 0.45, funding(1)],
  ['affinity-data', 'year-founded', 'Year Founded', 'number', 0.7, fromProfile((p) => p.founded)],
  [
    'affinity-data',
    'linkedin-profile-founders-ceos',
    'LinkedIn Profiles of Founders and CEOs',
    'filterable-text-multi',
    0.15,
    ({ profile, random }) =>
      random.sample(['a', 'b', 'c'], random.int(1, 3)).map((x) => `https://network.example/in/${profile?.slug}-${x}`),
  ],
  ['dealroom', 'description', 'Description', 'text', 0.2, describe],
  ['dealroom', 'industry', 'Industry', 'filterable-text-multi', 0.25, industries],
  ['dealroom', 'technologies', 'Technologies', 'filterable-text-multi', 0.2, someOf(TECHNOLOGIES, 1, 3)],
  ['dealroom', 'number-of-employees', 'Number of Employees', 'filterable-text', 0.25, oneOf(...EMPLOYEE_RANGES)],
  ['dealroom', 'url', 'Dealroom URL', 'text', 0.2, profileUrl('rounds')],
  ['dealroom', 'location', 'Location', 'location', 0.2, place],
  ['dealroom', 'year-founded', 'Year Founded', 'number', 0.2, fromProfile((p) => p.founded)],
  ['dealroom', 'business-models', 'Business Models', 'filterable-text-multi', 0.2, someOf(BUSINESS_MODELS, 1, 3)],
  ['dealroom', 'client-focus', 'Client Focus', 'filterable-text-multi', 0.2, someOf(CLIENT_FOCUS, 1, 3)],
  ['dealroom', 'ownership-types', 'Ownership Types', 'filterable-text-multi', 0.15, someOf(OWNERSHIP, 1, 1)],
  ['dealroom', 'last-funding-amount', 'Last Funding Amount (EUR)', 'number', 0.15, funding(0.45)],
  ['dealroom', 'total-funding-amount', 'Total Funding Amount (EUR)', 'number', 0.15, funding(0.9)],
  // Never exposed by either API (product-rules.md §5.7): filled, so that a leak would show.
  ['crunchbase', 'description', 'Description', 'text', 0.08, oneOf('withheld partner text: crunchbase')],
  ['crunchbase', 'stage', 'Stage', 'filterable-text', 0.08, oneOf('withheld partner stage: crunchbase')],
  ['pitchbook', 'deal-type', 'Deal Type', 'filterable-text', 0.08, oneOf('withheld partner text: pitchbook')],
  ['pitchbook', 'post-valuation', 'Post Valuation', 'number', 0.08, () => [987_654_321]],
  ['dealroom-exclusive', 'signal', 'Dealroom Signal', 'number', 0.08, () => [876_543_219]],
  [
    'dealroom-exclusive',
    'growth-stage',
    'Growth Stage',
    'filterable-text',
    0.08,
    oneOf('withheld partner text: dealroom'),
  ],
];

const title: Make = ({ profile, random }) => [random.pick(titlesOf(profile))];
const titlesOf = (profile: CellContext['profile']) =>
  profile?.kind === 'fund'
    ? FUND_TITLES
    : profile?.kind === 'backer'
      ? LP_TITLES
      : [...FOUNDER_TITLES, ...STAFF_TITLES];
const phone = (random: CellContext['random']) => `+1 555 01${random.int(10, 99)}`;

/** product-rules.md §5.5, corrections.md §4; the organization is the one that no V1 row stands for. */
const PERSON_ENRICHED: readonly (readonly [string, string, ValueType, number, Make])[] = [
  ['current-job-title', 'Current Job Title', 'text', 0.6, title],
  [
    'current-organization',
    'Current Organization',
    'company',
    0.6,
    ({ person }) => (person?.companyIds[0] === undefined ? [] : [person.companyIds[0]]),
  ],
  ['industry', 'Industry', 'filterable-text-multi', 0.3, industries],
  [
    'job-titles',
    'Job Titles',
    'filterable-text-multi',
    0.4,
    ({ profile, random }) => random.sample(titlesOf(profile), random.int(1, 3)),
  ],
  [
    'linkedin-url',
    'LinkedIn URL',
    'text',
    0.4,
    ({ person }) => [
      `https://network.example/in/${plain(`${person?.firstName ?? 'x'} ${person?.lastName ?? ''}`, '-')}`,
    ],
  ],
  ['location', 'Location', 'location', 0.5, place],
  [
    'phone-number',
    'Phone Number',
    'filterable-text-multi',
    0.25,
    ({ random }) => [...new Set(Array.from({ length: random.int(1, 2) }, () => phone(random)))],
  ],
  [
    'linkedin-profile-headline',
    'LinkedIn Headline',
    'text',
    0.15,
    ({ profile, random }) => [`${random.pick(titlesOf(profile))}, mostly ${profile?.industry.name ?? 'between jobs'}`],
  ],
];

/** Custom fields of the whole account: every type that a write can name. */
const COMPANY_GLOBAL: readonly FieldPlan[] = [
  { name: 'Account Tier', valueType: 'ranked-dropdown', fill: 0.3, options: ['A', 'B', 'C'] },
  { name: 'Thesis Tags', valueType: 'dropdown-multi', fill: 0.25, options: NAMES.slice(0, 8) },
  { name: 'Legal Form', valueType: 'dropdown', fill: 0.15, options: ['private company', 'partnership', 'charity'] },
  { name: 'Firm Contact', valueType: 'person', fill: 0.3, make: user, description: 'First colleague to ask' },
  { name: 'Key People', valueType: 'person-multi', fill: 0.1, make: contacts(1, 3) },
  { name: 'Parent Company', valueType: 'company', fill: 0.06, make: startup },
  { name: 'Partners', valueType: 'company-multi', fill: 0.1, make: startups(1, 3) },
  { name: 'Recurring Revenue', valueType: 'number', fill: 0.2, make: ratio(10_000, 9_000_000) },
  { name: 'Past Rounds', valueType: 'number-multi', fill: 0.1, make: moneys(1, 4, 250_000, 9_000_000, 50_000) },
  { name: 'Next Review', valueType: 'datetime', fill: 0.2, make: date('2026-07-01', '2027-06-30') },
  { name: 'Registered Seat', valueType: 'location', fill: 0.15, make: place },
  { name: 'Branches', valueType: 'location-multi', fill: 0.1, make: places(1, 3) },
  {
    name: 'One-liner',
    valueType: 'text',
    fill: 0.2,
    make: oneOf('Met at the spring fair.', 'Spun out of a lab;\nkeen on pilots.', 'Knows the "old" team'),
  },
];
const PERSON_GLOBAL: readonly FieldPlan[] = [
  { name: 'Closeness', valueType: 'ranked-dropdown', fill: 0.3, options: PRIORITIES },
  { name: 'Topics', valueType: 'dropdown-multi', fill: 0.2, options: NAMES.slice(0, 6) },
  { name: 'Newsletter', valueType: 'dropdown', fill: 0.2, options: ['monthly', 'quarterly', 'never'] },
  { name: 'Introduced To', valueType: 'person-multi', fill: 0.1, make: contacts(1, 3) },
  { name: 'Former Companies', valueType: 'company-multi', fill: 0.1, make: startups(1, 2) },
  { name: 'Adviser To', valueType: 'company', fill: 0.06, make: fund },
  { name: 'Boards', valueType: 'number', fill: 0.15, make: money(1, 6, 1) },
  { name: 'Last Met On', valueType: 'datetime', fill: 0.2, make: date('2024-02-01', '2026-10-14') },
  { name: 'Home City', valueType: 'location', fill: 0.1, make: place },
  { name: 'Met At', valueType: 'text', fill: 0.2, make: oneOf('demo day', 'a train to Oslo', 'the annual meeting') },
];

const introduction: FieldPlan = {
  name: 'Source of Introduction',
  valueType: 'person',
  fill: 0.2,
  make: ({ random, pools }) => [random.pick(random.chance(0.5) ? pools.users : pools.contacts)],
};

export function addProfileFields(maker: FieldMaker): ProfileField[] {
  let clock = ms('2022-11-14T08:00:00.000Z');
  const made: ProfileField[] = [];
  const add = (
    plan: FieldPlan,
    entityType: EntityType,
    kind: FieldKind,
    more: { key?: string; source?: FieldSource; createdAt?: null } = {},
  ) => {
    clock += 61_017;
    made.push({ field: maker.add(plan, { kind, entityType, createdAt: iso(clock), ...more }), plan });
  };
  for (const [source, slug, name, valueType, fill, make] of COMPANY_ENRICHED) {
    add({ name, valueType, fill, make }, 'company', 'enriched', { key: `${source}-${slug}`, source });
  }
  for (const [slug, name, valueType, fill, make] of PERSON_ENRICHED) {
    const key = `affinity-data-${slug}`;
    const builtIn = slug === 'current-organization' ? { createdAt: null } : {};
    add({ name, valueType, fill, make }, 'person', 'enriched', { key, source: 'affinity-data', ...builtIn });
  }
  for (const entityType of ['company', 'person'] as const) {
    add(introduction, entityType, 'relationship-intelligence', { key: 'source-of-introduction' });
  }
  clock = ms('2023-02-20T14:00:00.000Z');
  for (const plan of COMPANY_GLOBAL) add(plan, 'company', 'global');
  for (const plan of PERSON_GLOBAL) add(plan, 'person', 'global');
  return made;
}
