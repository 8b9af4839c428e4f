import type { Candidate } from './hit.ts';
import { Reason } from './reasons.ts';

/** What joins the items of a list, in the languages that the press writes. */
const joins = 'and or und et y e ou o en i и & + / | ; • · – vs vs. to'.split(' ');

/** What stands between two items. */
const gaps: ReadonlySet<string> = new Set([
  ', ',
  ',',
  '/',
  '|',
  '; ',
  '、',
  '，',
  '和',
  ...joins.map((word) => ` ${word} `),
  ...joins.map((word) => `, ${word} `),
]);

/** The length up to which a paragraph may be a cell of a table. */
const cell = 24;

function areListed(one: Candidate, other: Candidate, paragraphs: readonly string[]): boolean {
  if (one.paragraph === other.paragraph) {
    const to = other.mark === 'cashtag' || other.mark === 'hashtag' ? other.start - 1 : other.start;
    if (to - one.end > 20) return false;
    // "DOT (8%), UNI (5.5%)"
    const gap = paragraphs[one.paragraph]!.slice(one.end, to).replace(/^ ?\([^()]{1,12}\)/, '');
    // "BTC ETH SOL" is a list, "Bitcoin Core" is not.
    return gap === ' ' ? one.phrase.form === 'symbol' && other.phrase.form === 'symbol' : gaps.has(gap);
  }
  if (other.paragraph - one.paragraph > 3) return false;
  return paragraphs[one.paragraph]!.length <= cell && paragraphs[other.paragraph]!.length <= cell;
}

/** The level at which a neighbour speaks for its neighbour. */
const settled = 0.5;

/** Coins come in lists; a neighbour that is one speaks for this one. */
export function weighList(at: number, candidates: readonly Candidate[], paragraphs: readonly string[]): void {
  const candidate = candidates[at]!;
  const before = candidates[at - 1];
  const after = candidates[at + 1];
  let weight = 0;
  if (before && before.score >= settled && areListed(before, candidate, paragraphs)) weight += 2.5;
  if (after && after.score >= settled && areListed(candidate, after, paragraphs)) weight += 2;
  if (weight === 0) return;
  candidate.score += weight - candidate.shouted;
  candidate.why |= Reason.list;
}
