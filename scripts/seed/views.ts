import type { SavedView } from '../../src/store/model.js';
import { type Draft, found, type UserName } from './draft.js';
import { Ids } from './random.js';

interface Plan {
  list: string;
  name: string;
  type: SavedView['type'];
  owner: UserName;
  isShared: boolean;
  /** Names of the list's fields, or keys of other columns. */
  columns: readonly string[];
  /** Texts of Status options; empty: all rows. */
  stages: readonly string[];
  createdAt: string;
}

/** Nobody keeps a view to herself that her twin would not see: Mara's and Orla's are shared. */
const PLANS: readonly Plan[] = [
  {
    list: 'Deal Pipeline',
    name: 'Open deals',
    type: 'sheet',
    owner: 'mara',
    isShared: true,
    columns: ['Status', 'Owners', 'Amount', 'persons', 'companies', 'last-contact'],
    stages: ['Sourced', 'First Call', 'Partner Review', 'Deep Dive', 'Term Sheet', 'Legal'],
    createdAt: '2023-04-03T08:12:00.540Z',
  },
  {
    list: 'Deal Pipeline',
    name: 'Stages',
    type: 'board',
    owner: 'tobin',
    isShared: true,
    columns: ['Status', 'Lead Partner'],
    stages: [],
    createdAt: '2023-04-11T10:30:19.002Z',
  },
  {
    list: 'Portfolio',
    name: 'Health check',
    type: 'sheet',
    owner: 'tobin',
    isShared: true,
    columns: ['Status', 'Owners', 'affinity-data-number-of-employees', 'affinity-data-location'],
    stages: ['Watch', 'At Risk'],
    createdAt: '2023-06-01T14:05:44.871Z',
  },
  {
    list: 'Sourcing Inbox',
    name: 'Everything',
    type: 'sheet',
    owner: 'ines',
    isShared: true,
    columns: ['Status', 'Owners', 'Amount', 'created-at', 'affinity-data-industry', 'first-email'],
    stages: [],
    createdAt: '2023-08-15T09:48:03.115Z',
  },
  {
    list: 'Sourcing Inbox',
    name: 'My shortlist',
    type: 'sheet',
    owner: 'tobin',
    isShared: false,
    columns: ['Status', 'affinity-data-description'],
    stages: ['Meeting Set'],
    createdAt: '2024-02-20T16:21:37.660Z',
  },
  {
    list: 'LP Relations',
    name: 'Commitments',
    type: 'sheet',
    owner: 'mara',
    isShared: true,
    columns: ['Status', 'Amount', 'companies'],
    stages: ['Soft Circle', 'Committed'],
    createdAt: '2024-05-27T11:00:00.000Z',
  },
  {
    list: 'Fund III Raise',
    name: 'Raise by stage',
    type: 'board',
    owner: 'orla',
    isShared: true,
    columns: ['Status', 'Amount'],
    stages: [],
    createdAt: '2024-10-01T07:15:52.309Z',
  },
  {
    list: 'Deal Pipeline',
    name: 'Partner dashboard',
    type: 'dashboard',
    owner: 'mara',
    isShared: true,
    columns: [],
    stages: [],
    createdAt: '2025-03-14T13:33:08.224Z',
  },
  {
    list: 'Deal Pipeline',
    name: 'Follow up this week',
    type: 'sheet',
    owner: 'ines',
    isShared: false,
    columns: ['Next Step Date', 'time-in-current-status', 'next-event'],
    stages: ['First Call', 'On Hold'],
    createdAt: '2025-09-22T08:02:46.731Z',
  },
  {
    list: 'Events 2026',
    name: 'Names only',
    type: 'sheet',
    owner: 'ines',
    isShared: true,
    columns: [],
    stages: [],
    createdAt: '2026-02-10T15:59:21.487Z',
  },
];

export function addSavedViews(draft: Draft): void {
  const ids = new Ids('saved views', 2_100_923, 900, 40_000);
  for (const plan of PLANS) {
    const list = found(
      draft.lists.find((each) => each.name === plan.list),
      plan.list,
    );
    const fields = draft.fields.filter((field) => field.listId === list.id);
    const status = found(
      fields.find((field) => field.role === 'status'),
      'a Status column',
    );
    draft.savedViews.push({
      id: ids.next(),
      listId: list.id,
      name: plan.name,
      type: plan.type,
      ownerId: draft.userIds[plan.owner],
      isShared: plan.isShared,
      fieldKeys: plan.columns.map((column) => fields.find((field) => field.name === column)?.key ?? column),
      statusOptionIds: plan.stages.map(
        (stage) =>
          found(
            draft.options.find((option) => option.fieldId === status.id && option.text === stage),
            stage,
          ).id,
      ),
      createdAt: plan.createdAt,
    });
  }
}
