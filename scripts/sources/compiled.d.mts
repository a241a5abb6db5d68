export function isSource(url: string): boolean;
export function compiled(path: string): Promise<string>;
export function compileAll(...folders: string[]): Promise<void>;
