import type { EntityType, ListRole } from '../../src/store/model.js';
import type { UserName } from './draft.js';
import {
  contact,
  contacts,
  date,
  type FieldPlan,
  fund,
  funds,
  money,
  moneys,
  oneOf,
  place,
  places,
  ratio,
  startup,
  startups,
  user,
  users,
} from './fields.js';
import {
  CHECK_SIZES,
  DEAL_STAGES,
  DEFAULT_STAGES,
  HIRING_STAGES,
  INDUSTRIES,
  LP_STAGES,
  PASS_REASONS,
  PORTFOLIO_STAGES,
  PRIORITIES,
  SOURCE_CHANNELS,
  SOURCING_STAGES,
  type Stage,
} from './vocabulary.js';

export interface ListPlan {
  name: string;
  type: EntityType;
  isPublic: boolean;
  owner: UserName;
  creator: UserName;
  shares: readonly (readonly [UserName, ListRole])[];
  createdAt: string;
  stages: readonly Stage[];
  /** Range of the amounts, in the tenant's currency. */
  amount: readonly [number, number, number];
  fields: readonly FieldPlan[];
}

const memo = oneOf(
  'https://files.quaymoss.example/memo/draft',
  'https://files.quaymoss.example/memo/2026-q3',
  'See the shared drive, folder "Memos"',
  'https://files.quaymoss.example/memo/übersicht?rev=2&lang=en',
);
const memoLink: FieldPlan = { name: 'Memo Link', valueType: 'text', fill: 0.4, make: memo };
const sourceChannel: FieldPlan = { name: 'Source Channel', valueType: 'dropdown', fill: 0.6, options: SOURCE_CHANNELS };
const passReason: FieldPlan = {
  name: 'Pass Reason',
  valueType: 'dropdown-multi',
  fill: 0.85,
  options: PASS_REASONS,
  onlyIn: ['lost'],
};
const nextStep: FieldPlan = {
  name: 'Next Step Date',
  valueType: 'datetime',
  fill: 0.45,
  make: date('2026-08-01', '2027-01-31'),
  onlyIn: ['open'],
};
const priority: FieldPlan = { name: 'Priority', valueType: 'ranked-dropdown', fill: 0.5, options: PRIORITIES };
const sectors = INDUSTRIES.slice(0, 6).map(({ name }) => name);

/** Orla Venn is Mara Quill's twin: whatever one sees, so does the other. */
const leadership = [
  ['orla', 'admin'],
  ['tobin', 'admin'],
] as const;

