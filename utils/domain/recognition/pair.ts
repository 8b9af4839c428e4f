import { isWord } from './char-class.ts';
import type { Lexicon } from './lexicon.ts';
import type { CoinPhrase } from './phrase.ts';
import { firstWordHash } from './word-index.ts';

/** What prices are quoted in, longest first: of `BTCUSDT` the quote is USDT. */
const quotes =
  'FDUSD USDT USDC BUSD PERP TUSD USD EUR GBP JPY KRW TRY BRL AUD CAD CHF INR BTC ETH BNB DAI'.split(' ');

const quoteSet: ReadonlySet<string> = new Set(quotes.concat('SOL RUB SGD HKD CNY NGN IDR SATS'.split(' ')));

function symbolNamed(symbol: string, lexicon: Lexicon): CoinPhrase | undefined {
  for (const phrase of lexicon.find(firstWordHash(symbol))) {
    if (phrase.form === 'symbol' && phrase.text === symbol) return phrase;
  }
  return undefined;
}

/** The base of a pair in one word, such as `BTCUSDT`, or undefined. The word must be in capitals. */
export function pairBase(word: string, lexicon: Lexicon): CoinPhrase | undefined {
  for (const quote of quotes) {
    if (!word.endsWith(quote)) continue;
    const base = symbolNamed(word.slice(0, -quote.length), lexicon);
    // One or two letters before a plain currency are seldom a coin: "TOEUR", "INUSD".
    if (base && (base.text.length > 2 || quote.startsWith('USDT'))) return base;
  }
  return undefined;
}

/** True where the word that ends at `end` stands before a slash or hyphen with a quote: `BTC/USD`. */
export function isPaired(text: string, end: number): boolean {
  const after = text.charAt(end);
  if (after !== '/' && after !== '-') return false;
  let to = end + 1;
  while (to < text.length && to < end + 7 && isWord(text.charCodeAt(to))) to += 1;
  return quoteSet.has(text.slice(end + 1, to));
}
