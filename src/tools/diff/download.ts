import { document, type JsonObject } from '../../contract/documents.js';
import { NEWEST_VERSION, V2_VERSIONS, type V2Version } from '../../versions.js';
import { type ContractDiff, diffContracts } from './diff.js';
import { objectOr, readOpenApi } from './read.js';
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
  const diff = diffContracts(document(`v2-${ours}`), theirs);
  return { diff: { version: ours, ...diff }, text: diffText(diff, `V2 ${ours}`) };
}

function namedVersion(theirs: JsonObject): V2Version | undefined {
  const info = objectOr(theirs.info);
  const named = [info['x-affinity-api-version'], info.version];
  return V2_VERSIONS.find((version) => named.includes(version));
}
