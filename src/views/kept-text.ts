/** Texts that are made once and given out until what they show changes (docs/decisions/0003-rendered-fragments.md). */
import type { Context } from '../store/context.js';
import type { Kind, Rendered } from '../store/engine/render-cache.js';

/** What decides a text besides the rows and what was asked for: who is looking, and which quirks are switched. */
export const viewerKey = ({ userId, role, switches }: Context): string => `${userId} ${role} ${switches}`;

/** The JSON text of one of a kind, made anew only when something it shows has changed. `key` says all that decides it besides the rows. */
export function keptText(ctx: Context, kind: Kind, id: number, key: string, render: () => Rendered): string {
  const { texts } = ctx.world;
  const known = texts.get(kind, id, key, ctx.now);
  if (known !== undefined) return known;
  const rendered = render();
  texts.set(kind, id, key, rendered, ctx.now);
  return rendered.text;
}
