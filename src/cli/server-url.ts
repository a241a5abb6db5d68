import { BadUse } from './bad-use.js';
import { portFromEnvironment } from './environment.js';
import { DEFAULT_PORT } from './port.js';

/** The address of a server as an option gives it; a `/v2` at its end is left away. Throws `BadUse`. */
export function serverUrl(option: string, text: string): URL {
  if (!URL.canParse(text)) throw new BadUse(`${option}: this is not a URL: give one such as http://127.0.0.1:4010`);
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) throw new BadUse(`${option}: give an http or https URL`);
  if (url.username !== '' || url.password !== '') throw new BadUse(`${option}: leave credentials out of the URL`);
  // Set, not resolved: a path such as //elsewhere would name another host.
  url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '').replace(/\/v2$/, '');
  url.search = url.hash = '';
  return url;
}

/** Where a server that was started with the same environment listens. */
export function ownAddress(): string {
  const { AFFINITY_MOCK_HOST: host = '' } = process.env;
  const isEverywhere = ['', '0.0.0.0', '::'].includes(host);
  const name = isEverywhere ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const scheme = (process.env.AFFINITY_MOCK_TLS_CERT ?? '') === '' ? 'http' : 'https';
  return `${scheme}://${name}:${portFromEnvironment('AFFINITY_MOCK_PORT', 'PORT') ?? DEFAULT_PORT}`;
}
