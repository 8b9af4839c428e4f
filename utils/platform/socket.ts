import { isAnonymousHandshake } from './anonymous-request.ts';
import { logError } from './log.ts';
import { proxyInUse } from './request-route.ts';

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
