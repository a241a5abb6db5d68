import type { StoredFile } from '../../src/store/model.js';
import { companyNamed } from './companies.js';
import { type Draft, found } from './draft.js';
import { Ids } from './random.js';

/** A white dot. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAusB9Y3vLrsAAAAASUVORK5CYII=';

type Plan = Omit<StoredFile, 'id' | 'size' | 'personId' | 'companyId' | 'opportunityId'> &
  Partial<Pick<StoredFile, 'personId' | 'companyId' | 'opportunityId'>>;

/** Uploads on records of each kind and on none, in many types; oldest first. */
export function addFiles(draft: Draft): void {
  const ids = new Ids('files', 43_212, 40, 900);
  for (const plan of plansOf(draft)) {
    const size = Buffer.from(plan.content, 'base64').length;
    draft.files.push({ id: ids.next(), personId: null, companyId: null, opportunityId: null, ...plan, size });
  }
}

function plansOf(draft: Draft): Plan[] {
  const { mara, orla, tobin, ines, del, pia } = draft.userIds;
  const company = (name: string) => ({ companyId: companyNamed(draft, name).id });
  const person = (first: string, last: string) => ({
    personId: found(
      draft.persons.find((each) => each.firstName === first && each.lastName === last),
      `${first} ${last}`,
    ).id,
  });
  const opportunity = (i: number, listName: string) => {
    const list = draft.lists.find((each) => each.name === listName);
    const onList = draft.opportunities.filter((each) => each.listId === list?.id && each.id !== draft.restrictedId);
    return { opportunityId: found(onList[i], 'an opportunity').id };
  };
  const plan = (
    name: string,
    contentType: string | null,
    content: string,
    creatorId: number,
    createdAt: string,
    owner: Partial<Plan> = {},
  ): Plan => ({ name, contentType, content, creatorId, createdAt, updatedAt: null, ...owner });
  return [
    plan(
      'intro.md',
      'text/markdown',
      text('# Fernpath Energy\n\nHeat pumps for *old* buildings.\n'),
      mara,
      '2024-03-11T09:04:12.310Z',
      company('Fernpath Energy'),
    ),
    plan(
      'cap_table.csv',
      'text/csv',
      text('holder,shares\nfounders,7200000\npool,800000\nseed,2000000\n'),
      tobin,
      '2024-05-02T13:40:55.001Z',
      company('Loamworks'),
    ),
    plan(
      'Quillstack deck.pdf',
      'application/pdf',
      pdf([
        'Quillstack: scheduling and billing for workshops',
        'Pricing: four hundred a month, paid a year ahead',
        'The ask: three million for two markets',
      ]),
      ines,
      '2024-08-21T16:22:09.480Z',
      company('Quillstack'),
    ),
    plan(
      'CV Rowan Tally.pdf',
      'application/pdf',
      pdf(['Rowan Tally: twelve years in grid software']),
      tobin,
      '2024-11-06T08:15:30.772Z',
      person('Rowan', 'Tally'),
    ),
    plan(
      'Gesprächsnotiz.txt',
      'text/plain',
      text('Gespräch über die Pilotanlage: läuft seit März, Wartung jährlich.\n'),
      pia,
      '2025-01-17T10:05:00.000Z',
      company('Tidewarden'),
    ),
    plan(
      'pipeline 2024.csv',
      'text/csv',
      text('name,stage,amount\nProject A,Won,1200000\nProject B,Passed,\n'),
      mara,
      '2025-02-03T07:30:41.660Z',
    ),
    plan(
      'imre-castle.vcf',
      'text/vcard',
      text('BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Imre Castle\r\nEND:VCARD\r\n'),
      del,
      '2025-04-29T11:11:11.111Z',
      person('Imre', 'Castle'),
    ),
    plan('logo.png', 'image/png', PNG, ines, '2025-06-12T15:47:20.905Z', company('Orbitmoss')),
    plan(
      'data-room.json',
      'application/json',
      text('{"folders":["financials","contracts","team"],"files":31}\n'),
      orla,
      '2025-09-08T12:00:05.250Z',
      opportunity(0, 'Deal Pipeline'),
    ),
    plan(
      'term sheet v3.html',
      'text/html',
      text('<h1>Term sheet</h1><p>Pre-money 18 million, pro rata, one board seat.</p>\n'),
      mara,
      '2025-11-20T17:31:48.030Z',
      opportunity(3, 'Deal Pipeline'),
    ),
    // Taken over from an older tool, which did not keep the type.
    plan(
      'notes',
      null,
      text('Old tracker export: last touch in spring, owner unknown.\n'),
      pia,
      '2025-12-15T06:00:00.000Z',
      company('Copperlane Pay'),
    ),
    plan(
      'subscription agreement.txt',
      'text/plain',
      text('The investor subscribes for interests in Fund III.\n'),
      orla,
      '2026-01-27T14:09:33.418Z',
      opportunity(0, 'Fund III Raise'),
    ),
    plan('empty.txt', 'text/plain', '', ines, '2026-03-19T09:59:59.999Z', company('Gristmill Data')),
    plan(
      'site-visit.ics',
      'text/calendar',
      text('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'),
      tobin,
      '2026-05-05T08:45:10.200Z',
      person('Suki', 'Lorne'),
    ),
    {
      ...plan(
        'valuation memo.txt',
        'text/plain',
        text('Comparable rounds point to a pre-money of 18 to 22 million.\n'),
        mara,
        '2026-07-09T10:20:30.400Z',
        { opportunityId: draft.restrictedId },
      ),
      updatedAt: '2026-07-10T08:00:00.000Z',
    },
    plan(
      'travel policy.md',
      'text/markdown',
      text('# Travel\n\nTrains first. Book through the office.\n'),
      tobin,
      '2026-08-31T12:34:56.789Z',
    ),
    plan(
      'board pack October.pdf',
      'application/pdf',
      pdf(['Board pack: on plan, hiring lags', 'Risks: one supplier, one large renewal']),
      ines,
      '2026-10-08T16:02:27.144Z',
      company('Brightkeel Robotics'),
    ),
  ];
}

const text = (content: string): string => Buffer.from(content, 'utf8').toString('base64');

/** A plain PDF, a line of text per page, nothing compressed. */
function pdf(pages: readonly string[]): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((line, i) => {
      const stream = `BT /F1 12 Tf 72 720 Td (${line}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  body += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body, 'latin1').toString('base64');
}
