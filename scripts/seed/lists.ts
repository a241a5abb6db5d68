import type { Field, List } from '../../src/store/model.js';
import type { Draft } from './draft.js';
import { date, type FieldMaker, money, users } from './fields.js';
import { LIST_PLANS, type ListPlan } from './list-plans.js';
import { DAY, Ids, later, Random } from './random.js';

export interface PlannedList {
  list: List;
  plan: ListPlan;
  fields: Field[];
}

export function addLists(draft: Draft, maker: FieldMaker): PlannedList[] {
  const random = new Random('lists');
  const ids = new Ids('lists', 51750, 11_000, 41_000);
  return LIST_PLANS.map((plan) => {
    const list: List = {
      id: ids.next(),
      name: plan.name,
      type: plan.type,
      isPublic: plan.isPublic,
      ownerId: draft.userIds[plan.owner],
      creatorId: draft.userIds[plan.creator],
      permissions: plan.shares.map(([name, role]) => ({ personId: draft.userIds[name], role })),
      createdAt: plan.createdAt,
    };
    draft.lists.push(list);
    const fields = addDefaultFields(maker, list, plan);
    let createdAt = list.createdAt;
    for (const each of plan.fields) {
      createdAt = later(createdAt, random.int(40_000, 2 * DAY));
      fields.push(maker.add(each, { kind: 'list', entityType: list.type, listId: list.id, createdAt }));
    }
    return { list, plan, fields };
  });
}

/** Made together with the list, so their ids follow each other (product-rules.md §8.1). */
function addDefaultFields(maker: FieldMaker, list: List, plan: ListPlan): Field[] {
  const place = { kind: 'list', entityType: list.type, listId: list.id, createdAt: list.createdAt } as const;
  const status = maker.add({ name: 'Status', valueType: 'ranked-dropdown', fill: 0.92 }, { ...place, role: 'status' });
  maker.addStages(status, plan.stages);
  const others = { ...place, adjacent: true } as const;
  const [min, max, step] = plan.amount;
  const fields = [
    status,
    maker.add(
      { name: 'Owners', valueType: 'person-multi', fill: 0.7, make: users(1, 2) },
      { ...others, role: 'owners' },
    ),
    maker.add(
      { name: 'Amount', valueType: 'number', fill: 0.5, make: money(min, max, step) },
      { ...others, role: 'amount' },
    ),
  ];
  if (list.type !== 'opportunity') return fields;
  const closeDate = date('2024-02-01', '2026-10-14');
  fields.push(
    maker.add(
      { name: 'Close Date', valueType: 'datetime', fill: 0.9, make: closeDate, onlyIn: ['won', 'lost'] },
      { ...others, role: 'close-date' },
    ),
  );
  return fields;
}
