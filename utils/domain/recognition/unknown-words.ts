import { stockTickers, symbolRisk } from '../coin/ambiguity.ts';
import { type CoinWord, longestName } from '../coin/coin-list.ts';
import { isWord } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { findSymbol, notationOf } from './match.ts';
import type { Mention } from './mention.ts';
import type { PageMemory } from './page-memory.ts';
import { skipBack, wordEndingAt } from './surroundings.ts';

/** A cashtag, a symbol in brackets, or something else in brackets that begins with a capital. */
const pattern = /\$([A-Z][A-Z\d]{2,11})(?!\.?\w)|[([](?:\$?([A-Z][A-Z\d]{1,11})|([A-Z][^()[\]]{2,40}))[)\]]/g;

const symbolForm = /^[A-Z][A-Z\d]{1,11}$/;
/** Words of a name at most. */
const nameWords = 5;

/** True where what was read of the page is about crypto: only there can a word be a coin outside the catalog. */
export function isCryptoPage(memory: PageMemory | undefined): boolean {
  return memory !== undefined && memory.clear >= 1;
}

/** The last words before `end`: a name may be among them. */
function nameBefore(text: string, end: number): string {
  const words = text.slice(Math.max(0, end - longestName), end).split(/\s+/);
  return words.slice(-nameWords).join(' ');
}

/** The ends of a paragraph's mentions, each with whether the page defines it. */
function endsIn(paragraph: number, mentions: readonly Mention[]): ReadonlyMap<number, boolean> {
  return new Map(
    mentions
      .filter((mention) => mention.paragraph === paragraph)
      .map(({ end, reasons }) => [end, reasons[0]?.code === 'defined']),
  );
}

/** True for a symbol that the lexicon lacks, and that is no share or common word. */
function isUnknown(symbol: string, lexicon: Lexicon): boolean {
  return !stockTickers.has(symbol) && symbolRisk(symbol) === 'low' && !findSymbol(symbol, lexicon);
}

/** What stands between two coins of a list with one more between them. */
const between = /^(?:, ?|\/)\$?([A-Z][A-Z\d]{3,11})(?:, ?|\/)?(?: ?[\p{Ll}&]{1,3} )?\$?$/u;
const longestBetween = 24;

/** Adds symbols that stand between two of the mentions: "SOL, PRCL and ARB". */
function addListed(
  paragraphs: readonly string[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
  words: CoinWord[],
): void {
  for (const [at, { paragraph, end }] of mentions.entries()) {
    const next = mentions[at + 1];
    if (next?.paragraph !== paragraph || next.start - end > longestBetween) continue;
    const symbol = between.exec(paragraphs[paragraph]!.slice(end, next.start))?.[1];
    if (symbol !== undefined && isUnknown(symbol, lexicon)) words.push({ symbol });
  }
}

/**
 * The words of the paragraphs that could be coins outside the lexicon: cashtags, and a symbol and a name of which one
 * stands in brackets behind the other. What `mentions`, those found in the paragraphs, define already is left out.
 */
export function unknownWords(
  paragraphs: readonly string[],
  mentions: readonly Mention[],
  lexicon: Lexicon,
): CoinWord[] {
  const words: CoinWord[] = [];
  addListed(paragraphs, mentions, lexicon, words);
  for (const [paragraph, text] of paragraphs.entries()) {
    let ends: ReadonlyMap<number, boolean> | null = null;
    for (const { 0: whole, 1: tag, 2: inner, 3: name, index } of text.matchAll(pattern)) {
      if (tag !== undefined) {
        if (notationOf(text, index + 1) === 'cashtag' && isUnknown(tag, lexicon)) words.push({ symbol: tag });
        continue;
      }
      const end = skipBack(text, index);
      const word =
        name === undefined
          ? { symbol: inner!, name: nameBefore(text, end) }
          : { symbol: wordEndingAt(text, end), name };
      if (
        !symbolForm.test(word.symbol) ||
        symbolRisk(word.symbol) === 'never' ||
        !isWord(text.charCodeAt(end - 1))
      )
        continue;
      ends ??= endsIn(paragraph, mentions);
      if (!ends.has(end) && ends.get(index + whole.length - 1) !== true) words.push(word);
    }
  }
  return words;
}
