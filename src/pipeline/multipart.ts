/** `multipart/form-data`: what uploads come in. */
import { Problem } from './problem.js';

/** Affinity publishes no bound; all files of an upload together, and what wraps them. */
export const MOST_UPLOAD_BYTES = 101 * 1024 * 1024;

/** A part with a file name. */
export class UploadedFile {
  constructor(
    readonly name: string,
    /** As the client told it; null where it told nothing that can be one. */
    readonly contentType: string | null,
    readonly bytes: Uint8Array,
  ) {}

  /** For the journal and for messages: everything but the bytes. */
  toJSON() {
    return { name: this.name, contentType: this.contentType, size: this.bytes.length };
  }
}

type Part = string | UploadedFile;

/** Parts by name as they are written, brackets included. A name in brackets or given several times holds a list, in order. */
export async function parseMultipart(bytes: Uint8Array, contentType: string): Promise<Record<string, Part | Part[]>> {
  const form = await parsed(bytes, contentType);
  const parts = new Map<string, Part | Part[]>();
  for (const [name, value] of form) {
    const part = typeof value === 'string' ? value : await fileOf(value);
    const before = parts.get(name);
    if (before === undefined) parts.set(name, name.endsWith('[]') ? [part] : part);
    else parts.set(name, [before, part].flat());
  }
  return Object.fromEntries(parts);
}

async function parsed(bytes: Uint8Array, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { 'content-type': contentType },
    }).formData();
  } catch {
    throw new Problem('validation', 'is not valid multipart/form-data', 'body');
  }
}

const MIME = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;[\x20-\x7e]*)?$/;

async function fileOf(file: File): Promise<UploadedFile> {
  const type = MIME.test(file.type) ? file.type : null;
  return new UploadedFile(file.name, type, new Uint8Array(await file.arrayBuffer()));
}
