import { html } from './exchange.ts';
import type { WorldResponse } from './exchange.ts';

/**
 * What is wrong with a host: the connection breaks, no answer ever comes, the right one comes late, always the same wrong answer, or its
 * right answers (and what it says on a WebSocket) come out changed.
 */
export type Fault =
  | { readonly kind: 'down' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'answer'; readonly response: WorldResponse }
  | { readonly kind: 'altered'; readonly change: (body: string) => string };

/** The connection breaks before an answer. */
export const down: Fault = { kind: 'down' };

/** The request is taken and never answered. */
export const hang: Fault = { kind: 'hang' };

/** The right answer, after so many milliseconds. */
export function slow(ms: number): Fault {
  return { kind: 'slow', ms };
}

/** 429 in CoinGecko's first error shape, without CORS headers as it really comes; seconds to wait where given. */
export function rateLimited(retryAfter?: number): Fault {
  const status = { error_code: 429, error_message: "You've exceeded the Rate Limit." };
  return wrongAnswer(429, JSON.stringify({ status }), {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  });
}

/** A failure of the server's own, with nothing to read in it. */
export function serverError(status = 500): Fault {
  return wrongAnswer(status, '', { 'content-type': 'text/plain' });
}

/** A web page where JSON should be: 403 from a firewall, or 200 from a hotel's log-in page. */
export function htmlInstead(status: number): Fault {
  return {
    kind: 'answer',
    response: html('<!doctype html><title>One moment</title><p>Checking…</p>', status),
  };
}

/** Any other answer: cut-off JSON, a row with wrong types. */
export function wrongAnswer(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): Fault {
  return { kind: 'answer', response: { status, headers, body } };
}
