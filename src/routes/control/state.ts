import { renamedPersonas } from '../../account/seeding/personas-in-seed.js';
import { addData } from '../../control/data.js';
import { deleteSnapshot, listSnapshots, resetAccounts, restoreSnapshot, saveSnapshot } from '../../control/state.js';
import { created, noContent, ok, RawJson } from '../../pipeline/answer.js';
import { JsonPieces } from '../../pipeline/json-pieces.js';
import { exportText } from '../../store/seed/export.js';
import type { Control } from './api.js';

export function stateRoutes(api: Control): void {
  api.post('/reset', ({ registry, query }) => {
    resetAccounts(registry, query.account);
    return noContent;
  });

  api.get('/snapshots', ({ account }) => ok(listSnapshots(account)));

  api.put('/snapshots/{name}', ({ account, params }) => {
    saveSnapshot(account, params.name);
    return noContent;
  });

  api.post('/snapshots/{name}/restore', ({ account, params }) => {
    restoreSnapshot(account, params.name);
    return noContent;
  });

  api.delete('/snapshots/{name}', ({ account, params }) => {
    deleteSnapshot(account, params.name);
    return noContent;
  });

  api.get('/export', ({ account: { world } }) => ok(new JsonPieces(exportText(world, renamedPersonas(world)))));

  api.post('/data', async ({ account, query, body }) => created(await addData(account, body, query.events)));

  api.get('/seed.schema.json', async () => {
    // Brings the validator along, which a start should not wait for.
    const { readSeedSchema } = await import('../../store/seed/seed-check.js');
    return ok(new RawJson(readSeedSchema()));
  });
}
