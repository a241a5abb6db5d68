import { FilterError, type FilterNode, parseFilter } from '../../filter/filter.js';
import { ok } from '../../pipeline/answer.js';
import { Problem } from '../../pipeline/problem.js';
import type { InferredConnection } from '../../store/model.js';
import { type ConnectionGroup, connectionGroups } from '../../store/rules/inferred-connections.js';
import { coworkersView, type GroupView, investorsView } from '../../views/v2/inferred-connection.js';
import type { Call } from '../api-operations.js';
import type { Query, V2 } from './api.js';
import { ascending, descending, orderedPage } from './ordered-page.js';

/** v2-2026-operations.md, Inferred Connections */
export function inferredConnections(api: V2) {
  api.get('/inferred-connections/coworkers', (call) => page(call, 'coworker', coworkersView));

  api.get('/inferred-connections/investor-executive-connections', (call) =>
    page(call, 'investor-executive', investorsView),
  );
}

/** Turns how sure a connection is into a whole number. */
const PRECISION = 1e9;

/** The targets with the strongest connections first. */
function page<V>(
  { ctx, exchange, query }: Call<unknown, Query<'/inferred-connections/coworkers'>>,
  kind: InferredConnection['kind'],
  view: GroupView<V>,
) {
  const groups = connectionGroups(ctx, kind, companyIn(query.filter), 'filter');
  const keyOf = ({ id, confidence }: ConnectionGroup) =>
    `${descending(Math.round(confidence * PRECISION))} ${ascending(id)}`;
  return ok(orderedPage(exchange, query, groups, keyOf, (group) => view(ctx, exchange.version, group)));
}

const PROPERTY = 'target.currentCompany.id';

/** The one company that the filter has to name. */
function companyIn(filter: string): number {
  try {
    const ids = new Set(filter.trim() === '' ? [] : idsIn(parseFilter(filter)));
    const [id] = ids;
    if (id === undefined) throw refused(`A condition on ${PROPERTY} is needed.`);
    if (ids.size > 1) throw refused(`${PROPERTY} takes one company only.`);
    return id;
  } catch (error) {
    if (error instanceof FilterError) throw refused(error.message);
    throw error;
  }
}

function idsIn(node: FilterNode): number[] {
  if (node.kind === 'not') throw refused(`${PROPERTY} takes = and an id, nothing else.`);
  if (node.kind !== 'comparison') return node.of.flatMap(idsIn);
  const { name, operator, value, at } = node;
  if (name !== PROPERTY) throw new FilterError(`${name} cannot be filtered by here`, at);
  const id = value.kind === 'text' && /^[1-9]\d*$/.test(value.text) ? Number(value.text) : Number.NaN;
  if (operator !== '=' || !Number.isSafeInteger(id)) throw new FilterError(`${PROPERTY} takes = and an id`, at);
  return [id];
}

const refused = (message: string) => new Problem('validation', message, 'filter');
