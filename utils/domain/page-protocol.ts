import type { CoinId } from './coin/coin.ts';
import type { SettingsChange } from './settings/settings-change.ts';
import type { PageComparison } from './since/since.ts';

/** One coin of a page and how often it is mentioned. */
export interface PageCoin {
  readonly coin: CoinId;
  readonly mentions: number;
}

export interface PageSummary {
  readonly host: string;
  /** Differs for each document, and for each navigation inside one; empty while a page has nothing to mark. */
  readonly page: string;
  readonly enabled: boolean;
  /** True where the page asks us to stay away, and is left alone. */
  readonly optedOut: boolean;
  /** True where the browser shows a PDF document, whose text no script can read. */
  readonly isPdf: boolean;
  /** True where a script of the page keeps removing the marks. */
  readonly isMarkingBlocked: boolean;
  /** Most mentioned first. */
  readonly coins: readonly PageCoin[];
  /** The coins of pinned cards, each once, the oldest card first. The page may not mention them any more. */
  readonly pinned: readonly CoinId[];
}

/** `show` scrolls to the mention at which the card was pinned and moves the focus into the card, `close` closes it. */
export type PinnedAction = 'show' | 'close';

/** Calls to a tab's content script. */
export interface PageCalls {
  /** With the number of mentions of a coin after which no more are counted; null for all. */
  'page.summary': { request: number | null; reply: PageSummary };
  /** Permissions were revoked: call `page.isRevoked` for this frame. Which ones, no page is told. */
  'page.revoked': { request: null; reply: null };
  /** Settings changed that concern pages. */
  'page.settingsChanged': { request: SettingsChange; reply: null };
  /** What the article says of its coins. Null where nothing is marked. */
  'page.comparison': { request: null; reply: PageComparison | null };
  /** The keyboard commands of the manifest. */
  'mention.next': { request: null; reply: null };
  'mention.previous': { request: null; reply: null };
  'mention.open': { request: null; reply: null };
  /** Opens the card of this coin at the selected text. False where that is not possible, or not yet. */
  'selection.open': { request: { readonly coin: CoinId }; reply: boolean };
  /** Opens the card of a coin's first mention that can be seen; of the next one where its card is open. */
  'mention.openCoin': { request: { readonly coin: CoinId }; reply: null };
  /** What the reader does in the side panel with the pinned cards of a coin. */
  'pinned.act': { request: { readonly coin: CoinId; readonly action: PinnedAction }; reply: null };
}
