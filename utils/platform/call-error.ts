/**
 * Why a call failed. `bad-request`: the request is invalid. `too-large`: above `largestMessage`. `rate-limited`: a limit of
 * the tab is exceeded. `failed`: everything else.
 */
export type CallErrorCode = 'bad-request' | 'too-large' | 'rate-limited' | 'failed';

/** A call that was refused or failed; on the calling side as well as on the side that replies. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly code: CallErrorCode;

  constructor(code: CallErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export function codeOf(error: unknown): CallErrorCode {
  return error instanceof CallError ? error.code : 'failed';
}
