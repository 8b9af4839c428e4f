import { mostCoinWords } from '../../utils/domain/callers/tab-allowance.ts';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';
import type { CoinWord } from '../../utils/domain/coin/coin-word.ts';
import type { Lexicon } from '../../utils/domain/recognition/lexicon.ts';
import { recogniseInSlices } from '../../utils/domain/recognition/recognise.ts';
import { isCryptoPage, unknownWords } from '../../utils/domain/recognition/unknown-words.ts';
import type { PagePorts } from '../../utils/page/card/page-ports.ts';
import { CoinFinder, PageCoins } from '../../utils/page/session/coin-finder.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { prepareTexts } from './load-native.ts';

interface RecognitionPorts extends Pick<
  PagePorts,
  'words' | 'quotes' | 'prepare' | 'recognise' | 'learnCoins'
> {
  readonly coinById: (id: CoinId) => Coin | undefined;
}

interface Events {
  /** Coins outside the catalog are known since: the page must be read again. */
  readonly onCoins: () => void;
  readonly report: (error: unknown) => void;
}

/** Recognition with the catalog's coins and those that the background names: in its replies and for words of the page. */
export function recognitionPorts(
  lexicon: Lexicon,
  { onCoins, report }: Events,
  signal: AbortSignal,
): RecognitionPorts {
  const known = new PageCoins(lexicon, signal);
  const learn = (found: readonly Coin[] = []): void =>
    void known.add(found).then((changed) => changed && onCoins(), report);
  const find = (words: readonly CoinWord[]) => callBackground('coins.find', { words });
  const finder = new CoinFinder({ find, onFound: learn, report }, signal);
  return {
    async words(words) {
      const reply = await callBackground('page.words', { words });
      // A reader may have chosen any coin for a word.
      const chosen = reply.corrections.flatMap(({ to }) => (to === null || known.byId(to) ? [] : to));
      if (chosen.length > 0)
        callBackground('coins.named', { coins: chosen.slice(0, mostCoinWords) }).then(learn, report);
      return reply;
    },
    learnCoins: learn,
    async quotes(asked) {
      const reply = await callBackground('quotes.get', { coins: asked });
      learn(reply.newCoins);
      return reply;
    },
    prepare: (texts) => prepareTexts(texts, report),
    *recognise(paragraphs, options) {
      const mentions = yield* recogniseInSlices(paragraphs, known.lexicon, options);
      if (isCryptoPage(options.memory)) finder.collect(unknownWords(paragraphs, mentions, known.lexicon));
      return mentions;
    },
    coinById: (id) => known.byId(id),
  };
}
