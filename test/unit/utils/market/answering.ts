import { vi } from 'vitest';
import type { Ask, HistoryAsk, QuoteAsk } from '../../../../utils/market/provider.ts';

/** 7 February 2026, 6 in the morning UTC. */
export const now = Date.parse('2026-02-07T06:00:00Z');

export const ask: Ask = { currency: 'usd', now };

export function quotesAsk(coins: QuoteAsk['coins'], currency = 'usd'): QuoteAsk {
  return { ...ask, coins, currency };
}

export function historyAsk(coin: string, from: number, to: number): HistoryAsk {
  return { ...ask, coin, from, to };
}

/** Answers every request alike, until `vi.unstubAllGlobals`. A body that is no text goes out as JSON. */
export function answer(body: unknown, init: ResponseInit = {}): ReturnType<typeof vi.fn> {
  return answerInTurn([body, init]);
}

/** The first request gets the first answer, and so on; the last one stays. */
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
