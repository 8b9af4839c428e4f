import { vi } from 'vitest';
import type { FigureRequest, HistoryRequest, QuoteRequest } from '../../../../utils/market/provider.ts';

/** 7 February 2026, 6 in the morning UTC. */
export const now = Date.parse('2026-02-07T06:00:00Z');

export const figureRequest: FigureRequest = { currency: 'usd', now };

export function quoteRequest(coins: QuoteRequest['coins'], currency = 'usd'): QuoteRequest {
  return { ...figureRequest, coins, currency, admitFollowUp: async () => true };
}

export function historyRequest(coin: string, from: number, to: number): HistoryRequest {
  return { ...figureRequest, coin, from, to };
}

/** The same response to every request, until `vi.unstubAllGlobals`. A body that is not a string is sent as JSON. */
export function answer(body: unknown, init: ResponseInit = {}): ReturnType<typeof vi.fn> {
  return answerInTurn([body, init]);
}

/** The first response to the first request, and so on; the last one repeats. */
export function answerInTurn(...answers: (readonly [unknown, ResponseInit?])[]): ReturnType<typeof vi.fn> {
  let turn = 0;
  const fake = vi.fn(async () => {
    const [body, init] = answers[Math.min(turn, answers.length - 1)]!;
    turn += 1;
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), init ?? {});
  });
  vi.stubGlobal('fetch', fake);
  return fake;
}

/** The address of the nth request, counted from 0. */
export function addressOf(fetched: ReturnType<typeof vi.fn>, nth = 0): URL {
  return new URL(String(fetched.mock.calls[nth]?.[0]));
}
