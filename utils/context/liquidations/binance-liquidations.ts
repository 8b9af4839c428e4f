import { isContextSymbol } from '../../domain/context/context-coins.ts';
import { type Liquidation, sideOfOrder } from '../../domain/liquidations/liquidation.ts';
import { z } from '../../platform/zod.ts';
import { amountText, momentMs, shortText } from '../wire.ts';
import { type LiquidationStream, parseStreamed } from './liquidation-stream.ts';

const usdMargined = 1;

const forceOrder = z.object({
  e: z.literal('forceOrder'),
  o: z.object({ s: shortText, S: shortText, z: amountText, ap: amountText, T: momentMs }),
  /** 2 is a coin-margined contract, whose quantity is in contracts. Absent in older frames, which had the other kind alone. */
  st: z.optional(z.number()),
});

/** A perpetual or a dated contract in a dollar: `BTCUSDT`, `BTCUSDC`, `BTCUSDT_260327`. */
const pair = /^([A-Z\d]+?)(?:USDT|USDC)(?:_\d{6})?$/;

/** All liquidations of Binance's USD-M futures, at most the latest one of each symbol in a second: less than the whole. */
export const binanceLiquidations: LiquidationStream = {
  exchange: 'binance',
  url: 'wss://fstream.binance.com/market/ws/!forceOrder@arr',
  isSubscribedOnOpen: true,
  greeting: [],
  ping: JSON.stringify({ method: 'LIST_SUBSCRIPTIONS', id: 1 }),
  read(text) {
    const message = forceOrder.safeParse(parseStreamed(text));
    if (!message.success) return { kind: 'other' };
    const event = eventOf(message.data);
    return { kind: 'events', events: event ? [event] : [] };
  },
};

function eventOf({ o: order, st = usdMargined }: z.infer<typeof forceOrder>): Liquidation | null {
  const symbol = pair.exec(order.s)?.[1] ?? '';
  const side = sideOfOrder(order.S);
  if (st !== usdMargined || side === null || !isContextSymbol(symbol)) return null;
  const id = [order.s, order.S, order.T, order.z, order.ap].join(' ');
  // The filled quantity at its average price.
  return { exchange: 'binance', symbol, side, usd: order.z * order.ap, at: order.T, id };
}
