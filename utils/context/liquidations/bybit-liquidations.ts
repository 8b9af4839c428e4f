import { contextCoins, isContextSymbol } from '../../domain/context/context-coins.ts';
import { type Liquidation, sideOfPosition } from '../../domain/liquidations/liquidation.ts';
import { z } from '../../platform/zod.ts';
import { amountText, momentMs, shortText } from '../wire.ts';
import { type LiquidationStream, parseStreamed } from './liquidation-stream.ts';

const rows = z.array(z.unknown()).check(z.maxLength(1_000));
const message = z.object({
  topic: z.string().check(z.regex(/^allLiquidation\./), z.maxLength(60)),
  data: rows,
});
const row = z.object({ T: momentMs, s: shortText, S: shortText, v: amountText, p: amountText });
const subscribed = z.object({ op: z.literal('subscribe'), success: z.literal(true) });

const pair = /^([A-Z\d]+)USDT$/;

/** All liquidations of Bybit's linear contracts. One subscription for each coin, so that a refused one does not end the others. */
export const bybitLiquidations: LiquidationStream = {
  exchange: 'bybit',
  url: 'wss://stream.bybit.com/v5/public/linear',
  isSubscribedOnOpen: false,
  greeting: contextCoins.map(({ symbol }) =>
    JSON.stringify({ op: 'subscribe', args: [`allLiquidation.${symbol}USDT`] }),
  ),
  ping: JSON.stringify({ op: 'ping' }),
  read(text) {
    const parsed = parseStreamed(text);
    const events = message.safeParse(parsed);
    if (events.success)
      return { kind: 'events', events: events.data.data.flatMap((each) => eventOf(each) ?? []) };
    return { kind: subscribed.safeParse(parsed).success ? 'subscribed' : 'other' };
  },
};

function eventOf(raw: unknown): Liquidation | null {
  const fitting = row.safeParse(raw).data;
  if (!fitting) return null;
  const { s, S, T: at, v: count, p: price } = fitting;
  const symbol = pair.exec(s)?.[1] ?? '';
  const side = sideOfPosition(S);
  if (side === null || !isContextSymbol(symbol)) return null;
  return { exchange: 'bybit', symbol, side, usd: count * price, at, id: [s, S, at, count, price].join(' ') };
}
