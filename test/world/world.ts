import { type WebSocket, WebSocketServer } from 'ws';
import { html } from './exchange.ts';
import { Market } from './market.ts';
import { coingecko } from './providers/coingecko.ts';
import { listen } from './tls-server.ts';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WorldHost, WorldRequest, WorldResponse } from './exchange.ts';
import type { Fault } from './faults.ts';

/** A request that reached the world, in the order of arrival. */
export interface LoggedRequest {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly host: string;
  readonly path: string;
  /** With the query. */
  readonly url: string;
  /** Of a WebSocket: those of its handshake. */
  readonly headers: IncomingHttpHeaders;
}

/** The internet that the browser under test sees: the providers and the news sites, on one loopback port. */
export interface World {
  readonly port: number;
  /** PEM of the certificate, for clients that want to check it. */
  readonly certificate: string;
  readonly market: Market;
  readonly requests: readonly LoggedRequest[];
  requestsTo(host: string): readonly LoggedRequest[];
  /** Serves this at exactly this address (the query does not count) from now on. */
  page(url: string, content: string | WorldResponse): void;
  /** Breaks a host until `clearFaults`. */
  fault(host: string, fault: Fault): void;
  clearFaults(): void;
  close(): Promise<void>;
}

/** Starts the world on a free port of 127.0.0.1. Every host name is told apart by the Host header. */
export async function startWorld(providers: readonly WorldHost[] = [coingecko]): Promise<World> {
  const market = new Market();
  const requests: LoggedRequest[] = [];
  const pages = new Map<string, WorldResponse>();
  const faults = new Map<string, Fault>();
  const hosts = new Map(
    providers.flatMap((provider) => provider.hosts.map((host) => [host, provider] as const)),
  );

  function arrive(incoming: IncomingMessage): WorldRequest {
    const request = read(incoming);
    const url = `https://${request.host}${incoming.url ?? '/'}`;
    requests.push({ at: Date.now(), host: request.host, path: request.path, url, headers: incoming.headers });
    return request;
  }

  function answer(request: WorldRequest): WorldResponse {
    const provider = hosts.get(request.host);
    if (provider) return provider.answer(request, market);
    return (
      pages.get(request.host + request.path) ??
      html('<!doctype html><title>Not found</title><h1>Not found</h1>', 404)
    );
  }

  function onRequest(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const request = arrive(incoming);
    const fault = faults.get(request.host);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'down') incoming.socket.destroy();
    else if (fault?.kind === 'slow') setTimeout(() => send(outgoing, answer(request)), fault.ms).unref();
    else send(outgoing, faulty(answer(request), fault));
  }

  const sockets = new WebSocketServer({ noServer: true });
  function onUpgrade(incoming: IncomingMessage, connection: Duplex, head: Buffer): void {
    const request = arrive(incoming);
    const provider = hosts.get(request.host);
    const fault = faults.get(request.host);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'answer') connection.end(refusal(fault.response));
    else if (fault?.kind === 'down' || !provider?.socket) connection.destroy();
    else
      sockets.handleUpgrade(incoming, connection, head, (socket) => {
        if (fault?.kind === 'altered') alterWords(socket, fault.change);
        provider.socket?.(socket, request, market);
      });
  }

  const { port, certificate, close } = await listen(onRequest, onUpgrade);
  return {
    port,
    certificate,
    market,
    requests,
    requestsTo: (host) => requests.filter((request) => request.host === host),
    page(url, content) {
      const { host, pathname } = new URL(url);
      pages.set(host + pathname, typeof content === 'string' ? html(content) : content);
    },
    fault: (host, fault) => void faults.set(host, fault),
    clearFaults: () => faults.clear(),
    close,
  };
}

function faulty(
  right: WorldResponse,
  fault?: Exclude<Fault, { kind: 'down' | 'hang' | 'slow' }>,
): WorldResponse {
  if (fault?.kind === 'answer') return fault.response;
  return fault ? { ...right, body: fault.change(right.body) } : right;
}

/** A WebSocket that is not opened, as HTTP has it. */
function refusal({ status, headers, body }: WorldResponse): string {
  const lines = Object.entries({ ...headers, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return [`HTTP/1.1 ${status} Refused`, ...lines, '', body].join('\r\n');
}

function alterWords(socket: WebSocket, change: (text: string) => string): void {
  const say = socket.send.bind(socket);
  let choked = false;
  socket.send = (data: unknown) => {
    const text = change(String(data));
    // One such message is the fault; hundreds of them would be the test's own.
    if (!choked) say(text);
    choked ||= text.length > 1_000_000;
  };
}

function read(incoming: IncomingMessage): WorldRequest {
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '');
  const { pathname, searchParams } = new URL(incoming.url ?? '/', `https://${host || 'localhost'}`);
  return {
    method: incoming.method ?? 'GET',
    host,
    path: pathname,
    query: searchParams,
    headers: incoming.headers,
  };
}

function send(outgoing: ServerResponse, { status, headers, body }: WorldResponse): void {
  outgoing.writeHead(status, { 'cache-control': 'no-store', ...headers });
  outgoing.end(body);
}
