import { keptInstant } from '../../lib/calendar.js';
import { Problem } from '../../pipeline/problem.js';
import type { Context } from '../../store/context.js';
import type { Interaction } from '../../store/model.js';
import { logInteraction } from '../../store/rules/interaction-log.js';
import type { Schemas } from '../../views/v2/wire.js';
import { pointed } from './pointed.js';

/** A call or meeting that the user logs by hand, without a text (corrections.md §1). */
export function logged(
  ctx: Context,
  type: 'call' | 'meeting',
  { startTime, attendees }: Schemas['CallToBeCreated'] | Schemas['MeetingToBeCreated'],
): Interaction {
  // The format allows leap seconds, which no clock here knows.
  const at = keptInstant(Date.parse(startTime));
  if (at === null) {
    throw new Problem('validation', 'value at /startTime does not match format: date-time', '/startTime');
  }
  const personIds = attendees.map(({ person }) => person.id);
  return pointed({ personIds: '/attendees' }, () => logInteraction(ctx, { type, personIds, at }));
}
