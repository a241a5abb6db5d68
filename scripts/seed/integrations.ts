import type { FieldValue } from '../../src/store/model.js';
import type { Draft } from './draft.js';
import type { FieldMaker } from './fields.js';
import { contactsOf } from './people.js';
import { later, Random } from './random.js';
import { TODAY } from './vocabulary.js';
import { weaveValues } from './weave.js';

/** Fields that the mailing and the event integration fill (product-rules.md §5.3, §5.5). */
const PLANS = [
  {
    source: 'eventbrite',
    slug: 'events-attended',
    name: 'Eventbrite Attended',
    share: 0.15,
    texts: ['Spring Fair 2026', 'Founders Breakfast', 'Annual Meeting 2025'],
  },
  {
    source: 'mailchimp',
    slug: 'campaigns-opened',
    name: 'Mailchimp Opened',
    share: 0.2,
    texts: ['Quarterly Letter Q1', 'Quarterly Letter Q2', 'Portfolio News', 'Invitation: Annual Meeting'],
  },
] as const;

/** After everything else has its id: values go between those that are there. */
export function addIntegrations(draft: Draft, maker: FieldMaker): void {
  const random = new Random('integrations');
  const cells: Omit<FieldValue, 'id'>[] = [];
  let createdAt = '2026-02-26T10:00:00.000Z';
  for (const { source, slug, name, share, texts } of PLANS) {
    createdAt = later(createdAt, 73_411);
    const field = maker.add(
      { name, valueType: 'filterable-text-multi', fill: share },
      {
        kind: 'enriched',
        entityType: 'person',
        createdAt,
        key: `${source}-${slug}`,
        source,
      },
    );
    for (const person of contactsOf(draft)) {
      if (!random.chance(share)) continue;
      const at = random.between(createdAt, TODAY);
      for (const value of random.sample<string>(texts, random.int(1, 2))) {
        cells.push({
          fieldId: field.id,
          entityType: 'person',
          entityId: person.id,
          listEntryId: null,
          value,
          createdAt: at,
          updatedAt: null,
        });
      }
    }
  }
  weaveValues(draft, 'values', cells);
}
