import type { PageCalls } from '../domain/page-protocol.ts';
import type { BackgroundCalls } from '../domain/protocol.ts';
import { browser } from './browser.ts';
import { pause } from './pause.ts';

/*
 * The part of `messaging.ts` that the gate needs, in a tenth of its length: every page loads this. The gate's script has the
 * browser's own API in place of the polyfill (`scripts/build/page-runtime.ts`).
 */

type GateCall = 'annotation.load' | 'gate.load' | 'page.isRevoked';

/** A lost message has no reply, not even an error; milliseconds. */
const replyTimeoutMs = 5_000;

/** Calls the background once. Rejects where it refuses or does not reply. */
export async function callFromGate<K extends GateCall>(call: K): Promise<BackgroundCalls[K]['reply']> {
  const answer: unknown = await Promise.race([
    browser.runtime.sendMessage({ call, request: null }),
    pause(replyTimeoutMs),
  ]);
  const { ok, reply, error } = (answer ?? {}) as { ok?: boolean; reply?: unknown; error?: string };
  if (!ok) throw new Error(`${call}: ${error ?? 'no answer'}`);
  return reply as BackgroundCalls[K]['reply'];
}

/** Answers the background's calls to this frame until the signal. */
export function serveGate(
  replies: { readonly [K in keyof PageCalls]: () => PageCalls[K]['reply'] },
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void): void => {
    const { call } = (message ?? {}) as { call?: string };
    if (sender.id !== browser.runtime.id || call === undefined || !Object.hasOwn(replies, call)) return;
    respond({ ok: true, reply: replies[call as keyof PageCalls]() });
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never));
}
