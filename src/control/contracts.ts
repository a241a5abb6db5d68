import { documentText } from '../contract/documents.js';
import { V2_VERSIONS, type V2Version } from '../versions.js';
import { ControlError } from './error.js';

/** What is before the servers of a document, as `npm run contracts` writes it. */
const SERVERS = '\n"servers":[\n';

/** A document whose first server is the origin that it was asked of: clients made from it go to the first. */
export function servedFrom(origin: string, text: string): string {
  const at = text.indexOf(SERVERS) + SERVERS.length;
  const end = text.indexOf('\n]', at);
  const [, ...others] = JSON.parse(`[${text.slice(at, end)}]`);
  const servers = [{ url: origin, description: 'The mock that served this document.' }, ...others];
  return text.slice(0, at) + servers.map((server) => JSON.stringify(server)).join(',\n') + text.slice(end);
}

/** The bundled document of V2 at one of its versions, as text. Throws `not-found`. */
export function v2Document(version: string): string {
  if (V2_VERSIONS.includes(version as V2Version)) return documentText(`v2-${version as V2Version}`);
  throw new ControlError('not-found', `V2 has the versions ${V2_VERSIONS.join(', ')}, not "${version}"`, 'version');
}
