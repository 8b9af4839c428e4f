import { isAnonymousHandshake } from './anonymous-request.ts';
import { logError } from './log.ts';

/** A WebSocket for text. */
export interface Socket {
  send(text: string): void;
  /** Hangs up; nothing is called back after this. */
  close(): void;
}

export interface SocketEvents {
  opened(): void;
  /** A frame of text. Binary frames are none of ours and are left out. */
  received(text: string): void;
  /** It failed or ended, once, for whatever reason. Never within the call that opens it. */
  ended(): void;
}

/** @param url `wss:`; sends no cookies of a page, as the worker has none */
export function openSocket(url: string, events: SocketEvents): Socket {
  const over = new AbortController();
  let socket: WebSocket | null = null;
  const end = (): void => {
    over.abort();
    socket?.close();
    events.ended();
  };
  isAnonymousHandshake(url).then(
    (anonymous) => {
      if (over.signal.aborted) return;
      if (anonymous) socket = connect(url, events, over.signal, end);
      else end();
    },
    (error: unknown) => {
      logError(`whether ${url} may be opened`, error);
      if (!over.signal.aborted) end();
    },
  );
  return {
    send: (text) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => {
      over.abort();
      socket?.close();
    },
  };
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
  // An error is always followed by a close, but not at once: the other side may be slow to say goodbye.
  for (const type of ['error', 'close']) socket.addEventListener(type, end, { signal });
  return socket;
}
