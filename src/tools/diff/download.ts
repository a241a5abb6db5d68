import { document, type JsonObject } from '../../contract/documents.js';
import { NEWEST_VERSION, V2_VERSIONS, type V2Version } from '../../versions.js';
import { type ContractDiff, diffContracts } from './diff.js';
import { operationsOf } from './operations.js';
import { NoOpenApi, objectOr, readOpenApi } from './read.js';
import { diffText } from './report.js';

/**
 * Our contract of V2 against the text of a document, as JSON or YAML. Without a version: the one that the document names, else the
 * newest. Rejects with `NoOpenApi` for what cannot be compared.
 */
export async function diffDownload(
  text: string,
  version?: V2Version,
): Promise<{ diff: ContractDiff & { version: V2Version }; text: string }> {
  const theirs = await readOpenApi(text);
  const ours = version ?? namedVersion(theirs) ?? NEWEST_VERSION;
  const own = document(`v2-${ours}`);
  assertV2(own, theirs, ours);
  const diff = diffContracts(own, theirs);
  return { diff: { version: ours, ...diff }, text: diffText(diff, `V2 ${ours}`) };
}

/** Throws `NoOpenApi` for the document of another API: that all of V2 is gone would be said of it, and mean nothing. */
function assertV2(ours: JsonObject, theirs: JsonObject, version: V2Version): void {
  const [own, there] = [operationsOf(ours), [...operationsOf(theirs).keys()]];
  if (there.some((key) => own.has(key))) return;
  const v1 = operationsOf(document('v1'));
  const what = there.some((key) => v1.has(key))
    ? 'it is a document of V1, and only V2 is compared'
    : `it is no document of V2: none of the ${own.size} operations of V2 ${version} is in it`;
  throw new NoOpenApi(
    `${what}. Give the OpenAPI document of V2, whose paths begin with /v2 or whose servers are all named with it (https://api.affinity.co/v2)`,
  );
}

function namedVersion(theirs: JsonObject): V2Version | undefined {
  const info = objectOr(theirs.info);
  const named = [info['x-affinity-api-version'], info.version];
  return V2_VERSIONS.find((version) => named.includes(version));
}
