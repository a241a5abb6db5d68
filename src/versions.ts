/** The dated versions of V2, ascending. */
export const V2_VERSIONS = ['2024-01-01', '2026-07-15', '2026-09-17'] as const;
export type V2Version = (typeof V2_VERSIONS)[number];
/** The one that a request gets that names none, unless its key says otherwise. */
export const NEWEST_VERSION: V2Version = '2026-09-17';

/** The version that a header's text names; `current` is the newest. */
export function versionNamed(text: string | undefined): V2Version | undefined {
  const name = text?.trim() ?? '';
  return name.toLowerCase() === 'current' ? NEWEST_VERSION : V2_VERSIONS.find((version) => version === name);
}
export const isV2Version = (text: string): text is V2Version => (V2_VERSIONS as readonly string[]).includes(text);
