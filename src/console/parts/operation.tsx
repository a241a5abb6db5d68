/** Which version of an operation is shown, and what is special about it. */
import type { Operation } from '../../contract/operations.js';
import { isV2Version, NEWEST_VERSION, type V2Version } from '../../versions.js';
import type { Visit } from '../visit.js';

export const versionOf = ({ query }: Visit): V2Version =>
  isV2Version(query.version ?? '') ? (query.version as V2Version) : NEWEST_VERSION;

export const Marks = ({ operation: { beta, gate, served }, version }: { operation: Operation; version: V2Version }) => (
  <>
    {beta?.includes(version) && <span class="chip">beta</span>}{' '}
    {gate && (
      <span
        class="chip warn"
        title={`No route leads to it, live as here, while the gate ${gate} is closed: quirk v2-entities-gate`}
      >
        gated
      </span>
    )}{' '}
    {!served && <span class="chip warn">not emulated</span>}
  </>
);
