import type { Role, User } from '../store/model.js';
import type { Tier } from './settings.js';

/** Role permissions that the API asks for, as the product spells them (product-rules.md §2.2), and who has them by default. */
const DEFAULTS: Readonly<Record<string, (role: Role, tier: Tier) => boolean>> = {
  'Edit Global Field Values': () => true,
  'Generate API Key': () => true,
  'Export All People directory': () => true,
  'Export All Organizations directory': () => true,
  'Export data from Lists': () => true,
  'Share accessible Lists globally': () => true,
  'Manage duplicates': (role) => role !== 'Standard',
  'Manage Users': (role) => role !== 'Standard',
  'Manage Teams': (role) => role !== 'Standard',
  'Manage global fields': (role, tier) => (tier === 'enterprise' ? role === 'Enterprise Admin' : role !== 'Standard'),
  'Manage All API Keys': (role, tier) => (tier === 'enterprise' ? role === 'Enterprise Admin' : role !== 'Standard'),
  "Export all your team's notes": (role, tier) =>
    tier === 'enterprise' ? role === 'Enterprise Admin' : role !== 'Standard',
  'Manage all OAuth apps': (role) => role !== 'Standard',
  // Who has it by default is not known; the form in which anybody makes a key offers the list.
  'Manage IP allowlist': () => true,
  'Manage MCP Agents': (role) => role !== 'Standard',
};

export const PERMISSIONS: readonly string[] = Object.keys(DEFAULTS);

/** The third role exists on Enterprise alone; elsewhere its holder is an Admin. */
export const effectiveRole = (user: User, tier: Tier): Role =>
  user.role === 'Enterprise Admin' && tier !== 'enterprise' ? 'Admin' : user.role;

export function hasPermission(user: User, tier: Tier, name: string): boolean {
  return user.permissions[name] ?? DEFAULTS[name]?.(effectiveRole(user, tier), tier) ?? false;
}
