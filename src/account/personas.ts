/** The people whose keys an account comes with: one for each thing that a key can be refused or allowed (interface of the mock). */
import type { Role } from '../store/model.js';
import type { V2Version } from '../versions.js';

export interface Persona {
  name: string;
  email: string;
  /** Used when a seed has no user of that address. */
  firstName: string;
  lastName: string;
  role: Role;
  status?: 'deactivated';
  permissions?: Record<string, boolean>;
  appName: string;
  /** The newest unless told otherwise. */
  defaultApiVersion?: V2Version;
  kind?: 'affinity_help';
  /** The key is an OAuth access token of these scopes. */
  scopes?: readonly string[];
  revoked?: 'replaced' | 'user_deactivated';
}

const NO_EXPORT = {
  'Export All People directory': false,
  'Export All Organizations directory': false,
  'Export data from Lists': false,
};

export const PERSONAS: readonly Persona[] = [
  {
    name: 'admin',
    email: 'mara.quill@quaymoss.example',
    firstName: 'Mara',
    lastName: 'Quill',
    role: 'Enterprise Admin',
    appName: 'Warehouse Sync',
  },
  {
    name: 'standard',
    email: 'ines.farrow@quaymoss.example',
    firstName: 'Ines',
    lastName: 'Farrow',
    role: 'Standard',
    appName: 'Sandbox – Ines',
  },
  {
    name: 'no-export',
    email: 'del.orrin@quaymoss.example',
    firstName: 'Del',
    lastName: 'Orrin',
    role: 'Standard',
    permissions: NO_EXPORT,
    appName: 'Intake Form Bridge',
  },
  {
    name: 'read-only',
    email: 'joss.amber@quaymoss.example',
    firstName: 'Joss',
    lastName: 'Amber',
    role: 'Standard',
    appName: 'Weekly Pipeline Report',
    scopes: ['api.read'],
  },
  {
    name: 'help',
    email: 'hale.support@quaymoss.example',
    firstName: 'Hale',
    lastName: 'Support',
    role: 'Enterprise Admin',
    appName: 'Affinity Professional Services Key',
    kind: 'affinity_help',
  },
  {
    name: 'legacy',
    email: 'orla.venn@quaymoss.example',
    firstName: 'Orla',
    lastName: 'Venn',
    role: 'Enterprise Admin',
    appName: 'Notetaker Relay',
    defaultApiVersion: '2024-01-01',
  },
  {
    name: 'revoked',
    email: 'ines.farrow@quaymoss.example',
    firstName: 'Ines',
    lastName: 'Farrow',
    role: 'Standard',
    appName: 'Sandbox – Ines (first)',
    revoked: 'replaced',
  },
  {
    name: 'deactivated',
    email: 'pia.wend@quaymoss.example',
    firstName: 'Pia',
    lastName: 'Wend',
    role: 'Standard',
    status: 'deactivated',
    appName: 'Old Deal Export',
    revoked: 'user_deactivated',
  },
];

/** An admin without a key. */
export const KEYLESS_ADMIN = {
  name: 'keyless-admin',
  email: 'tobin.ash@quaymoss.example',
  firstName: 'Tobin',
  lastName: 'Ash',
  role: 'Admin',
} as const;
