import type { Team, TeamMember } from '../../src/store/model.js';
import { type Draft, found, type UserName } from './draft.js';
import { DAY, Ids, later, Random } from './random.js';

interface Plan extends Pick<Team, 'name' | 'privacyType' | 'createdAt' | 'updatedAt'> {
  /** Each of the members sees each of the lists. */
  lists: readonly string[];
  members: readonly (readonly [UserName, TeamMember['privacyType']])[];
}

const PLANS: readonly Plan[] = [
  {
    name: 'Investment Team',
    privacyType: 'share-subjects-bodies',
    createdAt: '2023-03-06T09:00:00.120Z',
    updatedAt: '2025-01-14T10:25:31.006Z',
    lists: ['Deal Pipeline', 'Sourcing Inbox', 'Co-Investors'],
    members: [
      ['mara', 'share-subjects-bodies'],
      ['orla', 'share-subjects-bodies'],
      ['tobin', 'share-subjects-bodies'],
      ['ines', 'share-subjects'],
      ['del', 'hide-subjects-bodies'],
      ['pia', 'share-subjects'],
    ],
  },
  {
    name: 'Fund Operations',
    privacyType: 'no-access',
    createdAt: '2023-07-03T13:10:45.700Z',
    updatedAt: null,
    lists: ['LP Relations', 'Fund III Raise', 'Watchlist – Climate'],
    members: [
      ['mara', 'hide-subjects-bodies'],
      ['orla', 'hide-subjects-bodies'],
      ['tobin', 'share-subjects'],
    ],
  },
  {
    name: 'Platform',
    privacyType: 'share-subjects',
    createdAt: '2025-11-17T08:40:02.319Z',
    updatedAt: null,
    lists: ['Portfolio', 'Events 2026'],
    members: [
      ['joss', 'share-subjects'],
      ['ines', 'share-subjects'],
    ],
  },
];

export function addTeams(draft: Draft): void {
  const random = new Random('teams');
  const ids = new Ids('teams', 317, 4, 90);
  const memberIds = new Ids('team members', 4_127, 5, 300);
  for (const { lists, members, ...plan } of PLANS) {
    const id = ids.next();
    const listIds = lists.map(
      (name) =>
        found(
          draft.lists.find((list) => list.name === name),
          name,
        ).id,
    );
    draft.teams.push({ id, ...plan, listIds });
    let addedAt = plan.createdAt;
    for (const [name, privacyType] of members) {
      draft.teamMembers.push({ id: memberIds.next(), teamId: id, personId: draft.userIds[name], privacyType, addedAt });
      addedAt = later(addedAt, random.int(0, 20 * DAY));
    }
  }
}
