import { contextCoins } from '../domain/context/context-coins.ts';
import type { ContextSourceId } from '../domain/context/context-sources.ts';
import type { ApiKey, KeyStore } from '../domain/keys/api-key.ts';
import { withSentiment } from '../domain/sentiment/sentiment-history.ts';
import { hourMs, isRecent } from '../domain/time.ts';
import type { RequestLimiter } from '../platform/request-limiter.ts';
import { contextCacheMs, inTurns, ofKey, sendAdmitted } from './context-requests.ts';
import { entryOf, type StoredFigures, type StoredSamples, wholeMarket } from './context-store.ts';
import type { AccountSource } from './crowd/account-shares.ts';
import { hyperliquidFigures, hyperliquidLimits } from './crowd/hyperliquid.ts';
import { stocktwitsFigures, stocktwitsLimits } from './crowd/stocktwits.ts';
import { coinglassLimits, coinglassLiquidations } from './liquidations/coinglass.ts';
import type { SourceResult } from './wire.ts';

export interface RefreshParts {
  readonly limiter: Pick<RequestLimiter, 'admit' | 'record'>;
  readonly keys: KeyStore;
  /** In the order of preference. */
  readonly accounts: readonly AccountSource[];
  readonly now: () => number;
}

/** What is known, changed in place by a refresh. */
export interface ContextMemory {
  figures: StoredFigures;
  samples: StoredSamples;
}

/** The time of what was never requested. */
const never = Number.NEGATIVE_INFINITY;

const symbols = contextCoins.map(({ symbol }) => symbol);
/** How many symbols of a source by symbol are requested in one refresh: the list is worked through in turns. */
const perTurn = 10;

/** Requests all figures that are due, of the sources that are on. The list is the same whichever coin is looked at. */
export async function refreshContext(
  memory: ContextMemory,
  on: ReadonlySet<ContextSourceId>,
  parts: RefreshParts,
): Promise<void> {
  await Promise.all([
    on.has('coinglass') && coinglass(memory, parts),
    on.has('futures') && fundings(memory, parts),
    on.has('futures') && accountShares(memory, parts),
    on.has('stocktwits') && stocktwits(memory, parts),
  ]);
}

async function coinglass(memory: ContextMemory, { limiter, keys, now }: RefreshParts): Promise<void> {
  const { coinglass: key } = await keys.read();
  if (!isUsable(key)) return;
  const due = [wholeMarket, ...symbols].filter(
    (symbol) => !isRecent(entryOf(memory.figures.liquidations, symbol)?.at ?? never, contextCacheMs, now()),
  );
  await inTurns(due, async (symbol) => {
    const result = await sendAdmitted(limiter, {
      limits: ofKey(coinglassLimits, key),
      what: `coinglass:${symbol}`,
      intervalMs: contextCacheMs,
      send: () => coinglassLiquidations(symbol === wholeMarket ? null : symbol, key.key),
    });
    if (result?.ok) {
      const { liquidations } = memory.figures;
      const entry = { ...result.value, at: now() };
      memory.figures = { ...memory.figures, liquidations: { ...liquidations, [symbol]: entry } };
    }
    return keepGoing(result, () => keys.refuse('coinglass', key.savedAt, 'wrong-key'));
  });
}

async function fundings(memory: ContextMemory, { limiter, now }: RefreshParts): Promise<void> {
  const newest = Math.max(0, ...Object.values(memory.figures.futures).map(({ at }) => at));
  if (isRecent(newest, contextCacheMs, now())) return;
  const result = await sendAdmitted(limiter, {
    limits: hyperliquidLimits,
    what: 'hyperliquid',
    intervalMs: contextCacheMs,
    send: hyperliquidFigures,
  });
  if (!result?.ok) return;
  const at = now();
  const all = [...result.value].map(([symbol, figures]) => [symbol, { ...figures, at }] as const);
  memory.figures = { ...memory.figures, futures: Object.fromEntries(all) };
}

async function accountShares(memory: ContextMemory, { limiter, accounts, now }: RefreshParts): Promise<void> {
  const due = symbols.filter((symbol) => {
    const known = entryOf(memory.figures.accounts, symbol);
    return !isRecent(known?.seenAt ?? never, hourMs, now());
  });
  await inTurns(due.slice(0, perTurn), async (symbol) => {
    for (const source of accounts) {
      const result = await sendAdmitted(limiter, {
        limits: source.limits,
        what: `accounts:${symbol}`,
        intervalMs: contextCacheMs,
        send: () => source.request(symbol),
      });
      if (!result?.ok) continue;
      const { accounts: known } = memory.figures;
      const entry = { ...result.value, seenAt: now() };
      memory.figures = { ...memory.figures, accounts: { ...known, [symbol]: entry } };
      return true;
    }
    return true;
  });
}

async function stocktwits(memory: ContextMemory, { limiter, keys, now }: RefreshParts): Promise<void> {
  const { stocktwits: key } = await keys.read();
  if (!isUsable(key)) return;
  const due = symbols.filter((symbol) => {
    const last = entryOf(memory.samples.sentiments, symbol)?.at(-1);
    return !isRecent(last?.at ?? never, hourMs, now());
  });
  await inTurns(due.slice(0, perTurn), async (symbol) => {
    const result = await sendAdmitted(limiter, {
      limits: ofKey(stocktwitsLimits, key),
      what: `stocktwits:${symbol}`,
      intervalMs: contextCacheMs,
      send: () => stocktwitsFigures(symbol, key.key),
    });
    if (result?.ok) {
      const { sentiments } = memory.samples;
      const sample = { ...result.value, at: now() };
      const known = entryOf(sentiments, symbol) ?? [];
      memory.samples = {
        ...memory.samples,
        sentiments: { ...sentiments, [symbol]: [...withSentiment(known, sample)] },
      };
    }
    return keepGoing(result, () => keys.refuse('stocktwits', key.savedAt, 'wrong-key'));
  });
}

/** A rejected key is not tried again before the reader wants it; any other failure is up to the limiter. */
async function keepGoing(
  result: SourceResult<unknown> | null,
  refuse: () => Promise<void>,
): Promise<boolean> {
  if (result === null) return false;
  if (result.ok || result.status !== 401) return true;
  await refuse();
  return false;
}

function isUsable(key: ApiKey | undefined): key is ApiKey {
  return key !== undefined && key.refused === null;
}
