/** Why the control plane refuses a call; also thrown by the library's methods. */
const STATUS = {
  'bad-request': 400,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  changed: 412,
  'too-large': 413,
  'unsupported-media-type': 415,
  'bad-seed': 422,
  'bad-data-file': 422,
  server: 500,
} as const;

export type ControlErrorCode = keyof typeof STATUS;

/** What the library's methods throw where the control plane's calls answer 4xx: `code` for programs, the message for people. */
export class ControlError extends Error {
  /** For programs that know errors by their names. */
  override readonly name = 'ControlError';

  constructor(
    /** The kind of error. */
    readonly code: ControlErrorCode,
    message: string,
    /** The parameter or body member to blame; of a seed the JSON pointer. */
    readonly param?: string,
  ) {
    super(message);
  }

  /** The HTTP status with which the call answers. */
  get status(): number {
    return STATUS[this.code];
  }
}

/** What is wrong in itself, whatever there is. */
export const badRequest = (param: string | undefined, message: string) =>
  new ControlError('bad-request', message, param);
