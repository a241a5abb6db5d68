import { mayWrite } from '../account/apps.js';
import type { Ground } from '../account/decision.js';
import type { Exchange } from './exchange.js';
import { Problem } from './problem.js';

/** Searches are POSTs that only read (v2-core.md §1.1). */
export const readsOnly = (method: string, id: string) =>
  method === 'GET' || method === 'HEAD' || id.endsWith('.search');

/** What the key may do at all, and the role permissions that the operation names. */
export function permit(exchange: Exchange): void {
  const { account, app, operation } = exchange;
  if (!operation || !app) return;
  if (!mayWrite(app) && !readsOnly(operation.method, operation.id)) {
    throw new Problem('authorization', 'This access token may only read (scope api.read).').because({
      code: 'read-only-key',
      rule: 'api.read',
    });
  }
  if (exchange.api === 'v2' && app.kind === 'personal' && account.quirk('v2-key-permission-on-use')) {
    assertMay(exchange, 'Generate API Key', 'v2-key-permission-on-use');
  }
  const permission = account.settings.permissionEra === 'seed' ? operation.permissionSeedEra : operation.permission;
  if (permission) assertMay(exchange, permission);
}

/** A role permission by the product's name, also for what only some bodies ask for. */
export function assertMay({ account, user }: Exchange, permission: string, quirk?: Ground['quirk']): void {
  if (account.may(user, permission)) return;
  const ground = { code: 'missing-permission', rule: permission };
  throw missingPermission(permission).because(quirk === undefined ? ground : { ...ground, quirk });
}

/** The texts for exports hold a machine name, which clients look for (corrections.md §2). */
function missingPermission(permission: string): Problem {
  const text = (name: string) => `You do not have the permission needed for this request: ${name}.`;
  const machineName = MACHINE_NAMES[permission];
  if (machineName === undefined) return new Problem('authorization', text(permission));
  return new Problem('authorization', text(machineName), undefined, [], {}, text(permission));
}

const MACHINE_NAMES: Readonly<Record<string, string>> = {
  'Export All People directory': 'export-all-people',
  'Export All Organizations directory': 'export-all-orgs',
  'Export data from Lists': 'export-accessible-lists',
};
