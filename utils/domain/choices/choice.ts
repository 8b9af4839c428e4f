import type { CoinId } from '../coin/coin.ts';

/** A change of settings made in a card. It stays in the browser and can be undone in the settings. */
export type Choice =
  | { readonly kind: 'star'; readonly coin: CoinId; readonly on: boolean }
  /** Never mark this word, in any case, with or without `$`. */
  | { readonly kind: 'mute'; readonly word: string }
  | ({ readonly kind: 'correct' } & Correction)
  /** Turn Tickmark off on the site of the sender, which the browser names. */
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

/** Words are stored and compared in this form: without tag, in lower case, white space folded. */
export function foldWord(surface: string): string {
  return surface.replace(/^[$#]/, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
