import type { CoinContext, MarketLiquidations, PricedLevel } from '../domain/context/coin-context.ts';
import { contextCoins, contextSymbol } from '../domain/context/context-coins.ts';
import type { ContextSourceId } from '../domain/context/context-sources.ts';
import type { CoinId } from '../domain/coin/coin.ts';
import type { LiquidationFigures } from '../domain/liquidations/liquidation.ts';
import { classifyMove, type Move } from '../domain/moves/classify-move.ts';
import { openInterestDayAgo, weekAverage, withDaySample } from '../domain/moves/day-samples.ts';
import { crossedLevel } from '../domain/moves/round-level.ts';
import type { Series } from '../domain/quote/history.ts';
import { type Crowd, noCrowd } from '../domain/sentiment/crowd.ts';
import { readingOf } from '../domain/sentiment/sentiment-history.ts';
import { hourMs, isRecent, minuteMs } from '../domain/time.ts';
import type { CacheCell } from '../platform/cache-cell.ts';
import { type ContextMemory, refreshContext, type RefreshParts } from './context-refresh.ts';
import {
  entryOf,
  noFigures,
  noSamples,
  type StoredFigures,
  type StoredSamples,
  wholeMarket,
} from './context-store.ts';

/** Older figures are not shown, in milliseconds. */
const maxAge = { liquidations: 15 * minuteMs, futures: 30 * minuteMs, accounts: 3 * hourMs } as const;
/** A card gets what is known after this time, however long a source takes. */
const longestWaitMs = 4_000;

type SourcesOn = ReadonlySet<ContextSourceId>;

/** A coin's price figures that the kind of move is read from. */
export interface DayFigures {
  /** Percent over 24 hours. */
  readonly change: number | null;
  /** In US dollars over all markets; null where it is not known in that unit. */
  readonly volume: number | null;
}

export interface ContextParts extends RefreshParts {
  readonly figures: CacheCell<StoredFigures>;
  readonly samples: CacheCell<StoredSamples>;
  /** The sources that the reader turned on and granted; null where they want no figures around the price. */
  readonly sources: () => Promise<ReadonlySet<ContextSourceId> | null>;
  readonly observed: { figures(symbol: string | null): Promise<LiquidationFigures | null> };
  readonly prices: {
    /** Resolves once no prices are being requested: those go first. */
    settled(): Promise<void>;
    day(coin: CoinId): Promise<DayFigures>;
    /** The last days, without a request; null where they are not known. */
    series(coin: CoinId): Promise<Series | null>;
  };
  readonly wait: (ms: number) => Promise<void>;
}

/** The figures around the price. All requests start with a call of an open card or popup, and are for all coins of the list. */
export class CoinContexts {
  readonly #parts: ContextParts;
  #memory: ContextMemory | null = null;
  #refreshing: Promise<void> | null = null;

  constructor(parts: ContextParts) {
    this.#parts = parts;
  }

