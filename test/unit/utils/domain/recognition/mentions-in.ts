import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../../../../../utils/domain/recognition/build-lexicon.ts';
import type { RecognitionOptions } from '../../../../../utils/domain/recognition/mention.ts';
import { recognise } from '../../../../../utils/domain/recognition/recognise.ts';

export const lexicon = buildLexicon(coins);

/** A page of crypto news, for sentences that need one around them. Mentions only Bitcoin. */
export const cryptoPage =
  'Crypto markets rose on Monday. Bitcoin led the rally, and traders of altcoins and stablecoins followed it. ' +
  'Volume on crypto exchanges such as Binance and Coinbase was the highest in a month, and bitcoin miners sold less.';

/** A page of general news. */
export const plainPage =
  'The council met on Monday to talk about the new bridge. Residents asked for lower tolls, and the mayor promised ' +
  'to look into it before the summer. Work is to begin in spring if the budget allows.';

/** The mentions in `text` as "surface=coin", separated by spaces; `¶` in the text separates paragraphs. */
export function mentionsIn(text: string, options: RecognitionOptions = {}): string {
  return mentionsOf(text.split(' ¶ '), 0, options);
}

/** The mentions in `text` as the next paragraph after `page`; those in `page` are left out. */
export function mentionsOn(page: string, text: string, options: RecognitionOptions = {}): string {
  return mentionsOf([page, ...text.split(' ¶ ')], 1, options);
}

function mentionsOf(paragraphs: readonly string[], from: number, options: RecognitionOptions): string {
  return recognise(paragraphs, lexicon, options)
    .filter(({ paragraph }) => paragraph >= from)
    .map(
      ({ paragraph, start, end, coin }) =>
        `${paragraphs[paragraph]!.slice(start, end).replaceAll(' ', '_')}=${coin}`,
    )
    .join(' ');
}
