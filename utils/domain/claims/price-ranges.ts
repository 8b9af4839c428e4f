import type { CoinId } from '../coin/coin.ts';
import type { Claim, PriceBounds } from './claim.ts';
import type { Clause } from './clauses.ts';
import type { FigureOwners, Owner } from './figure-owners.ts';
import type { Money } from './find-money.ts';
import { isExtreme, isPast, tellsPast } from './past.ts';
import { quantityOf } from './quantity.ts';
import type { Span } from './sentences.ts';
import { shape } from './shape.ts';
import { surroundingsOf } from './surroundings.ts';
import type { TokenizedSentence } from './tokens.ts';

/** "Is trading between", "moved sideways in the", "has ranged from": what leads to the bounds of a range. */
export const tradesWithin = shape(
  'stands (!figure/coin/amount/thing/buy/above/indicator/extreme){0,6} $|(coin/price/it) own? price? have? between (from/hedge/article)* $',
);
const supposed = shape('modal/condition/suppose/target/had');
/** "Resistance for BNB sits between". */
const ofLevel = shape('^ (!figure/coin/verb)* level ((of/for/on) article? coin)? word? stands');
const question = shape('question $');

/** A claim of a range with its coin. */
interface RangeOfCoin {
  readonly coin: CoinId;
  readonly claim: Claim;
}

/**
 * The bounds that coins are reported to trade between. Pauses after each range.
 * @param isPastFrame the sentence tells of a time that is over
 */
export function* priceRanges(
  sentence: TokenizedSentence,
  clauses: readonly Clause[],
  owners: FigureOwners,
  isPastFrame: boolean,
): Generator<undefined, RangeOfCoin[]> {
  const ranges: RangeOfCoin[] = [];
  if (isPastFrame || question.test(sentence.shape)) return ranges;
  const figures = [...sentence.figures.keys()];
  for (const [index, first] of figures.entries()) {
    const second = figures[index + 1];
    if (first.rangeEnd === undefined || second?.rangeStart === undefined || first.isLarge) continue;
    const owner = owners.ofList([first])(0);
    yield;
    const clause = owner && clauseOfRange(sentence, clauses, first, second, owner);
    if (!owner || !clause) continue;
    const bounds = boundsOf(first.value, second.value);
    const { currency, start } = first;
    const claim: Claim = {
      mention: owner.group.mention,
      kind: 'range',
      value: bounds.low,
      bounds,
      currency,
      start,
      end: second.end,
      reasons: ['trading', 'range'],
      clause,
      // The bounds may be those of weeks.
      isCertain: false,
    };
    ranges.push({ coin: owner.group.coin, claim });
  }
  return ranges;
}

export function boundsOf(one: number, other: number): PriceBounds {
  return { low: Math.min(one, other), high: Math.max(one, other) };
}

/** The clause of a range, by places in the sentence; null where it is not where the coin trades now. */
function clauseOfRange(
  { shape: letters, tokens, figures }: TokenizedSentence,
  clauses: readonly Clause[],
  first: Money,
  second: Money,
  owner: Owner,
): Span | null {
  const around = surroundingsOf(letters, clauses, figures.get(first)!, owner);
  const { right } = surroundingsOf(letters, clauses, figures.get(second)!, owner);
  const { left, clause, main } = around;
  if (!tradesWithin.test(left) || ofLevel.test(left) || supposed.test(left) || clause.goesOnSupposing)
    return null;
  if (quantityOf({ ...around, right }, false) !== 'price') return null;
  if (isPast(left, right) || tellsPast(main) || clause.link === 'after' || isExtreme(left, right))
    return null;
  return { start: tokens[clause.from]!.start, end: tokens[clause.to - 1]!.end };
}
