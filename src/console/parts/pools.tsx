/** The pools as a request found them and as it left them. */
import type { Share } from '../../limits/pools.js';
import { numberOf } from '../format.js';
import type { Journaled } from '../why.js';
import { Table } from './table.js';

/** These calls count by the minute alone (product-rules.md §3). */
const NOT_MONTHLY = /\.(?:auth\.whoami|rate-limit\.get)$/;

/** What a pool had before: a refused call counts nowhere, any other took one. */
function before({ limit, used }: Share, cost: number): number | 'unlimited' {
  return limit === 'unlimited' ? limit : Math.max(0, limit - (used - cost));
}

export function Pools({
  view: { limits, decision, operationId, isUnbound },
}: {
  view: Journaled & { isUnbound: boolean };
}) {
  if (!limits?.perMinute || !limits.monthly || !limits.concurrent) return null;
  const cost = isUnbound || decision.stage === 'limits' ? 0 : 1;
  const rows = [
    ['minute', 'Minute', limits.perMinute, cost],
    ['month', 'Month', limits.monthly, NOT_MONTHLY.test(operationId ?? '') ? 0 : cost],
    ['concurrent', 'At a time', limits.concurrent, cost],
  ] as const;
  return (
    <>
      <h2>Limits</h2>
      <Table
        caption="What was left in each pool before this request and after it"
        columns={['Pool', ['Limit', 'num'], ['Left before', 'num'], ['Left after', 'num']]}
        class="small"
        isBare
      >
        {rows.map(([pool, name, share, taken]) => (
          <tr>
            <th scope="row">
              {name} {decision.stage === 'limits' && decision.rule === pool && <span class="bad">used up</span>}
            </th>
            <td class="num">{numberOf(share.limit)}</td>
            <td class="num">{numberOf(before(share, taken))}</td>
            <td class="num">{numberOf(share.remaining)}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
