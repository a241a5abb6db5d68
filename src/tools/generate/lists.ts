/** The lists of a generated seed and their fields: few enough to be kept, so that rows can be made one by one. */
import type { EntityType, ValueType } from '../../store/model.js';
import type { RawRow } from '../../store/seed/seed-tables.js';
import { idOf } from './ids.js';
import type { SeedPlan } from './plan.js';

export interface GeneratedList {
  id: number;
  name: string;
  type: EntityType;
  fields: readonly GeneratedField[];
}

export interface GeneratedField {
  row: RawRow;
  id: number;
  valueType: ValueType;
  /** How many of a hundred cells are filled. */
  filled: number;
  /** Ids of its options, in their order. */
  options: readonly number[];
  optionRows: readonly RawRow[];
}

interface FieldPlan {
  name: string;
  valueType: ValueType;
  filled: number;
  role?: string;
  options?: readonly Record<string, unknown>[];
}

const STAGES = [
  { text: 'New', color: 'gray', category: 'open', winRate: 5 },
  { text: 'In Review', color: 'blue', category: 'open', winRate: 25 },
  { text: 'Diligence', color: 'yellow', category: 'open', winRate: 60 },
  { text: 'Won', color: 'green', category: 'won' },
  { text: 'Passed', color: 'red', category: 'lost' },
  { text: 'On Hold', color: 'purple', category: 'on-hold' },
];
const texts = (...names: string[]) => names.map((text) => ({ text }));

/** What every list starts with, and one column for each other type that can be written. */
const COLUMNS: readonly FieldPlan[] = [
  { name: 'Status', valueType: 'ranked-dropdown', filled: 90, role: 'status', options: STAGES },
  { name: 'Owners', valueType: 'person-multi', filled: 60, role: 'owners' },
  { name: 'Amount', valueType: 'number', filled: 50, role: 'amount' },
];
const CLOSE_DATE: FieldPlan = { name: 'Close Date', valueType: 'datetime', filled: 40, role: 'close-date' };
const MORE_COLUMNS: readonly FieldPlan[] = [
  { name: 'Source', valueType: 'dropdown', filled: 60, options: texts('Inbound', 'Referral', 'Event', 'Research') },
  {
    name: 'Themes',
    valueType: 'dropdown-multi',
    filled: 30,
    options: texts('Energy', 'Health', 'Software', 'Industry', 'Finance', 'Education'),
  },
  { name: 'Next Step', valueType: 'text', filled: 30 },
  { name: 'Last Review', valueType: 'datetime', filled: 40 },
  { name: 'Region', valueType: 'location', filled: 30 },
  { name: 'Offices', valueType: 'location-multi', filled: 10 },
  { name: 'Scores', valueType: 'number-multi', filled: 10 },
  { name: 'Lead Contact', valueType: 'person', filled: 20 },
  { name: 'Introduced By', valueType: 'company', filled: 10 },
  { name: 'Partners', valueType: 'company-multi', filled: 10 },
];

const NAMES: Record<EntityType, readonly string[]> = {
  company: ['Pipeline', 'Portfolio', 'Watchlist', 'Customers', 'Funds'],
  person: ['Advisors', 'Candidates', 'Investors', 'Press'],
  opportunity: ['Deals'],
};

/** The opportunities' list, where there is one, comes last. */
export function listsOf(plan: SeedPlan): GeneratedList[] {
  const lists: GeneratedList[] = [];
  const counts = { fields: 0, options: 0 };
  const add = (type: EntityType) => {
    const names = NAMES[type];
    const n = lists.filter((list) => list.type === type).length;
    const round = Math.floor(n / names.length);
    const name = `${names[n % names.length]}${round === 0 ? '' : ` ${round + 1}`}`;
    const id = idOf('lists', lists.length);
    const columns = [...COLUMNS, ...(type === 'opportunity' ? [CLOSE_DATE] : []), ...MORE_COLUMNS];
    lists.push({ id, name, type, fields: columns.map((column) => field(column, id, counts)) });
  };
  for (let i = 0; i < plan.lists; i++) {
    const isOfPersons = plan.companies === 0 || (i % 2 === 1 && plan.persons > 0);
    add(isOfPersons ? 'person' : 'company');
  }
  if (plan.opportunities > 0) add('opportunity');
  return lists;
}

/** The fields that a list starts with are made together: their ids follow each other. */
function field(plan: FieldPlan, listId: number, counts: { fields: number; options: number }): GeneratedField {
  const { name, valueType, filled, role } = plan;
  const id = FIRST_FIELD + counts.fields++;
  const optionRows = (plan.options ?? []).map((option) => ({
    id: FIRST_OPTION + counts.options++,
    fieldId: id,
    ...option,
  }));
  return {
    row: { id, name, valueType, listId, ...(role !== undefined && { role }) },
    id,
    valueType,
    filled,
    options: optionRows.map((option) => option.id),
    optionRows,
  };
}

const FIRST_FIELD = idOf('fields', 0);
const FIRST_OPTION = idOf('options', 0);
