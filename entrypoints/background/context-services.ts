import { CoinContexts, type DayFigures } from '../../utils/context/coin-contexts.ts';
import { contextSamplesCell, figuresCell } from '../../utils/context/context-store.ts';
import { binanceAccounts, bybitAccounts } from '../../utils/context/crowd/account-shares.ts';
import { LiquidationObserver } from '../../utils/context/liquidations/liquidation-observer.ts';
import { contractsCell, okxContracts } from '../../utils/context/liquidations/okx-contracts.ts';
import { tallyCell } from '../../utils/context/liquidations/tally-store.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { KeyStore } from '../../utils/domain/keys/api-key.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { logError } from '../../utils/platform/log.ts';
import type { RequestLimiter } from '../../utils/platform/request-limiter.ts';
import { openSocket } from '../../utils/platform/socket.ts';
import { contextSourcesOn } from './context-sources-on.ts';
import type { MarketServices } from './market-services.ts';

interface Parts extends Pick<MarketServices, 'market' | 'charts' | 'rates'> {
  readonly keys: KeyStore;
  readonly limiter: RequestLimiter;
}

export interface ContextServices {
  readonly contexts: CoinContexts;
  readonly observer: LiquidationObserver;
}

/** The figures around the price with the real network and clock. */
export function contextServices({ market, charts, rates, keys, limiter }: Parts): ContextServices {
  const now = Date.now;
  const observer = new LiquidationObserver({
    cell: tallyCell,
    contracts: () => okxContracts({ cell: contractsCell, limiter, now }),
    openSocket,
    now,
    random: Math.random,
    every(ms, work) {
      const timer = setInterval(work, ms);
      return { cancel: () => clearInterval(timer) };
    },
    report: (error) => logError('liquidations', error),
  });
  const contexts = new CoinContexts({
    figures: figuresCell,
    samples: contextSamplesCell,
    sources: contextSourcesOn,
    observed: observer,
    prices: {
      settled: () => market.settled(),
      day: (coin) => dayFigures(coin, market, rates),
      series: async (coin) => (await charts.find(coin)).series,
    },
    accounts: [binanceAccounts(now), bybitAccounts(now)],
    limiter,
    keys,
    now,
    wait: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  });
  return { contexts, observer };
}

async function dayFigures(
  coin: CoinId,
  market: MarketServices['market'],
  rates: MarketServices['rates'],
): Promise<DayFigures> {
  const quote = await market.quoteOf(coin);
  if (!quote) return { change: null, volume: null };
  const { change24h: change, volume24h, currency, source } = quote;
  // An exchange's volume is its own, and a change in another unit is that of the rate as well.
  if (volume24h === null || sources[source].kind === 'exchange') return { change, volume: null };
  const perDollar = currency === 'usd' ? 1 : (await rates.lastKnown(currency))?.perDollar;
  return { change, volume: perDollar === undefined ? null : volume24h / perDollar };
}
