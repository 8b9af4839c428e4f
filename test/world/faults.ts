import { html } from './exchange.ts';
import type { WorldResponse } from './exchange.ts';

/**
 * How a host fails: it drops the connection, never responds, responds late, always sends the same response, or sends
 * altered responses (and altered WebSocket messages).
 */
export type Fault =
  | { readonly kind: 'down' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'answer'; readonly response: WorldResponse }
  | { readonly kind: 'altered'; readonly change: (body: string) => string };

/** Drops the connection before a response. */
export const down: Fault = { kind: 'down' };

/** Accepts the request and never responds. */
export const hang: Fault = { kind: 'hang' };

/** The normal response, after a delay in milliseconds. */
export function slow(ms: number): Fault {
  return { kind: 'slow', ms };
}

/** 429 in CoinGecko's first error shape and, like the real one, without CORS headers. `retryAfter` in seconds. */
export function rateLimited(retryAfter?: number): Fault {
  const status = { error_code: 429, error_message: "You've exceeded the Rate Limit." };
  return wrongAnswer(429, JSON.stringify({ status }), {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  });
}

/** A server error with an empty body. */
export function serverError(status = 500): Fault {
  return wrongAnswer(status, '', { 'content-type': 'text/plain' });
}

/** A web page instead of JSON: 403 from a firewall, or 200 from a captive portal. */
export function htmlInstead(status: number): Fault {
  return {
    kind: 'answer',
    response: html('<!doctype html><title>One moment</title><p>Checking…</p>', status),
  };
}

/** Any other response: truncated JSON, a row with wrong types. */
export function wrongAnswer(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): Fault {
  return { kind: 'answer', response: { status, headers, body } };
}
