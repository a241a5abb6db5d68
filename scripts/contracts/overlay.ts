import { readFileSync } from 'node:fs';
import { openapiOverlay } from 'openapi-format';
import { parse } from 'yaml';
import type { Document } from './document.js';

type Overlay = Parameters<typeof openapiOverlay>[1]['overlaySet'];

/**
 * The document as an overlay file changes it; the given one stays as it is.
 * Throws when an action finds nothing to do: then the overlay and the newer version have drifted apart.
 */
export async function overlaid(document: Document, file: string): Promise<Document> {
  const overlaySet = parse(readFileSync(file, 'utf8')) as Overlay;
  const { data, resultData } = (await openapiOverlay(structuredClone(document) as never, {
    overlaySet,
  })) as unknown as {
    data: Document;
    resultData: { unusedActions: Overlay['actions'] };
  };
  const idle = resultData.unusedActions.map((action) => action.target);
  if (idle.length > 0) throw new Error(`${file}: nothing found at ${idle.join(', ')}`);
  return data;
}
