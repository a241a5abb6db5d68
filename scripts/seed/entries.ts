import type { Company, Field, ListEntry, Person, Scalar } from '../../src/store/model.js';
import { companiesOf, companyNamed } from './companies.js';
import { addCell, type Draft, found } from './draft.js';
import { type CellContext, type FieldMaker, makeValues, type Pools } from './fields.js';
import type { PlannedList } from './lists.js';
import { contactsOf } from './people.js';
import type { ProfileField } from './profile-fields.js';
import { compare, DAY, earliest, HOUR, Ids, later, latest, MINUTE, ms, Random, SECOND } from './random.js';
import { INDUSTRIES, type Stage, TODAY } from './vocabulary.js';

interface PlannedEntry {
  planned: PlannedList;
  createdAt: string;
  creatorId: number | null;
  company: Company | null;
  person: Person | null;
  /** Opportunity lists: the row that is made together with the entry. */
  opportunity: { name: string; personIds: number[]; companyIds: number[]; restricted: boolean } | null;
}

/** Entries of all lists in the order they were made, the opportunities behind them, and the values of their cells. */
export function addEntries(draft: Draft, lists: readonly PlannedList[], maker: FieldMaker, pools: Pools): void {
  const random = new Random('entries');
  const plans = lists.flatMap((planned) => planEntries(draft, random, planned));
  plans.sort((a, b) => compare(a.createdAt, b.createdAt));
  const entryIds = new Ids('entries', 133527223, 20_000, 420_000);
  const opportunityIds = new Ids('opportunities', 7133202, 40_000, 2_400_000);
  const cells = new Random('list cells');
  for (const plan of plans) {
    const { list } = plan.planned;
    let entityId = plan.company?.id ?? plan.person?.id;
    if (plan.opportunity) {
      entityId = opportunityIds.next();
      const { name, personIds, companyIds, restricted } = plan.opportunity;
      const managerIds = restricted ? [draft.userIds.mara, draft.userIds.orla] : [];
      draft.opportunities.push({
        id: entityId,
        listId: list.id,
        name,
        personIds,
        companyIds,
        isRestricted: restricted,
        managerIds,
        createdAt: plan.createdAt,
      });
      if (restricted) draft.restrictedId = entityId;
    }
    const entry: ListEntry = {
      id: entryIds.next(),
      listId: list.id,
      entityId: found(entityId, 'an entity'),
      creatorId: plan.creatorId,
      createdAt: plan.createdAt,
    };
    draft.listEntries.push(entry);
    fillRow(draft, cells, plan, entry, maker, pools);
  }
}

/** Values of the fields of companies and persons themselves. */
export function addProfileValues(draft: Draft, fields: readonly ProfileField[], pools: Pools): void {
  const random = new Random('profile cells');
  const of = (type: 'company' | 'person') => fields.filter(({ field }) => field.entityType === type);
  const fill = (entity: Company | Person, context: CellContext, all: readonly ProfileField[], factor: number) => {
    for (const { field, plan } of all) {
      const showcase = entity.id === draft.showcaseId;
      const values = showcase ? manyValues(plan, field, context) : makeValues(plan, field, context, plan.fill * factor);
      const since = latest(field.createdAt ?? '', entity.createdAt);
      const createdAt = random.after(since, 5 * SECOND, field.kind === 'enriched' ? HOUR : 60 * DAY, TODAY);
      const edited = field.kind === 'global' && random.chance(0.15);
      addCell(
        draft,
        field,
        { entityId: entity.id, listEntryId: null },
        values,
        createdAt,
        edited ? afterwards(random, createdAt) : null,
      );
    }
  };
  const bare = { draft, random, pools, stage: null, amount: null };
  for (const company of draft.companies) {
    if (company.directoryOnly) continue;
    const profile = draft.profiles.get(company.id) ?? null;
    // Some companies are unknown to every data source.
    const factor = random.chance(0.2) ? 0.15 : profile?.kind === 'startup' ? 1 : 0.6;
    fill(company, { ...bare, company, profile, person: null }, of('company'), factor);
  }
  for (const person of contactsOf(draft)) {
    const profile = draft.profiles.get(person.companyIds[0] ?? 0) ?? null;
    const factor = random.chance(0.3) ? 0.1 : 1;
    fill(person, { ...bare, company: null, profile, person }, of('person'), factor);
  }
}

