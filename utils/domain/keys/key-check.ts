import type { FailureCode } from '../quote/problem.ts';
import type { KeyRefusal, MaskedKey } from './api-key.ts';

/**
 * Why a check found nothing out: no connection; a limit, ours or the provider's; requests from this network rejected; no
 * permission for the host; keys are not sent, because requests go through a base URL or a policy forbids them; any other
 * failure of the provider.
 */
export type UncheckedReason = 'offline' | 'busy' | 'blocked' | 'withheld' | 'unused' | 'failed';

/** What one request with a key found. */
export type KeyCheck =
  | { readonly kind: 'valid' }
  | { readonly kind: 'refused'; readonly why: KeyRefusal }
  | { readonly kind: 'unchecked'; readonly why: UncheckedReason };

export interface KeyCheckReply {
  readonly check: KeyCheck;
  /** After the check. */
  readonly keys: readonly MaskedKey[];
}

const reasons: Readonly<Record<FailureCode, UncheckedReason>> = {
  offline: 'offline',
  timeout: 'failed',
  'rate-limited': 'busy',
  blocked: 'blocked',
  restricted: 'blocked',
  withheld: 'withheld',
  server: 'failed',
  'bad-answer': 'failed',
  internal: 'failed',
};

/**
 * The outcome of a request with a key.
 * @param result null where our own limiter did not admit the request
 * @param refusal why the provider rejected the key; null where the failure is not about the key
 */
export function keyCheckOf(
  result: { readonly ok: true } | { readonly ok: false; readonly code: FailureCode } | null,
  refusal: KeyRefusal | null,
): KeyCheck {
  if (result === null) return { kind: 'unchecked', why: 'busy' };
  if (result.ok) return { kind: 'valid' };
  return refusal === null
    ? { kind: 'unchecked', why: reasons[result.code] }
    : { kind: 'refused', why: refusal };
}
