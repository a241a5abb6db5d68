import { linkTo } from '../../account/signed-links.js';
import { created, ok } from '../../pipeline/answer.js';
import type { Context } from '../../store/context.js';
import { ownerKey } from '../../store/indexes.js';
import type { StoredFile } from '../../store/model.js';
import { canSeeFile, findFile } from '../../store/rules/files.js';
import { findCompanies } from '../../store/rules/find.js';
import { searchFiles } from '../../store/text/file-search.js';
import { fileSummaryView } from '../../views/v2/file.js';
import type { V2 } from './api.js';
import { filterOf, instants, number } from './filters.js';
import { descending, orderedPage } from './ordered-page.js';

/** v2-2026-09-17.md §1.2; v2-2026-operations.md, Files */
export function files(api: V2) {
  api.get('/files', ({ query, ctx, exchange }) => {
    const fits = filterOf<StoredFile>(query.filter, {
      createdAt: instants((file) => file.createdAt),
      'creator.id': number((file) => file.creatorId),
    });
    const rows = [...ctx.world.tables.files].filter((file) => canSeeFile(ctx, file) && fits(file));
    const keyOf = ({ createdAt, id }: StoredFile) => `${descending(Date.parse(createdAt))} ${descending(id)}`;
    return ok(orderedPage(exchange, query, rows, keyOf, fileSummaryView));
  });

  api.get('/files/{fileId}', ({ params, account, ctx, exchange }) => {
    const file = findFile(ctx, params.fileId, 'fileId');
    const downloadUrl = exchange.incoming.origin() + linkTo(account, file.id);
    return ok({ ...fileSummaryView(file), downloadUrl });
  });

  api.post('/files/search', ({ body, ctx }) => {
    const found = searchFiles(candidates(ctx, body), body.prompt, body.limit ?? 20);
    const data = found.map(({ file: { id, name }, pageNumber, preview }) => ({
      file: { id, name },
      pageNumber,
      preview,
    }));
    return created({ data });
  });
}

/** Named files, those of a company, or all; as far as the caller sees them. */
function candidates(ctx: Context, named: { fileIds?: readonly number[]; companyId?: number }): StoredFile[] {
  const { files } = ctx.world.tables;
  let all: Iterable<StoredFile> = files;
  if (named.fileIds) all = [...new Set(named.fileIds)].flatMap((id) => files.get(id) ?? []);
  if (named.companyId !== undefined) {
    const [company] = findCompanies(ctx, [named.companyId], '/companyId');
    all = company ? files.by('entity', ownerKey('company', company.id)) : [];
  }
  return [...all].filter((file) => canSeeFile(ctx, file));
}
