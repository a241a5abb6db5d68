/** The bundled OpenAPI documents that the mock holds itself to, read from disk when first asked for. */

import { readAsset } from '../lib/asset.js';
import { memoized } from '../lib/memo.js';

export type DocumentName = 'v1' | 'v2-2024-01-01' | 'v2-2026-07-15' | 'v2-2026-09-17' | 'control';

export type Json = null | boolean | number | string | Json[] | { [member: string]: Json };
export type JsonObject = { [member: string]: Json };

/** As served and printed. */
export const documentText = memoized((name: DocumentName) => readAsset(`contract/generated/${name}.json`));

/** For reading only: shared by all who ask. */
export const document = memoized((name: DocumentName): JsonObject => JSON.parse(documentText(name)));

const unescaped = (part: string) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');

/** Follows a local `$ref`, once or several times. */
export function deref(doc: JsonObject, node: Json | undefined): JsonObject {
  let at = node as JsonObject;
  while (typeof at?.$ref === 'string') {
    const parts = at.$ref.slice(2).split('/');
    let target: Json | undefined = doc;
    for (const part of parts) {
      target = (target as JsonObject)[/[%~]/.test(part) ? unescaped(part) : part];
    }
    at = target as JsonObject;
  }
  return at;
}
