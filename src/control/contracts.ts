import { documentText } from '../contract/documents.js';
import { V2_VERSIONS, type V2Version } from '../versions.js';
import { ControlError } from './error.js';

/** The bundled document of V2 at one of its versions, as text. Throws `not-found`. */
export function v2Document(version: string): string {
  if (V2_VERSIONS.includes(version as V2Version)) return documentText(`v2-${version as V2Version}`);
  throw new ControlError('not-found', `V2 has the versions ${V2_VERSIONS.join(', ')}, not "${version}"`, 'version');
}
