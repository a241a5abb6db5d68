/** Files that users uploaded to a person, a company, an opportunity, or to the account as a whole (v1.md §14, v2-2026-09-17.md §1.2). */
import { type Context, tellsCascades, timestamp } from '../context.js';
import { Forbidden, Hidden, Invalid } from '../errors.js';
import { ownerKey } from '../indexes.js';
import type { EntityType, StoredFile } from '../model.js';
import { existing } from './find.js';
import { checkTag, NO_TAG, sightOf, type Tag, type TagMembers } from './tags.js';

/** With its MIME type as the uploader gave it. */
export type Upload = Pick<StoredFile, 'name' | 'contentType'> & { bytes: Uint8Array };

/** Those of an opportunity show to who sees all of it, the others to everybody. */
export const canSeeFile = (ctx: Context, file: StoredFile): boolean => sightOf(ctx, file) === 'seen';

/** Files of a restricted opportunity that the user does not manage are `Forbidden`. */
export function findFile(ctx: Context, id: number, member: string): StoredFile {
  const file = existing(ctx.world.tables.files, 'file', id, member);
  const sight = sightOf(ctx, file);
  if (sight === 'hidden') throw new Hidden('file', id, member);
  if (sight === 'masked') throw new Forbidden('This file belongs to a restricted opportunity.');
  return file;
}

/** All of them or none; in the order given. */
export function uploadFiles(ctx: Context, uploads: readonly Upload[], tag: Tag, members: TagMembers): StoredFile[] {
  checkTag(ctx, tag, members);
  for (const { name } of uploads) {
    if (name.trim() === '') throw new Invalid('a file needs a name', 'files');
  }
  const { files } = ctx.world.tables;
  const made = uploads.map(({ name, contentType, bytes }) =>
    files.insert({
      id: files.nextId(),
      name,
      size: bytes.length,
      contentType,
      creatorId: ctx.userId,
      ...tag,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
      createdAt: timestamp(ctx),
      updatedAt: null,
    }),
  );
  for (const file of made) ctx.world.emit({ type: 'file.created', file });
  return made;
}

/** What becomes of the files of a record that is deleted: quirk `both-files-go-with-record`. */
export function removeFilesOf(ctx: Context, type: EntityType, id: number): void {
  const { files } = ctx.world.tables;
  for (const file of files.by('entity', ownerKey(type, id))) {
    if (ctx.quirk('both-files-go-with-record') !== true) {
      files.update({ ...file, ...NO_TAG });
      continue;
    }
    files.remove(file.id);
    if (tellsCascades(ctx)) ctx.world.emit({ type: 'file.deleted', file });
  }
}
