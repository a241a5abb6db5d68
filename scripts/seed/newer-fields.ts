import type { Company, FieldValue, Person, ValueType } from '../../src/store/model.js';
import type { CompanyProfile, Draft } from './draft.js';
import type { FieldMaker } from './fields.js';
import { contactsOf } from './people.js';
import { later, latest, Random } from './random.js';
import { TODAY } from './vocabulary.js';
import { weaveValues } from './weave.js';

interface Newer {
  slug: string;
  name: string;
  valueType: ValueType;
  share: number;
  make(random: Random, profile: CompanyProfile): string | number;
}

/** Ids and one type: corrections.md §4. What the others hold follows from their ids; the names are the project's. */
const OF_COMPANIES: readonly Newer[] = [
  {
    slug: 'employees-current',
    name: 'Current Employees',
    valueType: 'number',
    share: 0.5,
    make: (random, { employees }) => Math.max(1, employees + random.int(-3, 3)),
  },
  {
    slug: 'employees-growth-yoy-percentage',
    name: 'Employee Growth YoY (%)',
    valueType: 'number',
    share: 0.4,
    make: (random) => random.int(-250, 900) / 10,
  },
  {
    slug: 'employee-departures-last-3-months-leadership',
    name: 'Leadership Departures, Last 3 Months',
    valueType: 'number',
    share: 0.2,
    make: (random) => random.int(0, 3),
  },
];
const OF_PERSONS: readonly Newer[] = [
  {
    slug: 'current-job-start-date',
    name: 'Current Job Start Date',
    valueType: 'datetime',
    share: 0.4,
    make: (random) => random.dateBetween('2015-01-05', '2026-08-31'),
  },
];

/** Fields of Affinity Data that came later than the others. After everything else has its id: values go between those that are there. */
export function addNewerFields(draft: Draft, maker: FieldMaker): void {
  const random = new Random('newer fields');
  const cells: Omit<FieldValue, 'id'>[] = [];
  let createdAt = '2026-04-14T09:00:00.000Z';
  const fill = (entityType: 'company' | 'person', newer: Newer, entities: readonly (Company | Person)[]) => {
    createdAt = later(createdAt, 73_411);
    const { slug, name, valueType, share } = newer;
    const field = maker.add(
      { name, valueType, fill: share },
      { kind: 'enriched', entityType, createdAt, key: `affinity-data-${slug}`, source: 'affinity-data' },
    );
    for (const entity of entities) {
      const profile = draft.profiles.get('companyIds' in entity ? (entity.companyIds[0] ?? 0) : entity.id);
      if (!profile || !random.chance(share)) continue;
      cells.push({
        fieldId: field.id,
        entityType,
        entityId: entity.id,
        listEntryId: null,
        value: newer.make(random, profile),
        createdAt: random.between(latest(createdAt, entity.createdAt), TODAY),
        updatedAt: null,
      });
    }
  };
  const used = draft.companies.filter(({ directoryOnly }) => !directoryOnly);
  for (const newer of OF_COMPANIES) fill('company', newer, used);
  for (const newer of OF_PERSONS) fill('person', newer, contactsOf(draft));
  weaveValues(draft, 'values of newer fields', cells);
}
