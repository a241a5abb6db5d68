/** Which names are Affinity's, and what happens to what can be neither led to the mock nor let out. */
import { writeSync } from 'node:fs';

export const AFFINITY = 'api.affinity.co';
/**
 * What look-ups of the host are answered with: addresses of documentation (RFC 5737, RFC 3849), which lead nowhere. A connection
 * to one of them goes to the mock.
 */
export const STAND_IN = { 4: '192.0.2.217', 6: '2001:db8::affa:217' } as const;

/** The mock's address, as `net` takes it. */
export interface Way {
  host: string;
  port: number;
}

/** Whether any of these is Affinity's host, or an address that stands for it. */
export function isAffinity(...names: readonly unknown[]): boolean {
  return names.some((name) => {
    if (typeof name !== 'string') return false;
    const host = name.toLowerCase().replace(/\.$/, '');
    return host === AFFINITY || host === STAND_IN[4] || host === STAND_IN[6];
  });
}

/** One line on stderr, exit code 2; in a worker thread the thread ends so. */
export function end(reason: string): never {
  writeSync(2, `affinity-mock/register: ${reason}\n`);
  process.exit(2);
}