function fillRow(
  draft: Draft,
  random: Random,
  plan: PlannedEntry,
  entry: ListEntry,
  maker: FieldMaker,
  pools: Pools,
): void {
  const { fields, plan: list } = plan.planned;
  const owner = { entityId: entry.entityId, listEntryId: entry.id };
  // Some rows are as bare as on the day they were added.
  if (random.chance(0.06)) return;
  const context: CellContext = {
    draft,
    random,
    pools,
    company: plan.company,
    profile: draft.profiles.get(plan.company?.id ?? 0) ?? null,
    person: plan.person,
    stage: null,
    amount: null,
  };
  for (const field of fields) {
    const createdAt = random.after(entry.createdAt, SECOND, 20 * MINUTE, TODAY);
    if (field.role === 'status') {
      context.stage = addStatus(draft, random, plan, field, list.stages, owner, createdAt);
      continue;
    }
    const values = makeValues(found(maker.plans.get(field.id), 'a plan'), field, context);
    if (field.role === 'amount' && typeof values[0] === 'number') context.amount = values[0];
    const since = latest(field.createdAt ?? '', createdAt);
    const edited = field.valueType !== 'formula-number' && random.chance(0.15);
    addCell(draft, field, owner, values, since, edited ? afterwards(random, since) : null);
  }
}

/** A status and, for some rows, the way it took through the stages before it. */
function addStatus(
  draft: Draft,
  random: Random,
  plan: PlannedEntry,
  field: Field,
  stages: readonly Stage[],
  owner: { entityId: number; listEntryId: number },
  createdAt: string,
): Stage | null {
  if (!random.chance(0.94)) return null;
  const at = random.int(0, stages.length - 1);
  const options = draft.options.filter((option) => option.fieldId === field.id);
  const wayIn = stages.slice(0, at).filter((stage) => stage.category === 'open').length;
  const days = Math.floor((ms(TODAY) - ms(createdAt)) / DAY);
  const recorded = plan.planned.plan.type === 'opportunity' && wayIn > 0 && days > 30 && random.chance(0.45);
  let updatedAt: string | null = null;
  if (recorded) {
    const way = [
      ...random.sample([...Array(wayIn).keys()], random.int(1, Math.min(2, wayIn))).sort((a, b) => a - b),
      at,
    ];
    for (const [i, rank] of way.entries()) {
      const changedAt: string = i === 0 ? createdAt : later(updatedAt ?? createdAt, random.int(2 * DAY, 9 * DAY));
      draft.history.push({
        fieldId: field.id,
        entityType: field.entityType,
        ...owner,
        action: i === 0 ? 'created' : 'updated',
        changerId: random.pick([draft.userIds.mara, draft.userIds.tobin, draft.userIds.ines]),
        changedAt,
        value: found(options[rank], 'an option').id,
      });
      if (i > 0) updatedAt = changedAt;
    }
  } else if (random.chance(0.3)) {
    updatedAt = afterwards(random, createdAt);
  }
  const value: Scalar = found(options[at], 'an option').id;
  addCell(draft, field, owner, [value], createdAt, updatedAt);
  return found(stages[at], 'a stage');
}

