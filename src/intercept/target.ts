/** What a proxy is asked for, and whether that is Affinity's API, however it is spelled. */
import { AFFINITY } from './affinity.js';

export interface Authority {
  /** As a URL has it: in lower case, percent signs and foreign letters resolved, IPv6 in brackets, no dot at the end. */
  host: string;
  port: number;
}

/** No user, no path, no blank, nothing that a parser might read in two ways. */
const AUTHORITY = /^(?<host>\[[\da-f:.]+\]|[^\s:@/?#\\[\]]+):(?<port>\d{1,5})$/i;
const ABSOLUTE = /^(?<scheme>https?):\/\/(?<authority>[^/?#]*)(?<rest>(?:[/?#].*)?)$/is;
/** What can stand in a request line (RFC 3986, 2). */
const PLAIN = /^[\x21-\x7e]+$/;

/** The target of a CONNECT; null for what is none. */
export function readAuthority(text: string): Authority | null {
  const { host = '', port = '' } = AUTHORITY.exec(text)?.groups ?? {};
  const number = Number(port);
  if (number < 1 || number > 65_535 || !URL.canParse(`http://${host}`)) return null;
  const name = withoutDots(new URL(`http://${host}`).hostname);
  return name === '' ? null : { host: name, port: number };
}

export interface ProxiedUrl extends Authority {
  isSecure: boolean;
  /** Path and query as they were sent. */
  path: string;
}

/** The target of a request in absolute form; null for what is none, or has a user in it. */
export function readProxiedUrl(text: string): ProxiedUrl | null {
  const { scheme = '', authority = '', rest = '' } = ABSOLUTE.exec(text)?.groups ?? {};
  if (!PLAIN.test(text) || authority === '' || text.includes('\\')) return null;
  const isSecure = scheme.toLowerCase() === 'https';
  const found = readAuthority(
    /:\d+$/.test(authority) ? authority : `${authority.replace(/:$/, '')}:${isSecure ? 443 : 80}`,
  );
  if (!found) return null;
  const [path = ''] = rest.split('#', 1);
  return { ...found, isSecure, path: path.startsWith('/') ? path : `/${path}` };
}

export const isAffinityHost = (host: string): boolean => withoutDots(host.toLowerCase()) === AFFINITY;

/** `api.affinity.co.` is the same name. */
function withoutDots(name: string): string {
  let end = name.length;
  while (end > 0 && name[end - 1] === '.') end--;
  return name.slice(0, end);
}

/** Whether a URL's host is an address: whose it is, only what is sent there tells. */
export const isAddress = (host: string): boolean => host.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(host);
