import { isContextSymbol } from '../../domain/context/context-coins.ts';
import {
  type Contracts,
  type Liquidation,
  sideOfOrder,
  valueOfContracts,
} from '../../domain/liquidations/liquidation.ts';
import { z } from '../../platform/zod.ts';
import { amountText, momentText, shortText } from '../wire.ts';
import { type LiquidationStream, parseStreamed } from './liquidation-stream.ts';

const rows = z.array(z.unknown()).check(z.maxLength(1_000));
const message = z.object({ arg: z.object({ channel: z.literal('liquidation-orders') }), data: rows });
const instrument = z.object({ instId: shortText, details: rows });
const detail = z.object({ side: shortText, sz: amountText, bkPx: amountText, ts: momentText });
const subscribed = z.object({ event: z.literal('subscribe') });

const swap = /^([A-Z\d]+)-(?:USDT|USDC|USD)-SWAP$/;

/** All liquidations of OKX's perpetual swaps. The first message may repeat events of the last minutes. */
export const okxLiquidations: LiquidationStream = {
  exchange: 'okx',
  url: 'wss://ws.okx.com:8443/ws/v5/public',
  isSubscribedOnOpen: false,
  greeting: [
    JSON.stringify({ op: 'subscribe', args: [{ channel: 'liquidation-orders', instType: 'SWAP' }] }),
  ],
  ping: 'ping',
  read(text, contracts) {
    const parsed = parseStreamed(text);
    if (subscribed.safeParse(parsed).success) return { kind: 'subscribed' };
    const events = message.safeParse(parsed);
    if (!events.success) return { kind: 'other' };
    return { kind: 'events', events: events.data.data.flatMap((each) => eventsOf(each, contracts)) };
  },
};

function eventsOf(raw: unknown, contracts: Contracts): Liquidation[] {
  const fitting = instrument.safeParse(raw).data;
  const symbol = swap.exec(fitting?.instId ?? '')?.[1] ?? '';
  if (!fitting || !isContextSymbol(symbol)) return [];
  const { instId: name } = fitting;
  return fitting.details.flatMap((each) => {
    const { side: order, sz: count, bkPx: price, ts: at } = detail.safeParse(each).data ?? {};
    const side = sideOfOrder(order ?? '');
    if (side === null || count === undefined || price === undefined || at === undefined) return [];
    const usd = valueOfContracts(contracts, name, { count, price });
    return usd === null
      ? []
      : [{ exchange: 'okx', symbol, side, usd, at, id: [name, at, order, count, price].join(' ') }];
  });
}
