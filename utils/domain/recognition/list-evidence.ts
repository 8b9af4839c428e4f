import words from './language-words.json' with { type: 'json' };
import { acceptedScore, type Candidate, Reason } from './candidate.ts';

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
