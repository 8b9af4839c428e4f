import type { Risk } from '../coin/risk.ts';
import type { Coin } from '../coin/coin.ts';
import type { Candidate, ScanResult } from './candidate.ts';
import { LOWER, UPPER, charClass } from './characters.ts';
import { distinctSymbols } from './distinct-symbols.ts';
import type { PageMemory } from './page-memory.ts';
import { clearRank, fewWords, sharedWeight, stablecoinPair, wellKnownRank } from './relevance-limits.ts';
import { isLowerCase } from './word-evidence.ts';

/** True for a word that hardly means anything but a coin of this rank. */
export function isClearWord(rank: number, risk: Risk): boolean {
  return risk === 'sure' || (risk === 'low' && rank <= clearRank);
}

function isClear(candidate: Candidate, texts: readonly string[]): boolean {
  const { paragraph, start, end, notation, coin } = candidate;
  const text = texts[paragraph]!;
  if (notation === 'ticker') return true;
  // A digit after a dollar sign is a price for the content script.
  if (notation === 'cashtag' && (charClass[text.charCodeAt(start)]! & (UPPER | LOWER)) !== 0) return true;
  if (notation === 'pair' && stablecoinPair.test(text.slice(start, end))) return true;
  return isClearWord(coin.rank, riskHere(candidate, text));
}

/** The risk of the candidate's spelling. A hashtag in lower case, which any symbol may be, says nothing. */
function riskHere(candidate: Candidate, text: string): Risk {
  const { phrase, notation } = candidate;
  if (notation === 'small' && !phrase.lower) return 'never';
  return isLowerCase(candidate, text) ? phrase.lowerRisk : phrase.risk;
}

/** True for a word that a page of few words may mention without another clear word. */
export function isWellKnown(coin: Coin, risk: Risk): boolean {
  return risk !== 'never' && isWellKnownCoin(coin);
}

/** Symbols of coins besides the distinct ones that were among the largest. */
const formerlyLarge: ReadonlySet<string> = new Set(
  'NEO BAT OMG LUNA ICX SAFEMOON HNT RUNE USTC SAND MANA AXS GALA ENS FTT ANKR'.split(' '),
);

/** True for a coin of which posts speak without saying what it is. */
export function isWellKnownCoin({ rank, symbol, altSymbols }: Coin): boolean {
  return (
    rank <= wellKnownRank ||
    [symbol, ...(altSymbols ?? [])].some((each) => distinctSymbols.has(each) || formerlyLarge.has(each))
  );
}

/**
 * Whether a page may mention coins at all: it names one by a word without other meanings or by a cashtag, has a word that only
 * texts about crypto use, or is short and has the name or symbol of a well-known coin. On other pages doubtful words are no
 * coins, however the sentence reads. The content script looks for exactly these words before it loads the recogniser, see
 * `filter-words.ts`. A page that is read in parts stays relevant once a part has such a word.
 */
export function isRelevantPage(
  { candidates, topics, words }: ScanResult,
  texts: readonly string[],
  memory: PageMemory,
): boolean {
  memory.hasClearWord ||=
    topics.some(({ phrase }) => phrase.weight > sharedWeight) ||
    candidates.some((candidate) => isClear(candidate, texts));
  if (memory.hasClearWord) return true;
  const count = words.reduce((sum, each) => sum + each, memory.words);
  return (
    count <= fewWords &&
    candidates.some((candidate) =>
      isWellKnown(candidate.coin, riskHere(candidate, texts[candidate.paragraph]!)),
    )
  );
}
