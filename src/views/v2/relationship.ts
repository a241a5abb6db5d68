import type { Tie } from '../../store/rules/relationships.js';
import type { World } from '../../store/world.js';
import { personData } from './references.js';
import type { Schemas } from './wire.js';

/** The colleague first, then whom they know. */
export const relationshipView = (world: World, tie: Tie): Schemas['Relationship'] => ({
  person1: person(world, tie.internalId),
  person2: person(world, tie.externalId),
  interactionScore: tie.strength,
  linkedIn: tie.linkedInSince === null ? null : { connectedOn: tie.linkedInSince },
});

function person(world: World, id: number): Schemas['RelationshipPerson'] {
  const { type: _, ...shown } = personData(world, id);
  return shown;
}
