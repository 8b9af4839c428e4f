import { type CoinWord, longestName } from '../coin/coin-word.ts';
import { hintsOf } from './hint-words.ts';
import type { Lexicon } from './lexicon.ts';
import { findSymbol, notationOf } from './match.ts';
import type { Mention } from './mention.ts';
import type { PageMemory } from './page-memory.ts';
import { skipBack, wordEndingAt } from './surroundings.ts';

/** A cashtag, a symbol in brackets, or something else in brackets that begins with a capital. */
const pattern = /\$([A-Z][A-Z\d]{2,11})(?!\.?\w)|[([](?:\$?([A-Z][A-Z\d]{1,11})|([A-Z][^()[\]]{2,40}))[)\]]/g;

/** A symbol after its coin's name: "Parcl's PRCL". */
const possessive = /['’]s \$?([A-Z][A-Z\d]{2,11})(?![-\w])/g;

/** A symbol before something in brackets. */
const symbolForm = /^[A-Z][A-Z\d]{1,11}$/;

/** The last words before `end`, at most five: a name may be among them. Empty where there are none. */
function nameBefore(text: string, end: number): string {
  const words = text.slice(Math.max(0, end - longestName), end).split(/\s+/);
  return words.slice(-5).join(' ');
}

/** What stands between two coins of a list with one more between them: a symbol that can be no English word. */
const between = /^(?:, ?|\/)\$?([B-DF-HJ-NP-TV-XZ\d]{4,12})[, /]{1,2}(?:[^\s\dA-Z]{1,3} )?\$?$/;
/** Its length at most, in UTF-16 units. */
const longestBetween = 24;

/** True where what was read of the page is about crypto: only there can a word be a coin outside the catalog. */
export function isCryptoPage(memory: PageMemory | undefined): boolean {
  return memory !== undefined && memory.clear >= 1;
}

/**
 * The words of the paragraphs that could be coins outside the lexicon: cashtags, symbols between two coins of a list, a symbol
 * after a name in the possessive, and a symbol and a name of which one stands in brackets behind the other. What `mentions`, all of the paragraphs, define
 * already is left out.
 */
export function unknownWords(
  paragraphs: readonly string[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): CoinWord[] {
  const words: CoinWord[] = [];
  const { symbolRisk } = lexicon.risks;
  const addSymbol = (symbol: string | undefined, name?: string): void => {
    if (symbol !== undefined && symbolRisk(symbol) === 'low' && !findSymbol(symbol, lexicon))
      words.push(name === undefined ? { symbol } : { symbol, name });
  };
  let at = 0;
  for (const [paragraph, text] of paragraphs.entries()) {
    const from = at;
    for (let last = -longestBetween; mentions[at]?.paragraph === paragraph; at += 1) {
      const { start, end } = mentions[at]!;
      if (start - last < longestBetween) addSymbol(between.exec(text.slice(last, start))?.[1]);
      last = end;
    }
    for (const { 1: symbol = '', index } of text.matchAll(possessive))
      // "Coinbase's CEO"
      if (/^[A-Z]/.test(wordEndingAt(text, index)) && hintsOf(symbol) === 0)
        addSymbol(symbol, nameBefore(text, index));
    /** By end of the paragraph's mentions: whether the page defines it. */
    let ends: Map<number, boolean> | undefined;
    for (const { 0: whole, 1: tag, 2: inner, 3: inside, index } of text.matchAll(pattern)) {
      if (tag !== undefined && notationOf(text, index + 1) === 'cashtag') addSymbol(tag);
      if (tag !== undefined) continue;
      const end = skipBack(text, index);
      ends ??= new Map(
        mentions.slice(from, at).map((each) => [each.end, each.reasons[0]?.code === 'defined']),
      );
      if (ends.has(end) || ends.get(index + whole.length - 1)) continue;
      const symbol = inner ?? wordEndingAt(text, end);
      const name = inside ?? nameBefore(text, end);
      if (name !== '' && symbolForm.test(symbol) && symbolRisk(symbol) !== 'never')
        words.push({ symbol, name });
    }
  }
  return words;
}
