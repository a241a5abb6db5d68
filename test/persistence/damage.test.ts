/** What becomes of a damaged data file: it is refused, or it gives back what was acknowledged at some time. */
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { quirkDefaults } from '../../src/contract/quirks.js';
import { createMock, type Mock } from '../../src/index.js';
import { DataFileError } from '../../src/persistence/error.js';
import { openDataFile } from '../../src/persistence/open.js';
import { control } from '../control/support.js';
import { expectDeepEqual } from '../support/deep-equal.js';
import { api } from '../support.js';
import { DataFolder, fileOf, jsonOf, ofFormerFormat, withLine } from './support.js';

let folder: DataFolder;
beforeEach(() => {
  folder = new DataFolder();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await folder.close();
});

const NAMES = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const SEED = { companies: [{ name: 'Only One' }] };

/** A file, and how long it was when each of the names was acknowledged. */
async function written(): Promise<{ bytes: Buffer; lengths: number[] }> {
  const mock = await folder.reopen({ seed: SEED });
  const lengths = [readFileSync(folder.file).length];
  for (const name of NAMES) {
    await api(mock).post('/persons', { first_name: name, last_name: 'Person', emails: [] });
    lengths.push(readFileSync(folder.file).length);
  }
  await mock.close();
  return { bytes: readFileSync(folder.file), lengths };
}

const names = async (mock: Mock) => {
  const { persons } = (await api(mock).get('/persons?term=Person')).body;
  return persons.map((row: { first_name: string }) => row.first_name).sort();
};

/** What a file of these bytes gives: names, or why it was refused. */
async function opened(bytes: Buffer): Promise<string[] | string> {
  writeFileSync(folder.file, bytes);
  try {
    const wal = await openDataFile(folder.file, { seed: undefined, strict: false, quirkDefaults: quirkDefaults() });
    const persons = [...(wal.registry.get('scale')?.world.tables.persons ?? [])];
    await wal.close();
    return persons.filter((row) => row.lastName === 'Person').map((row) => row.firstName as string);
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    // Byte for byte by itself: `toEqual` takes a hundred times as long as the file takes to be opened.
    expect(readFileSync(folder.file).equals(bytes), 'the file is as it was').toBe(true);
    return error.message;
  }
}

const linesOf = (bytes: Buffer) => {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\n', at) + 1 || bytes.length;
    lines.push(bytes.subarray(at, end));
    at = end;
  }
  return lines;
};

describe('a data file whose lines are not where they were', () => {
  it('is refused: taken out, doubled or swapped ones', async () => {
    const { bytes } = await written();
    const lines = linesOf(bytes);
    const at = (i: number) => lines[i] as Buffer;
    for (let i = 1; i < lines.length - 1; i += i < 4 || i > lines.length - 6 ? 1 : 7) {
      const changed = [lines.toSpliced(i, 1), lines.toSpliced(i, 0, at(i)), lines.toSpliced(i, 2, at(i + 1), at(i))];
      for (const some of changed) {
        expect(await opened(Buffer.concat(some))).toMatch(/damaged at byte \d+ \(line \d+\)|cut off/);
      }
    }
    expect(await opened(Buffer.concat([...lines, at(lines.length - 1)]))).toMatch(/damaged/);
  });

  it('is refused where it was cut before the end of what it began with', async () => {
    const { bytes, lengths } = await written();
    const lines = linesOf(bytes);
    for (let kept = 1; kept < lines.length; kept++) {
      const cut = Buffer.concat(lines.slice(0, kept));
      if (cut.length >= (lengths[0] as number)) break;
      expect(await opened(cut)).toMatch(/cut off in line \d+/);
      expect(await opened(cut.subarray(0, -3))).toMatch(/cut off in line \d+/);
    }
  });
});

