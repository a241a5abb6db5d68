import { addFault, listFaults, removeFault } from '../../control/faults.js';
import type { NewFault } from '../../control/schemas.js';
import { created, noContent, ok } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function faultRoutes(api: Control): void {
  api.get('/faults', ({ account }) => ok(listFaults(account)));

  api.post('/faults', ({ account, body }) => created(addFault(account, body as NewFault)));

  api.delete('/faults', ({ account }) => {
    removeFault(account);
    return noContent;
  });

  api.delete('/faults/{id}', ({ account, params }) => {
    removeFault(account, params.id);
    return noContent;
  });
}
