/** How much of what a generated seed holds. */
export interface SeedPlan {
  companies: number;
  persons: number;
  /** Lists of companies and of persons, in turns; opportunities have a list of their own. */
  lists: number;
  /** Rows on those lists, spread evenly. */
  entries: number;
  /** Each with its one row, besides `entries`. */
  opportunities: number;
  /** Notes on companies, persons and opportunities; logged calls and chat messages bring theirs along. */
  notes: number;
  interactions: number;
  reminders: number;
  /** The same number makes the same seed. */
  seed: number;
}

export const DEFAULT_PLAN: SeedPlan = {
  companies: 100,
  persons: 300,
  lists: 4,
  entries: 500,
  opportunities: 50,
  notes: 100,
  interactions: 200,
  reminders: 40,
  seed: 1,
};

const NOTHING = Object.fromEntries(Object.keys(DEFAULT_PLAN).map((member) => [member, 0])) as unknown as SeedPlan;

/**
 * What is asked for, and what that cannot be without: rows need lists and something to list, interactions people, notes and reminders
 * a subject. Nothing asked for: `DEFAULT_PLAN`.
 */
export function planOf({ seed = DEFAULT_PLAN.seed, ...counts }: Partial<SeedPlan>): SeedPlan {
  if (Object.values(counts).every((count) => count === undefined)) return { ...DEFAULT_PLAN, seed };
  const plan = { ...NOTHING, ...counts, seed };
  const bring = (member: 'companies' | 'persons' | 'lists') => {
    if (counts[member] === undefined) plan[member] = DEFAULT_PLAN[member];
  };
  if (plan.entries > 0) bring('lists');
  if (plan.interactions > 0) bring('persons');
  const { entries, notes, reminders, companies, persons, opportunities } = plan;
  if (entries > 0 && companies + persons === 0) bring('companies');
  if (notes + reminders > 0 && companies + persons + opportunities === 0) bring('companies');
  return plan;
}

/** The most of each: ids and memory go on for long, patience does not. */
export const MOST_ROWS = 1_000_000;
export const MOST_LISTS = 1_000;

/** A plan that cannot be carried out: `member` is what to change. */
export class BadPlan extends Error {
  constructor(
    readonly member: keyof SeedPlan,
    message: string,
  ) {
    super(message);
  }
}

/** Rows are about something. Throws `BadPlan`. */
export function checkPlan(plan: SeedPlan): void {
  const { companies, persons, lists, entries, notes, interactions, opportunities, reminders } = plan;
  if (entries > 0 && lists === 0) throw new BadPlan('entries', 'there is no list to put them on: give --lists too');
  if (entries > 0 && companies + persons === 0) {
    throw new BadPlan('entries', 'there is nothing to list: give --companies or --persons too');
  }
  if (notes > 0 && companies + persons + opportunities === 0) {
    throw new BadPlan('notes', 'there is nothing to note: give --companies, --persons or --opportunities too');
  }
  if (interactions > 0 && persons === 0) {
    throw new BadPlan('interactions', 'there are no persons to meet: give --persons too');
  }
  if (reminders > 0 && companies + persons + opportunities === 0) {
    throw new BadPlan(
      'reminders',
      'there is nothing to come back to: give --companies, --persons or --opportunities too',
    );
  }
}
