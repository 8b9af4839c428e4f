import type { TargetPrice } from '../alerts/alert-window.ts';
import type { ChartRange } from '../chart/chart-range.ts';
import type { Choice, MarkChoice } from '../choices/choice.ts';
import type { ContextClaim } from '../claims/context-claim.ts';
import type { Coin, CoinId } from '../coin/coin.ts';
import type { ShownTheme } from '../color/card-theme.ts';
import type { CoinContext } from '../context/coin-context.ts';
import type { Point } from '../hover/pointer-motion.ts';
import type { Series, Shape } from '../quote/history.ts';
import type { PastPrice } from '../quote/past-price.ts';
import type { Problem } from '../quote/problem.ts';
import type { MentionReason } from '../recognition/mention.ts';
import type { CardFigure } from '../since/article-figure.ts';
import type { PublishedMoment } from '../since/since.ts';

/** What a card shows besides the price. A part that is null has no row. */
export interface CardFacts {
  /** The mention as the page writes it. */
  readonly word: string;
  readonly reasons: readonly MentionReason[];
  /** Another coin that the reader might mean. */
  readonly runnerUp: CoinId | null;
  readonly chart: ChartFacts | null;
  readonly since: SinceFacts | null;
  /**
   * `reading` while the mention's paragraph is being read, where that takes longer than the card to open; `none` where it
   * then states no price: the reserved row stays.
   */
  readonly figure: FigureFacts | 'reading' | 'none' | null;
  /** Figures around the price, `loading` while they are requested for the first time; absent or null where there are none. */
  readonly context?: CoinContext | 'loading' | null;
  /** What the article states of these figures, in its order; absent where it states nothing. */
  readonly stated?: readonly ContextClaim[];
  /** Whether the coin is on the watchlist; null while unknown. */
  readonly starred: boolean | null;
  readonly pinned: boolean;
  /** The coins that match the reader's query for another coin; absent before one was typed. */
  readonly found?: FoundCoins | undefined;
  /** The keys that the card's foot names; absent while unknown. */
  readonly shortcuts?: CardShortcuts | undefined;
  /** The reader's last choice on this card could not be stored. */
  readonly unsaved?: boolean;
}

/** The answer to a query for a coin, best match first. */
export interface FoundCoins {
  readonly query: string;
  readonly coins: readonly Pick<Coin, 'id' | 'name' | 'symbol'>[];
  /** Coins outside the catalog are still being looked up. */
  readonly isLoading: boolean;
}

export interface ChartFacts {
  readonly range: ChartRange;
  readonly series: LateSeries;
}

/**
 * A chart's prices, loaded before the card opens or after. `on-request`: a provider may have them, and is asked where the
 * reader wants that, as the request names the coin. `none`: no provider has them.
 */
export type LateSeries =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly series: Series }
  | { readonly kind: 'shape'; readonly shape: Shape }
  | { readonly kind: 'on-request' }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface SinceFacts {
  readonly published: PublishedMoment;
  /** The price at that moment; null while it loads. */
  readonly past: PastPrice | null;
  /** Whether there may be a more exact price than the card has; absent where what it has is exact. */
  readonly exact?: ExactPrice | undefined;
}

/** `missing`: it was requested, and is not to be had. */
export type ExactPrice = 'offered' | 'loading' | 'missing';

/** The article's own figure, and the market price that it is compared with. */
export interface FigureFacts {
  readonly figure: CardFigure;
  /**
   * The market price in the figure's unit: at publication for a stated price, now for a target. Null while it loads,
   * and for a target in the reader's own currency, which is compared with the price on the card.
   */
  readonly market: PastPrice | null;
  /** The market price in that unit at the beginning of the change that the article states; null where there is none. */
  readonly changeStart: PastPrice | null;
  /** It was read after the card had reserved a place for it, with a line for a change. */
  readonly isLate: boolean;
}

/** An action of the reader in a card. */
export type CardAction =
  /** Also where the range is shown already, and the reader wants its chart from a provider. */
  | { readonly kind: 'range'; readonly range: ChartRange }
  | { readonly kind: 'pin'; readonly on: boolean }
  /** Moves a pinned card: to the next corner, or by CSS pixels. */
  | { readonly kind: 'move'; readonly by: Point | 'corner' }
  /** Looks up coins for a query. */
  | { readonly kind: 'find'; readonly query: string }
  | { readonly kind: 'close' }
  /** Opens the window in which the reader makes an alert. */
  | { readonly kind: 'alert'; readonly target: TargetPrice | null }
  /** Show everything, or the first view; stored for all cards. */
  | { readonly kind: 'details'; readonly on: boolean }
  /** Request again what could not be loaded. */
  | { readonly kind: 'retry' }
  /** The past prices of the very minute. */
  | { readonly kind: 'exact' }
  | { readonly kind: 'choose'; readonly choice: Choice };

/** Receives the actions of the reader in a card. */
export type CardActionHandler = (action: CardAction) => void;

/** What the reader chose in a card, shown with its undo where the card was. */
export interface NoticeFacts {
  readonly choice: MarkChoice;
  /** That of the card. */
  readonly theme: ShownTheme;
  /** The undo could not be stored. */
  readonly failed: boolean;
}

export type NoticeAction = { readonly kind: 'undo' } | { readonly kind: 'settings' };

/** How long a notice is shown while neither pointer nor focus is on it, in milliseconds. */
export const noticeMs = 6_000;

/** The keyboard shortcuts for cards, as the browser has them; null where the reader removed or never set one. */
export interface CardShortcuts {
  /** Opens the card of the next mention. */
  readonly next: string | null;
  /** Moves the focus into the open card, or opens the first card in the viewport. */
  readonly open: string | null;
}

/** Keys that browsers name by a word, where the key itself is shorter. */
const signs: Readonly<Record<string, string>> = { Period: '.', Comma: ',', Space: '␣' };

/** A shortcut as a reader knows it: Firefox says "Alt+Shift+Period". Null for none. */
export function shortcutText(shortcut: string | undefined): string | null {
  if (!shortcut) return null;
  return shortcut.replace(/\w+$/, (key) => signs[key] ?? key);
}
