import type { WebSocket } from 'ws';
import type { WorldResponse } from './exchange.ts';
import type { Fault } from './faults.ts';

/** The response as a fault makes it. */
export function withFault(
  response: WorldResponse,
  fault?: Exclude<Fault, { kind: 'down' | 'hang' | 'slow' }>,
): WorldResponse {
  if (fault?.kind === 'answer') return fault.response;
  return fault ? { ...response, body: fault.change(response.body) } : response;
}

/** The HTTP response that refuses a WebSocket handshake. */
export function refusal({ status, headers, body }: WorldResponse): string {
  const lines = Object.entries({ ...headers, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return [`HTTP/1.1 ${status} Refused`, ...lines, '', body].join('\r\n');
}

/** Alters all messages of a WebSocket. */
export function alterMessages(socket: WebSocket, change: (text: string) => string): void {
  const sendMessage = socket.send.bind(socket);
  let sentLarge = false;
  socket.send = (data: unknown) => {
    const text = change(String(data));
    // One message of megabytes is the fault to test; hundreds of them would only slow the test down.
    if (!sentLarge) sendMessage(text);
    sentLarge ||= text.length > 1_000_000;
  };
}
