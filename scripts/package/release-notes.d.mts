/** What CHANGELOG says of a version. Throws where the tag is another, or its section has no date. */
export function notesOf(tag: string, version: string, changelog: string): string;
