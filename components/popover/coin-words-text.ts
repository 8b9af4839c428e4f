import { t } from '../../utils/domain/text/messages.ts';

/** The most words that are written out. */
const mostShown = 4;

/** A coin with its words: "Cardano (ADA, Cardano)". */
export function coinWithWords(coin: string, words: readonly string[]): string {
  const shown = words.slice(0, mostShown).join(t('shared_list_separator'));
  return t(words.length > mostShown ? 'card_coin_words_more' : 'card_coin_words', { coin, words: shown });
}
