import words from './language-words.json' with { type: 'json' };
import { acceptedScore, type Candidate, Reason } from './candidate.ts';
import { isLowerCase } from './word-evidence.ts';

/** Between the items of a list, or coins that are compared or exchanged, in several languages. */
const conjunctions = words.conjunctions
  .split(',')
  .concat('and or und et y e ou o en i и & + > / | ; • · – vs vs. to not than over for into'.split(' '));

/** All text that may stand between two items. */
const gaps: ReadonlySet<string> = new Set(
  [', ', ',', '/', '|', '; '].concat(
    words.listGaps,
    conjunctions.flatMap((word) => [` ${word} `, `, ${word} `]),
  ),
);

/** The greatest length of a paragraph that is taken for a table cell, in UTF-16 units. */
const longestCell = 24;

function areListed(
  one: Candidate,
  other: Candidate,
  paragraphs: readonly string[],
  isPost: boolean,
): boolean {
  // "FTX | ETH-PERP" says where the pair is traded.
  if (one.phrase.risk === 'company' && other.notation === 'pair') return false;
  if (one.paragraph === other.paragraph) {
    const text = paragraphs[one.paragraph]!;
    const isTagged = text.charAt(one.start - 1) === '#' && text.charAt(other.start - 1) === '#';
    const to =
      isTagged || other.notation === 'cashtag' || other.notation === 'hashtag'
        ? other.start - 1
        : other.start;
    if (to - one.end > (isTagged ? 60 : 20)) return false;
    // "DOT (8%), UNI (5.5%)"
    let gap = text.slice(one.end, to).replace(/^ ?\([^()]{1,12}\)/, '');
    // "Bitcoin: $8,435.82 Ripple: $0.64"
    const priced = gap.replace(/^ ?[:=] ?\$?[\d.,]*\d%?/, '');
    if (priced !== gap && (priced.trim() === '' || gaps.has(priced))) return true;
    // "btc 60% eth 30% ada 10%", "60% BTC, 30% DOT"
    if (isPost) gap = gap.replace(/\d[\d.]*[k%] /, '');
    // "#btc #trading #xlm"
    if (isTagged && gap.replace(/#\w+/g, '').trim() === '') return true;
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

/** True for a post that is little more than coins: "ETH btc. Matic. Hbar ada. Algo". */
export function isListOfCoins(candidates: readonly Candidate[], wordCount: number): boolean {
  const accepted = candidates.filter(({ score }) => score >= acceptedScore).length;
  return accepted >= 3 && accepted * 2 >= wordCount;
}

/** Adds the evidence of the candidates before and after in a list of coins. `isPost`: the page is one post, which says little else. */
export function scoreList(
  at: number,
  candidates: readonly Candidate[],
  paragraphs: readonly string[],
  isPost: boolean,
): void {
  const candidate = candidates[at]!;
  const text = paragraphs[candidate.paragraph]!;
  // "BTC, ada" begins a sentence in Indonesian; "btc, ada" is a list.
  const isItem = (other: Candidate | undefined): other is Candidate =>
    other !== undefined &&
    other.score >= acceptedScore &&
    (candidate.notation !== 'small' ||
      text.charAt(candidate.start) === candidate.phrase.text.charAt(0) ||
      text.charAt(candidate.start - 1) === '#' ||
      (other.phrase.form === 'symbol' && isLowerCase(other, text)));
  const before = candidates[at - 1];
  const after = candidates[at + 1];
  let weight = 0;
  if (isItem(before) && areListed(before, candidate, paragraphs, isPost))
    // The third of a list is surer than the second.
    weight += isPost && (before.reasonBits & Reason.list) !== 0 ? 3.1 : 2.5;
  if (isItem(after) && areListed(candidate, after, paragraphs, isPost)) weight += 2;
  if (weight === 0) return;
  if (isPost && candidate.notation === 'plain') weight += 0.8;
  candidate.score += weight - candidate.capitalsPenalty;
  // Between two coins, the symbol of one coin of the list of all coins needs no other evidence: "SOL, PRCL and ARB".
  const { phrase, coin } = candidate;
  if (weight > 4 && coin.from === 'list' && phrase.form === 'symbol' && phrase.coins.length === 1)
    candidate.score = Math.max(candidate.score, acceptedScore);
  candidate.reasonBits |= Reason.list;
}
