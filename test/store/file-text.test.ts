import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/store/file-text.js';
import type { StoredFile } from '../../src/store/model.js';

const file = (content: string, contentType: string): StoredFile => ({
  id: 1,
  name: 'deck',
  size: content.length,
  contentType,
  creatorId: null,
  personId: null,
  companyId: null,
  opportunityId: null,
  content: Buffer.from(content, 'latin1').toString('base64'),
  createdAt: '2026-01-05T09:00:00.000Z',
  updatedAt: null,
});
const html = (content: string) => pagesOf(file(content, 'text/html'));
const pdf = (content: string) => pagesOf(file(`%PDF-1.4\n${content}`, 'application/pdf'));
const pdfPage = (content: string) =>
  pdf(`1 0 obj <</Type/Page /Contents 2 0 R>> endobj\n2 0 obj <<>>stream\n${content}\nendstream endobj`);

describe('The text of HTML', () => {
  it('is what stands between tags, without scripts and styles', () => {
    const [page] = html('<p>Burn &amp; runway</p><SCRIPT>hidden()</script ><style>p{}</style><b>9 months</b>');
    expect(page?.text.split(/\s+/).filter(Boolean)).toEqual(['Burn', '&', 'runway', '9', 'months']);
  });

  it('goes to the end where a tag does not', () => {
    expect(html('runway <b 9 months')[0]?.text).toBe('runway <b 9 months');
    expect(html('<script>runway <i>9</i>')[0]?.text.trim()).toMatch(/^runway\s+9$/);
  });
});

describe('The text of a PDF', () => {
  it('is what its operators show', () => {
    expect(pdfPage('BT (Quayside ) Tj [(te) -20.5 (xt)] TJ ET')).toEqual([{ number: 1, text: 'Quayside \ntext' }]);
  });
});

// By backtracking these would take from an hour to centuries, or overflow the stack.
describe('A hostile file is read to its end', () => {
  it.each([
    ['HTML of opening brackets', () => html(`runway${'<'.repeat(2_000_000)}`), 1],
    ['HTML of scripts without end', () => html(`${'<script>'.repeat(250_000)}runway`), 1],
    ['a PDF of digits', () => pdf('1'.repeat(2_000_000)), 0],
    ['a PDF of objects without end', () => pdf('1 0 obj '.repeat(250_000)), 0],
    ['a PDF with a long number in an array', () => pdfPage(`[${'1'.repeat(60)}!`), 0],
    ['a PDF with an array beyond measure', () => pdfPage(`(runway) Tj [${'1 '.repeat(5_000_000)}`), 1],
    ['a PDF with a page tree without bottom', () => pdf(tree(100_000)), 0],
  ])('%s', (_, pages, expected) => {
    expect(pages()).toHaveLength(expected);
  });
});

function tree(levels: number): string {
  const kids = Array.from({ length: levels }, (_, i) => `${i + 2} 0 obj <</Kids[${i + 3} 0 R]>> endobj`);
  return `1 0 obj <</Type/Catalog /Pages 2 0 R>> endobj ${kids.join(' ')}`;
}
