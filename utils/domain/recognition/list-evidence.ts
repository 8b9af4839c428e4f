import type { Coin } from '../coin/coin.ts';
import { acceptedScore, type Candidate, Reason } from './candidate.ts';
import words from './language-words.json' with { type: 'json' };
import type { PageMemory } from './page-memory.ts';

/** Conjunctions and separators between the items of a list, in several languages. */
const conjunctions = 'and or und et y e ou o en i и & + / | ; • · – vs vs. to'.split(' ');

/** All text that may stand between two items. */
const gaps: ReadonlySet<string> = new Set([
  ', ',
  ',',
  '/',
  '|',
  '; ',
  ...words.listGaps,
  ...words.conjunctions.split(',').map((word) => ` ${word} `),
  ...words.conjunctions.split(',').map((word) => `, ${word} `),
  ...conjunctions.map((word) => ` ${word} `),
  ...conjunctions.map((word) => `, ${word} `),
]);

/** The greatest length of a paragraph that is taken for a table cell, in UTF-16 units. */
const longestCell = 24;

function areListed(one: Candidate, other: Candidate, paragraphs: readonly string[]): boolean {
  if (one.paragraph === other.paragraph) {
    const to = other.notation === 'cashtag' || other.notation === 'hashtag' ? other.start - 1 : other.start;
    if (to - one.end > 20) return false;
    // "DOT (8%), UNI (5.5%)"
    const gap = paragraphs[one.paragraph]!.slice(one.end, to).replace(/^ ?\([^()]{1,12}\)/, '');
    // "BTC ETH SOL" and "BTC-ETH-SOL" are lists, "Bitcoin Core" is not.
    if (gap === '-' && one.notation === 'pair') return false;
    return gap === ' ' || gap === '-'
      ? one.phrase.form === 'symbol' && other.phrase.form === 'symbol'
      : gaps.has(gap);
  }
  if (other.paragraph - one.paragraph > 3) return false;
  return (
    paragraphs[one.paragraph]!.length <= longestCell && paragraphs[other.paragraph]!.length <= longestCell
  );
}

/** Adds the evidence of the candidates before and after in a list of coins. */
export function scoreList(at: number, candidates: readonly Candidate[], paragraphs: readonly string[]): void {
  const candidate = candidates[at]!;
  const before = candidates[at - 1];
  const after = candidates[at + 1];
  let weight = 0;
  if (before && before.score >= acceptedScore && areListed(before, candidate, paragraphs)) weight += 2.5;
  if (after && after.score >= acceptedScore && areListed(candidate, after, paragraphs)) weight += 2;
  if (weight === 0) return;
  candidate.score += weight - candidate.capitalsPenalty;
  // Between two coins, the symbol of one coin of the list of all coins needs no other evidence: "SOL, PRCL and ARB".
  const { phrase, coin } = candidate;
  if (weight > 4 && coin.from === 'list' && phrase.form === 'symbol' && phrase.coins.length === 1)
    candidate.score = Math.max(candidate.score, acceptedScore);
  candidate.reasonBits |= Reason.list;
}

/** Evidence that names one coin. */
const definition = Reason.defined | Reason.sideBySide;
/** Evidence that a word is a coin, without the page. */
const ownEvidence = definition | Reason.cashtag | Reason.ticker;

/** The coins of the list of all coins whose name is among the candidates. */
export function namedCoins(candidates: readonly Candidate[]): ReadonlySet<Coin> {
  const named = new Set<Coin>();
  for (const { phrase, coin } of candidates)
    if (coin.from === 'list' && phrase.form === 'name') named.add(coin);
  return named;
}

/** The only coin of the phrase that the page names, or that is called like the symbol: "$PALU" for Palu. */
function onlyNamed({ phrase }: Candidate, named: ReadonlySet<Coin>): Coin | undefined {
  const { coins, text } = phrase;
  let likely = coins.filter((coin) => named.has(coin));
  if (likely.length === 0) likely = coins.filter(({ name }) => name.toUpperCase() === text);
  return likely.length === 1 ? likely[0] : undefined;
}

/**
 * True for a candidate outside the catalog that is not marked. Of the list of all coins: its symbol is that of several coins
 * and the page names none of them, or neither the word nor another of the coin has evidence of its own. Of the provider's
 * reply: a name alone, which may be any word.
 */
export function isUncertain(
  candidate: Candidate,
  named: ReadonlySet<Coin>,
  onPage: PageMemory['coins'],
): boolean {
  const { phrase, reasonBits } = candidate;
  const { from } = candidate.coin;
  const isName = phrase.form === 'name';
  if (!from || (reasonBits & definition) !== 0) return false;
  if (from === 'reply') return isName && !onPage.has(candidate.coin);
  if (phrase.coins.length > 1) {
    const coin = onlyNamed(candidate, named);
    if (!coin) return true;
    candidate.coin = coin;
  }
  if ((reasonBits & ownEvidence) !== 0) return false;
  // Beside "$PALU", "Palu" may be the town; beside "$PRCL", "Parcl" is the coin.
  const { coin } = candidate;
  return !onPage.has(coin) || (isName && phrase.text.toUpperCase() === coin.symbol);
}
