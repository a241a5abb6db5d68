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

/** What whoever may not export lacks. */
export const NO_EXPORT = {
  'Export All People directory': false,
  'Export All Organizations directory': false,
  'Export data from Lists': false,
};

/** `Mara Quill`, whose address is made of her name. */
function called(name: string): Pick<Persona, 'firstName' | 'lastName' | 'email'> {
  const [firstName = '', lastName = ''] = name.split(' ');
  return { firstName, lastName, email: `${firstName}.${lastName}@quaymoss.example`.toLowerCase() };
}

const INES = called('Ines Farrow');

export const PERSONAS: readonly Persona[] = [
  { name: 'admin', ...called('Mara Quill'), role: 'Enterprise Admin', appName: 'Warehouse Sync' },
  { name: 'standard', ...INES, role: 'Standard', appName: 'Sandbox – Ines' },
  {
    name: 'no-export',
    ...called('Del Orrin'),
    role: 'Standard',
    permissions: NO_EXPORT,
    appName: 'Intake Form Bridge',
  },
  {
    name: 'read-only',
    ...called('Joss Amber'),
    role: 'Standard',
    appName: 'Weekly Pipeline Report',
    scopes: ['api.read'],
  },
  {
    name: 'help',
    ...called('Hale Support'),
    role: 'Enterprise Admin',
    appName: 'Affinity Professional Services Key',
    kind: 'affinity_help',
  },
  {
    name: 'legacy',
    ...called('Orla Venn'),
    role: 'Enterprise Admin',
    appName: 'Notetaker Relay',
    defaultApiVersion: '2024-01-01',
  },
  { name: 'revoked', ...INES, role: 'Standard', appName: 'Sandbox – Ines (first)', revoked: 'replaced' },
  {
    name: 'deactivated',
    ...called('Pia Wend'),
    role: 'Standard',
    status: 'deactivated',
    appName: 'Old Deal Export',
    revoked: 'user_deactivated',
  },
];

/** An admin without a key. */
export const KEYLESS_ADMIN = { name: 'keyless-admin', ...called('Tobin Ash'), role: 'Admin' } as const;
