export function ensureBuilt(): void;
export function digestOfSources(): string;
