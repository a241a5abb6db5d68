/** Links to the bytes of a file that need no key, for a short time on the account's clock (v1.md §14.4, v2-2026-09-17.md §1.2). */

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { memoized } from '../lib/memo.js';
import type { Account } from './account.js';

const LIFETIME_MS = 60_000;

/** Each account signs with a secret of its own, which dies with it. */
const secretOf = memoized((_: Account) => randomBytes(32), new WeakMap());

/** Below the mock's own origin, outside both APIs. */
export const LINKS_PATH = '/_files';

/** The path of a link that works from now on for 60 seconds. */
export function linkTo(account: Account, fileId: number): string {
  const claim = `${fileId}.${account.clock.now() + LIFETIME_MS}`;
  return `${LINKS_PATH}/${encodeURIComponent(account.name)}/${claim}.${signature(account, claim)}`;
}

/** The file that a link's token names, or why it names none. */
export function readLink(account: Account, token: string): number | 'forged' | 'expired' {
  const [, claim = '', fileId, expiresAt, signed = ''] = /^((\d+)\.(\d+))\.([\w-]+)$/.exec(token) ?? [];
  const given = Buffer.from(signed);
  const expected = Buffer.from(signature(account, claim));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  return account.clock.now() >= Number(expiresAt) ? 'expired' : Number(fileId);
}

function signature(account: Account, claim: string): string {
  return createHmac('sha256', secretOf(account)).update(claim).digest('base64url');
}
