/** The parts of an OpenAPI document that the scripts look at. */
export interface Document {
  info: { version: string };
  servers?: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  webhooks?: Record<string, Record<string, Operation>>;
  components?: Record<string, Record<string, unknown>>;
}

export interface Operation {
  operationId?: string;
  tags?: string[];
  'x-stability-level'?: string;
  'x-evidence'?: string;
  'x-gate'?: string;
  'x-permission'?: string;
  'x-permission-seed-era'?: string;
  'x-quirks'?: string[];
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** Every operation of a document, with its method in capitals and its path. */
export function operationsOf(document: Document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** JSON that is compact, but breaks the line per entry down to `depth`, so that a change shows as a few lines. */
export function render(value: unknown, depth: number): string {
  if (depth === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value);
  const [open, entries, close] = Array.isArray(value)
    ? ['[', value.map((item) => render(item, depth - 1)), ']']
    : ['{', Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${render(item, depth - 1)}`), '}'];
  return entries.length === 0 ? open + close : `${open}\n${entries.join(',\n')}\n${close}`;
}
