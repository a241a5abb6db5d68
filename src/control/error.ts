/** Why the control plane refuses a call; also thrown by the library's methods. */
const STATUS = {
  'bad-request': 400,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  'bad-seed': 422,
  'bad-data-file': 422,
  server: 500,
} as const;

export type ControlErrorCode = keyof typeof STATUS;

export class ControlError extends Error {
  override readonly name = 'ControlError';

  constructor(
    readonly code: ControlErrorCode,
    message: string,
    /** The parameter or body member to blame; of a seed the JSON pointer. */
    readonly param?: string,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code];
  }
}
