import type { CoinId } from '../coin/coin.ts';
import type { LiquidationFigures } from '../liquidations/liquidation.ts';
import type { Move } from '../moves/classify-move.ts';
import type { CrossedLevel } from '../moves/round-level.ts';
import type { Crowd } from '../sentiment/crowd.ts';

/** A round price that was crossed, with its unit. */
export interface PricedLevel extends CrossedLevel {
  /** Lower-case code. */
  readonly currency: string;
}

/** The figures around a coin's price. A part that is null has no row. */
export interface CoinContext {
  readonly liquidations: LiquidationFigures | null;
  readonly crowd: Crowd;
  readonly move: Move | null;
  readonly level: PricedLevel | null;
}

/** The liquidations of the whole market and of the coins with most of them. */
export interface MarketLiquidations {
  readonly total: LiquidationFigures;
  /** Largest sum first. */
  readonly coins: readonly { readonly coin: CoinId; readonly figures: LiquidationFigures }[];
}