/** The nine lists, oldest first (product-rules.md §9). */
export const LIST_PLANS: readonly ListPlan[] = [
  {
    name: 'Deal Pipeline',
    type: 'opportunity',
    isPublic: true,
    owner: 'mara',
    creator: 'mara',
    shares: [...leadership, ['ines', 'standard']],
    createdAt: '2023-03-07T15:20:31.412Z',
    stages: DEAL_STAGES,
    amount: [250_000, 8_000_000, 50_000],
    // All value types that can be written through either API meet on this list.
    fields: [
      { name: 'Lead Partner', valueType: 'person', fill: 0.8, make: user, description: 'Who answers for the deal' },
      { name: 'Deal Team', valueType: 'person-multi', fill: 0.7, make: users(1, 3) },
      { name: 'Round Size', valueType: 'number', fill: 0.7, make: money(500_000, 40_000_000, 250_000) },
      { name: 'Pre-money', valueType: 'number', fill: 0.5, make: money(2_000_000, 160_000_000, 500_000) },
      { name: 'Thesis Fit', valueType: 'ranked-dropdown', fill: 0.6, options: PRIORITIES.slice(0, 3) },
      sourceChannel,
      passReason,
      nextStep,
      memoLink,
      { name: 'HQ Region', valueType: 'location', fill: 0.5, make: place },
      { name: 'Co-lead', valueType: 'company', fill: 0.4, make: fund },
      { name: 'Syndicate', valueType: 'company-multi', fill: 0.4, make: funds(1, 3) },
      { name: 'Target Markets', valueType: 'location-multi', fill: 0.3, make: places(1, 3) },
      { name: 'Tranches', valueType: 'number-multi', fill: 0.3, make: moneys(1, 3, 100_000, 3_000_000, 50_000) },
      {
        name: 'Weighted Amount',
        valueType: 'formula-number',
        fill: 1,
        make: ({ amount, stage }) =>
          amount === null || stage?.winRate == null ? [] : [Math.round(amount * stage.winRate) / 100],
        onlyIn: ['open'],
        description: 'Amount times the win rate of the stage',
      },
    ],
  },
  {
    name: 'Portfolio',
    type: 'company',
    isPublic: true,
    owner: 'tobin',
    creator: 'mara',
    shares: [
      ['mara', 'admin'],
      ['orla', 'admin'],
    ],
    createdAt: '2023-03-09T10:02:17.080Z',
    stages: PORTFOLIO_STAGES,
    amount: [500_000, 12_000_000, 100_000],
    fields: [
      { name: 'Board Seat', valueType: 'person', fill: 0.6, make: user },
      { name: 'Observers', valueType: 'person-multi', fill: 0.4, make: users(1, 2) },
      { name: 'Ownership', valueType: 'number', fill: 0.7, make: ratio(1, 24), description: 'Percent, fully diluted' },
      { name: 'Follow-ons', valueType: 'number-multi', fill: 0.4, make: moneys(1, 4, 100_000, 4_000_000, 50_000) },
      { name: 'Offices', valueType: 'location-multi', fill: 0.5, make: places(1, 3) },
      { name: 'Co-investors', valueType: 'company-multi', fill: 0.6, make: funds(1, 4) },
      { name: 'Next Board Date', valueType: 'datetime', fill: 0.5, make: date('2026-10-20', '2027-03-31') },
      {
        name: 'Health Note',
        valueType: 'text',
        fill: 0.3,
        make: oneOf('Runway until spring', 'Hiring is slow', 'Two pilots signed'),
      },
      { name: 'Holding Multiple', valueType: 'formula-number', fill: 0.5, make: ratio(0.3, 6) },
    ],
  },
  {
    name: 'Sourcing Inbox',
    type: 'company',
    isPublic: true,
    owner: 'ines',
    creator: 'ines',
    shares: [
      ['tobin', 'admin'],
      ['del', 'basic'],
    ],
    createdAt: '2023-05-02T08:45:00.655Z',
    stages: SOURCING_STAGES,
    amount: [100_000, 5_000_000, 50_000],
    fields: [
      sourceChannel,
      priority,
      { name: 'Check Size', valueType: 'dropdown', fill: 0.3, options: CHECK_SIZES },
      passReason,
      nextStep,
      { ...memoLink, fill: 0.12 },
      { name: 'Found By', valueType: 'person', fill: 0.35, make: user },
      { name: 'Competitors', valueType: 'company-multi', fill: 0.15, make: startups(1, 3) },
    ],
  },
  {
    name: 'LP Relations',
    type: 'person',
    isPublic: false,
    owner: 'mara',
    creator: 'mara',
    shares: leadership,
    createdAt: '2023-06-14T12:30:44.901Z',
    stages: LP_STAGES,
    amount: [250_000, 20_000_000, 250_000],
    fields: [
      { name: 'Relationship Lead', valueType: 'person', fill: 0.7, make: user },
      priority,
      {
        name: 'Backer Type',
        valueType: 'dropdown',
        fill: 0.7,
        options: ['endowment', 'family office', 'pension', 'foundation'],
      },
      { name: 'Interests', valueType: 'dropdown-multi', fill: 0.5, options: sectors },
      { name: 'Home Base', valueType: 'location', fill: 0.4, make: place },
      { name: 'Co-invests With', valueType: 'company', fill: 0.25, make: fund },
    ],
  },
  {
    name: 'Fund III Raise',
    type: 'opportunity',
    isPublic: false,
    owner: 'mara',
    creator: 'orla',
    shares: leadership,
    createdAt: '2024-09-16T16:11:09.233Z',
    stages: LP_STAGES,
    amount: [500_000, 25_000_000, 500_000],
    fields: [
      {
        name: 'Closing',
        valueType: 'ranked-dropdown',
        fill: 0.7,
        options: ['First Close', 'Second Close', 'Final Close'],
      },
      {
        name: 'Side Letter',
        valueType: 'text',
        fill: 0.3,
        make: oneOf('Fee break above 10M', 'Reporting by quarter', 'None asked'),
      },
      { name: 'Introduced By', valueType: 'person-multi', fill: 0.5, make: contacts(1, 2) },
      { name: 'Expected Calls', valueType: 'number-multi', fill: 0.4, make: moneys(1, 3, 100_000, 2_000_000, 100_000) },
    ],
  },
  {
    name: 'Talent Bench',
    type: 'person',
    isPublic: false,
    owner: 'mara',
    creator: 'tobin',
    shares: [...leadership, ['ines', 'standard']],
    createdAt: '2024-11-04T09:00:12.700Z',
    stages: HIRING_STAGES,
    amount: [60_000, 220_000, 5_000],
    fields: [
      {
        name: 'Skills',
        valueType: 'dropdown-multi',
        fill: 0.6,
        options: ['sales', 'finance', 'firmware', 'machine learning', 'operations', 'design'],
        isRequired: true,
      },
      {
        name: 'Seniority',
        valueType: 'ranked-dropdown',
        fill: 0.6,
        options: ['Junior', 'Senior', 'Lead', 'Executive'],
      },
      { name: 'Start Date', valueType: 'datetime', fill: 0.4, make: date('2026-01-05', '2027-02-01') },
      { name: 'Preferred Cities', valueType: 'location-multi', fill: 0.4, make: places(1, 3) },
      { name: 'Placement', valueType: 'company', fill: 0.3, make: startup },
      { name: 'References', valueType: 'person-multi', fill: 0.35, make: contacts(1, 3) },
    ],
  },
  {
    name: 'Co-Investors',
    type: 'company',
    isPublic: true,
    owner: 'tobin',
    creator: 'tobin',
    shares: [],
    createdAt: '2025-02-10T14:26:58.318Z',
    stages: DEFAULT_STAGES,
    amount: [1_000_000, 30_000_000, 500_000],
    fields: [
      { name: 'Check Sizes', valueType: 'dropdown-multi', fill: 0.6, options: CHECK_SIZES },
      { name: 'Main Contact', valueType: 'person', fill: 0.6, make: contact },
      { name: 'Deals Together', valueType: 'number', fill: 0.6, make: money(1, 9, 1) },
      { name: 'Last Joint Deal', valueType: 'company', fill: 0.4, make: startup },
      { name: 'Covers', valueType: 'location-multi', fill: 0.4, make: places(1, 4) },
    ],
  },
  {
    name: 'Events 2026',
    type: 'person',
    isPublic: true,
    owner: 'ines',
    creator: 'wim',
    shares: [],
    createdAt: '2025-12-01T11:15:36.144Z',
    stages: DEFAULT_STAGES,
    amount: [0, 900, 50],
    fields: [
      { name: 'RSVP', valueType: 'dropdown', fill: 0.7, options: ['yes', 'no', 'maybe'] },
      {
        name: 'Sessions',
        valueType: 'dropdown-multi',
        fill: 0.4,
        options: ['dinner', 'founder day', 'annual meeting', 'demo day'],
      },
      { name: 'Badge Number', valueType: 'number', fill: 0.3, make: money(1001, 1999, 1) },
      { name: 'Guest Of', valueType: 'person', fill: 0.3, make: user },
      { name: 'Travels From', valueType: 'location', fill: 0.2, make: place },
    ],
  },
  {
    name: 'Watchlist – Climate',
    type: 'company',
    isPublic: false,
    owner: 'mara',
    creator: 'mara',
    shares: leadership,
    createdAt: '2026-01-19T17:38:02.067Z',
    stages: SOURCING_STAGES,
    amount: [100_000, 4_000_000, 100_000],
    fields: [
      priority,
      {
        name: 'Themes',
        valueType: 'dropdown-multi',
        fill: 0.6,
        options: ['storage', 'heat', 'carbon', 'water', 'soil'],
      },
      { name: 'Revisit On', valueType: 'datetime', fill: 0.5, make: date('2026-10-20', '2027-06-30') },
      { name: 'Sites', valueType: 'location-multi', fill: 0.3, make: places(1, 2) },
      // Nobody has filled this one in yet: a column without a single value.
      { name: 'Signals', valueType: 'number-multi', fill: 0 },
    ],
  },
];
