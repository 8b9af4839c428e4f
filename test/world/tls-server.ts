import { createServer } from 'node:https';
import { makeCertificate } from './certificate.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** A running TLS server. `certificate` is PEM; `close` also destroys the open connections. */
export interface TlsServer {
  readonly port: number;
  readonly certificate: string;
  readonly close: () => Promise<void>;
}

/** Starts a TLS server with a certificate of its own on a free port of 127.0.0.1. */
export async function listen(
  onRequest: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
  onUpgrade: (incoming: IncomingMessage, connection: Duplex, head: Buffer) => void,
): Promise<TlsServer> {
  const { key, cert } = makeCertificate(new Date());
  const server = createServer({ key, cert }, onRequest);
  server.on('upgrade', onUpgrade);

  // Pending requests keep the server open, and it does not close upgraded connections: both are destroyed.
  const connections = new Set<Socket>();
  server.on('connection', (connection: Socket) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection));
  });

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    certificate: cert,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const connection of connections) connection.destroy();
      }),
  };
}
