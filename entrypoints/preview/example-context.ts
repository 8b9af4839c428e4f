import type { CoinContext } from '../../utils/domain/context/coin-context.ts';

/** Figures around the price of the preview's card, made up like its quote. @param at milliseconds since 1970 */
export function exampleContext(at: number): CoinContext {
  return {
    liquidations: { long: 84_300_000, short: 297_820_000, at, coverage: { kind: 'day' } },
    crowd: {
      sentiment: { step: 3, before: 2, at },
      chatter: null,
      accounts: { exchange: 'binance', long: 58, before: 62, at },
      funding: null,
    },
    move: {
      kind: 'short-squeeze',
      reasons: [{ kind: 'liquidations', side: 'short', share: 78, total: 382_120_000, ratio: 3.1 }],
    },
    level: null,
  };
}
