import type { Clause } from './clauses.ts';
import type { ClaimReason, Verdict } from './claim-reason.ts';
import { evidence } from './evidence.ts';
import type { Owner } from './figure-owners.ts';
import type { Money } from './find-money.ts';
import { isExtreme, isPast, tellsPast } from './past.ts';
import { isMost } from './placed-percents.ts';
import { presentPrice } from './present-price.ts';
import { tradesWithin } from './price-ranges.ts';
import { quantityOf } from './quantity.ts';
import type { Span } from './sentences.ts';
import { shape } from './shape.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import type { TokenizedSentence } from './tokens.ts';

export interface FigureRole {
  readonly kind: Verdict;
  readonly reasons: readonly ClaimReason[];
  /** The clause that the figure stands in, by places in the sentence. */
  readonly clause: Span;
  /** The same by tokens: from `from` up to, not including, `to`. */
  readonly within: Pick<Clause, 'from' | 'to'>;
  /** Something speaks for it being a target or neither. */
  readonly against: boolean;
}

/** "Bitcoin falls to $58,000: what next?" is no question about the price. */
const questionEnd = shape('^ (!colon/dash/semicolon)* question $');
/** "Trades at $58,000, can it recover?" */
const asksBehind = shape(
  '^ (!comma/figure/modal/verb){0,4} comma (and|but|as|word)? (modal|be) (it|article|coin)',
);
/** "Why did Bitcoin fall to $58,000?" says that it did. */
const why = /^\W*why\b/i;
const bareTo = shape('^ (article|name|word)* coin own? bracket? price? to small* $');
const levelLeads = shape('level (!figure/coin)* $|level (for/of) article? coin (!figure)* $');
const levelBehind = shape('^ word? level');
const nowWord = shape('now');
/** "Until last week, Bitcoin traded at" supposes nothing. */
const untilThen = shape('^ word? until (!comma/coin/figure){1,6} comma');
/** "Hopes of a rate cut lifted Bitcoin to" tells of a move. */
const moveOfHope = shape(
  '^ (but/and/as/comma/word/of/article)* suppose (!suppose/modal/condition/target/figure/comma/verb/to)* carry (?= article? word? coin)',
);
const hasCarried = /(?:ed|sent|drove|took|brought)$/i;
/**
 * "A breakdown means a 25 % decline to", "a close below $60,000 sends Bitcoin to" and "below that, Bitcoin falls to" tell what may
 * follow; "the breakout led to a rally to" what did.
 */
const impliedMove = shape(
  'pattern (!figure/comma){0,8} article? percent? word? move (!figure/verb/comma){0,4} to small* $|^ (!coin/figure/verb)* article (word/span)? (close/levelverb/move) above small* figure (!figure/comma){1,6} to small* $|^ (but|and)? above (word/article/level/which/that_time){1,2} comma coin move (!figure/comma){0,4} to small* $',
);
/** "If he is right, Bitcoin falls to $60,000". */
const ifThen = shape(
  '^ (but|and)? condition (!figure/comma){1,8} comma article? (coin/it/price) move (!figure/comma){0,4} to small* $',
);
const toldMove =
  /(?:ed|led|saw|sent|took|drove|fell|rose|sank|gave|brought|meant|made|was|were|has|had|have)\s/;
