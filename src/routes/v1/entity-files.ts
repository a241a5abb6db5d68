import { linkTo } from '../../account/signed-links.js';
import { ok } from '../../pipeline/answer.js';
import { UploadedFile } from '../../pipeline/multipart.js';
import { Problem } from '../../pipeline/problem.js';
import { canSeeFile, findFile, uploadFiles } from '../../store/rules/files.js';
import { entityFile } from '../../views/v1/entity-file.js';
import type { V1 } from './api.js';
import { pageOf, requestOf } from './page-token.js';
import { ownerOf, readTag, TAG_MEMBERS } from './tag-input.js';

/** v1.md §14 */
export function entityFiles(api: V1) {
  api.get('/entity-files', ({ ctx, query, exchange }) => {
    const { files } = ctx.world.tables;
    const owner = ownerOf(ctx, query);
    const ids = owner === null ? files.ids() : files.idsBy('entity', owner);
    const page = pageOf(exchange, ids, requestOf(query), (id) => {
      const file = files.get(id);
      return file && canSeeFile(ctx, file) ? entityFile(ctx, file) : null;
    });
    return ok({ entity_files: page.items, next_page_token: page.nextPageToken });
  });

  api.post('/entity-files', ({ ctx, body }) => {
    const uploads = uploadsIn(body);
    const files = uploadFiles(ctx, uploads, readTag(body, false), TAG_MEMBERS);
    if (ctx.quirk('v1-upload-answers-files') === false) return ok({ success: true as const });
    return ok({ success: true as const, entity_files: files.map((file) => entityFile(ctx, file)) });
  });

  api.get('/entity-files/{entity_file_id}', ({ ctx, params }) =>
    ok(entityFile(ctx, findFile(ctx, params.entity_file_id, 'entityFileId'))),
  );

  api.get('/entity-files/download/{entity_file_id}', ({ account, ctx, params, exchange }) => {
    const file = findFile(ctx, params.entity_file_id, 'entityFileId');
    return { status: 302, headers: { location: exchange.incoming.origin() + linkTo(account, file.id) } };
  });
}

/** `file` first, then `files[]` in their order. */
function uploadsIn(body: { file?: unknown; 'files[]'?: readonly unknown[] }): UploadedFile[] {
  const { file, 'files[]': files = [] } = body;
  const given = { file: file === undefined ? [] : [file].flat(), 'files[]': files };
  for (const [name, parts] of Object.entries(given)) {
    if (parts.every((part) => part instanceof UploadedFile)) continue;
    throw new Problem('validation', 'expected a file, as a part with a file name', name);
  }
  // A form whose file input was left empty sends a part without name and bytes.
  const uploads = ([...given.file, ...given['files[]']] as UploadedFile[]).filter((each) => each.name !== '');
  if (uploads.length === 0) throw new Problem('validation', 'is required, as a part of multipart/form-data', 'file');
  return uploads;
}
