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

  it('is the error rather than a line of code that makes one', () => {
    const code = '    const failure = Object.assign(new Error("GET: " + path));';
    expect(complaintIn(said(code, 'Error: GET /v2/lists: 503'), said())).toBe('Error: GET /v2/lists: 503');
  });

  it('is not what its data say: fewer deals are lost, 431 rows are no status', () => {
    expect(complaintIn(said('synced 431 rows'), said('synced 540 rows'))).toBeNull();
    expect(complaintIn(said('Closed Lost: 3 deals'), said('Closed Lost: 4 deals'))).toBeNull();
    const whole = said('{"deals":[{"id":431,"stage":"Lost"},{"id":2,"stage":"Lost"},{"id":3,"stage":"Won"}]}');
    expect(complaintIn(said('{"deals":[{"id":431,"stage":"Lost"}]}'), whole)).toBeNull();
    expect(complaintIn(said('[412]'), said('[412,413]'))).toBeNull();
  });

  it.each([
    ['{"deals":[],"errors":["page 2"]}', '{"deals":[1]}'],
    ['{"deals":[{"stage":"Lost"}],"failed":1}', '{"deals":[{"stage":"Lost"},{"stage":"Lost"}]}'],
    ['{"url":"/v2/lists","status":503}', '{"url":"/v2/lists","status":200}'],
    ['skipped 9 rows', 'skipped 2 rows'],
    ['GET /v2/lists: 503', 'GET /v2/lists: 200 rows'],
  ])('is what it says beyond its data: %s', (line, before) => {
    expect(complaintIn(said(line), said(before))).toBe(line);
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
