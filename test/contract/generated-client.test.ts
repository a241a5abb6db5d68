/** The printed description of V1 is good enough for a code generator: its client compiles, finds misuse, and works. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { run } from '../cli/support.js';
import { v1Client, workday } from '../clients/openapi-fetch/client.js';
import { frozenMock } from '../support.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLIENT = join(ROOT, 'test', 'clients', 'openapi-fetch', 'client.ts');

/** What the compiler says of each of some files, in a user's strict settings. */
function complaints(files: string[]): string[][] {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts'],
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
  });
  return files.map((file) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText, start, file: at }) => {
      const line = at && start !== undefined ? at.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    }),
  );
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
      const [client, unmarked] = [join(folder, 'client.ts'), join(folder, 'unmarked.ts')];
      const source = readFileSync(CLIENT, 'utf8');
      const fresh = source.replace("'./paths.js'", "'./v1.js'");
      expect(fresh).not.toBe(source);
      writeFileSync(client, fresh);
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
      writeFileSync(unmarked, fresh.replaceAll('// @ts-expect-error', '//'));
      const [found, foundUnmarked] = complaints([client, unmarked]);
      expect(found).toEqual([]);
      // The compiler looked: without the marks it finds what they stand for.
      expect(foundUnmarked).toHaveLength(fresh.split('@ts-expect-error').length - 1);
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
