import { isCertainPrice } from './certainty.ts';
import type { Claim, PriceClaim } from './claim.ts';
import { claimedChanges } from './claimed-changes.ts';
import { isAboutCoin, namesOther } from './carried-topic.ts';
import { clausesOf } from './clauses.ts';
import type { CoinGroup } from './coin-groups.ts';
import { FigureOwners } from './figure-owners.ts';
import type { FigureRole } from './figure-role.ts';
import type { Money } from './find-money.ts';
import { type CoinPair, coinPair } from './former-latter.ts';
import { findPercents } from './find-percents.ts';
import { hasSubjectOfOther } from './other-owners.ts';
import { isOfOldYear, tellsOfPresent } from './old-story.ts';
import { beginsInPast } from './past.ts';
import { changesAmong } from './placed-percents.ts';
import { boundsOf, priceRanges } from './price-ranges.ts';
import { figureLists, lastPrices, otherFigures, type ReadFigure, readList } from './read-figures.ts';
import type { Span } from './sentences.ts';
import { shape } from './shape.ts';
import { type TokenizedSentence, tokenize } from './tokens.ts';
import { directionOfLast, turnOf } from './turns.ts';
import { unpricedChanges } from './unpriced-changes.ts';

/** What the sentences before hand on to one. */
export interface Context {
  /** The coin that "it" and "the price" mean. */
  readonly topic: CoinGroup | null;
  /** The two coins that the sentence before names. */
  readonly pair: CoinPair | null;
  /** Only a paragraph before names the topic. */
  readonly isCarried: boolean;
  /** Only a sentence behind names the topic. */
  readonly isAhead: boolean;
  /** The sentence before has a claim, which "this" may mean. */
  readonly isClaimed: boolean;
  /** Some sentence of the paragraph is about its coin. */
  readonly isAbout: boolean;
  /** The sentence before has another subject, which its "it" means. */
  readonly isItOther: boolean;
  /** The sentence before, or the last figure in it, tells of a time that is over. */
  readonly isPast: boolean;
  /** The sentence before begins or ends with a time that is over, which may hold for this one as well. */
  readonly isPastStory: boolean;
  /** The sentence before is about another year, and so is this one unless it tells of the present. */
  readonly isOldStory: boolean;
  /** When the page was published, in milliseconds since 1970; null where it is not known. */
  readonly published: number | null;
}

export const noContext: Context = {
  topic: null,
  pair: null,
  isCarried: false,
  isAhead: false,
  isClaimed: false,
  isAbout: false,
  isItOther: false,
  isPast: false,
  isPastStory: false,
  isOldStory: false,
  published: null,
};

/** "At that time", "and the price", "it then fell to". */
const continues = shape('^ word? that_time|^ it? and !coin');
/** "The previous week, Solana gained", but not "over the previous week". */
const previousStart =
  /^\W*(?:the previous (?:week|month|session|quarter|year),|in its (?:debut|first|second|third) (?:week|month|year))/i;
