import { syncBuiltinESMExports } from 'node:module';
import v8 from 'node:v8';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepSmall } from '../../src/cli/keep-small.js';

// Told for real, V8 would go slowly for all that comes after in this process.
beforeEach(() => {
  vi.spyOn(v8, 'setFlagsFromString').mockImplementation(() => {});
  syncBuiltinESMExports();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

it('tells V8 for the process of its own', () => {
  keepSmall(process);
  expect(vi.mocked(v8.setFlagsFromString).mock.calls.flat()).toContain('--optimize-for-size');
});

it('leaves alone the process that somebody else runs a command in', () => {
  keepSmall({ stdout: { write: () => true }, stderr: { write: () => true } });
  expect(v8.setFlagsFromString).not.toHaveBeenCalled();
});
