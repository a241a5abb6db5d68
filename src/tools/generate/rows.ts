/** The rows of a generated seed, table by table, each made when it is asked for. */
import type { Faker } from '@faker-js/faker';
import { withPersonas } from '../../account/seeding/personas-in-seed.js';
import type { RawRow, TableName } from '../../store/seed/seed-tables.js';
import { idOf } from './ids.js';
import { type GeneratedField, type GeneratedList, listsOf } from './lists.js';
import type { SeedPlan } from './plan.js';

type Rows = Iterable<RawRow>;

const DAY = 86_400_000;
/** The last day of the data: nothing depends on today. */
export const LAST_INSTANT = '2026-10-15T12:00:00.000Z';
const LAST = Date.parse(LAST_INSTANT);

export class RowMaker {
  readonly #plan: SeedPlan;
  readonly #faker: Faker;
  readonly #lists: readonly GeneratedList[];
  /** The people behind the personas come first among the persons. */
  readonly #people: readonly RawRow[];
  readonly #users: readonly RawRow[];
  readonly #userIds: readonly number[];

  constructor(plan: SeedPlan, faker: Faker) {
    this.#plan = plan;
    this.#faker = faker;
    this.#lists = listsOf(plan);
    const { persons, users } = withPersonas({}) as { persons: RawRow[]; users: RawRow[] };
    const ids = new Map(persons.map(({ ref }, n) => [ref, idOf('persons', n)]));
    this.#people = persons.map(({ ref, ...person }) => ({ id: ids.get(ref), ...person }));
    this.#users = users.map((user) => ({ ...user, id: ids.get(user.id) }));
    // Nobody does anything after being deactivated.
    const active = this.#users.filter(({ status }) => status === undefined);
    this.#userIds = active.map(({ id }) => id as number);
  }

