import type { CoinTable } from '../coin/coin-table.ts';
import type { Neighbour } from './hint.ts';
import type { NativeIndex } from './native-index.ts';

/** Names and words in scripts other than Latin, and what they say of a candidate beside them. */
export interface NativeSource {
  readonly makeIndex: (coins: CoinTable) => NativeIndex;
  /** The word in such a script before a candidate at `start`, and the one after a candidate that ends at `end`. */
  readonly hintBefore: (text: string, start: number) => Neighbour | null;
  readonly hintAfter: (text: string, end: number) => Neighbour | null;
  /** True after an amount of coins: "4枚BTC", "3 млн XRP". */
  readonly isCounted: (text: string, start: number) => boolean;
  /** True where the word before a name, in lower case, or the end of the text before it shows that it means something else. */
  readonly isLookAlike: (name: string, wordBefore: string, textBefore: string) => boolean;
}

let source: NativeSource | null = null;

/**
 * Sets where names and words in scripts other than Latin come from. A content script loads them for the first text with such a
 * script (`hasNativeLetters`), because most pages have none.
 */
export function setNativeSource(words: NativeSource): void {
  source = words;
}

/** Null before it is set: text is then read for its Latin words only. */
export function nativeSource(): NativeSource | null {
  return source;
}
