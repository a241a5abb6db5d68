export function isSource(url: string): boolean;
export function placeOf(path: string, source: string): string;
export function compiled(path: string): Promise<string>;
export function compileAll(...folders: string[]): Promise<void>;
