import type { CoinId } from '../coin/coin.ts';

/** What a reader can say from within a card. All of it stays in the browser and can be undone in the settings. */
export type Choice =
  | { readonly kind: 'star'; readonly coin: CoinId; readonly on: boolean }
  /** Never mark this word, in any case, with or without `$`. */
  | { readonly kind: 'mute'; readonly word: string }
  | ({ readonly kind: 'correct' } & Correction)
  /** Stay silent on the site that says so; which one, the browser tells. */
  | { readonly kind: 'site-off' };

/** A word that was taken for one coin means another to this reader. */
export interface Correction {
  /** As `foldWord` leaves it. */
  readonly word: string;
  readonly from: CoinId;
  readonly to: CoinId;
}

/** The longest word that can be muted or corrected, in UTF-16 units: longer than any coin's name. */
export const longestWord = 60;

/** How words are kept and compared: without tag, small, white space folded. */
export function foldWord(surface: string): string {
  return surface.replace(/^[$#]/, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
