/** `multipart/form-data`: what uploads come in. */
import { MultiValues } from '../lib/multi-values.js';
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
  if (hasTooManyParts(bytes, contentType)) {
    throw new Problem('validation', `has more than ${MOST_PARTS} parts`, 'body');
  }
  const form = await parsed(bytes, contentType);
  const parts = new MultiValues<Part>();
  const mayHold = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(REPLACEMENT);
  for (const [given, value] of form) {
    if (!mayHold && `${given}${typeof value === 'string' ? value : ''}`.includes(REPLACEMENT)) {
      throw new Problem('bad-request', 'The form is not valid UTF-8.');
    }
    // Indexes in brackets are another spelling of empty ones.
    const name = given.replace(/\[\d{1,9}\]$/, '[]');
    parts.add(name, typeof value === 'string' ? value : await fileOf(value), name.endsWith('[]'));
  }
  return parts.toObject();
}

/** What the parser puts where bytes are no text. */
const REPLACEMENT = '\ufffd';

/** Of one upload. */
const MOST_PARTS = 1_000;
/** A boundary has 70 characters at most (RFC 2046, section 5.1.1). */
const BOUNDARY = /;\s*boundary=(?:"([^"]{1,200})"|([^;\s"]{1,200}))/i;

/** Told by the boundaries alone: parsing is what takes long. */
function hasTooManyParts(bytes: Uint8Array, contentType: string): boolean {
  const [, quoted, bare] = BOUNDARY.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const delimiter = Buffer.from(`--${boundary}`);
  let count = 0;
  // The last boundary closes the last part.
  for (let at = buffer.indexOf(delimiter); at >= 0; at = buffer.indexOf(delimiter, at + delimiter.length)) {
    if (++count > MOST_PARTS + 1) return true;
  }
  return false;
}

async function parsed(bytes: Uint8Array, contentType: string): Promise<FormData> {
  try {
    return await new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { 'content-type': contentType },
    }).formData();
  } catch {
    throw new Problem('bad-request', 'is not valid multipart/form-data', 'body');
  }
}

const MIME = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;[\x20-\x7e]*)?$/;

async function fileOf(file: File): Promise<UploadedFile> {
  const type = MIME.test(file.type) ? file.type : null;
  return new UploadedFile(file.name, type, new Uint8Array(await file.arrayBuffer()));
}
