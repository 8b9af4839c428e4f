import { type Alignment, alignmentOf } from '../../domain/chart/alignment.ts';
import type { Sparkline } from '../../domain/chart/sparkline.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { Problem } from '../../domain/quote/problem.ts';
import { hourMs, minuteMs } from '../../domain/time.ts';
import type { RequestLimiter } from '../../platform/request-limiter.ts';
import type { RequestSpec } from '../../platform/request-log.ts';
import { requestWithFailover } from '../failover.ts';
import { hasSnapshot, type MarketProvider } from '../provider.ts';
import {
  packLine,
  type SnapshotCells,
  type SnapshotIndex,
  type StoredPage,
  unpackLine,
} from './snapshot-cells.ts';
import { SnapshotLimiter } from './snapshot-limiter.ts';

/** How long a page is current. */
const freshMs = hourMs;
/** How long a page is used where no newer one can be had. */
const usableMs = 3 * hourMs;
/** A request that ended with the worker is repeated after this time. */
const repeatMs = 10 * minuteMs;

export interface SnapshotParts {
  readonly providers: () => Promise<readonly MarketProvider[]>;
  readonly limiter: RequestLimiter;
  readonly cells: SnapshotCells;
  readonly currency: () => Promise<string>;
  readonly now: () => number;
}

/** A page of the list that is needed. */
export interface NeededPage {
  readonly page: number;
  /** Only private windows need it: nothing of it is stored. */
  readonly incognito: boolean;
}

/** `no-series`: the coin is in a page and has none. `no-page`: it is in no page that we have. */
export type FoundLine =
  | {
      readonly kind: 'found';
      readonly line: Sparkline;
      readonly alignment: Alignment | null;
      /** When the page was received, in milliseconds since 1970. */
      readonly at: number;
    }
  | { readonly kind: 'no-series' }
  | { readonly kind: 'no-page' };

/**
 * The hourly snapshot: pages of CoinGecko's list with prices of seven days, the same requests for every reader. Requested
 * beside the quotes, which never wait for it.
 */
export class Snapshots {
  readonly #parts: SnapshotParts;
  readonly #inFlight = new Map<string, Promise<void>>();
  readonly #refreshes = new Set<Promise<void>>();
  readonly #pages = new Map<number, StoredPage>();
  /** Pages that only private windows needed; never stored. */
  readonly #unstored = new Map<number, StoredPage>();
  readonly #limiter: SnapshotLimiter;
  #index: SnapshotIndex | null = null;

  constructor(parts: SnapshotParts) {
    this.#parts = parts;
    this.#limiter = new SnapshotLimiter(parts.limiter, parts.now);
  }

  /** Requests those of the pages that are due, one after the other; each is requested once at a time. */
  refresh(needed: readonly NeededPage[]): Promise<void> {
    const refresh = this.#refreshPages(needed).finally(() => this.#refreshes.delete(refresh));
    this.#refreshes.add(refresh);
    return refresh;
  }

  async #refreshPages(needed: readonly NeededPage[]): Promise<void> {
    const currency = await this.#parts.currency();
    for (const { page, incognito } of needed) {
      const key = `${page} ${currency}`;
      const request =
        this.#inFlight.get(key) ??
        this.#refresh(page, currency, incognito).finally(() => this.#inFlight.delete(key));
      this.#inFlight.set(key, request);
      await request;
    }
  }

  /** Resolves once no refresh is running; its failure is left to the caller of `refresh`. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#refreshes);
  }

  /** What is known of a coin now. Sends no request. */
  async find(coin: CoinId): Promise<FoundLine> {
    const currency = await this.#parts.currency();
    const page = this.#unstoredOf(coin, currency) ?? (await this.#storedOf(coin, currency));
    if (!page) return { kind: 'no-page' };
    const packed = page.lines.find((line) => line.coin === coin);
    const line = packed && unpackLine(packed);
    return line ? { kind: 'found', line, alignment: page.alignment, at: page.at } : { kind: 'no-series' };
  }

  /** Why a page can't be had now; null where it is here, where no source has one, or where it may be requested. */
  async problem(page: number): Promise<Problem | null> {
    const currency = await this.#parts.currency();
    if (await this.#isFresh(page, currency)) return null;
    return this.#limiter.problem(await this.#sources(), spec(page, currency));
  }

  async #refresh(page: number, currency: string, incognito: boolean): Promise<void> {
    const { now } = this.#parts;
    if (await this.#isFresh(page, currency)) return;
    const sources = await this.#sources();
    const request = { ...spec(page, currency), ...(incognito && { isStored: () => false }) };
    const found = await requestWithFailover(sources, this.#limiter, request, (source) =>
      source.snapshot({ page, currency, now: now() }),
    );
    if (!found) return;
    const { coins, lines } = found.value;
    const received: StoredPage = {
      version: 1,
      currency,
      page,
      at: now(),
      alignment: alignmentOf(lines),
      coins: [...coins],
      lines: lines.map(packLine),
    };
    if (incognito) this.#unstored.set(page, received);
    else await this.#keep(received);
  }

  async #keep(received: StoredPage): Promise<void> {
    const { cells } = this.#parts;
    const { page, currency, at, coins } = received;
    this.#unstored.delete(page);
    this.#pages.set(page, received);
    const { pages } = await this.#loadIndex(currency);
    const others = pages.filter((each) => each.page !== page);
    this.#index = { version: 1, currency, pages: [...others, { page, at, coins }] };
    await cells.page(page).write(received);
    await cells.index.write(this.#index);
  }

  async #isFresh(page: number, currency: string): Promise<boolean> {
    const unstored = this.#unstored.get(page);
    const { pages } = await this.#loadIndex(currency);
    const ats = [
      ...(unstored?.currency === currency ? [unstored.at] : []),
      ...pages.filter((each) => each.page === page).map(({ at }) => at),
    ];
    return ats.some((at) => this.#isWithin(at, freshMs));
  }

  #unstoredOf(coin: CoinId, currency: string): StoredPage | null {
    const pages = [...this.#unstored.values()];
    return (
      pages.find(
        (page) =>
          page.currency === currency && this.#isWithin(page.at, usableMs) && page.coins.includes(coin),
      ) ?? null
    );
  }

  async #storedOf(coin: CoinId, currency: string): Promise<StoredPage | null> {
    const { pages } = await this.#loadIndex(currency);
    const entry = pages.find(({ at, coins }) => this.#isWithin(at, usableMs) && coins.includes(coin));
    if (!entry) return null;
    const known = this.#pages.get(entry.page) ?? (await this.#parts.cells.page(entry.page).read());
    if (known?.currency !== currency || known.at < entry.at) return null;
    this.#pages.set(entry.page, known);
    return known;
  }

  async #loadIndex(currency: string): Promise<SnapshotIndex> {
    if (!this.#index) {
      const stored = await this.#parts.cells.index.read();
      this.#index ??= stored;
    }
    return this.#index?.currency === currency ? this.#index : { version: 1, currency, pages: [] };
  }

  #isWithin(at: number, ms: number): boolean {
    const age = this.#parts.now() - at;
    return age >= 0 && age < ms;
  }

  async #sources() {
    return (await this.#parts.providers()).filter(hasSnapshot);
  }
}

function spec(page: number, currency: string): RequestSpec {
  return { what: `snapshot ${page}:${currency}`, urgency: 'charts', intervalMs: repeatMs };
}
