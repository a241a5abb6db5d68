import type { V2Version } from '../versions.js';

/** What Manage Apps lists: a key of a user, or a token; the secret itself is never kept (product-rules.md §1.10). */
export interface App {
  id: number;
  kind: 'personal' | 'affinity_help' | 'oauth';
  name: string;
  description: string | null;
  ownerId: number;
  /** The persona that the account came with, if it is one. */
  persona: string | null;
  /** Null: left blank, and the newest version answers. */
  defaultApiVersion: V2Version | null;
  /** Addresses or ranges that may use it; empty: all. */
  ipAllowlist: readonly string[];
  /** `api`, or `api.read` for a token that may only read. */
  scopes: readonly string[];
  secretHash: string;
  createdAt: string;
  /** Milliseconds of the account's clock. */
  lastUsedAt: number | null;
  state: 'active' | 'revoked';
  revokedAt: string | null;
  revokedReason: 'manual' | 'replaced' | 'user_deactivated' | 'user_removed' | null;
}

export const mayWrite = (app: App) => !app.scopes.every((scope) => scope.endsWith('.read'));
