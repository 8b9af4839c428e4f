import { coins } from '../../utils/domain/coin/catalog.ts';
import { type Past, straightDay } from './past.ts';
import { coinUnits, perDollar } from './rates.ts';
import { sampleFigures, wholeMarket } from './sample-figures.ts';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';
import type { Figures } from './sample-figures.ts';

/** Figures of one coin that a test sets. `at`, in milliseconds since 1970, fixes the time of its price. */
export interface CoinChange {
  readonly price?: number | null;
  readonly change24h?: number | null;
  readonly at?: number;
}

/** One coin's figures now, in US dollars. `at` is null while the price is as fresh as the request. */
export interface CoinFigures extends Figures {
  readonly coin: Coin;
  readonly at: number | null;
}

/** The figures that all mock providers report, so that they agree with each other. */
export class Market {
  readonly #figures = sampleFigures();
  readonly #times = new Map<CoinId, number>();
  /** Coins that the catalog lacks. */
  readonly #listed: Coin[] = [];

  /** The whole market: market cap and volume in US dollars, change in percent. */
  total: { marketCap: number; change24h: number; volume: number } = { ...wholeMarket };

  /** The Fear & Greed Index of the day. */
  mood: { value: number; label: string } = { value: 9, label: 'Extreme Fear' };

  /** What coins cost before now; a straight line over the last day unless a world wants more. */
  past: Past = straightDay;

  /** Changes the given figures of one coin. */
  set(id: CoinId, { at, ...change }: CoinChange): void {
    this.#figures.set(id, { ...this.#known(id), ...change });
    if (at !== undefined) this.#times.set(id, at);
  }

  /** Adds a coin that the catalog lacks. */
  list(coin: Coin, figures: Figures): void {
    this.#listed.push(coin);
    this.#figures.set(coin.id, figures);
  }

  get(id: CoinId): CoinFigures | undefined {
    const coin = [...coins, ...this.#listed].find((each) => each.id === id);
    return coin && this.#withTime(coin);
  }

  /** What a USDT costs, in US dollars. */
  get usdt(): number {
    return this.#known('tether').price ?? 1;
  }

  /** Every coin, best rank first. */
  all(): readonly CoinFigures[] {
    const all = [...coins, ...this.#listed].toSorted((a, b) => a.rank - b.rank);
    return all.map((coin) => this.#withTime(coin));
  }

  /** What a coin cost, in US dollars. `at` in milliseconds since 1970. */
  priceAt(figures: CoinFigures, at: number): number {
    return this.past(figures, at, Date.now());
  }

  /** Units of a currency per US dollar, or undefined for one that this world does not trade. */
  rate(currency: string): number | undefined {
    const unit = coinUnits[currency];
    if (unit === undefined) return perDollar[currency];
    const { price } = this.#known(unit);
    return price === null ? undefined : 1 / price;
  }

  /** Every currency with its units per US dollar. */
  rates(): Readonly<Record<string, number>> {
    const codes = [...Object.keys(perDollar), ...Object.keys(coinUnits)];
    return Object.fromEntries(codes.map((code) => [code, this.rate(code) ?? 0]));
  }

  /** One step of a random walk, up to 0.15 % either way for each coin. `random` gives numbers from 0 to 1. */
  move(random: () => number): void {
    for (const [id, figures] of this.#figures) {
      if (figures.price === null) continue;
      this.#figures.set(id, stepped(figures, figures.price, 1 + (random() - 0.5) * 0.003));
    }
    const step = 1 + (random() - 0.5) * 0.001;
    const { marketCap, change24h, volume } = this.total;
    this.total = { marketCap: marketCap * step, change24h: changeAfter(change24h, step), volume };
  }

  #known(id: CoinId): Figures {
    const figures = this.#figures.get(id);
    if (figures === undefined) throw new Error(`The catalog has no coin "${id}".`);
    return figures;
  }

  #withTime(coin: Coin): CoinFigures {
    return { ...this.#known(coin.id), coin, at: this.#times.get(coin.id) ?? null };
  }
}

/** The price a day ago stays what it was, so the change follows from the new price. */
function stepped(figures: Figures, price: number, step: number): Figures {
  const { change24h } = figures;
  return {
    ...figures,
    price: Number((price * step).toPrecision(7)),
    change24h: change24h === null ? null : changeAfter(change24h, step),
  };
}

function changeAfter(change: number, step: number): number {
  return Number(((1 + change / 100) * step * 100 - 100).toFixed(5));
}
