export function putInPlace(made: string, folder: string, last?: readonly string[]): void;
