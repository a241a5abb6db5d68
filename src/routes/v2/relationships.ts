import { ok } from '../../pipeline/answer.js';
import { type Tie, tiesOf, tiesOfCompany } from '../../store/rules/relationships.js';
import { relationshipView } from '../../views/v2/relationship.js';
import type { Call } from '../api-operations.js';
import { companyIn, personIn, type Query, type V2 } from './api.js';
import { readCursor } from './cursor.js';
import { decimals, filterOf } from './filters.js';
import { ascending, orderedPage } from './ordered-page.js';

/** Who of the account knows the people of a company, or a person (v2-2026-operations.md, Companies and Persons). */
export function relationships(api: V2) {
  api.get('/companies/{companyId}/relationships', (call) => page(call, tiesOfCompany(call.ctx, companyIn(call))));

  api.get('/persons/{personId}/relationships', (call) => page(call, tiesOf(call.ctx, personIn(call))));
}

type TiesQuery = Query<'/persons/{personId}/relationships'>;

function page({ ctx, exchange, query }: Call<unknown, TiesQuery>, ties: readonly Tie[]) {
  const fits = filterOf<Tie>(query.filter, { interactionScore: decimals(({ strength }) => strength) });
  const keyOf = keyIn(query.orderBy?.[0] ?? '-interactionScore');
  // Also where there are no ties, a cursor has to be one of these.
  readCursor(exchange, query.cursor, (key) => (KEY.test(key) ? key : undefined));
  return ok(orderedPage(exchange, query, ties.filter(fits), keyOf, (tie) => relationshipView(ctx.world, tie)));
}

/** Strength, then the two people: orders as text does, and tells rows apart whatever else is written. */
const KEY = /^[01]\.\d{6}-\d{16}-\d{16}$/;

function keyIn(order: 'interactionScore' | '-interactionScore'): (tie: Tie) => string {
  const place = (strength: number) => (order === 'interactionScore' ? strength : 1 - strength).toFixed(6);
  return ({ strength, internalId, externalId }) =>
    `${place(strength)}-${ascending(internalId)}-${ascending(externalId)}`;
}
