import type { ChartRange } from '../../domain/chart/chart-range.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { CoinContext } from '../../domain/context/coin-context.ts';
import { contextSymbol } from '../../domain/context/context-coins.ts';
import { sinceRequests } from '../../domain/since/since-requests.ts';
import { minuteMs } from '../../domain/time.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import { ChartCache } from './chart-cache.ts';
import type { Article, CardSettings, PagePorts } from './page-ports.ts';
import { PastCache } from './past-cache.ts';

/** What the cards of a page share: loaded charts, past prices and figures around prices, stars, and the time range that was chosen last. */
export class CardMemory {
  readonly ports: PagePorts;
  readonly article: Article;
  /** Called when facts were loaded. */
  readonly changed: () => void;
  /** Null without the port for charts. */
  readonly charts: ChartCache | null;
  /** Null without the port for past prices. */
  readonly past: PastCache | null;
  /** Null without the port for figures around the price. */
  readonly contexts: ContextCache | null;
  /** The coins for which the reader chose 30 days: no other one is requested by name for that. */
  readonly longFor = new Set<CoinId>();
  /** The time range that the reader chose last on this page. */
  range: ChartRange | null = null;
  readonly #starred = new Map<CoinId, boolean>();

  constructor(ports: PagePorts, article: Article, changed: () => void) {
    this.ports = ports;
    this.article = article;
    this.changed = changed;
    this.charts = ports.history ? new ChartCache(ports.history, changed) : null;
    this.past = ports.pastPrices ? new PastCache(ports.pastPrices, changed) : null;
    const report = (error: unknown): void => ports.report(error);
    this.contexts = ports.context ? new ContextCache(ports.context, { changed, report }) : null;
  }

  /** Loads chart and past price of a mention whose card may open soon. No coin is named for that. */
  prefetch(marked: MarkedMention, { currency, showsContext }: CardSettings): void {
    const { coin } = marked.mention;
    if (showsContext) this.contexts?.load(coin);
    this.charts?.load({ coin, currency });
    const { atThen } = sinceRequests(coin, this.article.published(marked), null, currency, Date.now());
    if (atThen) this.past?.prefetch([{ ...atThen, currency }]);
  }

  /** Null while unknown. */
  isStarred(coin: CoinId): boolean | null {
    return this.#starred.get(coin) ?? null;
  }

  /** Optimistic: shown at once, while the background stores it. */
  setStar(coin: CoinId, on: boolean): void {
    this.#starred.set(coin, on);
    this.changed();
  }

  loadStar(coin: CoinId): void {
    this.ports.isStarred?.(coin).then(
      (on) => {
        if (on !== null) this.setStar(coin, on);
      },
      (error: unknown) => this.ports.report(error),
    );
  }
}

/** How long the figures around a price are fresh, in milliseconds: as long as the background's. */
const freshMs = 2 * minuteMs;

/** The figures around prices that were requested on this page. */
export class ContextCache {
  readonly #request: NonNullable<PagePorts['context']>;
  readonly #changed: () => void;
  readonly #report: (error: unknown) => void;
  readonly #replies = new Map<CoinId, { readonly at: number; readonly context: CoinContext | null }>();
  readonly #inFlight = new Set<CoinId>();

  constructor(
    request: NonNullable<PagePorts['context']>,
    events: { readonly changed: () => void; readonly report: (error: unknown) => void },
  ) {
    this.#request = request;
    this.#changed = events.changed;
    this.#report = events.report;
  }

  /** Null where there are none; also stale ones, while new ones load. */
  get(coin: CoinId): CoinContext | 'loading' | null {
    const known = this.#replies.get(coin);
    if (known) return known.context;
    return this.#inFlight.has(coin) ? 'loading' : null;
  }

  /** Requests them unless they are fresh. Coins that are not on the list have none. */
  load(coin: CoinId): void {
    const known = this.#replies.get(coin);
    const isFresh = known !== undefined && Date.now() - known.at < freshMs;
    if (isFresh || this.#inFlight.has(coin) || contextSymbol(coin) === null) return;
    this.#inFlight.add(coin);
    this.#request(coin)
      .then(
        (context) => void this.#replies.set(coin, { at: Date.now(), context }),
        (error: unknown) => this.#report(error),
      )
      .finally(() => {
        this.#inFlight.delete(coin);
        this.#changed();
      });
  }
}
