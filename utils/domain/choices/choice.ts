import type { CoinId } from '../coin/coin.ts';

/** A change of settings that the reader makes in a card. The options page can undo it. */
export type Choice =
  | { readonly kind: 'star'; readonly coin: CoinId; readonly on: boolean }
  /** Never mark this word, in any case, with or without `$`. */
  | { readonly kind: 'mute'; readonly word: string }
  | { readonly kind: 'correct'; readonly word: string; readonly from: CoinId; readonly to: CoinId }
  /** On the sender's site, as the browser reports it, this word means no coin. */
  | { readonly kind: 'no-coin'; readonly word: string; readonly coin: CoinId }
  /** Whether all cards show everything that they have. */
  | { readonly kind: 'details'; readonly on: boolean }
  /** Turn Tickmark off on the sender's site, as the browser reports it. */
  | { readonly kind: 'site-off' };

/** To this reader, `word` means the coin `to`, or none, where the recogniser finds `from`. */
export interface Correction {
  /** In the form of `foldWord`. */
  readonly word: string;
  readonly from: CoinId;
  readonly to: CoinId | null;
  /** Limits the correction to a site with its subdomains; all sites where missing. */
  readonly site?: string;
}

/** The longest word that can be muted or corrected, in UTF-16 units; names of coins are shorter. */
export const longestWord = 60;

/** The form in which words are stored and compared: without `$` or `#`, in lower case, white space collapsed. */
export function foldWord(surface: string): string {
  return surface.replace(/^[$#]/, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
