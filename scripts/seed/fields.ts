import type {
  Company,
  DropdownOption,
  EntityType,
  Field,
  FieldKind,
  FieldSource,
  Location,
  Person,
  Scalar,
  ValueType,
} from '../../src/store/model.js';
import { companiesOf } from './companies.js';
import type { CompanyProfile, Draft } from './draft.js';
import { contactsOf } from './people.js';
import { Ids, Random } from './random.js';
import { COLORS, ODD_PLACES, PLACES, type Stage } from './vocabulary.js';

/** What the maker of a cell's values may look at. */
export interface CellContext {
  draft: Draft;
  random: Random;
  pools: Pools;
  company: Company | null;
  profile: CompanyProfile | null;
  person: Person | null;
  /** List cells only: the entry's status and amount so far. */
  stage: Stage | null;
  amount: number | null;
}

export interface FieldPlan {
  name: string;
  valueType: ValueType;
  /** Share of cells that hold something. */
  fill: number;
  /** The values of one cell; dropdowns draw from their options instead. */
  make?: (context: CellContext) => readonly Scalar[];
  options?: readonly string[];
  /** Only cells of entries in such a stage. */
  onlyIn?: readonly Stage['category'][];
  description?: string;
  isRequired?: boolean;
}

export interface Pools {
  users: readonly number[];
  contacts: readonly number[];
  startups: readonly number[];
  funds: readonly number[];
}

export function poolsOf(draft: Draft): Pools {
  const active = draft.users.filter((user) => user.status === 'active').map((user) => user.id);
  return {
    users: active.filter((id) => id !== draft.userIds.hale),
    contacts: contactsOf(draft).map((person) => person.id),
    startups: companiesOf(draft, 'startup').map((company) => company.id),
    funds: companiesOf(draft, 'fund').map((company) => company.id),
  };
}

type Make = NonNullable<FieldPlan['make']>;

export const user: Make = ({ random, pools }) => [random.pick(pools.users)];
export const users =
  (min: number, max: number): Make =>
  ({ random, pools }) =>
    random.sample(pools.users, random.int(min, max));
export const contact: Make = ({ random, pools }) => [random.pick(pools.contacts)];
export const contacts =
  (min: number, max: number): Make =>
  ({ random, pools }) =>
    random.sample(pools.contacts, random.int(min, max));
export const startup: Make = ({ random, pools }) => [random.pick(pools.startups)];
export const startups =
  (min: number, max: number): Make =>
  ({ random, pools, company }) =>
    random.sample(
      pools.startups.filter((id) => id !== company?.id),
      random.int(min, max),
    );
export const fund: Make = ({ random, pools }) => [random.pick(pools.funds)];
export const funds =
  (min: number, max: number): Make =>
  ({ random, pools }) =>
    random.sample(pools.funds, random.int(min, max));
export const money =
  (min: number, max: number, step: number): Make =>
  ({ random }) => [random.money(min, max, step)];
export const moneys =
  (least: number, most: number, min: number, max: number, step: number): Make =>
  ({ random }) => [...new Set(Array.from({ length: random.int(least, most) }, () => random.money(min, max, step)))];
export const ratio =
  (min: number, max: number): Make =>
  ({ random }) => [Math.round((min + random.next() * (max - min)) * 100) / 100];
export const date =
  (from: string, to: string): Make =>
  ({ random }) => [random.dateBetween(from, to)];
export const place: Make = ({ random }) => [random.pick<Location>(random.chance(0.1) ? ODD_PLACES : PLACES)];
export const places =
  (min: number, max: number): Make =>
  ({ random }) =>
    random.sample<Location>(PLACES, random.int(min, max));
export const oneOf =
  (...texts: readonly string[]): Make =>
  ({ random }) => [random.pick(texts)];
export const someOf =
  (texts: readonly string[], min: number, max: number): Make =>
  ({ random }) =>
    random.sample(texts, random.int(min, max));

/** Types whose changes Affinity can record (v1.md §2.5); never for enriched fields. */
const TRACKED: readonly ValueType[] = [
  'person',
  'person-multi',
  'company',
  'company-multi',
  'number',
  'number-multi',
  'datetime',
  'location',
  'location-multi',
  'ranked-dropdown',
];

/** Makes fields and their options, in the order of their ids. */
export class FieldMaker {
  readonly #fieldIds = new Ids('fields', 61223, 2_000, 88_000);
  readonly #optionIds = new Ids('options', 1607859, 3, 190_000);
  readonly #random = new Random('fields');
  /** How to fill a field, by its id. */
  readonly plans = new Map<number, FieldPlan>();

  constructor(readonly draft: Draft) {}

  add(
    plan: FieldPlan,
    place: {
      kind: FieldKind;
      entityType: EntityType;
      listId?: number;
      createdAt: string | null;
      key?: string;
      source?: FieldSource;
      role?: Field['role'];
      /** The id right behind the last field's. */
      adjacent?: boolean;
    },
  ): Field {
    const id = place.adjacent ? this.#fieldIds.adjacent() : this.#fieldIds.next();
    const field: Field = {
      id,
      key: place.key ?? `field-${id}`,
      name: plan.name,
      kind: place.kind,
      entityType: place.entityType,
      listId: place.listId ?? null,
      valueType: plan.valueType,
      source: place.source ?? null,
      role: place.role ?? null,
      tracksChanges: (place.kind === 'list' || place.kind === 'global') && TRACKED.includes(plan.valueType),
      description: plan.description ?? null,
      isRequired: plan.isRequired ?? false,
      createdAt: place.createdAt,
    };
    this.draft.fields.push(field);
    this.plans.set(id, plan);
    for (const [rank, text] of (plan.options ?? []).entries()) {
      const color = plan.valueType === 'ranked-dropdown' ? this.#random.pick(COLORS) : null;
      this.#option(field, rank, { text, color, category: null, winRate: null });
    }
    return field;
  }

  addStages(field: Field, stages: readonly Stage[]): void {
    for (const [rank, stage] of stages.entries()) this.#option(field, rank, stage);
  }

  #option(field: Field, rank: number, rest: Pick<DropdownOption, 'text' | 'color' | 'category' | 'winRate'>): void {
    const { text, color, category, winRate } = rest;
    const id = rank === 0 ? this.#optionIds.next() : this.#optionIds.adjacent();
    this.draft.options.push({ id, fieldId: field.id, text, rank, color, category, winRate });
  }
}

/** The values of one cell; none when its luck runs out. */
export function makeValues(plan: FieldPlan, field: Field, context: CellContext, fill = plan.fill): readonly Scalar[] {
  const { draft, random, stage } = context;
  if (plan.onlyIn && !(stage && plan.onlyIn.includes(stage.category))) return [];
  if (!random.chance(fill)) return [];
  if (plan.options) {
    const ids = draft.options.filter((option) => option.fieldId === field.id).map((option) => option.id);
    return field.valueType === 'dropdown-multi' ? random.sample(ids, random.int(1, 3)) : [random.pick(ids)];
  }
  return plan.make?.(context) ?? [];
}
