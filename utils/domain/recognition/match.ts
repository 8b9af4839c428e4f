import { fold, isWord } from './char-class.ts';
import type { Candidate, Finds, Mark } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { isPaired, pairBase } from './pair.ts';
import type { CoinPhrase, Phrase } from './phrase.ts';
import { isSpelled, matchEnd } from './spelling.ts';

/** `.X` after a symbol, as Stocktwits writes coins: where it ends, else -1. "A.X.E." is something else. */
function tickerEnd(text: string, start: number, end: number): number {
  if (end - start < 2 || text.charCodeAt(end) !== 0x2e || text.charCodeAt(end + 1) !== 0x58) return -1;
  if (end + 2 < text.length && isWord(text.charCodeAt(end + 2))) return -1;
  return text.charCodeAt(end + 2) === 0x2e && isWord(text.charCodeAt(end + 3)) ? -1 : end + 2;
}

function markOf(text: string, start: number): Mark {
  const before = start > 0 ? text.charAt(start - 1) : '';
  if (before !== '$' && before !== '#') return 'none';
  // "US$BTC" and "a#BTC" are no tags.
  if (start > 1 && isWord(text.charCodeAt(start - 2))) return 'none';
  return before === '$' ? 'cashtag' : 'hashtag';
}

/** A symbol that is no coin without a tag, where the same letters are also a name or a cue. */
function isSpare(phrase: Phrase, phrases: readonly Phrase[], mark: Mark): boolean {
  if (phrase.form !== 'symbol' || phrase.risk !== 'never' || mark !== 'none') return false;
  return phrases.some(
    (other) =>
      other.folded === phrase.folded &&
      (other.form === 'cue' || (other.form === 'name' && other.risk !== 'never')),
  );
}

function makeCandidate(
  paragraph: number,
  start: number,
  end: number,
  phrase: CoinPhrase,
  mark: Mark,
): Candidate {
  const coin = phrase.coins[0]!;
  return {
    paragraph,
    start,
    end,
    phrase,
    mark,
    coin,
    own: NaN,
    shouted: NaN,
    ambient: NaN,
    score: NaN,
    held: false,
    why: 0,
    beside: '',
  };
}

/**
 * Keeps the longest of `phrases` that stands at `start`. Returns where reading goes on: after the
 * phrase, or at `end`, the end of the word, where there is none.
 */
export function findPhrase(
  phrases: readonly Phrase[],
  text: string,
  paragraph: number,
  start: number,
  end: number,
  finds: Finds,
): number {
  const length = end - start;
  const next = fold(text.charCodeAt(end + 1));
  for (const phrase of phrases) {
    // Most longer names fail at the first letter of their second word.
    if (phrase.folded.length > length && phrase.folded.charCodeAt(length + 1) !== next) continue;
    const to = matchEnd(phrase.folded, text, start);
    if (to < 0) continue;
    if (phrase.form === 'cue') {
      finds.signs.push({ paragraph, cue: phrase });
      return to;
    }
    const mark = markOf(text, start);
    const symbol = phrase.form === 'symbol';
    if (isSpare(phrase, phrases, mark) || !isSpelled(phrase, text, start, to, symbol && mark === 'cashtag'))
      continue;
    const ticker = symbol ? tickerEnd(text, start, to) : -1;
    if (ticker > 0) {
      finds.candidates.push(makeCandidate(paragraph, start, ticker, phrase, 'ticker'));
      return ticker;
    }
    const paired = symbol && isPaired(text, to);
    finds.candidates.push(makeCandidate(paragraph, start, to, phrase, paired ? 'pair' : mark));
    return to;
  }
  return end;
}

/** Keeps the word at `start` to `end`, which is in capitals, if it is a pair: `BTCUSDT`. */
export function findPair(
  lexicon: Lexicon,
  text: string,
  paragraph: number,
  start: number,
  end: number,
  finds: Finds,
): void {
  const base = pairBase(text.slice(start, end), lexicon);
  if (base) finds.candidates.push(makeCandidate(paragraph, start, end, base, 'pair'));
}
