import { CoinContexts } from '../../utils/context/coin-contexts.ts';
import { contextSamplesCell, figuresCell } from '../../utils/context/context-store.ts';
import { binanceAccounts, bybitAccounts } from '../../utils/context/crowd/account-shares.ts';
import { LiquidationObserver, tallyCell } from '../../utils/context/liquidations/liquidation-observer.ts';
import { contractsCell, okxContracts } from '../../utils/context/liquidations/okx-liquidations.ts';
import type { KeyStore } from '../../utils/domain/keys/api-key.ts';
import { logError } from '../../utils/platform/log.ts';
import { pause } from '../../utils/platform/pause.ts';
import type { RequestLimiter } from '../../utils/platform/request-limiter.ts';
import { openSocket } from '../../utils/platform/socket.ts';
import { contextSourcesOn, dayFigures } from './context-inputs.ts';
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
    wait: pause,
  });
  return { contexts, observer };
}