  /** The tables that have rows, in the order of the file. */
  tables(): [TableName, Rows][] {
    const tables: [TableName, () => Rows][] = [
      ['companies', () => this.#companies()],
      ['persons', () => this.#persons()],
      ['users', () => this.#users],
      ['lists', () => this.#lists.map(({ id, name, type }) => ({ id, name, type, ownerId: this.#userIds[0] }))],
      ['fields', () => this.#lists.flatMap(({ fields }) => fields.map(({ row }) => row))],
      ['options', () => this.#lists.flatMap(({ fields }) => fields.flatMap(({ optionRows }) => optionRows))],
      ['opportunities', () => this.#opportunities()],
      ['listEntries', () => this.#entries()],
      ['values', () => this.#values()],
      ['interactions', () => this.#interactions()],
      ['notes', () => this.#notes()],
      ['reminders', () => this.#reminders()],
    ];
    return tables.map(([table, rows], stream) => [table, this.#seeded(stream, rows)]);
  }

  /** Each table draws from a stream of its own: more of one does not stir the others. */
  *#seeded(stream: number, rows: () => Rows): Rows {
    this.#faker.seed([this.#plan.seed, stream]);
    yield* rows();
  }

  *#companies(): Rows {
    for (let n = 0; n < this.#plan.companies; n++) {
      const name = this.#faker.company.name();
      yield {
        id: idOf('companies', n),
        name,
        domain: `${slug(name)}-${n + 1}.example`,
        createdAt: this.#instant(900, 400),
      };
    }
  }

  *#persons(): Rows {
    yield* this.#people;
    for (let n = 0; n < this.#plan.persons; n++) {
      const [firstName, lastName] = [this.#faker.person.firstName(), this.#faker.person.lastName()];
      const companies = this.#plan.companies === 0 ? [] : [this.#company()];
      yield {
        id: this.#personId(n),
        firstName,
        lastName,
        emails: [`${slug(firstName)}.${slug(lastName)}.${n + 1}@${slug(this.#faker.word.noun())}.example`],
        companyIds: companies,
        createdAt: this.#instant(900, 400),
      };
    }
  }

  *#opportunities(): Rows {
    const list = this.#lists.at(-1);
    const { companies, persons } = this.#plan;
    for (let n = 0; n < this.#plan.opportunities; n++) {
      yield {
        id: idOf('opportunities', n),
        listId: list?.id,
        name: `${capitalized(this.#faker.word.adjective())} ${capitalized(this.#faker.word.noun())}`,
        ...(companies > 0 && { companyIds: [this.#company()] }),
        ...(persons > 0 && { personIds: [this.#person()] }),
        createdAt: this.#instant(400, 200),
      };
    }
  }

  *#entries(): Rows {
    for (const { n, list, entityId } of this.#placements()) {
      const creatorId = this.#user();
      yield { id: idOf('listEntries', n), listId: list.id, entityId, creatorId, createdAt: this.#instant(200, 60) };
    }
  }

  /** Which entity stands in which row of which list. */
  *#placements(): Iterable<{ n: number; list: GeneratedList; entityId: number }> {
    const { entries, opportunities, lists, companies } = this.#plan;
    for (let n = 0; n < entries + opportunities; n++) {
      const isOpportunity = n >= entries;
      const list = this.#lists[isOpportunity ? this.#lists.length - 1 : n % lists] as GeneratedList;
      const row = isOpportunity ? n - entries : Math.floor(n / lists);
      const entityId =
        list.type === 'opportunity'
          ? idOf('opportunities', row)
          : list.type === 'company'
            ? idOf('companies', row % companies)
            : this.#personId(row % this.#plan.persons);
      yield { n, list, entityId };
    }
  }

  *#values(): Rows {
    let count = 0;
    for (const { n, list } of this.#placements()) {
      for (const field of list.fields) {
        if (!this.#chance(field.filled)) continue;
        for (const value of this.#cell(field)) {
          yield {
            id: idOf('values', count++),
            fieldId: field.id,
            listEntryId: idOf('listEntries', n),
            value,
            createdAt: this.#instant(60, 0),
          };
        }
      }
    }
  }

  /** One value, or up to three different ones where a cell holds several. */
  #cell({ valueType, options }: GeneratedField): readonly unknown[] {
    const make = (): unknown => {
      switch (valueType) {
        case 'person-multi':
          return this.#user();
        case 'person':
          return this.#plan.persons > 0 ? this.#person() : this.#user();
        case 'company':
        case 'company-multi':
          return this.#plan.companies > 0 ? this.#company() : null;
        case 'ranked-dropdown':
        case 'dropdown':
        case 'dropdown-multi':
          return options[this.#below(options.length)];
        case 'number':
          return (1 + this.#below(500)) * 50_000;
        case 'number-multi':
          return this.#below(1_000) / 10;
        case 'datetime':
          return this.#instant(300, 0).slice(0, 10);
        case 'location':
        case 'location-multi':
          return this.#location();
        default:
          return this.#faker.hacker.phrase();
      }
    };
    const several = valueType.endsWith('-multi') ? 1 + this.#below(3) : 1;
    const values = new Map<string, unknown>();
    for (let i = 0; i < several; i++) {
      const value = make();
      if (value !== null) values.set(JSON.stringify(value), value);
    }
    return [...values.values()];
  }

  #location(): RawRow {
    const { location } = this.#faker;
    return {
      streetAddress: null,
      city: location.city(),
      state: null,
      country: location.country(),
      continent: null,
    };
  }

  *#interactions(): Rows {
    for (let n = 0; n < this.#plan.interactions; n++) yield this.#interaction(n);
  }

  #interaction(n: number): RawRow {
    const type = INTERACTIONS[n % INTERACTIONS.length] as (typeof INTERACTIONS)[number];
    const [user, person] = [this.#userOf(n), this.#person()];
    const at = interactionTime(n);
    const endAt = new Date(Date.parse(at) + 1_800_000).toISOString();
    return {
      id: idOf('interactions', n),
      type,
      at,
      personIds: [user, person],
      internalPersonId: user,
      ...((type === 'email' || type === 'meeting') && { title: this.#faker.company.catchPhrase() }),
      ...((type === 'email' || type === 'chat-message') && { direction: 'sent' }),
      ...((type === 'meeting' || type === 'call') && { endAt }),
      ...(type === 'meeting' && { organizerId: user }),
      ...(isLogged(n) && { manualCreatorId: user }),
    };
  }

  *#notes(): Rows {
    let count = 0;
    for (let n = 0; n < this.#plan.notes; n++) {
      yield {
        id: idOf('notes', count++),
        content: `<p>${this.#faker.hacker.phrase()}</p>`,
        creatorId: this.#user(),
        ...this.#subject(n, (id) => [id], ['companyIds', 'personIds', 'opportunityIds']),
        createdAt: this.#instant(300, 0),
      };
    }
    for (let n = 0; n < this.#plan.interactions; n++) {
      if (!isLogged(n)) continue;
      yield {
        id: idOf('notes', count++),
        format: 'plain',
        content: this.#faker.hacker.phrase(),
        creatorId: this.#userOf(n),
        interactionId: idOf('interactions', n),
        createdAt: interactionTime(n),
      };
    }
  }

  *#reminders(): Rows {
    for (let n = 0; n < this.#plan.reminders; n++) {
      const isRecurring = n % 3 === 2;
      yield {
        id: idOf('reminders', n),
        ...(isRecurring && { type: 'recurring', periodDays: 30 }),
        content: this.#faker.hacker.phrase(),
        dueAt: new Date(LAST + (1 + this.#below(90)) * DAY).toISOString(),
        creatorId: this.#user(),
        ...this.#subject(n, (id) => id, ['companyId', 'personId', 'opportunityId']),
        createdAt: this.#instant(100, 0),
      };
    }
  }

  /** What a note or a reminder is about: the kinds that there are, in turns. */
  #subject(n: number, show: (id: number) => unknown, members: readonly [string, string, string]): RawRow {
    const { companies, persons, opportunities } = this.#plan;
    const kinds = [
      ...(companies > 0 ? [() => ({ [members[0]]: show(this.#company()) })] : []),
      ...(persons > 0 ? [() => ({ [members[1]]: show(this.#person()) })] : []),
      ...(opportunities > 0 ? [() => ({ [members[2]]: show(idOf('opportunities', this.#below(opportunities))) })] : []),
    ];
    return kinds[n % kinds.length]?.() ?? {};
  }

  #personId = (n: number) => idOf('persons', this.#people.length + n);
  #company = () => idOf('companies', this.#below(this.#plan.companies));
  #person = () => this.#personId(this.#below(this.#plan.persons));
  #user = () => this.#userIds[this.#below(this.#userIds.length)] as number;
  /** The colleague of an interaction, whom its note names too. */
  #userOf = (n: number) => this.#userIds[n % this.#userIds.length] as number;

  #below = (count: number) => this.#faker.number.int({ min: 0, max: count - 1 });
  #chance = (percent: number) => this.#below(100) < percent;

  /** Some days before the last day of the data. */
  #instant = (from: number, to: number) => new Date(LAST - to * DAY - this.#below((from - to) * DAY)).toISOString();
}

const INTERACTIONS = ['email', 'meeting', 'call', 'chat-message'] as const;
/** Calls and chat messages are written down by people; the rest is synced. */
const isLogged = (n: number) => n % INTERACTIONS.length >= 2;
const interactionTime = (n: number) => new Date(LAST - ((n * 7919) % 400) * DAY - 3_600_000 - n * 60_000).toISOString();

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'unnamed';
const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
