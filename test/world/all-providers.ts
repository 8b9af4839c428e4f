import type { WorldHost } from './exchange.ts';
import { alternativeMe } from './providers/alternative-me.ts';
import { binance } from './providers/binance.ts';
import { coinbase } from './providers/coinbase.ts';
import { coingecko } from './providers/coingecko.ts';
import { coinpaprika } from './providers/coinpaprika.ts';
import { defillama } from './providers/defillama.ts';
import { frankfurter } from './providers/frankfurter.ts';
import { kraken } from './providers/kraken.ts';

/** Every HTTP provider that the extension requests. The streams of live prices are added where a test needs them. */
export const allProviders: readonly WorldHost[] = [
  coingecko,
  coinpaprika,
  binance,
  coinbase,
  kraken,
  defillama,
  frankfurter,
  alternativeMe,
];
