/** Which other accounts were asked something, for who looks at one that was not. */
import type { Registry } from '../../account/registry.js';
import { agoOf, numberOf } from '../format.js';
import { href, type Visit } from '../visit.js';

/** More are not named: the account's switch has all. */
const MOST = 8;

export function AskedElsewhere({ visit }: { visit: Visit }) {
  const asked = askedIn(visit.parts.registry).filter((account) => account !== visit.account);
  if (asked.length === 0) return null;
  return (
    <div class="panel pane elsewhere">
      <p>Other accounts were asked something:</p>
      <ul class="plain">
        {asked.slice(0, MOST).map(({ name, journal, clock }) => (
          <li>
            <a href={href({ account: { name }, persona: 'admin' }, visit.screen)}>{name}</a>{' '}
            <span class="soft">
              {`${requestsOf(journal.count)}, the last ${agoOf(journal.newest?.at ?? 0, clock.now()).replace('now', 'just now')}`}
            </span>
          </li>
        ))}
      </ul>
      {asked.length > MOST && <p class="soft">{`and ${asked.length - MOST} more`}</p>}
    </div>
  );
}

/** The last asked first. */
const askedIn = ({ accounts }: Registry) =>
  accounts
    .filter(({ journal }) => journal.count > 0)
    .sort((a, b) => (b.journal.newest?.seq ?? 0) - (a.journal.newest?.seq ?? 0));

const requestsOf = (count: number) => `${numberOf(count)} request${count === 1 ? '' : 's'}`;
