import type { IncomingHttpHeaders } from 'node:http';
import { Agent, get } from 'node:https';

/** What one request of a simulated reader got. */
export interface ProxyReply {
  /** 0 where the connection failed. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A reader's browser behind the proxy, with a network address of its own (127.1.0.0/16). */
export class ProxyReader {
  readonly address: string;
  readonly #agent: Agent;
  readonly #port: number;

  constructor(number: number, port: number) {
    this.address = `127.1.${Math.floor(number / 250)}.${(number % 250) + 1}`;
    this.#port = port;
    this.#agent = new Agent({
      keepAlive: true,
      maxSockets: 1,
      localAddress: this.address,
      rejectUnauthorized: false,
    });
  }

  /** Sends a request as the extension does, with what a browser adds by itself, and more that must not go upstream. */
  get(path: string): Promise<ProxyReply> {
    return new Promise((resolve) => {
      const request = get({
        host: '127.0.0.1',
        port: this.#port,
        path,
        agent: this.#agent,
        headers: {
          Accept: 'application/json',
          'Accept-Language': 'de-CH',
          Cookie: `reader=${this.address}`,
          Origin: `moz-extension://${this.address}`,
          Referer: `https://${this.address}/`,
          'User-Agent': `reader ${this.address}`,
          'X-Forwarded-For': this.address,
          'x-cg-demo-api-key': `CG-${this.address}`,
        },
      });
      request.on('error', (error) => resolve({ status: 0, headers: {}, body: String(error) }));
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', (error) => resolve({ status: 0, headers: {}, body: String(error) }));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      });
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
