/** Reminders, files, saved views and webhooks. */
import { memoized } from '../../../lib/memo.js';
import { nearest } from '../../../lib/nearest.js';
import type { List } from '../../model.js';
import { BUILT_IN_FIELDS } from '../../rules/built-in-fields.js';
import { recurrenceFault } from '../../rules/reminders.js';
import { addressFault, MOST_WEBHOOKS } from '../../rules/webhooks.js';
import type { Known, Rule } from './known.js';
import { blankName, expected, type Problems } from './problem.js';

export const WORK: readonly Rule[] = [reminders, files, savedViews, webhooks];

function* reminders(known: Known): Problems {
  for (const [i, row] of known.rows.reminders.entries()) {
    const at = `/reminders/${i}`;
    yield* known.colleague(row.creatorId, `${at}/creatorId`);
    yield* known.colleague(row.ownerId, `${at}/ownerId`);
    yield* known.colleague(row.completerId, `${at}/completerId`);
    yield* known.outsider(row.personId, `${at}/personId`);
    if (row.completedAt !== null && row.completerId === null) {
      yield { pointer: `${at}/completerId`, message: 'must name a user: the reminder is completed' };
    }
    for (const member of ['resetTrigger', 'periodDays'] as const) {
      const fault = recurrenceFault(row.type, row[member]);
      if (fault !== null) yield { pointer: `${at}/${member}`, message: fault };
    }
  }
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

function* files(known: Known): Problems {
  for (const [i, { name, content, size, creatorId }] of known.rows.files.entries()) {
    const at = `/files/${i}`;
    yield* blankName(name, `${at}/name`);
    yield* known.colleague(creatorId, `${at}/creatorId`);
    if (content.length % 4 !== 0 || !BASE64.test(content)) {
      yield { pointer: `${at}/content`, message: 'must be base64, with its padding' };
      continue;
    }
    const bytes = Buffer.byteLength(content, 'base64');
    if (size !== bytes) {
      yield { pointer: `${at}/size`, message: expected(size, `${bytes}, the bytes of content`) };
    }
  }
}

function* savedViews(known: Known): Problems {
  const columns = memoized((list: List) => columnKeys(known, list));
  for (const [i, { name, listId, ownerId, fieldKeys, statusOptionIds }] of known.rows.savedViews.entries()) {
    const at = `/savedViews/${i}`;
    yield* blankName(name, `${at}/name`);
    yield* known.colleague(ownerId, `${at}/ownerId`);
    const list = known.find('lists', listId);
    if (!list) continue;
    const own = columns(list);
    for (const [j, key] of fieldKeys.entries()) {
      if (own.has(key)) continue;
      const near = nearest(key, own);
      const message = expected(key, `a column of the list ${list.name}`);
      yield { pointer: `${at}/fieldKeys/${j}`, message, allowed: [...own], ...(near !== null && { didYouMean: near }) };
    }
    for (const [j, id] of statusOptionIds.entries()) {
      const field = known.find('fields', known.find('options', id)?.fieldId ?? null);
      if (field?.listId === listId && field.role === 'status') continue;
      yield { pointer: `${at}/statusOptionIds/${j}`, message: expected(id, `a Status of the list ${list.name}`) };
    }
  }
}

/** The keys of a list's columns: its own fields, those of its entities, and the computed ones. */
function columnKeys(known: Known, { id, type }: List): ReadonlySet<string> {
  const builtIn = BUILT_IN_FIELDS.filter(({ on, onLists = on }) => onLists.includes(type));
  const stored = [...known.fieldsOf(id), ...known.fieldsOf(type)];
  return new Set([...stored, ...builtIn].map(({ key }) => key));
}

function* webhooks(known: Known): Problems {
  for (const [i, { url, creatorId }] of known.rows.webhooks.entries()) {
    const fault = addressFault(url);
    if (fault !== null) yield { pointer: `/webhooks/${i}/url`, message: fault };
    yield* known.colleague(creatorId, `/webhooks/${i}/creatorId`);
    if (i === MOST_WEBHOOKS) {
      yield { pointer: `/webhooks/${i}`, message: `an account has ${MOST_WEBHOOKS} webhooks at most` };
    }
  }
  yield* known.repeated(
    'webhooks',
    ({ url }) => url,
    (first) => ['url', `${first} has this URL already`],
  );
}
