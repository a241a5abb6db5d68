/** What the thread for seeds is asked and answers: one question at a time, each answered once. */
import type { SeedRows, TableName } from '../../store/model.js';
import type { SeedProblem } from '../../store/seed/rules/problem.js';

/** A seed, or one of several that are merged: as a text, or the built-in one. */
export type SeedPart =
  | { bytes: Uint8Array; form: 'json' | 'yaml' }
  /** Moved by so many weeks. */
  | { builtIn: number };

export type Question =
  /** Reads a seed's texts, of which the later ones change the ones before, and keeps what they say. */
  | { ask: 'parse'; parts: readonly SeedPart[] }
  /** Keeps the seed of the body that was read last, if it is this one. */
  | { ask: 'recall'; digest: string }
  /** Checks and resolves the seed that was read last. */
  | { ask: 'resolve' }
  /** The next rows of it. */
  | { ask: 'rows' }
  /** Reads a body of `POST /_mock/accounts` and takes the seed out of it. */
  | { ask: 'body'; bytes: Uint8Array }
  /** Nothing of the job is needed any more. */
  | { ask: 'forget' };

export interface Answers {
  parse: { digest: string };
  recall: boolean;
  resolve: Pick<SeedRows, 'tenant' | 'past' | 'about'> & { tables: TableName[] };
  /**
   * A JSON list of rows; null once there are no more. A text: bytes would count as outside memory, of which as many as a big seed
   * has make the other side collect all of its garbage in one go.
   */
  rows: { table: TableName; json: string } | null;
  body: { body: unknown; seed: { json: Uint8Array; digest: string } | null };
  forget: null;
}

/** `refused`: what the seed or the body was refused with. */
export type Reply =
  | { answer: Answers[keyof Answers] }
  | {
      refused:
        | { kind: 'seed'; problem: SeedProblem }
        | { kind: 'syntax'; message: string; seed: number }
        | { kind: 'body'; message: string };
    }
  | { defect: string };

/** Said by the thread once it can be asked. */
export const READY = 'ready';
