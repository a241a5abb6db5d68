/** Adds hosts to what the proxy variables except: a proxy between a client and the mock would send the call to the live API. */
export function withoutProxy(
  environment: Readonly<Record<string, string | undefined>>,
  ...hosts: readonly string[]
): Record<'NO_PROXY' | 'no_proxy', string> {
  const before = environment.no_proxy || environment.NO_PROXY || '';
  const excepted = before.split(/[\s,]+/).filter((host) => host !== '');
  const all = excepted.includes('*') ? before : [...new Set([...excepted, ...hosts])].join(',');
  return { NO_PROXY: all, no_proxy: all };
}
