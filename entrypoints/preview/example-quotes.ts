import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { QuotesReply } from '../../utils/domain/protocol.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import { minuteMs } from '../../utils/domain/time.ts';

/** Price and percent over 24 hours. Made up, as the preview says: opening the settings requests no prices. */
const examples: Readonly<Record<CoinId, readonly [price: number, change: number]>> = {
  bitcoin: [70_652.6, 10.66],
  ethereum: [2_061.4, -3.2],
  solana: [87.13, 1.94],
  ripple: [1.4727, -0.81],
};

/** An example in the reader's currency. */
export function exampleQuote(coin: CoinId, currency: string, now: number): Quote {
  const [price, change24h] = examples[coin] ?? [1, 0];
  return {
    coin,
    price,
    currency,
    change24h,
    high24h: price * 1.015,
    low24h: price * 0.9,
    volume24h: price * 1.4e6,
    marketCap: price * 2e7,
    rank: 1,
    at: now,
    source: 'coingecko',
  };
}

/** The reply to a page that asks for quotes, for the coins of the preview. */
export function exampleReply(coins: readonly CoinId[], currency: string, now: number): QuotesReply {
  const quotes = coins.map((coin) => [coin, exampleQuote(coin, currency, now)] as const);
  return { quotes: Object.fromEntries(quotes), problem: null, nextAt: now + minuteMs };
}
