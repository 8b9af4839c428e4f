import { casualSymbols } from '../coin/spellings.ts';
import type { Candidate, Notation, ScanResult } from './candidate.ts';
import { LOWER, charClass, fold, isWord } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import type { CoinPhrase, Phrase } from './phrases.ts';
import { pairQuotes } from './quote-currencies.ts';
import { gapEnd, isSpelled, matchEnd } from './spelling.ts';
import { firstWordHash } from './word-index.ts';

/** Quote currencies after a slash or hyphen: `BTC/USD`. */
const quoteSet: ReadonlySet<string> = new Set(
  pairQuotes.concat('SOL RUB SGD HKD CNY NGN IDR SATS'.split(' ')),
);

export function findSymbol(symbol: string, lexicon: Lexicon): CoinPhrase | undefined {
  for (const phrase of lexicon.find(firstWordHash(symbol))) {
    if (phrase.form === 'symbol' && phrase.text === symbol) return phrase;
  }
  return undefined;
}

/** True for a symbol in lower case, or with one capital, that is seldom written so. */
function isSmall({ form, text: symbol, folded }: CoinPhrase, text: string, start: number): boolean {
  return (
    form === 'symbol' &&
    !casualSymbols.has(symbol) &&
    !text.startsWith(symbol, start) &&
    text.startsWith(folded.slice(1), start + 1)
  );
}

/** The base of a pair in one word, such as `BTCUSDT`, or undefined. The word must be in capitals. */
function pairBase(word: string, lexicon: Lexicon): CoinPhrase | undefined {
  for (const quote of pairQuotes) {
    if (!word.endsWith(quote)) continue;
    const base = findSymbol(word.slice(0, -quote.length), lexicon);
    // One or two letters before a plain currency are seldom a coin: "TOEUR", "INUSD".
    if (base && (base.text.length > 2 || quote.startsWith('USDT'))) return base;
  }
  return undefined;
}

/** True where a slash or hyphen and a quote currency follow the word that ends at `end`: `BTC/USD`. */
function isPaired(text: string, end: number): boolean {
  const after = text.charAt(end);
  if (after !== '/' && after !== '-') return false;
  let to = end + 1;
  while (to < text.length && to < end + 7 && isWord(text.charCodeAt(to))) to += 1;
  return quoteSet.has(text.slice(end + 1, to));
}

/** The end of a `.X` after a symbol, as Stocktwits writes coins, or -1. Not in abbreviations such as "A.X.E.". */
function tickerEnd(text: string, start: number, end: number): number {
  if (end - start < 2 || text.charCodeAt(end) !== 0x2e) return -1;
  const x = text.charAt(end + 1);
  if (x !== 'X' && !(x === 'x' && text.charAt(start - 1) === '$')) return -1;
  if (end + 2 < text.length && isWord(text.charCodeAt(end + 2))) return -1;
  return text.charCodeAt(end + 2) === 0x2e && isWord(text.charCodeAt(end + 3)) ? -1 : end + 2;
}

export function notationOf(text: string, start: number): Notation {
  const before = start > 0 ? text.charAt(start - 1) : '';
  if (before !== '$' && before !== '#') return 'plain';
  // Not in "US$BTC" and "a#BTC".
  if (start > 1 && isWord(text.charCodeAt(start - 2))) return 'plain';
  return before === '$' ? 'cashtag' : 'hashtag';
}

/** A symbol that counts only with a tag, and whose letters are also a name or a topic word. */
function yieldsToOther(phrase: Phrase, phrases: readonly Phrase[], notation: Notation): boolean {
  if (phrase.form !== 'symbol' || phrase.risk !== 'never' || notation !== 'plain') return false;
  return phrases.some(
    (other) =>
      other.folded === phrase.folded &&
      (other.form === 'topic' || (other.form === 'name' && other.risk !== 'never')),
  );
}

