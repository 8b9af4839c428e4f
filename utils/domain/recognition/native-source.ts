import type { Coin } from '../coin/coin.ts';
import type { NativeIndex } from './native-index.ts';

export type MakeNativeIndex = (coins: readonly Coin[]) => NativeIndex;

let makeIndex: MakeNativeIndex | null = null;

/**
 * Sets where names and words in scripts other than Latin come from. A content script loads them for the first text with such a
 * script (`hasNativeLetters`), because most pages have none.
 */
export function setNativeSource(make: MakeNativeIndex): void {
  makeIndex = make;
}

export function hasNativeSource(): boolean {
  return makeIndex !== null;
}

/** Null before the source is set: such text is then read for its Latin words only. */
export function makeNativeIndex(coins: readonly Coin[]): NativeIndex | null {
  return makeIndex?.(coins) ?? null;
}