describe('random damage of a data file', () => {
  type Damage = (bytes: Buffer, a: number, b: number) => Buffer;
  const place = (bytes: Buffer, part: number) => Math.min(bytes.length - 1, Math.floor(part * bytes.length));
  const damages: Record<string, Damage> = {
    cut: (bytes, a) => bytes.subarray(0, place(bytes, a)),
    flip: (bytes, a, b) => {
      const copy = Buffer.from(bytes);
      const at = place(bytes, a);
      copy[at] = (copy[at] as number) ^ (1 << Math.floor(b * 8));
      return copy;
    },
    insert: (bytes, a, b) => {
      const at = place(bytes, a);
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([Math.floor(b * 256)]), bytes.subarray(at)]);
    },
    takeOut: (bytes, a, b) => {
      const [from, to] = [place(bytes, Math.min(a, b)), place(bytes, Math.max(a, b))];
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    },
    double: (bytes, a, b) => {
      const [from, to] = [place(bytes, Math.min(a, b)), place(bytes, Math.max(a, b))];
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
    },
    swap: (bytes, a, b) => {
      const lines = linesOf(bytes);
      const [i, j] = [Math.floor(a * lines.length), Math.floor(b * lines.length)];
      return Buffer.concat(lines.with(i, lines[j] as Buffer).with(j, lines[i] as Buffer));
    },
  };

  it('gives a refusal in words, or what was acknowledged up to a time', async () => {
    const { bytes, lengths } = await written();
    const whole = lengths[0] as number;
    const part = fc.double({ min: 0, max: 0.999_999, noNaN: true });
    // Half of them behind what the file was begun with: there is more to go wrong.
    const late = part.map((x) => (whole + x * (bytes.length - whole)) / bytes.length);
    const somewhere = fc.oneof(part, late);
    const damage = fc.constantFrom(...Object.keys(damages));
    await fc.assert(
      fc.asyncProperty(damage, somewhere, somewhere, async (kind, a, b) => {
        const changed = (damages[kind] as Damage)(bytes, a, b);
        const found = await opened(changed);
        if (typeof found === 'string') {
          expect(found).toMatch(/damaged|cut off|not a data file|newer affinity-mock|line \d+/);
          return;
        }
        expect(found).toEqual(NAMES.slice(0, found.length));
        // Only what the cut took is gone.
        const isPrefix = changed.equals(bytes.subarray(0, changed.length));
        const least = lengths.filter((length) => length <= (isPrefix ? changed.length : bytes.length)).length - 1;
        if (changed.length > 0 && isPrefix) expect(found).toHaveLength(least);
      }),
      { seed: 11, numRuns: 80 },
    );
  });
});

describe('an unfinished end', () => {
  it('is told of on stderr as it is dropped, and never again', async () => {
    const { bytes, lengths } = await written();
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    const end = lengths.at(-2) as number;
    writeFileSync(folder.file, bytes.subarray(0, end + 12));
    let mock = await createMock({ data: folder.file });
    expect(said.mock.calls).toEqual([[`affinity-mock: ${folder.file}: left out an unfinished end of 12 bytes`]]);
    await api(mock).post('/persons', { first_name: 'New', last_name: 'Person', emails: [] });
    await mock.close();
    mock = await createMock({ data: folder.file });
    expect(await names(mock)).toEqual([...NAMES.slice(0, -1), 'New'].sort());
    await mock.close();
    expect(said).toHaveBeenCalledTimes(1);
  });
});

