import type { Share } from '../../limits/pools.js';
import { numberOf } from '../format.js';

/** From this share on a bar is drawn as a warning, in percent: what Affinity calls worrying (product-rules.md §4). */
const HOT = 80;

/** In percent of the limit; 0 without one. */
export const percentOf = ({ limit, used }: Share): number =>
  limit === 'unlimited' || limit === 0 ? 0 : Math.min(100, (used / limit) * 100);

/** A bar without inline styles, which the pages' policy forbids. */
export function Bar({ share }: { share: Share }) {
  const percent = percentOf(share);
  return (
    <svg class={percent >= HOT ? 'bar hot' : 'bar'} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width={percent.toFixed(1)} height="4" />
    </svg>
  );
}

export const Meter = ({ label, share }: { label: string; share: Share }) => (
  <div class="meter">
    {label} <b>{share.limit === 0 ? 'none' : numberOf(share.remaining)}</b>{' '}
    <span class="of">{share.limit === 'unlimited' || share.limit === 0 ? '' : `left of ${numberOf(share.limit)}`}</span>
    <Bar share={share} />
  </div>
);
