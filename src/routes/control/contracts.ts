import { documentText } from '../../contract/documents.js';
import { v2Document } from '../../control/contracts.js';
import { ok, RawJson } from '../../pipeline/answer.js';
import type { Control } from './api.js';

export function contractRoutes(api: Control): void {
  api.get('/contracts/v1.json', () => ok(new RawJson(documentText('v1'))));
  api.get('/contracts/v2/{version}.json', ({ params }) => ok(new RawJson(v2Document(params.version))));
  api.get('/openapi.json', () => ok(new RawJson(documentText('control'))));
}
