/** The library's entry point. */

export type { AccountHandle, AddOptions } from './account-handle.js';
export {
  type DefineSeedOptions,
  defineSeed,
  type SeedAddition,
  type SeedInput,
  type SeedKind,
  type SeedSource,
} from './control/define-seed.js';
export { ControlError } from './control/error.js';
export type * from './control/schemas.js';
export type { MockServer } from './http/server.js';
export { createMock, type Interception, Mock } from './mock.js';
export type { ListenOptions, MockOptions } from './mock-options.js';
