import type { LiquidationStream } from '../../../../../utils/context/liquidations/liquidation-stream.ts';
import type { Contracts, Liquidation } from '../../../../../utils/domain/liquidations/liquidation.ts';

/** 7 February 2026, 09:30 UTC. */
export const at = Date.parse('2026-02-07T09:30:00Z');

/** The events of messages, in order. */
export function eventsOf(
  stream: LiquidationStream,
  messages: readonly unknown[],
  contracts: Contracts = {},
): Liquidation[] {
  return messages.flatMap((message) => {
    const read = stream.read(typeof message === 'string' ? message : JSON.stringify(message), contracts);
    return read.kind === 'events' ? read.events : [];
  });
}

/** Sums to the cent: `BTC long 138.74`. */
export function sumsOf(events: readonly Liquidation[]): string[] {
  const sums = new Map<string, number>();
  for (const { symbol, side, usd } of events) {
    const key = `${symbol} ${side}`;
    sums.set(key, (sums.get(key) ?? 0) + usd);
  }
  return [...sums].map(([key, usd]) => `${key} ${usd.toFixed(2)}`).toSorted();
}
