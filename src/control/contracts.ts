import { documentText } from '../contract/documents.js';
import { suggestion } from '../lib/nearest.js';
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

const DOCUMENTED = ['v1', 'v2', 'control'] as const;

/** The bundled document of an API, as text. Throws `not-found`. */
export function documentNamed(api: (typeof DOCUMENTED)[number], version: string): string {
  if (!DOCUMENTED.includes(api)) {
    const near = suggestion(String(api), DOCUMENTED);
    const message = `there is no contract of ${JSON.stringify(api)}${near}: name v1, v2 (with a version) or control`;
    throw new ControlError('not-found', message, 'api');
  }
  return api === 'v2' ? v2Document(version) : documentText(api);
}
