import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A running proxy. `close` also destroys the open connections. */
export interface ConnectProxy {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * A proxy for browsers that can't map host names: connects every CONNECT tunnel, whatever its target, to one port of
 * 127.0.0.1, and refuses other requests.
 */
export async function startConnectProxy(port: number): Promise<ConnectProxy> {
  const server = createServer((_request, response) => response.writeHead(403).end());
  const open = new Set<{ destroy(): unknown }>();
  const keep = (socket: Socket): void => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  server.on('connection', keep);
  server.on('connect', (_request, client: Socket, head: Buffer) => {
    const target = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.write(head);
      target.pipe(client);
      client.pipe(target);
    });
    keep(target);
    target.on('close', () => client.destroy());
    client.on('close', () => target.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
