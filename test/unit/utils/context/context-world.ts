import { vi } from 'vitest';
import { CoinContexts, type DayFigures } from '../../../../utils/context/coin-contexts.ts';
import type { StoredFigures, StoredSamples } from '../../../../utils/context/context-store.ts';
import { binanceAccounts, bybitAccounts } from '../../../../utils/context/crowd/account-shares.ts';
import type { ContextSourceId } from '../../../../utils/domain/context/context-sources.ts';
import type { ApiKeys } from '../../../../utils/domain/keys/api-key.ts';
import type { LiquidationFigures } from '../../../../utils/domain/liquidations/liquidation.ts';
import type { Series } from '../../../../utils/domain/quote/history.ts';
import { RequestLimiter } from '../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../utils/platform/request-log.ts';
import { now } from '../market/answering.ts';
import { memoryCell } from '../market/memory-cell.ts';

export const key = { tier: 'only', savedAt: 1, refused: null } as const;

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), init);

interface Prices {
  readonly figures?: DayFigures;
  readonly series?: Series | null;
  readonly observed?: LiquidationFigures | null;
  readonly wait?: (ms: number) => Promise<void>;
}

/** The sources around the price and what a worker stores; the responses are those of `good` until a test sets others. */
export class ContextWorld {
  clock = now;
  figures = memoryCell<StoredFigures>();
  samples = memoryCell<StoredSamples>();
  log = memoryCell<RequestLog>();
  keys: ApiKeys = { coinglass: { ...key, key: 'cg-key' }, stocktwits: { ...key, key: 'user:secret' } };
  /** Null where the reader wants no such figures. */
  on: ContextSourceId[] | null = ['coinglass', 'futures', 'stocktwits'];
  requests: URL[] = [];
  respond: (url: URL) => Response | Promise<Response> = (url) => this.good(url);
  readonly refused: string[] = [];

  /** Replaces `fetch`, until `vi.unstubAllGlobals`. */
  constructor() {
    vi.stubGlobal('fetch', async (address: string) => {
      this.requests.push(new URL(address));
      return this.respond(new URL(address));
    });
  }

  get hosts(): string[] {
    return [...new Set(this.requests.map(({ hostname }) => hostname))].toSorted();
  }

  /** Nothing is stored any more, and nothing was requested. */
  forget(): void {
    this.requests = [];
    this.figures = memoryCell();
    this.samples = memoryCell();
    this.log = memoryCell();
  }

  good(url: URL): Response {
    switch (url.hostname) {
      case 'open-api-v4.coinglass.com': {
        const isBitcoin = url.searchParams.get('symbol') === 'BTC';
        const [long, short] = isBitcoin
          ? [84_300_000, 297_820_000]
          : url.searchParams.has('symbol')
            ? [1, 2]
            : [400e6, 500e6];
        return json({
          code: '0',
          data: [
            {
              exchange: 'All',
              liquidation_usd: long + short,
              long_liquidation_usd: long,
              short_liquidation_usd: short,
            },
          ],
        });
      }
      case 'api.hyperliquid.xyz':
        return json([
          { universe: [{ name: 'BTC' }] },
          [{ funding: '0.0000125', openInterest: '20000', markPx: '70000' }],
        ]);
      case 'fapi.binance.com':
        return json([{ longAccount: '0.62', timestamp: this.clock }]);
      case 'api.bybit.com':
        return json({ retCode: 0, result: { list: [{ buyRatio: '0.58', timestamp: String(this.clock) }] } });
      default:
        return json({
          data: {
            sentiment: { now: { labelNormalized: 'BEARISH' } },
            messageVolume: { now: { labelNormalized: 'EXTREMELY_HIGH' } },
          },
        });
    }
  }

  /** The service in a worker that has just started. */
  worker({
    figures = { change: 10.66, volume: null },
    series = null,
    observed = null,
    wait,
  }: Prices = {}): CoinContexts {
    const clock = (): number => this.clock;
    return new CoinContexts({
      figures: this.figures,
      samples: this.samples,
      sources: async () => this.on && new Set(this.on),
      observed: { figures: async () => observed },
      prices: { settled: async () => undefined, day: async () => figures, series: async () => series },
      accounts: [binanceAccounts(clock), bybitAccounts(clock)],
      limiter: new RequestLimiter({ cell: this.log, now: clock, random: () => 0 }),
      keys: { read: async () => this.keys, refuse: async (service) => void this.refused.push(service) },
      now: clock,
      wait: wait ?? (() => new Promise(() => undefined)),
    });
  }
}
