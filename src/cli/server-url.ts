import { BadUse } from './bad-use.js';

/** The address of a server as an option gives it; a `/v2` at its end is left away. Throws `BadUse`. */
export function serverUrl(option: string, text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new BadUse(`${option}: this is not a URL: give one such as http://127.0.0.1:4010`);
  }
  if (!/^https?:$/.test(url.protocol)) throw new BadUse(`${option}: give an http or https URL`);
  if (url.username !== '' || url.password !== '') throw new BadUse(`${option}: leave credentials out of the URL`);
  // Set, not resolved: a path such as //elsewhere would name another host.
  url.pathname = url.pathname.replace(/(?<!\/)\/+$/, '').replace(/\/v2$/, '');
  url.search = url.hash = '';
  return url;
}
