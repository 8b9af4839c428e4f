import { binanceStream } from '../../utils/market/live/binance-stream.ts';
import { coinbaseStream } from '../../utils/market/live/coinbase-stream.ts';
import { LiveHub } from '../../utils/market/live/live-hub.ts';
import { packagedListings } from '../../utils/market/packaged-listings.ts';
import { logError } from '../../utils/platform/log.ts';
import { openSocket } from '../../utils/platform/socket.ts';

/** The streams of live prices with the real network and clock. */
export function liveHub(): LiveHub {
  return new LiveHub({
    streams: { binance: binanceStream, coinbase: coinbaseStream },
    listings: packagedListings,
    openSocket,
    now: Date.now,
    clock: () => performance.now(),
    random: Math.random,
    after(ms, work) {
      const timer = setTimeout(work, ms);
      return { cancel: () => clearTimeout(timer) };
    },
    report: logError,
  });
}