describe('lines that are written right and say odd things', () => {
  const oddRow = (odd: object) => {
    const names = { firstName: 'Ada', lastName: null, primaryEmail: null };
    const row = {
      id: 7,
      type: 'external',
      ...names,
      emails: [],
      companyIds: [],
      createdAt: '2026-01-01T00:00:00.000Z',
    };
    return JSON.stringify([{ of: 'scale', rows: { persons: { rows: [{ ...row, ...odd }], gone: [], lastId: null } } }]);
  };
  const odd: [string, RegExp][] = [
    ['{}', /must be a list/],
    ['nonsense', /not JSON/],
    ['[null]', /must be an object/],
    ['[1]', /must be an object/],
    ['[{}]', /one of "seed"/],
    ['[{"of":"scale","rows":{"persons":{}}}]', /rows of persons must be a list/],
    ['[{"of":"scale","rows":{"persons":{"rows":[null],"gone":[],"lastId":null}}}]', /each row of persons/],
    ['[{"of":"scale","rows":{"persons":{"rows":[{"id":7}],"gone":[],"lastId":null}}}]', /"type" of row 7 of persons/],
    ['[{"of":"scale","rows":{"persons":{"rows":[],"gone":5,"lastId":null}}}]', /"gone" of persons/],
    [oddRow({ emails: 5 }), /"emails" of row 7 of persons/],
    [oddRow({ emails: [5] }), /"emails" of row 7 of persons/],
    [oddRow({ firstName: {} }), /"firstName" of row 7 of persons/],
    [oddRow({ createdAt: undefined }), /"createdAt" of row 7 of persons/],
    [oddRow({ id: -7 }), /each row of persons/],
    [oddRow({ id: 2 ** 53 - 1 }), /each row of persons/],
    ['[{"of":"scale","rows":null}]', /"rows" must be an object/],
    ['[{"of":"scale","patches":[7]}]', /each patch must be/],
    ['[{"of":"scale","patches":[[["apps"],3]]}]', /apps of the account "scale" must be a map/],
    ['[{"of":"scale","patches":[[["settings","tier"],"none"]]}]', /must have a tier/],
    ['[{"of":"scale","patches":[[["clock"]]]}]', /clock of the account "scale" must be an object/],
    ['[{"of":"scale","snapshot":"s"}]', /"at" must be a time/],
    ['[{"of":"scale","snapshot":"s","at":1,"rows":{},"patches":[[["pools"],1]]}]', /pools of the account/],
    ['[{"account":"x"}]', /"began" must be an object/],
    [
      '[{"account":"x","began":{"seed":"none","settings":{"tier":"scale","quirks":{}},"limits":{},"keys":{}}}]',
      /does not have the seed/,
    ],
    ['[{"account":"x","began":{"seed":"none","settings":{},"limits":{},"keys":{}}}]', /must have a tier/],
    ['[{"deleted":7}]', /must name an account/],
    ['[{"more":"none","rows":{"persons":[]}}]', /not there before/],
    ['[{"seed":"x","rows":{"persons":[]}}]', /"tenant"/],
  ];

  it('are refused with their number, and never with an error of the program', async () => {
    const { bytes } = await written();
    const number = jsonOf(bytes).length + 2;
    for (const [json, expected] of odd) {
      const found = await opened(withLine(bytes, json));
      expect(found, json).toMatch(expected);
      if (!/of the account|must have a tier/.test(String(found))) expect(found, json).toContain(`line ${number}`);
    }
  });

  it('are refused where they are of any other kind', async () => {
    const { bytes } = await written();
    const lines = jsonOf(bytes);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1, maxLength: 3 }), async (entries) => {
        expect(await opened(withLine(bytes, JSON.stringify(entries)))).toMatch(/^line \d+: /);
      }),
      { seed: 11, numRuns: 20 },
    );
    // Nothing but the end of the beginning.
    expect(await opened(fileOf(['[]']))).toMatch(/names no seed/);
    expect(await opened(fileOf(lines.slice(1)))).toMatch(/line \d+|names no seed/);
  });
});

describe('a file of the former format', () => {
  it('is opened, and written anew', async () => {
    const { bytes } = await written();
    writeFileSync(folder.file, ofFormerFormat(bytes));
    const mock = await createMock({ data: folder.file });
    expect(readFileSync(folder.file, 'utf8')).toMatch(/^affinity-mock data 2\n/);
    expect(await names(mock)).toEqual([...NAMES].sort());
    const exported = (await control(mock)('GET', '/export')).body;
    await mock.close();
    const again = await createMock({ data: folder.file });
    expectDeepEqual((await control(again)('GET', '/export')).body, exported);
    await again.close();
  });

  it('is refused where it was cut before its first account', async () => {
    const { bytes } = await written();
    const lines = linesOf(ofFormerFormat(bytes));
    const first = lines.findIndex((line) => line.includes('{"account":'));
    for (const kept of [1, 2, first]) {
      expect(await opened(Buffer.concat(lines.slice(0, kept)))).toMatch(
        /cut off before its first account|names no seed/,
      );
    }
  });
});
