import { documentText } from '../../contract/documents.js';
import { servedFrom, v2Document } from '../../control/contracts.js';
import { ok, RawJson } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function contractRoutes(api: Control): void {
  api.get('/contracts/v1.json', ({ origin }) => ok(new RawJson(servedFrom(origin, documentText('v1')))));
  api.get('/contracts/v2/{version}.json', ({ params, origin }) =>
    ok(new RawJson(servedFrom(origin, v2Document(params.version)))),
  );
  api.get('/openapi.json', ({ origin }) => ok(new RawJson(servedFrom(origin, documentText('control')))));
}
