import type { FailureCode } from '../domain/quote/problem.ts';
import { type HttpFailure, withheld } from './http.ts';
import { logError } from './log.ts';
import { isAnonymousHandshake, proxyInUse } from './request-route.ts';

/** A WebSocket for text. */
export interface Socket {
  send(text: string): void;
  /** Closes the connection; no event follows. */
  close(): void;
}

export interface SocketEvents {
  opened(): void;
  /** A text message. Binary messages are ignored. */
  received(text: string): void;
  /** The connection failed or was closed, for whatever reason. Called once, never within `openSocket`. */
  ended(): void;
}

/** @param url `wss:` */
export function openSocket(url: string, events: SocketEvents): Socket {
  const closed = new AbortController();
  let socket: WebSocket | null = null;
  const end = (): void => {
    closed.abort();
    socket?.close();
    events.ended();
  };
  mayOpen(url).then(
    (allowed) => {
      if (closed.signal.aborted) return;
      if (allowed) socket = connect(url, events, closed.signal, end);
      else end();
    },
    (error: unknown) => {
      logError(`whether ${url} may be opened`, error);
      if (!closed.signal.aborted) end();
    },
  );
  return {
    send: (text) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => {
      closed.abort();
      socket?.close();
    },
  };
}

/** A connection of each reader's own is what a caching proxy is there to avoid: with one there are no streams. */
async function mayOpen(url: string): Promise<boolean> {
  return (await proxyInUse()) === '' && isAnonymousHandshake(url);
}

function connect(url: string, events: SocketEvents, signal: AbortSignal, end: () => void): WebSocket {
  const socket = new WebSocket(url);
  socket.addEventListener('open', () => events.opened(), { signal });
  socket.addEventListener(
    'message',
    ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') events.received(data);
    },
    { signal },
  );
  // `close` always follows `error`, but may be late: the closing handshake waits for the server.
  for (const type of ['error', 'close']) socket.addEventListener(type, end, { signal });
  return socket;
}

/** The longest message that is parsed, in characters. */
const longestMessage = 1_000_000;
/** The most messages of one request: for up to a hundred pairs, an acknowledgement and a few rows each. */
const mostMessages = 500;

interface SocketRequest {
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
