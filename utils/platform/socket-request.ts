import type { FailureCode } from '../domain/quote/problem.ts';
import { isAnonymousHandshake } from './anonymous-request.ts';
import { type HttpFailure, withheld } from './http.ts';
import { proxyInUse } from './request-route.ts';

/** The longest message that is parsed, in characters. */
const longestMessage = 1_000_000;
/** The most messages of one request: for up to a hundred pairs, an acknowledgement and a few rows each. */
const mostMessages = 500;

export interface SocketRequest {
  /** Sent as JSON once the socket is open. */
  readonly send: unknown;
  readonly timeoutMs: number;
  /** Takes each JSON message; returns whether it was the last one needed. */
  readonly take: (message: unknown) => boolean;
}

/**
 * Sends one request over a WebSocket of its own and closes it. Never rejects.
 * @returns null where at least one message arrived, however the connection ended. Else the failure; a refused handshake
 *   can't be told from a broken connection here.
 */
export async function askSocket(url: string, request: SocketRequest): Promise<HttpFailure | null> {
  const isDirect = (await proxyInUse()) === '';
  return isDirect && (await isAnonymousHandshake(url)) ? exchange(url, request) : withheld(url);
}

function exchange(url: string, { send, timeoutMs, take }: SocketRequest): Promise<HttpFailure | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    let hasReceived = false;
    let messages = 0;
    const finish = (failure: HttpFailure | null): void => {
      clearTimeout(timer);
      socket.close();
      resolve(failure);
    };
    const fail = (code: FailureCode, cause: string): void =>
      finish(hasReceived ? null : { ok: false, code, retryAfterMs: null, cause: `${url}: ${cause}` });
    const timer = setTimeout(() => fail('timeout', 'no message in time'), timeoutMs);
    socket.addEventListener('open', () => socket.send(JSON.stringify(send)));
    socket.addEventListener('error', () => fail('offline', 'no connection'));
    socket.addEventListener('close', () => fail('offline', 'closed'));
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      messages += 1;
      if (messages > mostMessages) return fail('bad-answer', 'too many messages');
      const message = readMessage(data);
      if (message === undefined) return fail('bad-answer', 'unreadable');
      hasReceived = true;
      if (take(message)) finish(null);
    });
  });
}

/** Undefined where it is not JSON. */
function readMessage(data: unknown): unknown {
  if (typeof data !== 'string' || data.length > longestMessage) return undefined;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined;
  }
}
