import { WebSocketServer } from 'ws';
import { html } from './exchange.ts';
import { Market } from './market.ts';
import { coingecko } from './providers/coingecko.ts';
import { listen } from './tls-server.ts';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WorldHost, WorldRequest, WorldResponse } from './exchange.ts';
import { alterMessages, refusal, withFault } from './fault-effects.ts';
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

/** A mock of the internet for the browser under test: providers and news sites on one loopback port. */
export interface World {
  readonly port: number;
  /** PEM of the server's certificate. */
  readonly certificate: string;
  readonly market: Market;
  readonly requests: readonly LoggedRequest[];
  requestsTo(host: string): readonly LoggedRequest[];
  /** Serves this content at a URL, whatever its query. */
  page(url: string, content: string | WorldResponse): void;
  /**
   * Makes a host fail until `clearFaults`.
   * @param where only requests whose URL matches; all of the host's without it
   */
  fault(host: string, fault: Fault, where?: RegExp): void;
  clearFaults(): void;
  close(): Promise<void>;
}

/** Starts the world on a free port of 127.0.0.1. Hosts are distinguished by the Host header. */
export async function startWorld(providers: readonly WorldHost[] = [coingecko]): Promise<World> {
  const market = new Market();
  const requests: LoggedRequest[] = [];
  const pages = new Map<string, WorldResponse>();
  const faults = new Map<string, { readonly fault: Fault; readonly where: RegExp }>();
  const hosts = new Map(
    providers.flatMap((provider) => provider.hosts.map((host) => [host, provider] as const)),
  );

  function logRequest(incoming: IncomingMessage): WorldRequest {
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

  function faultOf({ host }: WorldRequest, incoming: IncomingMessage): Fault | undefined {
    const known = faults.get(host);
    return known?.where.test(incoming.url ?? '/') ? known.fault : undefined;
  }

  function onRequest(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const request = logRequest(incoming);
    const fault = faultOf(request, incoming);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'down') incoming.socket.destroy();
    else if (fault?.kind === 'slow') setTimeout(() => send(outgoing, answer(request)), fault.ms).unref();
    else send(outgoing, withFault(answer(request), fault));
  }

  const sockets = new WebSocketServer({ noServer: true });
  function onUpgrade(incoming: IncomingMessage, connection: Duplex, head: Buffer): void {
    const request = logRequest(incoming);
    const provider = hosts.get(request.host);
    const fault = faultOf(request, incoming);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'answer') connection.end(refusal(fault.response));
    else if (fault?.kind === 'down' || !provider?.socket) connection.destroy();
    else
      sockets.handleUpgrade(incoming, connection, head, (socket) => {
        if (fault?.kind === 'altered') alterMessages(socket, fault.change);
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
    fault: (host, fault, where = /^/) => void faults.set(host, { fault, where }),
    clearFaults: () => faults.clear(),
    close,
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
