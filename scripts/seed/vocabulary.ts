/** Invented words only (product-rules.md §9). Place names are the one thing taken from the real world. */

import type { Location, OptionColor } from '../../src/store/model.js';

export const TODAY = '2026-10-15T16:00:00.000Z';

export const GIVEN_NAMES = words(`
  Rowan Imre Suki Bao Noor Edda Callum Teodora Anouk Bram Ciska Dagny Elif Ferran Greer Hanne Isaro Jarek Keziah Lior
  Maren Nilo Odalys Petra Quim Runa Sefa Taavi Ulla Vesna Wendel Xiomar Yara Zef Amias Brisa Corin Delphie Eskil Fenna
  Gwil Hollin Ilka Jonty Kaia Leif Mirela Nadja Orsin Pavo Ragna Sunniva Tarek Una Veda Yusra Zora Åse Zoë Maelle`);

export const FAMILY_NAMES = words(`
  Tally Castle Lorne Whitfield Pell Marsh Vire Finch Ambermere Brackwater Crannick Dovelane Elderfold Fairlock Garrowby
  Hartspan Inglewray Jorrick Kettleby Larkham Mossop Nethercote Oakspur Pinnock Quenby Ravenlock Saltash Thornby
  Umberleigh Vanbrook Wexcombe Yarwick Zellaby Arkwind Bellwether Coldstream Drumlin Everspruce Fogarth Greenlow
  Hollowby Ironbeck Juniperlane Kestrelby Lindqvale Marrowby Northgill Ostermoor Pellinore Quarrel Rookhope Stillwater
  Tidewell Undercliff Varga-Moor Winterbourn Ysolder Zandmeer Hallow Birchgate`);

export const FIRST_COMPANIES = [
  'Fernpath Energy',
  'Quillstack',
  'Loamworks',
  'Brightkeel Robotics',
  'Tidewarden',
  'Papercrane Health',
  'Northbarn Foods',
  'Silt & Sable Materials',
  'Copperlane Pay',
  'Orbitmoss',
  'Gristmill Data',
  'Lanternfly Security',
] as const;

export const NAME_FRONTS = words(`
  Ash Bramble Cinder Dapple Ember Fallow Gorse Hazel Inkle Jessa Kindle Larch Mallow Nettle Osier Pebble Quern Rushen
  Sedge Thistle Umber Vetch Wicker Yarrow Tansy Sorrel Plover Marl Lichen Heron`);

export const NAME_BACKS = words(`
  beck bridge croft dene fold garth holt keel loom mere nook pike quay reach stead thorpe vane wick yard spire latch
  forge tarn weir`);

export interface Industry {
  name: string;
  /** Last word of the names of such companies; empty: none. */
  suffix: readonly string[];
  product: string;
}

const industry = (name: string, suffix: string, product: string): Industry => ({
  name,
  suffix: suffix.split('/'),
  product,
});

export const INDUSTRIES: readonly Industry[] = [
  industry('Climate Hardware', 'Energy/Thermal', 'heat pumps for old buildings'),
  industry('Grid Software', 'Grid/Power', 'forecasts of load for local grids'),
  industry('Vertical SaaS', '/Works', 'scheduling and billing for workshops'),
  industry('Developer Tools', '/Build', 'test environments on demand'),
  industry('Data Infrastructure', 'Data/Stream', 'change capture between databases'),
  industry('Applied AI', 'Reason/', 'assistants that read contracts'),
  industry('Robotics', 'Robotics/Motion', 'arms that pick mixed goods'),
  industry('Fintech Infrastructure', 'Pay/Ledger', 'ledgers for payment firms'),
  industry('Insurtech', 'Cover/', 'crop cover that pays by weather'),
  industry('Digital Health', 'Health/Care', 'remote follow-up after surgery'),
  industry('Drug Discovery Tools', 'Bio/Assay', 'screens of protein binders'),
  industry('Food Systems', 'Foods/Harvest', 'proteins from field beans'),
  industry('Logistics', 'Freight/', 'routing of shared trucks'),
  industry('Construction Tech', 'Build/Site', 'checks of sites from drawings'),
  industry('Cybersecurity', 'Security/', 'watch over machine identities'),
  industry('Consumer Subscriptions', 'Club/', 'refills of household goods'),
  industry('Marketplace', 'Exchange/', 'trade in used lab equipment'),
  industry('Education Tools', 'Learning/', 'practice for trade schools'),
  industry('Space Components', 'Orbital/', 'reaction wheels for small satellites'),
  industry('Advanced Materials', 'Materials/', 'coatings without fluorine'),
];

export const INVESTMENT_STAGES = [
  'Pre-Seed',
  'Seed',
  'Series A',
  'Series B',
  'Series C',
  'Growth',
  'Bridge',
  'Public Markets',
  'Acquired',
] as const;

