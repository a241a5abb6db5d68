/** Texts that are taken apart by hand: HTML of notes, files, filters, domains, dates. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FilterError, parseFilter } from '../../src/filter/filter.js';
import { asSent, hasInexactNumber } from '../../src/lib/as-sent.js';
import { Invalid } from '../../src/store/errors.js';
import type { StoredFile } from '../../src/store/model.js';
import { pagesOf } from '../../src/store/text/file-text.js';
import { acceptedHtml, blocksOf, cleanedHtml } from '../../src/store/text/note-html.js';
import { expectLinear, partsOf, runs } from './support.js';

const file = (content: string, contentType: string): StoredFile => ({
  id: 1,
  name: 'deck',
  size: content.length,
  contentType,
  creatorId: 1,
  personId: null,
  companyId: null,
  opportunityId: null,
  content: Buffer.from(content, 'latin1').toString('base64'),
  createdAt: '2026-01-05T09:00:00.000Z',
  updatedAt: null,
});

/** Anything but `Invalid` and `FilterError` is a defect. */
const tried = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    if (error instanceof Invalid || error instanceof FilterError) return undefined;
    throw error;
  }
};

const HTML = [
  '<p',
  '<span style="color:',
  '</p',
  '>',
  '<',
  '"',
  "'",
  '=',
  ' ',
  '\t',
  '<!--',
  '-->',
  '<script>',
  '</script',
  '&amp;',
  '&#',
  ';',
  ' a=',
  '<a href=',
  '</',
  '/>',
  '\\',
  'color:',
  '!',
];
const PDF = [
  '%PDF-1.4\n',
  '1 0 obj ',
  '2 0 obj',
  ' endobj ',
  'stream\n',
  '\nendstream',
  '<<',
  '>>',
  '/Type/Page',
  '/Contents ',
  '2 0 R ',
  '[',
  ']',
  '(',
  ')',
  '\\',
  ' Tj',
  ' TJ',
  '/Kids[',
  '/Type/Catalog',
  '/Pages 1 0 R',
  '/FlateDecode',
  '1',
  ' ',
];
const FILTER = [
  'id',
  '=',
  '!=',
  '=~',
  '"',
  '\\',
  '(',
  ')',
  '&',
  '|',
  '!',
  '[',
  ']',
  ',',
  '*',
  'name',
  ' ',
  '1',
  'createdAt>',
  '<=',
];

const readers: Record<string, { parts: readonly string[]; read: (text: string) => unknown }> = {
  'HTML of a note on V2': { parts: HTML, read: (text) => acceptedHtml(text, 'content') },
  'HTML of a note on V1': { parts: HTML, read: cleanedHtml },
  'HTML as text': { parts: HTML, read: (text) => blocksOf(text) },
  'an HTML file': { parts: HTML, read: (text) => pagesOf(file(text, 'text/html')) },
  'a PDF': { parts: PDF, read: (text) => pagesOf(file(`%PDF-1.4\n${text}`, 'application/pdf')) },
  'a page of a PDF': {
    parts: PDF,
    read: (text) =>
      pagesOf(
        file(
          `%PDF-1.4\n1 0 obj /Type/Page /Contents 2 0 R endobj 2 0 obj stream\n${text}\nendstream endobj`,
          'application/pdf',
        ),
      ),
  },
  'a filter': { parts: FILTER, read: parseFilter },
  'a text with long numbers': {
    parts: ['1', '0123456789', '.', 'e', '+', '-', '"', '\\', ' '],
    read: (text) => asSent(text, [text]) + hasInexactNumber(text),
  },
};

describe.each(Object.entries(readers))('%s', (_, { parts, read }) => {
  it('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(partsOf(parts), (text) => {
        tried(() => read(text));
      }),
      runs(400),
    );
  });

  it('takes work that grows with its length, whatever is repeated', async () => {
    const units = fc.sample(
      partsOf(parts, 4).filter((unit) => unit !== ''),
      { seed: 7, numRuns: 25 },
    );
    for (const unit of [...parts, ...units]) {
      for (const [start, end] of [
        ['', ''],
        [parts[0] ?? '', '!'],
      ]) {
        const text = (n: number) => start + unit.repeat(Math.ceil(n / unit.length)) + end;
        await expectLinear(12_000, (n) => tried(() => read(text(n))));
      }
    }
  });
});

describe('Known attacks', () => {
  it('a colour behind 80,000 blanks', async () => {
    await expectLinear(20_000, (n) => cleanedHtml(`<span style="color:${' '.repeat(n)}!">x</span>`));
  });

  it('a deeply nested filter is refused', () => {
    expect(() => parseFilter('('.repeat(50_000))).toThrow(FilterError);
  });
});
