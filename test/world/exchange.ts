import type { WebSocket } from 'ws';
import type { Market } from './market.ts';

/** A request that a host of the world receives. */
export interface WorldRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** A host's response. `json` makes one from a value. */
export interface WorldResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One mock provider: its hosts and its responses. One file each under `providers/`. */
export interface WorldHost {
  readonly hosts: readonly string[];
  answer(request: WorldRequest, market: Market): WorldResponse;
  /** Handles an opened WebSocket; without this method, WebSockets are refused. */
  socket?(socket: WebSocket, request: WorldRequest, market: Market): void;
}

/** A JSON response with CORS headers, as the providers send them. */
export function json(value: unknown, status = 200): WorldResponse {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' };
  return { status, headers, body: JSON.stringify(value) };
}

/** A web page. `headers` adds to the content type, a Content-Security-Policy for one. */
export function html(
  body: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): WorldResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}
