import type { SideSums } from '../liquidations/liquidation.ts';

/**
 * What drove the last 24 hours. `short-squeeze`: it rose while shorts were closed by force; `long-washout`: it fell while longs
 * were; `flow-led`: new positions in futures, which pay for their side; `spot-led`: unusual trading without new positions in
 * futures and without unusual liquidations; `quiet`: nothing unusual.
 */
export type MoveKind = 'short-squeeze' | 'long-washout' | 'flow-led' | 'spot-led' | 'quiet';

/** A figure that speaks for the kind. */
export type MoveReason =
  | { readonly kind: 'change'; readonly percent: number }
  /** `ratio`: times the average day of the week before. */
  | {
      readonly kind: 'liquidations';
      readonly side: 'long' | 'short';
      readonly share: number;
      readonly total: number;
      readonly ratio: number;
    }
  | { readonly kind: 'liquidated'; readonly ratio: number }
  | { readonly kind: 'volume'; readonly ratio: number }
  | { readonly kind: 'funding'; readonly perDay: number }
  | { readonly kind: 'open-interest'; readonly percent: number };

export interface Move {
  readonly kind: MoveKind;
  /** The strongest first. */
  readonly reasons: readonly MoveReason[];
}

/** A coin's last 24 hours; null for what is not known. */
export interface MoveFigures {
  /** Percent. */
  readonly change: number | null;
  /** Of all exchanges over the whole day: a lower bound has no share that can be relied on. */
  readonly liquidations: SideSums | null;
  /** An average day of the week before, in US dollars. */
  readonly usualLiquidations: number | null;
  readonly volume: number | null;
  readonly usualVolume: number | null;
  /** What longs pay in a day, percent. */
  readonly funding: number | null;
  readonly openInterest: number | null;
  readonly openInterestBefore: number | null;
}

/** A change of this many percent is a move. */
const leastMove = 3;
/** A change below this, in percent, may be quiet. */
const mostQuiet = 1.5;
/** One side's share of liquidations in percent, and their total against an average day. */
const squeeze = { share: 65, ratio: 2 } as const;
/** Open interest rose by this many percent at least. */
const leastNewPositions = 5;
/** Futures pay about 0.03 % a day where neither side is in excess: 0.01 % each eight hours. */
const neutralFunding = 0.03;
const spot = { volume: 1.5, mostNewPositions: 2, mostLiquidated: 1.5 } as const;
const usual = { volume: 1.25, liquidated: 1.5 } as const;

/** The kind of the move with its reasons; null where the figures do not carry one. States what was, never what will be. */
export function classifyMove(figures: MoveFigures): Move | null {
  const { change } = figures;
  if (change === null || !Number.isFinite(change)) return null;
  const known = {
    change,
    funding: figures.funding,
    liquidated: ratioOf(totalOf(figures.liquidations), figures.usualLiquidations),
    volume: ratioOf(figures.volume, figures.usualVolume),
    positions: changeOf(figures.openInterest, figures.openInterestBefore),
  };
  if (Math.abs(change) < leastMove) return quiet(known);
  return forced(figures, known) ?? flowLed(known) ?? spotLed(known);
}

interface Known {
  readonly change: number;
  readonly funding: number | null;
  /** Times an average day. */
  readonly liquidated: number | null;
  readonly volume: number | null;
  /** The change of open interest in percent. */
  readonly positions: number | null;
}

function forced({ liquidations }: MoveFigures, { change, liquidated: ratio }: Known): Move | null {
  if (!liquidations || ratio === null || ratio < squeeze.ratio) return null;
  const side = change > 0 ? 'short' : 'long';
  const total = liquidations.long + liquidations.short;
  const share = (liquidations[side] / total) * 100;
  if (share < squeeze.share) return null;
  return {
    kind: side === 'short' ? 'short-squeeze' : 'long-washout',
    reasons: [
      { kind: 'liquidations', side, share, total, ratio },
      { kind: 'change', percent: change },
    ],
  };
}

function flowLed({ change, positions, funding }: Known): Move | null {
  if (positions === null || funding === null || positions < leastNewPositions) return null;
  const isPaid = change > 0 ? funding > neutralFunding : funding < 0;
  if (!isPaid) return null;
  return {
    kind: 'flow-led',
    reasons: [
      { kind: 'open-interest', percent: positions },
      { kind: 'funding', perDay: funding },
      { kind: 'change', percent: change },
    ],
  };
}

function spotLed({ change, volume, positions, liquidated }: Known): Move | null {
  if (volume === null || positions === null || liquidated === null) return null;
  const isSpot =
    volume >= spot.volume && positions <= spot.mostNewPositions && liquidated < spot.mostLiquidated;
  if (!isSpot) return null;
  return {
    kind: 'spot-led',
    reasons: [
      { kind: 'volume', ratio: volume },
      { kind: 'open-interest', percent: positions },
      { kind: 'change', percent: change },
    ],
  };
}

function quiet({ change, volume, liquidated }: Known): Move | null {
  if (Math.abs(change) >= mostQuiet || volume === null || liquidated === null) return null;
  if (volume > usual.volume || liquidated > usual.liquidated) return null;
  return {
    kind: 'quiet',
    reasons: [
      { kind: 'change', percent: change },
      { kind: 'volume', ratio: volume },
      { kind: 'liquidated', ratio: liquidated },
    ],
  };
}

function totalOf(sums: SideSums | null): number | null {
  return sums && sums.long + sums.short;
}

/** Null where either is not known, or where there is nothing to compare with. */
function ratioOf(figure: number | null, average: number | null): number | null {
  return figure === null || average === null || !(average > 0) || !(figure >= 0) ? null : figure / average;
}

function changeOf(now: number | null, before: number | null): number | null {
  if (now === null || before === null || !(before > 0) || !(now > 0)) return null;
  // 102 of 100 is 2 % more, not 2.0000000000000018.
  return Number(((now / before - 1) * 100).toFixed(6));
}
