import type { FailureCode } from '../domain/quote/problem.ts';
import { proxiedUrl } from '../domain/requests/proxy-url.ts';
import { isAnonymousFetch, proxyInUse } from './request-route.ts';

/**
 * The longest response body that is read, in characters. CoinGecko's 250 rows are about 200,000, CoinPaprika's 2,000 rows
 * up to two million.
 */
const longestBody = 5_000_000;
/** The timeout of a request, body included, in milliseconds. */
const requestTimeoutMs = 10_000;
/** The shortest ban of Binance (status 418, after 429 was ignored), in milliseconds. */
const shortestBanMs = 300_000;
/** The longest error body that is read, in characters: enough for a code and a sentence. */
const longestErrorBody = 2_000;

export interface HttpFailure {
  readonly ok: false;
  readonly code: FailureCode;
  /** The delay of `Retry-After`, in milliseconds; null where it is absent or unreadable. */
  readonly retryAfterMs: number | null;
  readonly cause: string;
  /** The HTTP status, where there was a response other than 2xx. */
  readonly status?: number;
  /** The beginning of the body of such a response. */
  readonly detail?: string;
}

export interface FetchOptions {
  /** Such as the one that carries an API key. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON in a POST request; without it the request is a GET. */
  readonly json?: unknown;
}

export type HttpResult = { readonly ok: true; readonly body: unknown } | HttpFailure;

/**
 * Fetches JSON from a provider, or through the caching proxy where one is set, without cookies and without the browser's
 * cache. Never rejects: every error is returned as a failure with a code. The proxy needs no permission: it admits every
 * origin, and in Firefox it learns the one of this installation, as PRIVACY.md says.
 */
export async function fetchJson(url: string, options: FetchOptions = {}): Promise<HttpResult> {
  const proxy = await proxyInUse();
  if (proxy === '' && !(await isAnonymousFetch(url))) return withheld(url);
  const timeout = AbortSignal.timeout(requestTimeoutMs);
  try {
    const response = await fetch(proxy === '' ? url : proxiedUrl(proxy, url), {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A redirect would show another host's figures as the provider's, and send the key there.
      redirect: 'error',
      ...(options.json === undefined ? {} : { method: 'POST', body: JSON.stringify(options.json) }),
      headers: {
        Accept: 'application/json',
        ...(options.json === undefined ? {} : { 'Content-Type': 'application/json' }),
        // A proxy serves all readers with one key or none: the reader's own never leaves for it.
        ...(proxy === '' ? options.headers : {}),
      },
      signal: timeout,
    });
    return response.ok ? readJson(await readText(response)) : await readFailure(response);
  } catch (error) {
    const code = timeout.aborted ? 'timeout' : error instanceof RangeError ? 'bad-answer' : 'offline';
    return { ok: false, code, retryAfterMs: null, cause: String(error) };
  }
}

/** The failure of a request to a host without permission, which would identify the installation (see `isAnonymousFetch`). */
export function withheld(url: string): HttpFailure {
  return {
    ok: false,
    code: 'withheld',
    retryAfterMs: null,
    cause: `no permission for ${new URL(url).hostname}`,
  };
}

async function readFailure(response: Response): Promise<HttpFailure> {
  const { status, headers } = response;
  const retryAfterMs = readRetryAfter(headers.get('Retry-After'), Date.now());
  return {
    ok: false,
    code: codeOfStatus(status),
    retryAfterMs: retryAfterMs ?? (status === 418 ? shortestBanMs : null),
    cause: `status ${status}`,
    status,
    detail: await readDetail(response),
  };
}

/** Read only where the reason matters: an invalid parameter (400), a rejected key (401). */
async function readDetail({ status, body }: Response): Promise<string> {
  if (status === 400 || status === 401) {
    let text = '';
    for await (const part of textOf(body)) {
      text += part;
      if (text.length >= longestErrorBody) break;
    }
    return text.slice(0, longestErrorBody);
  }
  await body?.cancel();
  return '';
}

/** Reads a text file of our own package; rejects where there is none. */
export async function fetchPackagedText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  return response.text();
}

function readJson(text: string): HttpResult {
  try {
    return { ok: true, body: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, code: 'bad-answer', retryAfterMs: null, cause: String(error) };
  }
}

/** @throws RangeError as soon as the body is longer than any that we request can be */
async function readText(response: Response): Promise<string> {
  let text = '';
  for await (const part of textOf(response.body)) {
    text += part;
    if (text.length > longestBody) throw new RangeError(`body longer than ${longestBody} characters`);
  }
  return text;
}

/** With a reader, as `for await` over a body needs Chrome 124; can go when that is the minimum. */
async function* textOf(body: ReadableStream<Uint8Array<ArrayBuffer>> | null): AsyncGenerator<string> {
  if (!body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** What a status other than 2xx means for the reader. */
function codeOfStatus(status: number): FailureCode {
  if (status === 429 || status === 418) return 'rate-limited';
  if (status === 451) return 'restricted';
  if (status === 401 || status === 402 || status === 403) return 'blocked';
  if (status === 408) return 'timeout';
  return status >= 500 ? 'server' : 'bad-answer';
}

/** `Retry-After` in milliseconds from `now`: seconds or an HTTP date. */
function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
