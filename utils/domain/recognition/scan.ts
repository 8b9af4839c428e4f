import { DIGIT, UPPER, WORD, charClass, isWord } from './char-class.ts';
import type { Candidate, Finds, Mark } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { isPaired, pairBase } from './pair.ts';
import type { CoinPhrase, Phrase } from './phrase.ts';
import { isSpelled, matchEnd } from './spelling.ts';
import { mix } from './word-table.ts';

const PERCENT = 0x25;
const DOLLAR = 0x24;
const SMALL_S = 0x73;

/** `.X` after a symbol, as Stocktwits writes coins: where it ends, else -1. */
function tickerEnd(text: string, end: number): number {
  if (text.charCodeAt(end) !== 0x2e || text.charCodeAt(end + 1) !== 0x58) return -1;
  return end + 2 < text.length && isWord(text.charCodeAt(end + 2)) ? -1 : end + 2;
}

/** A symbol that is no coin without a tag, where the same letters are also a name or a cue. */
function isSpare(phrase: Phrase, list: readonly Phrase[], mark: Mark): boolean {
  if (phrase.form !== 'symbol' || phrase.risk !== 'never' || mark !== 'none') return false;
  return list.some((other) => other.form !== 'symbol' && other.folded === phrase.folded);
}

function markOf(text: string, start: number): Mark {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  if (before !== DOLLAR && before !== 0x23) return 'none';
  // "US$BTC" and "a#BTC" are no tags.
  if (start > 1 && isWord(text.charCodeAt(start - 2))) return 'none';
  return before === DOLLAR ? 'cashtag' : 'hashtag';
}

function candidate(paragraph: number, start: number, end: number, phrase: CoinPhrase, mark: Mark): Candidate {
  return { paragraph, start, end, phrase, mark, coin: phrase.coins[0]!, own: 0, score: 0, reasons: [] };
}

/**
 * Collects from one paragraph every word that could be a coin and every sign of what the text is about. Reads
 * each character once; a word costs one look into a hash table and, nearly always, nothing more.
 */
export function scan(text: string, paragraph: number, lexicon: Lexicon, finds: Finds): void {
  const { words, phrases } = lexicon;
  const { length } = text;
  let count = 0;
  let at = 0;
  while (at < length) {
    const first = text.charCodeAt(at);
    const kind = charClass[first]!;
    if ((kind & WORD) === 0) {
      at += 1;
      if (first === PERCENT || (first === DOLLAR && charClass[text.charCodeAt(at)] === DIGIT)) {
        finds.signs.push({ paragraph, start: at - 1, end: at, cue: null });
      }
      continue;
    }
    const start = at;
    let hash = 0;
    let before = 0;
    let bits = 0;
    for (;;) {
      const code = text.charCodeAt(at);
      const bit = charClass[code]!;
      if ((bit & WORD) === 0) break;
      bits |= bit;
      before = hash;
      hash = mix(hash, bit === UPPER ? code + 32 : code);
      at += 1;
      if (at === length) break;
    }
    count += 1;
    let entry = words.find(hash, text, start, at);
    if (entry < 0) {
      if (text.charCodeAt(at - 1) === SMALL_S && at - start > 4)
        entry = words.find(before, text, start, at - 1);
      if (entry >= 0) at = plural(phrases[entry], start, at);
      else if ((bits & ~(UPPER | DIGIT)) === 0 && at - start > 5 && (bits & UPPER) !== 0) pair(start, at);
      continue;
    }
    const list = phrases[entry];
    if (list) at = longest(list, start, at);
  }
  finds.words.push(count);

  function longest(list: NonNullable<(typeof phrases)[number]>, start: number, end: number): number {
    const mark = markOf(text, start);
    for (const phrase of list) {
      const to = matchEnd(phrase.folded, text, start);
      if (to < 0) continue;
      if (phrase.form === 'cue') {
        finds.signs.push({ paragraph, start, end: to, cue: phrase });
        return to;
      }
      if (isSpare(phrase, list, mark)) continue;
      if (!isSpelled(phrase, text, start, to, mark === 'cashtag' && phrase.form === 'symbol')) continue;
      if (phrase.form === 'symbol') {
        const ticker = tickerEnd(text, to);
        if (ticker > 0) {
          const from = mark === 'cashtag' ? start - 1 : start;
          finds.candidates.push(candidate(paragraph, from, ticker, phrase, 'ticker'));
          return ticker;
        }
      }
      const paired = phrase.form === 'symbol' && isPaired(text, to);
      finds.candidates.push(candidate(paragraph, start, to, phrase, paired ? 'pair' : mark));
      return to;
    }
    return end;
  }

  function plural(list: (typeof phrases)[number], start: number, end: number): number {
    for (const phrase of list ?? []) {
      if (phrase.form !== 'name' || phrase.folded.length !== end - 1 - start) continue;
      if (phrase.risk === 'high' || phrase.risk === 'company' || phrase.risk === 'never') continue;
      if (!isSpelled(phrase, text, start, end - 1, false)) continue;
      finds.candidates.push(candidate(paragraph, start, end, phrase, markOf(text, start)));
      break;
    }
    return end;
  }

  function pair(start: number, end: number): void {
    const base = pairBase(text.slice(start, end), lexicon);
    if (base) finds.candidates.push(candidate(paragraph, start, end, base, 'pair'));
  }
}