export function makeCandidate(
  paragraph: number,
  start: number,
  end: number,
  phrase: CoinPhrase,
  notation: Notation,
): Candidate {
  const coin = phrase.coins[0]!;
  return {
    paragraph,
    start,
    end,
    phrase,
    notation,
    coin,
    localScore: NaN,
    capitalsPenalty: NaN,
    cryptoPageScore: NaN,
    score: NaN,
    accepted: false,
    reasonBits: 0,
    hintWord: '',
  };
}

/** True where any case will do: "$ada", "#ada". Not "#open": what counts with a dollar alone is a word. "#Ada" is a name. */
function isTagged({ risk }: CoinPhrase, tag: Notation, first: number): boolean {
  return tag === 'cashtag' || (tag === 'hashtag' && risk !== 'never' && charClass[first] === LOWER);
}

/** True for "Hype" where the symbol is HYPE. Shorter ones are words in any text. */
function isCapitalisedSymbol(phrase: CoinPhrase, text: string, start: number, end: number): boolean {
  if (phrase.form !== 'symbol' || phrase.risk === 'never' || end - start < 4) return false;
  return text.slice(start, end) === phrase.text.charAt(0) + phrase.folded.slice(1);
}

/**
 * Adds the longest of `phrases` that matches at `start` to the result. Returns where to read on: after the phrase,
 * or at `end`, the end of the word, where none matches.
 */
export function findPhrase(
  phrases: readonly Phrase[],
  text: string,
  paragraph: number,
  start: number,
  end: number,
  result: ScanResult,
): number {
  const length = end - start;
  /** The letter that the second word begins with; -1 until a phrase has one. */
  let next = -1;
  let capitalised: CoinPhrase | null = null;
  for (const phrase of phrases) {
    // Most longer names fail at the first letter of their second word.
    if (phrase.folded.length > length) {
      if (next < 0) next = fold(text.charCodeAt(Math.max(end + 1, gapEnd(text, end))));
      if (phrase.folded.length > length && phrase.folded.charCodeAt(length + 1) !== next) continue;
    }
    const to = matchEnd(phrase.folded, text, start);
    if (to < 0) continue;
    if (phrase.form === 'topic') {
      result.talk[paragraph]! += phrase.postWeight;
      if (phrase.weight > 0) result.topics.push({ paragraph, phrase });
      return to;
    }
    const tag = notationOf(text, start);
    const notation = tag !== 'cashtag' && isSmall(phrase, text, start) ? 'small' : tag;
    const symbol = phrase.form === 'symbol';
    if (
      yieldsToOther(phrase, phrases, tag) ||
      !isSpelled(phrase, text, start, to, symbol && isTagged(phrase, tag, text.charCodeAt(start)))
    ) {
      if (isCapitalisedSymbol(phrase, text, start, to)) capitalised ??= phrase;
      continue;
    }
    const ticker = symbol ? tickerEnd(text, start, to) : -1;
    if (ticker > 0) {
      result.candidates.push(makeCandidate(paragraph, start, ticker, phrase, 'ticker'));
      return ticker;
    }
    const paired = symbol && isPaired(text, to);
    result.candidates.push(makeCandidate(paragraph, start, to, phrase, paired ? 'pair' : notation));
    return to;
  }
  if (capitalised)
    result.capitalised.push(
      makeCandidate(paragraph, start, start + capitalised.text.length, capitalised, 'plain'),
    );
  return end;
}

/** Adds the word at `start` to `end`, which is in capitals, to the result if it is a pair: `BTCUSDT`. False where it is none. */
export function findPair(
  lexicon: Lexicon,
  text: string,
  paragraph: number,
  start: number,
  end: number,
  result: ScanResult,
): boolean {
  const base = pairBase(text.slice(start, end), lexicon);
  if (!base) return false;
  result.candidates.push(makeCandidate(paragraph, start, end, base, 'pair'));
  return true;
}