  /** Null where the reader does not want them. */
  async coin(coin: CoinId): Promise<CoinContext | null> {
    const on = await this.#parts.sources();
    if (!on) return null;
    const memory = await this.#current(on);
    const symbol = contextSymbol(coin);
    const level = await this.#level(coin);
    if (symbol === null) return { liquidations: null, crowd: noCrowd, move: null, level };
    const liquidations = await this.#liquidations(memory, on, symbol);
    const move = await this.#move(memory, on, { coin, symbol, liquidations });
    return { liquidations, crowd: this.#crowd(memory, on, symbol), move, level };
  }

  /** The whole market's liquidations; null where they are not wanted or not known. */
  async market(): Promise<MarketLiquidations | null> {
    const on = await this.#parts.sources();
    if (!on) return null;
    const memory = await this.#current(on);
    const total = await this.#liquidations(memory, on, wholeMarket);
    if (!total) return null;
    const all = await Promise.all(
      contextCoins.map(async ({ coin, symbol }) => ({
        coin,
        figures: await this.#liquidations(memory, on, symbol),
      })),
    );
    const coins = all
      .flatMap(({ coin, figures }) => (figures && sumOf(figures) > 0 ? [{ coin, figures }] : []))
      // Figures of two sources can't be compared.
      .filter(({ figures }) => figures.coverage.kind === total.coverage.kind)
      .toSorted((a, b) => sumOf(b.figures) - sumOf(a.figures));
    return { total, coins };
  }

  /** What is known after a refresh, or after some seconds. */
  async #current(on: SourcesOn): Promise<ContextMemory> {
    const memory = await this.#load();
    this.#refreshing ??= this.#refresh(memory, on).finally(() => (this.#refreshing = null));
    await Promise.race([this.#refreshing, this.#parts.wait(longestWaitMs)]);
    return memory;
  }

  async #load(): Promise<ContextMemory> {
    if (this.#memory) return this.#memory;
    const [figures, samples] = await Promise.all([this.#parts.figures.read(), this.#parts.samples.read()]);
    this.#memory ??= { figures: figures ?? noFigures, samples: samples ?? noSamples };
    return this.#memory;
  }

  async #refresh(memory: ContextMemory, on: SourcesOn): Promise<void> {
    const { prices, figures, samples } = this.#parts;
    await prices.settled();
    const before = { ...memory };
    await refreshContext(memory, on, this.#parts);
    if (memory.figures !== before.figures) {
      await this.#sampleDay(memory);
      await figures.write(memory.figures);
    }
    if (memory.samples !== before.samples) await samples.write(memory.samples);
  }

  async #sampleDay(memory: ContextMemory): Promise<void> {
    const now = this.#parts.now();
    const days = { ...memory.samples.days };
    for (const { coin, symbol } of contextCoins) {
      const sums = fresh(entryOf(memory.figures.liquidations, symbol), maxAge.liquidations, now);
      const future = fresh(entryOf(memory.figures.futures, symbol), maxAge.futures, now);
      const { volume } = await this.#parts.prices.day(coin);
      const sample = {
        at: now,
        liquidated: sums && sums.long + sums.short,
        volume,
        openInterest: future && future.openInterest,
      };
      days[symbol] = [...withDaySample(entryOf(days, symbol) ?? [], sample)];
    }
    memory.samples = { ...memory.samples, days };
  }

  async #liquidations(
    { figures }: ContextMemory,
    on: SourcesOn,
    symbol: string,
  ): Promise<LiquidationFigures | null> {
    const known = fresh(entryOf(figures.liquidations, symbol), maxAge.liquidations, this.#parts.now());
    if (known && on.has('coinglass')) return { ...known, coverage: { kind: 'day' } };
    if (!on.has('streams')) return null;
    return this.#parts.observed.figures(symbol === wholeMarket ? null : symbol);
  }

  #crowd({ figures, samples }: ContextMemory, on: SourcesOn, symbol: string): Crowd {
    const now = this.#parts.now();
    const hasFutures = on.has('futures');
    const sentiments = on.has('stocktwits') ? entryOf(samples.sentiments, symbol) : [];
    const accounts = hasFutures && fresh(entryOf(figures.accounts, symbol), maxAge.accounts, now);
    const future = hasFutures && fresh(entryOf(figures.futures, symbol), maxAge.futures, now);
    return {
      sentiment: readingOf(sentiments ?? [], 'sentiment', now),
      chatter: readingOf(sentiments ?? [], 'chatter', now),
      accounts: accounts || null,
      funding: future ? { perDay: future.fundingPerDay, at: future.at } : null,
    };
  }

  async #move(
    { figures, samples }: ContextMemory,
    on: SourcesOn,
    of: {
      readonly coin: CoinId;
      readonly symbol: string;
      readonly liquidations: LiquidationFigures | null;
    },
  ): Promise<Move | null> {
    const now = this.#parts.now();
    const { change, volume } = await this.#parts.prices.day(of.coin);
    const days = entryOf(samples.days, of.symbol) ?? [];
    const future = on.has('futures') ? fresh(entryOf(figures.futures, of.symbol), maxAge.futures, now) : null;
    return classifyMove({
      change,
      // What we observed ourselves is a part, whose share and total say little.
      liquidations: of.liquidations?.coverage.kind === 'day' ? of.liquidations : null,
      usualLiquidations: weekAverage(days, 'liquidated', now),
      volume,
      usualVolume: weekAverage(days, 'volume', now),
      funding: future && future.fundingPerDay,
      openInterest: future && future.openInterest,
      openInterestBefore: openInterestDayAgo(days, now),
    });
  }

  async #level(coin: CoinId): Promise<PricedLevel | null> {
    const series = await this.#parts.prices.series(coin);
    const crossed = series && crossedLevel(series.points, this.#parts.now());
    return crossed && { ...crossed, currency: series.currency };
  }
}

function sumOf({ long, short }: LiquidationFigures): number {
  return long + short;
}

/** Null where it is missing, too old, or from before the clock was set back. */
function fresh<T extends { readonly at: number }>(known: T | undefined, ms: number, now: number): T | null {
  return known && isRecent(known.at, ms, now) ? known : null;
}
