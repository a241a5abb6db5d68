/** The printed description of V1 is good enough for a code generator: its client compiles, finds misuse, and works. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/support.js';
import { v1Client, workday } from '../clients/openapi-fetch/client.js';
import { frozenMock } from '../support.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLIENT = join(ROOT, 'test', 'clients', 'openapi-fetch', 'client.ts');
const TSC = join(ROOT, 'node_modules', 'typescript-native', 'bin', 'tsc');

const USERS_SETTINGS = {
  target: 'es2022',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  lib: ['es2023'],
  types: ['node'],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
};

/** What the compiler says of files of a folder, in a user's strict settings: each begins with the name of its file. */
function complaints(folder: string, files: string[]): string[] {
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: USERS_SETTINGS, files }));
  const { error, stdout } = spawnSync(process.execPath, [TSC, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' });
  if (error) throw error;
  // What is indented goes on with the complaint above it.
  return stdout.split('\n').filter((line) => /^\S/.test(line));
}

describe('A client made from the printed description of V1', () => {
  it('compiles against types that were generated just now, and finds every misuse', async () => {
    const cache = join(ROOT, '.cache');
    mkdirSync(cache, { recursive: true });
    // Below the project, where the client finds its packages.
    const folder = mkdtempSync(join(cache, 'v1-client-'));
    try {
      const printed = await run(['contract', 'print', 'v1']);
      expect(printed.code).toBe(0);
      writeFileSync(join(folder, 'v1.d.ts'), astToString(await openapiTS(printed.stdout)));
      const source = readFileSync(CLIENT, 'utf8');
      const fresh = source.replace("'./paths.js'", "'./v1.js'");
      expect(fresh).not.toBe(source);
      writeFileSync(join(folder, 'client.ts'), fresh);
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
      writeFileSync(join(folder, 'unmarked.ts'), fresh.replaceAll('// @ts-expect-error', '//'));
      const found = complaints(folder, ['client.ts', 'unmarked.ts']);
      const ofUnmarked = found.filter((line) => line.startsWith('unmarked.ts('));
      expect(found.filter((line) => !ofUnmarked.includes(line))).toEqual([]);
      // The compiler looked: without the marks it finds what they stand for.
      expect(ofUnmarked).toHaveLength(fresh.split('@ts-expect-error').length - 1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('works', async () => {
    const mock = await frozenMock();
    const key = mock.account('scale').keys.admin;
    const seen = await workday(v1Client('http://mock', key, (request) => mock.fetch(request)));
    const { user, person, entry, option, organization } = seen;
    expect([user.firstName, seen.tenant.name]).toEqual(['Mara', 'Quaymoss Partners']);
    expect(person).toMatchObject({
      first_name: 'Noor',
      emails: ['noor@tarn.example'],
      organization_ids: [organization.id],
    });
    expect(entry).toMatchObject({ entity_id: person.id, creator_id: user.id });
    expect(seen.value.value).toEqual(option);
    expect(seen.values.map(({ id }) => id)).toEqual([seen.value.id]);
    expect(seen.note).toMatchObject({ content: 'Rang twice', person_ids: [person.id], creator_id: user.id });
    expect(seen.reminder).toMatchObject({ content: 'Call', person: { id: person.id } });
    expect(seen.interaction).toMatchObject({ type: 0, manual_creator_id: user.id });
    expect(seen.found.persons.map(({ id }) => id)).toEqual([person.id]);
    expect(seen.read.interaction_dates?.last_event_date).toBe('2026-10-01T03:00:00.000-07:00');
    expect(seen.read.list_entries.map(({ id }) => id)).toEqual([entry.id]);
    expect(seen.ids.length).toBeGreaterThan(100);
    expect(new Set(seen.ids).size).toBe(seen.ids.length);
    expect(seen.refused).toEqual({ status: 422, error: [expect.stringContaining('person')] });
    expect(seen.gone.status).toBe(422);
    await mock.close();
  });
});
