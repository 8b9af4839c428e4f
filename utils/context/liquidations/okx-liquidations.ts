import { isContextSymbol } from '../../domain/context/context-coins.ts';
import {
  type Contract,
  type Contracts,
  type Liquidation,
  sideOfOrder,
  valueOfContracts,
} from '../../domain/liquidations/liquidation.ts';
import { dayMs, hourMs, minuteMs } from '../../domain/time.ts';
import { cacheCell } from '../../platform/cache-cell.ts';
import { fetchJson } from '../../platform/http.ts';
import type { RequestLimiter } from '../../platform/request-limiter.ts';
import type { RateLimitedSource, RequestSpec } from '../../platform/request-log.ts';
import type { StorageCell } from '../../platform/storage-cell.ts';
import { z } from '../../platform/zod.ts';
import { amountText, badAnswer, momentText, shortText, type SourceResult } from '../wire.ts';
import { type LiquidationStream, parseStreamed } from './liquidation-stream.ts';

const url = 'https://www.okx.com/api/v5/public/instruments?instType=SWAP';
const source: RateLimitedSource = { circuit: 'www.okx.com', perMinute: 6, limitedMs: minuteMs };
const spec: RequestSpec = { what: 'contracts', urgency: 'context', intervalMs: hourMs };

const body = z.object({ code: z.literal('0'), data: z.array(z.unknown()).check(z.maxLength(2_000)) });
const row = z.object({
  instId: shortText,
  ctVal: amountText,
  ctMult: amountText,
  ctType: z.enum(['linear', 'inverse']),
});

const stored = z.object({
  version: z.literal(1),
  /** Milliseconds since 1970. */
  at: z.number(),
  contracts: z.record(z.string(), z.object({ value: z.number(), kind: z.enum(['linear', 'inverse']) })),
});
export type StoredContracts = z.infer<typeof stored>;

export const contractsCell = cacheCell<StoredContracts>('okx-contracts', stored);

interface Parts {
  readonly cell: Pick<StorageCell<StoredContracts>, 'read' | 'write'>;
  readonly limiter: Pick<RequestLimiter, 'admit' | 'record'>;
  readonly now: () => number;
}

/** The sizes of OKX's swaps, requested once a day; those of a day before if that fails, else none. */
export async function okxContracts({ cell, limiter, now }: Parts): Promise<Contracts> {
  const known = await cell.read();
  const age = known ? now() - known.at : Infinity;
  if (known && age >= 0 && age < dayMs) return known.contracts;
  const old = known && age >= 0 && age < 2 * dayMs ? known.contracts : {};
  if (!(await limiter.admit(source, spec))) return old;
  const result = await requestContracts();
  await limiter.record(source, spec, result);
  if (!result.ok) return old;
  await cell.write({ version: 1, at: now(), contracts: result.value });
  return result.value;
}

async function requestContracts(): Promise<SourceResult<Record<string, Contract>>> {
  const result = await fetchJson(url);
  if (!result.ok) return result;
  const listed = body.safeParse(result.body);
  if (!listed.success) return badAnswer('okx: no instruments');
  const contracts = listed.data.data.flatMap((each): [string, Contract][] => {
    const { instId, ctVal, ctMult, ctType: kind } = row.safeParse(each).data ?? {};
    const isListed = isContextSymbol(/^[A-Z\d]+/.exec(instId ?? '')?.[0] ?? '');
    if (instId === undefined || !ctVal || !ctMult || !kind || !isListed) return [];
    return [[instId, { value: ctVal * ctMult, kind }]];
  });
  return contracts.length === 0
    ? badAnswer('okx: no swap of a known coin')
    : { ok: true, value: Object.fromEntries(contracts) };
}

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