function planEntries(draft: Draft, random: Random, planned: PlannedList): PlannedEntry[] {
  const { list } = planned;
  const creators = (['mara', 'tobin', 'ines', 'orla', 'pia'] as const).map((name) => draft.userIds[name]);
  const entry = (company: Company | null, person: Person | null): PlannedEntry => {
    const known = company?.createdAt ?? person?.createdAt ?? list.createdAt;
    const since = later(latest(known, list.createdAt), MINUTE);
    const createdAt = random.between(earliest(since, TODAY), TODAY);
    // The creator has been removed from the account (product-rules.md §6.5).
    const gone = random.chance(0.02);
    return { planned, createdAt, creatorId: gone ? null : random.pick(creators), company, person, opportunity: null };
  };
  const ofCompanies = (companies: readonly Company[]) => companies.map((company) => entry(company, null));
  const ofPersons = (persons: readonly Person[]) => persons.map((person) => entry(null, person));
  const startups = companiesOf(draft, 'startup');
  const withKind = (kind: string) => (person: Person) =>
    person.companyIds.some((id) => draft.profiles.get(id)?.kind === kind);
  const people = contactsOf(draft);

  switch (planned.plan.name) {
    case 'Deal Pipeline':
      return dealPlans(draft, random, entry, random.sample(startups, 41));
    case 'Fund III Raise':
      return companiesOf(draft, 'backer').map((backer) => {
        const personIds = people.filter((person) => person.companyIds.includes(backer.id)).map((person) => person.id);
        const opportunity = {
          name: `${backer.name} – Fund III`,
          personIds,
          companyIds: [backer.id],
          restricted: false,
        };
        return { ...entry(backer, null), opportunity };
      });
    case 'Portfolio':
      return ofCompanies(random.sample(startups, 36));
    case 'Sourcing Inbox': {
      // Loamworks came in twice, so it has two rows (product-rules.md §6.1).
      const twice = companyNamed(draft, 'Loamworks');
      const others = startups.filter((company) => company !== twice);
      return ofCompanies([...random.sample(others, 128), twice, twice]);
    }
    case 'LP Relations':
      return ofPersons(people.filter(withKind('backer')));
    case 'Talent Bench':
      return ofPersons(people.filter((person) => person.companyIds.length === 0));
    case 'Co-Investors':
      return ofCompanies([...companiesOf(draft, 'fund'), ...random.sample(companiesOf(draft, 'backer'), 4)]);
    case 'Events 2026':
      return ofPersons(random.sample(people, 74));
    default: {
      const climate = INDUSTRIES.filter(({ name }) => /Climate|Grid|Food|Materials/.test(name));
      return ofCompanies(
        startups.filter(({ id }) => climate.includes(found(draft.profiles.get(id), 'a profile').industry)).slice(0, 30),
      );
    }
  }
}

function dealPlans(
  draft: Draft,
  random: Random,
  entry: (company: Company | null, person: Person | null) => PlannedEntry,
  companies: readonly Company[],
): PlannedEntry[] {
  const deals = companies.map((company) => {
    const people = contactsOf(draft).filter((person) => person.companyIds.includes(company.id));
    const round = random.pick(['Seed', 'Series A', 'Series B', 'Bridge', 'Extension']);
    const opportunity = {
      name: `${company.name} – ${round}`,
      personIds: people.map((person) => person.id),
      companyIds: [company.id],
      restricted: false,
    };
    return { ...entry(company, null), opportunity };
  });
  const lone = { ...entry(null, null), opportunity: bareDeal('Idea: seabed sensors') };
  const secret = { ...entry(null, null), opportunity: { ...bareDeal('Project Heronlight'), restricted: true } };
  const joint = companies.slice(0, 3).map((company) => company.id);
  const merger = { ...entry(null, null), opportunity: { ...bareDeal('Three-way merger'), companyIds: joint } };
  secret.opportunity.companyIds = companies.slice(4, 5).map((company) => company.id);
  secret.opportunity.personIds = contactsOf(draft)
    .slice(0, 2)
    .map((person) => person.id);
  return [...deals, lone, secret, merger];
}

const bareDeal = (name: string) => ({ name, personIds: [] as number[], companyIds: [] as number[], restricted: false });

/** At least three values in a multi-valued cell, one in any other. */
function manyValues(plan: ProfileField['plan'], field: Field, context: CellContext): readonly Scalar[] {
  const enough = field.valueType.endsWith('-multi') && field.key !== 'dealroom-ownership-types' ? 3 : 1;
  for (let tries = 0; tries < 200; tries++) {
    const values = makeValues(plan, field, context, 1);
    if (values.length >= enough) return values;
  }
  return makeValues(plan, field, context, 1);
}

function afterwards(random: Random, instant: string): string {
  return random.after(instant, HOUR, 120 * DAY, TODAY);
}
