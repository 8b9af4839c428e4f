import type { CoinId } from '../coin/coin.ts';
import type { WordChoices } from './word-choices.ts';

/** The coin that a word stands for; null where it is muted or means none. That it means none overrides another coin. */
export function coinFor(
  word: string,
  coin: CoinId,
  { muted, corrections }: Pick<WordChoices, 'muted' | 'corrections'>,
): CoinId | null {
  if (muted.includes(word)) return null;
  let found: CoinId | null = coin;
  for (const { word: corrected, from, to } of corrections)
    if (corrected === word && from === coin && found !== null) found = to;
  return found;
}
