import type { WebSocket } from 'ws';
import type { Market } from './market.ts';

/** A request as a host of the world sees it. */
export interface WorldRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What a host answers. The body goes out as it is; `json` makes one. */
export interface WorldResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One provider: the hosts it has, and how it answers. One file each under `providers/`. */
export interface WorldHost {
  readonly hosts: readonly string[];
  answer(request: WorldRequest, market: Market): WorldResponse;
  /** Takes over a WebSocket just opened; without this, WebSockets are refused. */
  socket?(socket: WebSocket, request: WorldRequest, market: Market): void;
}

/** An answer that any web page may read, as the providers' own are. */
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
