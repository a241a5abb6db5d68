import { describe, expect, it } from 'vitest';
import { superLinear } from '../../scripts/check-regexps.js';

const whatIsFound = (source: string) =>
  superLinear('src/planted.ts', source).map(({ line, pattern }) => `${line} ${pattern}`);

describe('npm run regexps', () => {
  it('finds the pattern of colours that a note of 80 kB held up for 18 seconds', () => {
    const colours = String.raw`/^\s*(?:background-)?color\s*:\s*[#\w(),.%\s-]+$/i`;
    expect(whatIsFound(`const other = /a/;\nconst COLOURS = ${colours};`)).toEqual([`2 ${colours}`]);
  });

  it('finds exponential ones, ends that are looked for from every place, and patterns in strings', () => {
    expect(whatIsFound('/^(a+)+$/')).toHaveLength(1);
    expect(whatIsFound('text.replace(/\\/+$/, "")')).toHaveLength(1);
    expect(whatIsFound("new RegExp('^(b*)*$')")).toHaveLength(1);
  });

  it('wants to be told of patterns that are put together at run time', () => {
    expect(whatIsFound("new RegExp('^' + name)")).toHaveLength(1);
  });

  it('lets linear ones pass', () => {
    expect(whatIsFound('/^-?(0|[1-9]\\d*)(\\.\\d+)?$/; /(?<!\\/)\\/+$/; /\\{[^{}]*\\}/g;')).toEqual([]);
  });
});
