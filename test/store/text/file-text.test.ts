import { deflateSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { StoredFile } from '../../../src/store/model.js';
import { searchFiles } from '../../../src/store/text/file-search.js';
import { pagesOf } from '../../../src/store/text/file-text.js';

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
    ['a PDF of backslashes in texts that do not end', () => pdfPage(`(runway) Tj ${'(\\'.repeat(400_000)}`), 1],
    ['a PDF of texts within texts', () => pdfPage(`(runway) Tj ${'('.repeat(900_000)}`), 1],
    [
      'a PDF that names one packed page 400 times on 400 pages, of which sixteen are looked at',
      () => pdf(bomb(400)),
      16,
    ],
    ['a PDF with a page tree without bottom', () => pdf(tree(100_000)), 0],
  ])('%s', (_, pages, expected) => {
    expect(pages()).toHaveLength(expected);
  });
});

/** Pages that all name the same packed object, each many times. */
function bomb(times: number): string {
  const packed = deflateSync(`(runway) Tj ${' '.repeat(2_000_000)}`).toString('latin1');
  const page = `<</Type/Page /Contents [${'1 0 R '.repeat(times)}]>>`;
  const pages = Array.from({ length: times }, (_, i) => `${i + 2} 0 obj ${page} endobj`);
  return `1 0 obj <</Filter/FlateDecode>>stream\n${packed}\nendstream endobj\n${pages.join('\n')}`;
}

function tree(levels: number): string {
  const kids = Array.from({ length: levels }, (_, i) => `${i + 2} 0 obj <</Kids[${i + 3} 0 R]>> endobj`);
  return `1 0 obj <</Type/Catalog /Pages 2 0 R>> endobj ${kids.join(' ')}`;
}

describe('The search of files', () => {
  it('takes a file that cannot be read for one without text, now and later', () => {
    const unreadable = Object.defineProperty({ ...file('', 'text/plain'), id: 2 }, 'content', {
      get: () => {
        throw new RangeError('Invalid string length');
      },
    });
    const files = [unreadable, file('runway of nine months', 'text/plain')];
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => said.mockRestore());
    for (let i = 0; i < 2; i++) expect(searchFiles(files, 'runway', 5).map((found) => found.file.id)).toEqual([1]);
    // The operator is told once.
    expect(said.mock.calls).toEqual([['affinity-mock: no text could be read from file 2', expect.any(RangeError)]]);
  });

  it('cuts a text without any blank into pieces, looking at each character once', () => {
    const text = 'runway'.repeat(200_000);
    expect(searchFiles([{ ...file(text, 'text/plain'), id: 3 }], text.slice(0, 1_200), 1)[0]?.preview.length).toBe(
      1_200,
    );
  });
});
