import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import type { PageCoin } from '../../utils/domain/page-protocol.ts';
import { changeSince } from '../../utils/domain/since/since.ts';
import { figureVerdict, type KnownPrice, type Verdict } from '../../utils/domain/since/verdict.ts';
import type { CoinNames, NamedCoin } from '../hooks/use-coin-names.ts';
import type { ComparedCoin } from '../hooks/use-comparison.ts';
import { noThen } from '../shared/price-text.ts';
import type { QuoteState } from '../shared/quote-state.ts';
import { type Figures, stateOf } from './popup-figures.ts';

/** One coin of the page with all that its row shows. */
export interface PageRow {
  readonly coin: NamedCoin;
  readonly mentions: number;
  readonly state: QuoteState;
  /** The price on the screen; null where there is none. */
  readonly shown: ShownPrice | null;
  /** What the page says about it and the market then; null while that is being read. */
  readonly compared: ComparedCoin | null;
  /** The price at publication; null where it is not known. */
  readonly priceThen: KnownPrice | null;
  /** Why it is not known, in a few words; null where it is, or while it loads. */
  readonly missing: string | null;
  /** Percent since publication; null where it is not known. */
  readonly since: number | null;
  readonly verdict: Verdict | null;
}

/** @param compared null while the page is being read */
export function pageRows(
  coins: readonly PageCoin[],
  compared: readonly ComparedCoin[] | null,
  figures: Figures,
  names: CoinNames,
): PageRow[] {
  const byCoin = new Map(compared?.map((each) => [each.coin, each]));
  return coins.map(({ coin, mentions }) => {
    const state = stateOf(coin, figures);
    const shown = state.kind === 'ready' ? state.shown : null;
    const own = byCoin.get(coin) ?? null;
    const missing = own?.past ? noThen(own.past, shown) : null;
    const priceThen = own?.past?.kind === 'price' && missing === null ? own.past : null;
    return {
      coin: names(coin),
      mentions,
      state,
      shown,
      compared: own,
      priceThen,
      missing,
      since: changeSince(priceThen, shown),
      verdict: own && verdictOf(own, shown),
    };
  });
}

function verdictOf(compared: ComparedCoin, shown: ShownPrice | null): Verdict | null {
  const { figure, inFigureUnit: market, past, published } = compared;
  return figure && figureVerdict({ figure, market, past, now: shown, published });
}

export type SortKey = 'mentions' | 'change' | 'since';

export interface Sorting {
  readonly by: SortKey;
  /** The smallest first. */
  readonly isAscending: boolean;
}

const figureOf: Readonly<Record<SortKey, (row: PageRow) => number | null>> = {
  mentions: ({ mentions }) => mentions,
  change: ({ shown }) => shown?.change24h ?? null,
  since: ({ since }) => since,
};

/** Rows without the figure come last in both orders; equal rows keep their order. */
export function sortRows(rows: readonly PageRow[], { by, isAscending }: Sorting): PageRow[] {
  const figure = figureOf[by];
  return rows.toSorted((one, other) => {
    const [a, b] = [figure(one), figure(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return isAscending ? a - b : b - a;
  });
}

/** The sorting after a click on a column: the largest first, then the smallest. */
export function nextSorting({ by, isAscending }: Sorting, clicked: SortKey): Sorting {
  return { by: clicked, isAscending: by === clicked && !isAscending };
}

/** Rows that are shown before "Show all". */
const fewRows = 12;

/** The rows that are on the screen: where one or two more would be hidden, all of them. */
export function rowsShown<Row>(rows: readonly Row[], isAll: boolean): readonly Row[] {
  return isAll || rows.length <= fewRows + 2 ? rows : rows.slice(0, fewRows);
}

/** The watchlist without the coins that the table above it shows. */
export function coinsBelow(watchlist: readonly CoinId[], above: readonly CoinId[]): CoinId[] {
  return watchlist.filter((coin) => !above.includes(coin));
}
