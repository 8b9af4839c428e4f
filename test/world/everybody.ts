import type { WorldHost } from './exchange.ts';
import { alternativeMe } from './providers/alternative-me.ts';
import { binance } from './providers/binance.ts';
import { coinbase } from './providers/coinbase.ts';
import { coingecko } from './providers/coingecko.ts';
import { coinpaprika } from './providers/coinpaprika.ts';
import { frankfurter } from './providers/frankfurter.ts';
import { kraken } from './providers/kraken.ts';

/** Who answers when the product asks, streams of live prices aside. */
export const everybody: readonly WorldHost[] = [
  coingecko,
  coinpaprika,
  binance,
  coinbase,
  kraken,
  frankfurter,
  alternativeMe,
];
