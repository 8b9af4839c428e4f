/**
 * Why a call was not answered. `bad-request`: its request does not fit. `too-large`: above `largestMessage`.
 * `rate-limited`: the tab has asked for too much. `failed`: everything else.
 */
export type CallErrorCode = 'bad-request' | 'too-large' | 'rate-limited' | 'failed';

/** A call that was refused or failed, on the side that answers as well as on the side that asks. */
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
