export function isSource(url: string): boolean;
export function placeOf(path: string): string;
export function compiled(path: string): string;
export function compileAll(...folders: string[]): Promise<void>;