export const BUSINESS_MODELS = [
  'subscription',
  'usage-based',
  'marketplace fee',
  'hardware sale',
  'licence',
  'services',
];
export const CLIENT_FOCUS = ['business', 'consumer', 'government'];
export const OWNERSHIP = ['founder-owned', 'venture-backed', 'private equity', 'public'];
export const TECHNOLOGIES = ['computer vision', 'edge devices', 'forecasting', 'graph search', 'sensors', 'simulation'];
export const EMPLOYEE_RANGES = ['1-10', '11-50', '51-200', '201-500', '501-1000'];

export const SOURCE_CHANNELS = [
  'founder referral',
  'portfolio referral',
  'conference',
  'cold inbound',
  'scout',
  'accelerator day',
  'own research',
];
export const PASS_REASONS = [
  'too early',
  'market size',
  'team gap',
  'valuation',
  'conflict',
  'timing',
  'outside thesis',
];
export const CHECK_SIZES = ['<250k', '250k–1M', '1–3M', '3–8M', '8M+'];
export const PRIORITIES = ['Low', 'Medium', 'High', 'Urgent'];

export const FOUNDER_TITLES = ['Chief Executive', 'Co-founder', 'Chief Technology Officer', 'Head of Product'];
export const STAFF_TITLES = ['Head of Sales', 'Operations Lead', 'Staff Engineer', 'Finance Director', 'Design Lead'];
export const FUND_TITLES = ['Partner', 'Principal', 'Associate', 'Investment Manager'];
export const LP_TITLES = ['Chief Investment Officer', 'Portfolio Manager', 'Trustee', 'Head of Private Markets'];

const place = (city: string, state: string | null, country: string, continent: string): Location => ({
  streetAddress: null,
  city,
  state,
  country,
  continent,
});

export const PLACES: readonly Location[] = [
  place('Lisbon', null, 'Portugal', 'Europe'),
  place('Oslo', null, 'Norway', 'Europe'),
  place('Toronto', 'Ontario', 'Canada', 'North America'),
  place('Austin', 'Texas', 'United States', 'North America'),
  place('Nairobi', null, 'Kenya', 'Africa'),
  place('Tallinn', null, 'Estonia', 'Europe'),
  place('Osaka', null, 'Japan', 'Asia'),
  place('Montevideo', null, 'Uruguay', 'South America'),
  place('Wellington', null, 'New Zealand', 'Oceania'),
  place('Denver', 'Colorado', 'United States', 'North America'),
];

/** Locations with gaps: the members are independent of each other. */
export const ODD_PLACES: readonly Location[] = [
  { streetAddress: '14 Harbour Row', city: 'Oslo', state: null, country: 'Norway', continent: 'Europe' },
  { streetAddress: null, city: null, state: 'Texas', country: 'United States', continent: 'North America' },
  { streetAddress: null, city: null, state: null, country: 'Kenya', continent: 'Africa' },
];

export interface Stage {
  text: string;
  category: 'open' | 'won' | 'lost' | 'on-hold';
  winRate: number | null;
  color: OptionColor;
}

const open = (text: string, winRate: number, color: OptionColor): Stage => ({ text, category: 'open', winRate, color });
const won = (text: string): Stage => ({ text, category: 'won', winRate: null, color: 'green' });
const lost = (text: string): Stage => ({ text, category: 'lost', winRate: null, color: 'red' });
const onHold = (text: string): Stage => ({ text, category: 'on-hold', winRate: null, color: 'gray' });

export const DEAL_STAGES = [
  open('Sourced', 2, 'gray'),
  open('First Call', 5, 'blue'),
  open('Partner Review', 15, 'blue'),
  open('Deep Dive', 30, 'yellow'),
  open('Term Sheet', 60, 'orange'),
  open('Legal', 85, 'purple'),
  won('Won'),
  lost('Passed'),
  onHold('On Hold'),
];
export const SOURCING_STAGES = [
  open('New', 1, 'white'),
  open('Reached Out', 5, 'blue'),
  open('Meeting Set', 10, 'yellow'),
  onHold('Nurture'),
  lost('Not a Fit'),
];
export const LP_STAGES = [
  open('Identified', 5, 'gray'),
  open('Introduced', 15, 'blue'),
  open('Data Room', 40, 'yellow'),
  open('Soft Circle', 70, 'orange'),
  won('Committed'),
  lost('Declined'),
];
export const PORTFOLIO_STAGES = [
  open('On Plan', 80, 'green'),
  open('Watch', 50, 'yellow'),
  open('At Risk', 20, 'orange'),
  won('Exited'),
];
export const HIRING_STAGES = [
  open('Applied', 5, 'gray'),
  open('Screen', 10, 'blue'),
  open('Panel', 30, 'yellow'),
  open('Reference', 60, 'orange'),
  open('Offer', 85, 'purple'),
  won('Closed'),
];
/** What a new list starts with (product-rules.md §10 no. 30). */
export const DEFAULT_STAGES = [open('New', 5, 'gray'), open('In Progress', 30, 'blue'), won('Won'), lost('Lost')];

export const COLORS: readonly OptionColor[] = ['gray', 'blue', 'green', 'yellow', 'orange', 'red', 'purple', 'white'];

/** Latin letters without marks, words joined by `joint`: for addresses. */
export function plain(text: string, joint: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join(joint);
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
