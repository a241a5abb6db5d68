import { describe, expect, it } from 'vitest';
import { complaintIn, Output, quoted } from '../../../src/tools/drill/output.js';

const said = (...lines: string[]) => {
  const output = new Output();
  for (const line of lines) output.add(`${line}\n`);
  return output;
};

describe('What a command said', () => {
  it.each([
    'failed: GET /v2/lists: 503',
    'skipped GET /v2/persons/7',
    'ERROR something',
    'TypeError: fetch failed',
    'missing: person 7 is gone',
    'WARNING: incomplete',
    '3 errors',
    'could not read page 2',
    'request timed out',
  ])('tells of a failure: %s', (line) => {
    expect(complaintIn(said('begun', line, 'done'), said('begun', 'done'))).toBe(line);
  });

  it.each([
    'done',
    '183 companies',
    'retrying GET /v2/lists after 503',
    '0 errors',
    'no errors',
    'errors: 0',
    '500ms',
    '',
  ])('does not tell of one: %j', (line) => {
    expect(complaintIn(said(line), said('begun'))).toBeNull();
  });

  it('counts only where the undisturbed run did not say it, at whatever time', () => {
    const undisturbed = said('2026-10-05T09:00:00.123Z warning: old config (12 ms)');
    expect(complaintIn(said('2026-10-05T09:03:10Z warning: old config (7 ms)'), undisturbed)).toBeNull();
    expect(complaintIn(said('2026-10-05T09:03:10Z warning: new config'), undisturbed)).not.toBeNull();
    expect(complaintIn(said('errors: 3'), said('errors: 0'))).toBe('errors: 3');
  });

  it('is the error rather than the line of code before it', () => {
    expect(complaintIn(said('    throw new Failed(path)', 'Error: GET /v2/lists: 503'), said())).toBe(
      'Error: GET /v2/lists: 503',
    );
  });

  it('is kept in part where it is much: the beginning and the end', () => {
    const output = new Output();
    output.add('first\n');
    for (let i = 0; i < 2_000; i++) output.add(`${'x'.repeat(999)}\n`);
    output.add('failed at last\n');
    const text = output.lines.join('\n');
    expect(text.length).toBeLessThan(140_000);
    expect(text).toMatch(/^first/);
    expect(complaintIn(output, said())).toBe('failed at last');
  });

  it('is quoted without what could act upon a terminal', () => {
    expect(quoted('a\u001b[31m\u202eb')).toBe('“a?[31m?b”');
    expect(quoted('x'.repeat(500)).length).toBeLessThan(110);
  });
});
