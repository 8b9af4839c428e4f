import type { ProblemCode } from '../domain/quote/problem.ts';
import { isAnonymousHandshake } from './anonymous-request.ts';
import { type HttpFailure, withheld } from './http.ts';

/** The longest message that is read, in characters. */
const longestMessage = 1_000_000;
/** A request is about a hundred pairs at most, each with an acknowledgement and a few rows. */
const mostMessages = 500;

export interface SocketRequest {
  /** Sent as JSON once the socket is open. */
  readonly send: unknown;
  readonly timeoutMs: number;
  /** Sees each message that is JSON; returns whether that was the last one wanted. */
  readonly take: (message: unknown) => boolean;
}

/**
 * Asks one question over a WebSocket and closes it again. Never rejects.
 * @returns null where the socket has spoken, however it ended: what came was taken. Else the failure; a refusal
 *   can't be told from a broken line here.
 */
export async function askSocket(url: string, request: SocketRequest): Promise<HttpFailure | null> {
  return (await isAnonymousHandshake(url)) ? exchange(url, request) : withheld(url);
}

function exchange(url: string, { send, timeoutMs, take }: SocketRequest): Promise<HttpFailure | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    let spoken = false;
    let messages = 0;
    const finish = (failure: HttpFailure | null): void => {
      clearTimeout(timer);
      socket.close();
      resolve(failure);
    };
    const fail = (code: ProblemCode, cause: string): void =>
      finish(spoken ? null : { ok: false, code, retryAfterMs: null, cause: `${url}: ${cause}` });
    const timer = setTimeout(() => fail('timeout', 'no answer in time'), timeoutMs);
    socket.addEventListener('open', () => socket.send(JSON.stringify(send)));
    socket.addEventListener('error', () => fail('offline', 'no connection'));
    socket.addEventListener('close', () => fail('offline', 'closed'));
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      messages += 1;
      if (messages > mostMessages) return fail('bad-answer', 'too many messages');
      const message = readMessage(data);
      if (message === undefined) return fail('bad-answer', 'unreadable');
      spoken = true;
      if (take(message)) finish(null);
    });
  });
}

/** Undefined for what is no JSON. */
function readMessage(data: unknown): unknown {
  if (typeof data !== 'string' || data.length > longestMessage) return undefined;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined;
  }
}