const hypothetical = shape('modal/condition/suppose/target');
/** "The mid-$68,000s" is no figure. */
const roughBefore = /(?<![a-z])(?:mid|low|high|upper|lower)[\s-]$/i;
const roughAfter = /^['’]?s(?!\p{L})/u;

/** "Fell as much as 9 % to" tells how far it went on the way. */
const percentTo = shape('percent (up/down)? to small* $');

/** "Losing just over $70" and "you lost about $300" tell how much. */
const howMuch =
  /(?:lost|losing|gained) (?:just )?(?:over|about|nearly|almost) $|(?:under|over)valued by (?:\p{L}+ )?$/u;
/** "At a $45 discount", "$600 higher on Coinbase", "$250 above global prices". */
const difference =
  /^ (?:discount|premium|(?:higher|lower|richer) (?:on|in|than|at)|(?:less|more) than|cheaper|(?:above|below|over) (?:\p{L}+ ){0,2}(?:prices|spot))(?!\p{L})/u;
/** "Loses $2,000 in an hour". */
const lost =
  /(?:los(?:es?|t|ing)|add(?:s|ed)|gain(?:s|ed)|sheds?) (?:(?:just|over|about|nearly|almost|some|around) )*$/i;
const inHours = /^ (?:with)?in (?:[a-z\d]+ ){1,3}(?:minute|hour|day|week)/;

/** "At $0.014 in its presale" is the price of a token that does not trade yet. */
const inPresale =
  /^\s(?:(?:in|during|at|for)\s)?(?:(?:its|the|an?)\s)?(?:\p{L}+\s)?(?:pre-?sale|ICO|token sale)/iu;

/** No coin costs as much in any currency: the values of markets begin there. */
const highest = 1e10;

/** The least sum of weights that makes a price or a target, that keeps a figure from being one, and of a forecast. */
const enough = 3;
const enoughAgainst = 4;
const enoughForForecast = 4;

/** What speaks for and against a figure: its reasons with their weights. */
class Scores {
  readonly #reasons: (readonly [ClaimReason, Verdict, number])[] = [];

  add(reason: ClaimReason, verdict: Verdict, weight: number): void {
    this.#reasons.push([reason, verdict, weight]);
  }

  of(verdict: Verdict): number {
    return this.#reasons.reduce((sum, [, of, weight]) => (of === verdict ? sum + weight : sum), 0);
  }

  reasonsFor(verdict: Verdict): ClaimReason[] {
    return this.#reasons.filter(([, of]) => of === verdict).map(([reason]) => reason);
  }

  has(reason: ClaimReason): boolean {
    return this.#reasons.some(([each]) => each === reason);
  }
}

/** "Its current support of" stands before a level that is not there yet. */
const ofBarrier = shape('barrier (price|level|of|at|be|small)* $');

function tellsHowMuch(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const behind = text.slice(end, end + 40);
  return howMuch.test(before) || difference.test(behind) || (lost.test(before) && inHours.test(behind));
}

/** "Monday's sell-off to $26,520": the price of that move, and not of now. */
const dayMove =
  /(?<!from )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s (?!high|low|peak|close|open|record)\S+ to (?:\p{L}+ )?$/u;
/** "Three months ago you could buy it for $40" supposes nothing. */
const longAgo = /^\W*(?:\p{L}+ ){1,3}ago\b/u;

/** What a figure is to its coin. `isPastFrame`: the sentence tells of a time that is over. */
export function figureRole(
  sentence: TokenizedSentence,
  clauses: readonly Clause[],
  figure: Money,
  owner: Owner,
  isPastFrame: boolean,
): FigureRole {
  const { shape: letters, text, tokens } = sentence;
  const token = sentence.figures.get(figure)!;
  const around = surroundingsOf(letters, clauses, token, owner);
  const { from, to } = around.clause;
  const place = { clause: { start: tokens[from]!.start, end: tokens[to - 1]!.end }, within: { from, to } };
  if (
    figure.value >= highest ||
    quantityOf(around, figure.isLarge) !== 'price' ||
    inPresale.test(text.slice(figure.end, figure.end + 40)) ||
    tellsHowMuch(text, figure) ||
    dayMove.test(text.slice(Math.max(0, figure.start - 40), figure.start))
  )
    return { kind: 'neither', reasons: [], against: true, ...place };
  if (isBound(figure, around.left) && !hypothetical.test(around.left))
    return { kind: 'neither', reasons: [], against: true, ...place };
  if (presentPrice.test(around.left) && !ofBarrier.test(around.left))
    return { kind: 'price', reasons: ['price-of', 'now'], against: false, ...place };
  const scores = new Scores();
  for (const { reason, verdict, weight, left, right, isWide } of evidence) {
    if (left && !left.test(isWide ? around.wide : around.left)) continue;
    if (!right || right.test(around.right)) scores.add(reason, verdict, weight);
  }
  const told = moveOfHope.removedFrom(around.left);
  const carrier = tokens[token - told.length - 1]!;
  const isTold = told !== around.left && hasCarried.test(text.slice(carrier.start, carrier.end));
  const left = isTold ? told : untilThen.removedFrom(around.left);
  const implied = impliedMove.indexIn(left);
  const isImplied =
    implied >= 0 && !toldMove.test(text.slice(tokens[token - left.length + implied]!.start, figure.start));
  if (
    isImplied ||
    ifThen.test(around.wide) ||
    (hypothetical.test(apposition.removedFrom(left)) && !(isPastFrame && longAgo.test(text))) ||
    around.clause.goesOnSupposing
  )
    scores.add('supposed', 'target', 4);
  if (questionEnd.test(letters.slice(token)) && !why.test(text) && !asksBehind.test(around.right))
    scores.add('question', 'target', 4);
  if (bareTo.test(around.left)) scores.add('forecast', 'target', 4);
  if (scores.of('target') < enoughForForecast) addTimes(scores, around, isPastFrame);
  const most = percentTo.indexIn(around.left);
  if (most >= 0 && isMost(text, tokens[token - around.left.length + most]!))
    scores.add('extreme', 'neither', 6);
  const canBePrice = !figure.isLarge && !isRough(text, figure);
  const kind = verdictOf(scores, around.left, canBePrice);
  const against = scores.of('target') + scores.of('neither') > 0;
  return { kind, reasons: [...new Set(scores.reasonsFor(kind))], against, ...place };
}

/** "Trades in the $60,000-$62,000 zone": bounds, which are no levels. `left` is what leads to the figure. */
function isBound({ rangeStart, rangeEnd }: Money, left: string): boolean {
  if (rangeStart === undefined) return rangeEnd !== undefined && tradesWithin.test(left);
  return tradesWithin.test(firstBound.removedFrom(left));
}

const firstBound = shape('figure (!figure){0,3} $');

/** A level has these without being over: "crossed $70,000 earlier today", "support at $68,000 (March low)". */
const sameDay = shape('sameday');
const origin = shape('^ sameday|^ bracket (!bracket)* bracket');
/** "Is currently trading at $28,000 on April 26": the day of publication. */
const tradesNow = shape('now word? stands (!figure/comma)* $');
const dated = shape('^ (on|bracket)? (month number|number month)');

/** "Monero, last year's winner, dipped to": the apposition tells of no other time. */
const apposition = shape(
  '(?<= coin (bracket (!bracket)* bracket)?) comma (!comma/figure/verb/coin/which){1,8} (?= comma verb)',
);

const ofOthers = shape('^ (!coin/price/comma/figure)+ after article? coin (!coin/it/price)* $');

function addTimes(
  scores: Scores,
  { left, right, main, clause, wide }: Surroundings,
  isPastFrame: boolean,
): void {
  const isNow = nowWord.test(left);
  const isLevel = scores.has('level');
  const [before, behind] = isLevel
    ? [sameDay.removedFrom(left), origin.removedFrom(right)]
    : [apposition.removedFrom(left), tradesNow.test(left) ? dated.removedFrom(right) : right];
  if (isPast(before, behind) || tellsPast(main) || (isPastFrame && !isNow)) scores.add('past', 'neither', 6);
  // "Miners fell after Bitcoin slid below $60,000" is news of the level, and not what came before a move of the coin.
  const isOwn = ofOthers.test(wide);
  // "After bouncing off support at $615": the level is one still.
  const isNamed = levelLeads.test(left) || levelBehind.test(right);
  if (clause.link === 'after' && !isNow && !isNamed && !(isLevel && isOwn)) scores.add('past', 'neither', 4);
  if (isExtreme(left, right)) scores.add('extreme', 'neither', 6);
}

function verdictOf(scores: Scores, left: string, canBePrice: boolean): Verdict {
  const target = scores.of('target');
  if (scores.of('neither') >= enoughAgainst) {
    // Both ends of a range can be a forecast or levels.
    const isRange = scores.reasonsFor('neither').every((reason) => reason === 'range');
    if (!isRange || (target < enoughForForecast && !scores.has('level'))) return 'neither';
  }
  // "Trading near the $26,000 mark" tells where the price is, and no level.
  const isReportedAt =
    target < enoughForForecast && (scores.has('trading') || scores.has('closed')) && !levelLeads.test(left);
  if (target >= enough && !isReportedAt) return 'target';
  return canBePrice && scores.of('price') >= enough ? 'price' : 'neither';
}

function isRough(text: string, { start, end }: Money): boolean {
  return (
    roughBefore.test(text.slice(Math.max(0, start - 6), start)) || roughAfter.test(text.slice(end, end + 3))
  );
}
