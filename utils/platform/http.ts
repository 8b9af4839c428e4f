import type { ProblemCode } from '../domain/quote/problem.ts';
import { isAnonymousFetch } from './anonymous-request.ts';

/**
 * The longest answer that is read, in characters. CoinGecko's 250 rows are about 200 000,
 * CoinPaprika's 2000 up to two million.
 */
const longestAnswer = 5_000_000;
/** The longest that anybody waits for an answer, in milliseconds. */
const timeoutMs = 10_000;
/** Binance bans for this long at the least who ignored "too many requests", in milliseconds. */
const shortestBan = 300_000;
/** The longest error that is read, in characters: enough for a code and a sentence. */
const longestError = 2_000;

export interface HttpFailure {
  readonly ok: false;
  readonly code: ProblemCode;
  /** What `Retry-After` asked for, in milliseconds; null where it was absent or unreadable. */
  readonly retryAfterMs: number | null;
  readonly cause: string;
  /** The HTTP status, where the host answered with another than 2xx. */
  readonly status?: number;
  /** The beginning of the body of such an answer. */
  readonly detail?: string;
}

export interface FetchOptions {
  /** A key goes out as a header. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type HttpResult = { readonly ok: true; readonly body: unknown } | HttpFailure;

/**
 * Fetches JSON from a provider. Sends no cookies and leaves nothing in the browser's cache.
 * Never rejects: what can go wrong comes back as a failure with a code.
 */
export async function fetchJson(url: string, options: FetchOptions = {}): Promise<HttpResult> {
  if (!(await isAnonymousFetch(url))) return withheld(url);
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A redirect would show another host's figures as the provider's own, and carry the key there.
      redirect: 'error',
      headers: { Accept: 'application/json', ...options.headers },
      signal: timeout,
    });
    return response.ok ? readJson(await readText(response)) : await readFailure(response);
  } catch (error) {
    const code = timeout.aborted ? 'timeout' : error instanceof RangeError ? 'bad-answer' : 'offline';
    return { ok: false, code, retryAfterMs: null, cause: String(error) };
  }
}

/** The browser or the reader took the permission for a host away; a request would then identify the installation. */
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
  const asked = readRetryAfter(headers.get('Retry-After'), Date.now());
  return {
    ok: false,
    code: codeOfStatus(status),
    retryAfterMs: asked ?? (status === 418 ? shortestBan : null),
    cause: `status ${status}`,
    status,
    detail: await readDetail(response),
  };
}

/** Only where the reason decides what we do: a bad parameter, a refused key. */
async function readDetail({ status, body }: Response): Promise<string> {
  if (status === 400 || status === 401) {
    let text = '';
    for await (const part of textOf(body)) {
      text += part;
      if (text.length >= longestError) break;
    }
    return text.slice(0, longestError);
  }
  await body?.cancel();
  return '';
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
  let text = '';
  for await (const part of textOf(response.body)) {
    text += part;
    if (text.length > longestAnswer) throw new RangeError(`answer longer than ${longestAnswer} characters`);
  }
  return text;
}

/** A reader and not `for await` over the body: Chrome can do that only since version 124. */
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
function codeOfStatus(status: number): ProblemCode {
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
