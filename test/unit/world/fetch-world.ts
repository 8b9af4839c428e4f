import { request } from 'node:https';
import type { World } from '../../world/world.ts';

/** An answer of the world, the body as text. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

/** Asks the world for an address as a browser would whose every host name leads there, certificate checked. */
export function fetchWorld(world: World, url: string): Promise<Answer> {
  const { host, pathname, search } = new URL(url);
  const target = { host: '127.0.0.1', port: world.port, path: pathname + search, headers: { host } };
  return new Promise((resolve, reject) => {
    const asking = request({ ...target, ca: world.certificate, servername: 'localhost' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asking.setTimeout(2_000, () => asking.destroy(new Error('no answer')));
    asking.on('error', reject);
    asking.end();
  });
}
