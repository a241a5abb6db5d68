/** The project's own types of V1, which are read-only, as a client's user would generate them. */
import type { paths as ReadOnlyPaths } from '../../../src/contract/generated/v1.js';

type Mutable<T> = T extends readonly (infer Item)[]
  ? Mutable<Item>[]
  : T extends object
    ? { -readonly [Member in keyof T]: Mutable<T[Member]> }
    : T;

export type paths = Mutable<ReadOnlyPaths>;
