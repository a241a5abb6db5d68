/** Reminders, files, saved views and webhooks. */
import { memoized } from '../../../lib/memo.js';
import type { List } from '../../model.js';
import { BUILT_IN_FIELDS } from '../../rules/columns.js';
import { recurrenceFault } from '../../rules/reminders.js';
import { addressFault, MOST_WEBHOOKS } from '../../rules/webhooks.js';
import { checkName, type Known, type Rule } from './known.js';
import { expected, nearTo } from './problem.js';

export const WORK: readonly Rule[] = [reminders, files, savedViews, webhooks];

function reminders(known: Known): void {
  known.each('reminders', (row, blame) => {
    known.colleagues(row, blame, 'creatorId', 'ownerId', 'completerId');
    known.outsider(row.personId, 'personId', blame);
    if (row.completedAt !== null && row.completerId === null) {
      blame('completerId', 'must name a user: the reminder is completed');
    }
    for (const member of ['resetTrigger', 'periodDays'] as const) {
      const fault = recurrenceFault(row.type, row[member]);
      if (fault !== null) blame(member, fault);
    }
  });
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

function files(known: Known): void {
  known.each('files', (file, blame) => {
    const { content, size } = file;
    checkName(file, blame);
    known.colleagues(file, blame, 'creatorId');
    if (content.length % 4 !== 0 || !BASE64.test(content)) {
      blame('content', 'must be base64, with its padding');
      return;
    }
    const bytes = Buffer.byteLength(content, 'base64');
    if (size !== bytes) blame('size', expected(size, `${bytes}, the bytes of content`));
  });
}

function savedViews(known: Known): void {
  const columns = memoized((list: List) => columnKeys(known, list));
  known.each('savedViews', (view, blame) => {
    checkName(view, blame);
    known.colleagues(view, blame, 'ownerId');
    const list = known.find('lists', view.listId);
    if (!list) return;
    const own = columns(list);
    for (const [i, key] of view.fieldKeys.entries()) {
      if (own.has(key)) continue;
      const message = expected(key, `a column of the list ${list.name}`);
      blame(`fieldKeys/${i}`, message, { allowed: [...own], ...nearTo(key, own) });
    }
    for (const [i, id] of view.statusOptionIds.entries()) {
      const field = known.find('fields', known.find('options', id)?.fieldId ?? null);
      if (field?.listId === list.id && field.role === 'status') continue;
      blame(`statusOptionIds/${i}`, expected(id, `a Status of the list ${list.name}`));
    }
  });
}

/** The keys of a list's columns: its own fields, those of its entities, and the computed ones. */
function columnKeys(known: Known, { id, type }: List): ReadonlySet<string> {
  const builtIn = BUILT_IN_FIELDS.filter(({ on, onLists = on }) => onLists.includes(type));
  const stored = [...known.fieldsOf(id), ...known.fieldsOf(type)];
  return new Set([...stored, ...builtIn].map(({ key }) => key));
}

function webhooks(known: Known): void {
  known.each('webhooks', (webhook, blame, i) => {
    const fault = addressFault(webhook.url);
    if (fault !== null) blame('url', fault);
    known.colleagues(webhook, blame, 'creatorId');
    if (i === MOST_WEBHOOKS) blame('', `an account has ${MOST_WEBHOOKS} webhooks at most`);
  });
  known.repeated(
    'webhooks',
    ({ url }) => url,
    (blame, first) => blame('url', `${first} has this URL already`),
  );
}
