export const PROGRAM: string;
/** The text of src/contract/libraries.ts, by which a bundle has the validation libraries within. */
export function withLibrariesWithin(source: string): string;
/** Makes the folder of the bundle anew; its files. */
export function makeBundle(folder: string): Promise<string[]>;
