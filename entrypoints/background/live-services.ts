import { binanceStream } from '../../utils/market/live/binance-stream.ts';
import { coinbaseStream } from '../../utils/market/live/coinbase-stream.ts';
import { LiveHub } from '../../utils/market/live/live-hub.ts';
import { TickUnits } from '../../utils/market/live/tick-units.ts';
import type { Market } from '../../utils/market/market.ts';
import { packagedListings } from '../../utils/market/packaged-data.ts';
import type { Rates } from '../../utils/market/rates/rates.ts';
import { logError } from '../../utils/platform/log.ts';
import { openSocket } from '../../utils/platform/socket.ts';

interface Parts {
  readonly currency: () => Promise<string>;
  readonly market: Pick<Market, 'lastKnown'>;
  readonly rates: Pick<Rates, 'perDollar'>;
}

/** The streams of live prices, in the reader's currency, with the real network and clock. */
export function liveHub({ currency, market, rates }: Parts): LiveHub {
  return new LiveHub({
    streams: { binance: binanceStream, coinbase: coinbaseStream },
    listings: packagedListings,
    units: new TickUnits({
      currency,
      quotes: () => market.lastKnown(),
      perDollar: (code) => rates.perDollar(code),
      now: Date.now,
      report: logError,
    }),
    openSocket,
    now: Date.now,
    clock: () => performance.now(),
    random: Math.random,
    after,
    report: logError,
  });
}

/** Runs work later, with the browser's clock. */
export function after(ms: number, work: () => void): { cancel(): void } {
  const timer = setTimeout(work, ms);
  return { cancel: () => clearTimeout(timer) };
}
