/** The exchanges whose public streams report forced liquidations. */
export const streamedExchanges = ['binance', 'bybit', 'okx'] as const;
export type StreamedExchange = (typeof streamedExchanges)[number];

/** The side of the position that was closed by force: a long is sold, a short is bought back. */
type PositionSide = 'long' | 'short';

/** One position that an exchange closed by force. */
export interface Liquidation {
  readonly exchange: StreamedExchange;
  /** Of the coin, in capitals: `BTC`. */
  readonly symbol: string;
  readonly side: PositionSide;
  /** In US dollars; USDT and USDC count as dollars. */
  readonly usd: number;
  /** The exchange's time, in milliseconds since 1970. */
  readonly at: number;
  /** The same for each delivery of one event. */
  readonly id: string;
}

/** Liquidated positions in US dollars. */
export interface SideSums {
  readonly long: number;
  readonly short: number;
}

export const noSums: SideSums = { long: 0, short: 0 };

export function addSums(one: SideSums, other: SideSums): SideSums {
  return { long: one.long + other.long, short: one.short + other.short };
}

/** The share of shorts in percent; null where nothing was liquidated. */
export function shortShare({ long, short }: SideSums): number | null {
  const total = long + short;
  return total > 0 ? (short / total) * 100 : null;
}

/**
 * The closed position by the side of the *order* that closed it (Binance `S`, OKX `side`): a sell order closes a long. OKX's
 * `posSide` may be `net`, which says nothing.
 */
export function sideOfOrder(order: string): PositionSide | null {
  const side = order.toLowerCase();
  return side === 'sell' ? 'long' : side === 'buy' ? 'short' : null;
}

/** The closed position by the side of the *position* (Bybit `S`): `Buy` is a long. The opposite of `sideOfOrder`. */
export function sideOfPosition(position: string): PositionSide | null {
  const side = position.toLowerCase();
  return side === 'buy' ? 'long' : side === 'sell' ? 'short' : null;
}

/** The figures of a coin, or of the whole market, as they are shown. */
export interface LiquidationFigures extends SideSums {
  readonly coverage: Coverage;
  /** When the figures were current, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * What the figures cover. `day`: the last 24 hours on all exchanges, as CoinGlass has them. `observed`: what we received from
 * the streams ourselves, a lower bound.
 */
export type Coverage = { readonly kind: 'day' } | ObservedCoverage;

interface ObservedCoverage {
  readonly kind: 'observed';
  /** In milliseconds since 1970. */
  readonly since: number;
  /** How many exchanges were watched. */
  readonly exchanges: number;
  /** How long at least one of them was not, since then, in milliseconds. */
  readonly gapMs: number;
  /** 24 hours were watched without a gap. */
  readonly isWholeDay: boolean;
}

/** A perpetual swap of OKX. Its size differs per contract and changes, so it is never hard-coded. */
export interface Contract {
  /** In coins for a linear contract, in US dollars for an inverse one. */
  readonly value: number;
  readonly kind: 'linear' | 'inverse';
}

/** By OKX's name: `BTC-USDT-SWAP`. */
export type Contracts = Readonly<Record<string, Contract>>;

/**
 * The value in US dollars of a number of contracts.
 * @returns null where the contract is not known, as the size of another one may differ a thousandfold
 */
export function valueOfContracts(
  contracts: Contracts,
  name: string,
  { count, price }: { readonly count: number; readonly price: number },
): number | null {
  const contract = Object.hasOwn(contracts, name) ? contracts[name] : undefined;
  if (!contract) return null;
  const units = count * contract.value;
  return contract.kind === 'inverse' ? units : units * price;
}
