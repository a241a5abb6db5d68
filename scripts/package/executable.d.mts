export const PLATFORMS: readonly string[];
/** The executable's file name, for the platform that this runs on unless one is named. */
export function executableName(platform?: string): string;
