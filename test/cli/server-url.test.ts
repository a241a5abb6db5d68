import { describe, expect, it } from 'vitest';
import { serverUrl } from '../../src/cli/server-url.js';

describe('An address of a server', () => {
  it.each([
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/'],
    ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010/'],
    ['http://127.0.0.1:4010/v2/', 'http://127.0.0.1:4010/'],
    ['http://127.0.0.1:4010/mock/v2?a=1#b', 'http://127.0.0.1:4010/mock'],
    ['http://127.0.0.1:4010//elsewhere.example/', 'http://127.0.0.1:4010//elsewhere.example'],
    ['http://127.0.0.1:4010/\\elsewhere.example/v2', 'http://127.0.0.1:4010//elsewhere.example'],
  ])('%s keeps its host', (text, expected) => {
    expect(serverUrl('--to', text).href).toBe(expected);
  });
});