const thenWord = /[\s,](?:then|followed\sby|dann|luego|puis|depois|ardından)\s/i;
const nowWord = shape('now');
/** "Bitcoin soared in 2017." */
const endsWithTime = shape('in (word|article)* (month|year) (number|year|comma)* $');
/** What a sentence tells of that stands before the name of its coin: levels and targets. */
const ofLevel = shape('level/above/target');
const weekday = shape('weekday');
const tells = shape('stands/be/price');
/** "The ETF tracks Bitcoin.", "Solana launched a phone.": what follows of "it" may be told of that. */
const namesThing = shape(
  '^ article? (word/name/coin/own)* thing (!coin/figure)* coin (!coin/figure)* $|article (word/name){0,2} thing $|thing comma in? which (!comma)* coin (!comma)* comma (be/verb)',
);
/** "This marked a 5 % decline". */
const thisMove =
  /^\W*(?:this|that|the (?:decline|drop|rise))(?:['’]s|\s(?:mark|represent|is|was)\p{L}*)\san?\s/iu;
/** "Grayscale's XRP trust converted". */
const fund = /^[^,]{0,40}\b(?:trust|ETF|fund|stock|shares)\b/;
/** "Dogecoin is at $0.21, but Little Pepe has captured attention." */
const turnsToOther = shape(
  '(but|while) name+ (bracket name bracket)? (have|verb) (!coin/figure/percent/it)* $',
);
const aboutIt = /^\W*(?:\p{L}+,\s)?its?(?![\p{L}])/iu;

export interface SentenceReading {
  readonly claims: readonly Claim[];
  readonly context: Context;
  /** It tells of a named day, and not of the present. */
  readonly isSession: boolean;
  /** Of a price the direction of the move to it; of a sentence without one its turn, as in `turnOf`. */
  readonly move: -1 | 0 | 1 | null;
  /** Amounts that the sentence tells as a price of now, of which coin it does not say. */
  readonly otherNow: readonly Money[];
}

/** The claims of one sentence, by places in it, and what it hands on. Pauses after each list of figures. */
export function* claimsOfSentence(
  text: string,
  figures: readonly Money[],
  groups: readonly CoinGroup[],
  context: Context,
): Generator<undefined, SentenceReading> {
  const percents = findPercents(text);
  yield;
  const sentence = tokenize(text, spansOf(figures, groups, percents), context.published);
  const clauses = clausesOf(sentence.shape, (token) => {
    const span = sentence.tokens[token];
    return span ? text.slice(span.start, span.end) : '';
  });
  yield;
  const isItOther = context.isItOther && aboutIt.test(text);
  const isCarried = context.isCarried && groups.length === 0;
  const isAhead = context.isAhead && groups.length === 0;
  const isOfOther =
    isItOther ||
    (isCarried && namesOther(sentence)) ||
    (context.isAhead && (groups.length > 0 || !ofLevel.test(sentence.shape)));
  const topic = isOfOther ? null : context.topic;
  const owners = new FigureOwners(sentence, clauses, topic, context.pair);
  const isFrame =
    (beginsInPast(sentence.shape) || previousStart.test(text)) &&
    !nowWord.test(sentence.shape.slice(0, clauses[0]?.to ?? 0));
  const isPresent = weekday.test(sentence.shape) || tellsOfPresent(text);
  const isStory = ((context.isPastStory && groups.length === 0) || context.isOldStory) && !isPresent;
  const isPastFrame = isFrame || isStory || (context.isPast && continues.test(sentence.shape));
  const read: ReadFigure[] = [];
  let endsInPast = isPastFrame;
  const roleOf = new Map<Money, FigureRole | null>();
  let readTo = 0;
  for (const list of figureLists(text, figures)) {
    // "Hit $73,700 in March, then fell to $53,000."
    const goesOn = endsInPast && thenWord.test(text.slice(readTo, list[0]!.start));
    // An amount in millions is hardly ever the price of a coin that the paragraph does not name.
    const isAmount = isCarried && list.some(({ isLarge }) => isLarge);
    const isRange = list.some(({ rangeEnd }) => rangeEnd !== undefined);
    const ownerOf = isAmount
      ? () => null
      : isRange
        ? (index: number) => owners.ofList([list[index]!])(0)
        : owners.ofList(list);
    const roles = yield* readList(sentence, clauses, list, ownerOf, isPastFrame || goesOn, read);
    endsInPast = roles.at(-1)?.reasons.includes('past') ?? false;
    for (const [index, role] of roles.entries()) roleOf.set(list[index]!, role);
    readTo = list.at(-1)!.end;
  }
  const stated = lastPrices(sentence, read);
  const prices = stated.filter(({ role }) => role.kind === 'price');
  const possible = changesAmong(sentence, percents);
  const changes = claimedChanges(sentence, possible, prices);
  const claims: Claim[] = stated.map((each) =>
    claimOf(each, changes.get(each.figure), sentence, context.published),
  );
  for (const { coin, claim } of yield* priceRanges(sentence, clauses, owners, isPastFrame)) {
    if (!prices.some(({ owner }) => owner.group.coin === coin)) claims.push(claim);
  }
  if (!isPastFrame) {
    const withChange = prices.filter(({ figure }) => changes.has(figure));
    const priced = {
      starts: new Set([...changes.values()].map(({ start }) => start)),
      coins: new Set(withChange.map(({ owner }) => owner.group.coin)),
    };
    const isThisMove = context.isClaimed && thisMove.test(text);
    const facts = { clauses, owners, isThisMove, figures: otherFigures(sentence, roleOf, stated) };
    claims.push(...(yield* unpricedChanges(sentence, possible, priced, facts)));
  }
  const isSession = weekday.test(sentence.shape) && !nowWord.test(sentence.shape);
  const isOfThing =
    claims.length === 0 &&
    (groups.length === 0
      ? hasSubjectOfOther(sentence.shape)
      : namesThing.test(sentence.shape) || fund.test(text));
  const last = prices.at(-1);
  const isOtherNow = !last && nowWord.test(sentence.shape) && tells.test(sentence.shape);
  return {
    claims,
    isSession,
    move: last
      ? directionOfLast(sentence.shape.slice(0, sentence.figures.get(last.figure)))
      : turnOf(sentence),
    otherNow: isOtherNow ? figures.filter((figure) => !roleOf.get(figure)?.reasons.length) : [],
    context: {
      topic: turnsToOther.test(sentence.shape)
        ? null
        : (topicOf(prices.length > 0 ? prices : read, owners) ??
          (isCarried && isOfOther && !isAhead ? null : context.topic)),
      pair: groups.length === 0 ? null : coinPair(sentence),
      isCarried,
      isAhead,
      isClaimed: claims.length > 0,
      isAbout: context.isAbout || claims.length > 0 || isAboutCoin(sentence.shape),
      isItOther: isItOther || isOfThing,
      isPast: endsInPast,
      isPastStory: isPastFrame || endsWithTime.test(sentence.shape),
      isOldStory:
        claims.length === 0 && ((context.isOldStory && !isPresent) || isOfOldYear(text, context.published)),
      published: context.published,
    },
  };
}

function claimOf(
  { figure, owner, role }: ReadFigure,
  change: PriceClaim['change'],
  sentence: TokenizedSentence,
  published: Context['published'],
): PriceClaim {
  const { start, end, value, currency, rangeStart, rangeEnd } = figure;
  const { reasons, clause } = role;
  const kind = role.kind === 'price' ? 'price' : 'target';
  const other = rangeStart ?? rangeEnd;
  return {
    mention: owner.group.mention,
    kind,
    value,
    currency,
    start,
    end,
    reasons,
    clause,
    isCertain: !owner.group.isDescribed && isCertainPrice(role, owner, sentence, published),
    ...(kind === 'target' && other !== undefined && { bounds: boundsOf(value, other) }),
    ...(change && { change }),
  };
}

function spansOf(figures: readonly Money[], groups: readonly CoinGroup[], percents: readonly Span[]) {
  return [
    ...groups.map((coin) => ({ ...coin, as: 'coin' as const, coin })),
    ...figures.map((money) => ({ start: money.start, end: money.end, as: 'figure' as const, money })),
    ...percents.map(({ start, end }) => ({ start, end, as: 'percent' as const })),
  ].toSorted((a, b) => a.start - b.start);
}

/** What the next sentence may go on about: the coin of all figures, or else the first one that is named. */
function topicOf(read: readonly ReadFigure[], owners: FigureOwners): CoinGroup | null {
  const last = read.at(-1)?.owner.group;
  return last && read.every(({ owner }) => owner.group.coin === last.coin) ? last : owners.subject;
}
