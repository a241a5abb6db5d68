/** JSON text that is ready to be sent: pages assembled from pieces rendered before. */
export class RawJson {
  constructor(readonly text: string) {}
}

/** What is sent back: a body that becomes JSON, text of another type, or nothing. */
export interface Answer<T = unknown> {
  status: number;
  body?: T;
  /** Besides the ones that every answer carries. */
  headers?: Readonly<Record<string, string>>;
  /** It breaks off after half of its body. */
  isCut?: true;
}

export const ok = <T>(body: T): Answer<T> & { body: T } => ({ status: 200, body });

export const created = <T>(body: T): Answer<T> & { body: T } => ({ status: 201, body });

export const accepted = <T>(body: T): Answer<T> & { body: T } => ({ status: 202, body });

export const noContent: Answer<never> = { status: 204 };

export function bodyText(body: unknown): string {
  return body instanceof RawJson ? body.text : JSON.stringify(body);
}
