import type { ProblemCode } from '../domain/quote/problem.ts';

/** The longest answer that is read, in bytes. CoinGecko's 250 rows are about 200 kB. */
const longestAnswer = 8_000_000;
const timeoutMs = 10_000;

export interface HttpFailure {
  readonly ok: false;
  readonly code: ProblemCode;
  /** What `Retry-After` asked for, in milliseconds; null where it was absent or unreadable. */
  readonly retryAfterMs: number | null;
  readonly cause: string;
}

export type HttpResult = { readonly ok: true; readonly body: unknown } | HttpFailure;

/**
 * Fetches JSON from a provider. Sends no cookies and leaves nothing in the browser's cache.
 * Never rejects: what can go wrong comes back as a failure with a code.
 */
export async function fetchJson(url: string, signal?: AbortSignal): Promise<HttpResult> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { Accept: 'application/json' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    if (!response.ok) {
      await response.body?.cancel();
      const retryAfterMs = readRetryAfter(response.headers.get('Retry-After'), Date.now());
      return {
        ok: false,
        code: codeOfStatus(response.status),
        retryAfterMs,
        cause: `status ${response.status}`,
      };
    }
    return readJson(await readText(response));
  } catch (error) {
    const code = timeout.aborted ? 'timeout' : error instanceof RangeError ? 'bad-answer' : 'offline';
    return { ok: false, code, retryAfterMs: null, cause: String(error) };
  }
}

/** Reads a text file out of our own package; rejects where there is none. */
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

/** @throws RangeError as soon as the answer is longer than anything that we asked for could be. */
async function readText(response: Response): Promise<string> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > longestAnswer) throw new RangeError(`answer longer than ${longestAnswer} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** What a status other than 2xx means for the reader. */
export function codeOfStatus(status: number): ProblemCode {
  if (status === 429 || status === 418) return 'rate-limited';
  if (status === 451) return 'restricted';
  if (status === 401 || status === 402 || status === 403) return 'blocked';
  if (status === 408) return 'timeout';
  return status >= 500 ? 'server' : 'bad-answer';
}

/** `Retry-After` in milliseconds from `now`: seconds or an HTTP date. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
