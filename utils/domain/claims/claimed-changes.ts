import type { ClaimedChange } from './claim.ts';
import { directionBeside } from './change-direction.ts';
import { listsOf } from './coin-groups.ts';
import type { Owner } from './figure-owners.ts';
import type { Money } from './find-money.ts';
import { isMost, periodOf, type PlacedPercent, reachBefore } from './placed-percents.ts';
import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

interface Priced {
  readonly figure: Money;
  readonly owner: Owner;
}

/** What may stand between a change and its price, and between a price and its change; not "with Coinbase down 6 %". */
const leadsTo = shape('^ (!figure/but/which/toward/semicolon)* (state toward small*)? $');
const behind = shape(
  '^ (bracket (!bracket)* bracket)? (?! .{0,8} with name move) (!figure/percent/but){0,11} $',
);
/** "From a March peak of $11.74 to": a change over a time that the sentence leaves open. */
const fromExtreme = shape('from (!figure/comma){0,5} extreme .{1,9} to small* $');
/** "Ether added 5 % and Solana was at": the change is of the coin before it. */
const ofEarlier = shape(
  'coin own? bracket? (!comma/and/but/semicolon/coin/percent){1,8} $|coin (!coin)* figure (!coin/comma)* comma article hedge* $',
);
/** "Gained 9 % and has come down to": the change of a price before. */
const fellBack = shape('(and/before/but/have) (!figure/coin)* down');
const cameBack = shape('(and/before/but/have) (!figure/coin)* up');
/** "After falling 5 %". */
const afterBefore = shape('(after/before) (!comma/coin/it/percent)* $');

/**
 * The change that is reported with each price of a sentence.
 * @param percents those of `changesAmong`
 */
export function claimedChanges(
  sentence: TokenizedSentence,
  percents: readonly PlacedPercent[],
  prices: readonly Priced[],
): Map<Money, ClaimedChange> {
  const changes = new Map<Money, ClaimedChange>();
  if (prices.length === 0 || percents.length === 0) return changes;
  const listed = listsOf(sentence.text, percents).find(
    (list) => list.length > 1 && list.length === prices.length,
  );
  const taken = new Set<PlacedPercent>();
  for (const [index, { figure, owner }] of prices.entries()) {
    const change = listed ? listed[index] : nearest(sentence, percents, figure, owner, taken);
    if (!change || isMost(sentence.text, change)) continue;
    const direction = directionBeside(sentence.shape, change);
    if (direction === 0) continue;
    taken.add(change);
    const { start, end, magnitude } = change;
    const period = periodOf(sentence, change);
    changes.set(figure, { percent: direction * magnitude, start, end, ...period });
  }
  return changes;
}

/** The nearest one that nothing stands between which it could belong to. */
function nearest(
  { shape: letters, figures, coins }: TokenizedSentence,
  percents: readonly PlacedPercent[],
  figure: Money,
  { group, token: ownerToken }: Owner,
  taken: ReadonlySet<PlacedPercent>,
): PlacedPercent | undefined {
  const at = figures.get(figure)!;
  const before = percents.filter(({ token }) => token < at);
  const left =
    before.findLast(
      ({ token }) => !afterBefore.test(letters.slice(Math.max(0, token - reachBefore), token)),
    ) ?? before.at(-1);
  const right = percents.find(({ token }) => token > at);
  const between = left && letters.slice(left.token + 1, at);
  const isLeft =
    left &&
    !taken.has(left) &&
    leadsTo.test(between!) &&
    !(left.direction > 0 ? fellBack : cameBack).test(between!) &&
    !(ownerToken > left.token && ofEarlier.test(letters.slice(0, left.token))) &&
    [...coins].every(([token, { coin }]) => token < left.token || token > at || coin === group.coin);
  const isRight =
    right &&
    !taken.has(right) &&
    behind.test(letters.slice(at + 1, right.token)) &&
    !fromExtreme.test(letters.slice(0, at)) &&
    [...coins].every(([token, { coin }]) => token < at || token > right.token || coin === group.coin);
  if (isLeft && isRight) return right.token - at < at - left.token ? right : left;
  return isLeft ? left : isRight ? right : undefined;
}
