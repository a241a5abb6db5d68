/** What changed from one recording to another. */
import { hasHolder, type Shapes } from './file.js';
import { holderOf, type Place, type Shape } from './shape.js';

/**
 * breaking: what was relied on may fail; additive: something is new; unsure: the samples may differ rather than the API (what was
 * optional was not met, what was only ever null holds something).
 */
export type DriftKind = 'breaking' | 'additive' | 'unsure';
export const DRIFT_KINDS: readonly DriftKind[] = ['breaking', 'additive', 'unsure'];

export interface Drift {
  kind: DriftKind;
  /** `v2.lists.get 2026-09-17` */
  operation: string;
  /** `/data[]/name`; `''` is the whole. */
  at: string;
  message: string;
}

/** By operation, the worst first. */
export function driftOf(before: Shapes, after: Shapes): Drift[] {
  const drifts: Drift[] = [];
  for (const operation of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(operation), after.get(operation)];
    if (!old || !now) {
      const message = now ? 'was not recorded before' : 'was not reached this time';
      drifts.push({ kind: 'unsure', operation, at: '', message });
      continue;
    }
    const found = shapeDrift(old, now)
      .map((drift) => ({ operation, ...drift }))
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    drifts.push(...DRIFT_KINDS.flatMap((kind) => found.filter((drift) => drift.kind === kind)));
  }
  return drifts;
}

type PlaceDrift = Omit<Drift, 'operation'>;

function shapeDrift(old: Shape, now: Shape): PlaceDrift[] {
  const drifts: PlaceDrift[] = [];
  for (const [at, before] of old) {
    const after = now.get(at);
    if (after) drifts.push(...placeDrift(at, before, after));
    // Below what was not met at all there is nothing to tell.
    else if (holderOf(at) !== null && hasHolder(now, at)) {
      const message = before.optional ? 'was optional and was not met' : 'is gone';
      drifts.push({ kind: before.optional ? 'unsure' : 'breaking', at, message });
    }
  }
  for (const [at, { types }] of now) {
    if (old.has(at) || holderOf(at) === null || !hasHolder(old, at)) continue;
    drifts.push({ kind: 'additive', at, message: `is new: ${types.join(' or ')}` });
  }
  return drifts;
}

function placeDrift(at: string, before: Place, after: Place): PlaceDrift[] {
  const drifts: PlaceDrift[] = [];
  const takes = ({ types }: Place, type: string) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  const gained = after.types.filter((type) => !takes(before, type));
  const lost = before.types.filter((type) => !takes(after, type));
  if (gained.length > 0) {
    const wasNothing = before.types.join() === 'null';
    const isNull = gained.join() === 'null' && lost.length === 0;
    const message = isNull ? 'may be null now' : `is ${after.types.join(' or ')}, was ${before.types.join(' or ')}`;
    drifts.push({ kind: wasNothing || after.types.join() === 'null' ? 'unsure' : 'breaking', at, message });
  } else if (lost.length > 0) drifts.push({ kind: 'unsure', at, message: `was never ${lost.join(' or ')} this time` });
  if (!before.optional && after.optional) drifts.push({ kind: 'breaking', at, message: 'may be missing now' });
  if (before.optional && !after.optional) drifts.push({ kind: 'unsure', at, message: 'was never missing this time' });
  return drifts;
}

/** For people. */
export function driftText(drifts: readonly Drift[]): string {
  const byOperation = new Map<string, string>();
  for (const { kind, operation, at, message } of drifts) {
    const line = `  ${kind.padEnd(9)}${at === '' ? '' : `${at}: `}${message}\n`;
    byOperation.set(operation, (byOperation.get(operation) ?? '') + line);
  }
  const counts = DRIFT_KINDS.map((kind) => `${drifts.filter((drift) => drift.kind === kind).length} ${kind}`).join(
    ', ',
  );
  const blocks = [...byOperation].map(([operation, lines]) => `${operation}\n${lines}\n`);
  return `${blocks.join('')}${drifts.length === 0 ? 'no drift' : counts}\n`;
}
