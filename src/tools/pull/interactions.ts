/** Emails, meetings, calls, chat messages, and who knows whom. */

import { idOf, idsBelow, isTrue, listOf, maybeId, maybeText, type Row, rowOf, textOf, wordOf } from './reading.js';
import type { Run } from './run.js';
import { maybeMade, preview, times } from './shared.js';

export async function readInteractions(run: Run): Promise<void> {
  const all = [
    ['emails', (row: Row) => emailRow(run, row)],
    ['meetings', (row: Row) => eventRow(run, row, 'meeting')],
    ['calls', (row: Row) => eventRow(run, row, 'call')],
    ['chat-messages', (row: Row) => chatRow(run, row)],
  ] as const;
  for (const [name, make] of all) {
    const taken = (row: Row) => ({ ...times(run, row), ...make(row) });
    await run.bounded([name, 'interactions'], `/v2/${name}`, 'limit=100', taken);
  }
}

function emailRow(run: Run, row: Row): Row {
  const from = peopleOf([row.from]);
  const cc = peopleOf(preview(row, 'ccParticipantsPreview'));
  const all = [...new Set([...from, ...peopleOf(preview(row, 'toParticipantsPreview'))])];
  return {
    id: idOf(row, 'id'),
    type: 'email',
    at: run.made.instant(textOf(row, 'sentAt')),
    title: maybeMade(run, maybeText(row, 'subject')),
    direction: wordOf(row, 'direction', ['sent', 'received']),
    personIds: all,
    ccPersonIds: cc,
    internalPersonId: colleague(run, [...all, ...cc]),
  };
}

function eventRow(run: Run, row: Row, type: 'meeting' | 'call'): Row {
  const personIds = peopleOf(preview(row, 'attendeesPreview'));
  const at = run.made.instant(textOf(row, 'startTime'));
  const endAt = run.made.maybeInstant(maybeText(row, 'endTime'));
  return {
    id: idOf(row, 'id'),
    type,
    at,
    endAt: endAt !== null && endAt < at ? null : endAt,
    allDay: isTrue(row, 'allDay'),
    title: maybeMade(run, maybeText(row, 'title')),
    personIds,
    internalPersonId: colleague(run, personIds),
    manualCreatorId: row.loggingType === 'manual' ? (peopleOf([row.creator])[0] ?? null) : null,
    ...(type === 'meeting' && { organizerId: peopleOf([row.organizer])[0] ?? null }),
  };
}

function chatRow(run: Run, row: Row): Row {
  const personIds = [...new Set(idsBelow(preview(row, 'participantsPreview')))];
  return {
    id: idOf(row, 'id'),
    type: 'chat-message',
    at: run.made.instant(textOf(row, 'sentAt')),
    direction: wordOf(row, 'direction', ['sent', 'received']),
    personIds,
    internalPersonId: colleague(run, personIds),
    manualCreatorId: maybeId((row.creator ?? {}) as Row, 'id'),
  };
}

/** Participants without a person are addresses alone, and stay out. */
const peopleOf = (items: unknown): number[] => [
  ...new Set(
    listOf(items).flatMap((item) => {
      const person = ((item ?? {}) as Row).person ?? null;
      return person === null ? [] : [idOf(rowOf(person, '/person'), 'id')];
    }),
  ),
];

const colleague = (run: Run, ids: readonly number[]): number | null =>
  ids.find((id) => run.known.has('users', id)) ?? null;

/** How well colleagues know the persons outside that are in the copy: a call for each of them. */
export async function readRelationships(run: Run): Promise<void> {
  for (const id of [...run.known.ids('persons')].sort((a, b) => a - b)) {
    if (run.known.has('users', id)) continue;
    const path = `/v2/persons/${id}/relationships`;
    const make = (row: Row) => relationshipRow(run, row, id);
    await run.step(`relationships of ${id}`, async () => run.rows('relationships', await run.source.all(path), make));
    if (run.refused.has(path)) return;
  }
}

function relationshipRow(run: Run, row: Row, externalId: number): Row | undefined {
  const ids = [row.person1, row.person2].map((person) => idOf(rowOf(person, '/person1'), 'id'));
  const internalId = ids.find((id) => id !== externalId && run.known.has('users', id));
  if (internalId === undefined || !ids.includes(externalId)) return undefined;
  const linkedIn =
    row.linkedIn === null || row.linkedIn === undefined ? null : maybeText(rowOf(row.linkedIn), 'connectedOn');
  const strength = typeof row.interactionScore === 'number' ? row.interactionScore : 0;
  return {
    internalId,
    externalId,
    strength: Math.min(1, Math.max(0, strength)),
    linkedInSince: linkedIn === null ? null : run.made.day(linkedIn),
  };
}
