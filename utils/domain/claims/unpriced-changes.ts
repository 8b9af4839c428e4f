import { type DirectedPercent, directionOf } from './change-direction.ts';
import type { CoinId } from '../coin/coin.ts';
import type { ChangeClaim } from './claim.ts';
import type { Clause } from './clauses.ts';
import { listsOf } from './coin-groups.ts';
import { isOpenBehind, isToldAsCurrent, type OtherFigures, ownerOfMove } from './current-change.ts';
import type { FigureOwners, Owner } from './figure-owners.ts';
import type { ReportedPeriod } from './find-percents.ts';
import { shape } from './shape.ts';
import { isOfOther } from './other-subjects.ts';
import { periodOf, type PlacedPercent } from './placed-percents.ts';
import type { TokenizedSentence } from './tokens.ts';

const distance = shape(
  '(percent|number) from (!figure/comma/verb){0,6} extreme|extreme (!semicolon/it/coin)* and now? (stands/be) hedge* $',
);
const reachOfDistance = 24;
/** "Has averaged a 21 % gain in October", "is usually followed by": what happens at such times. */
const habitual =
  /\b(?:on average|averag(?:ed|es) an?|average (?:gain|loss|return|drop)|historically|typically|usually)\b/i;
/** "The floor climbed to 29.4 ETH", "did not recover until 2017". */
const otherStory = /\bfloor(?: price)?(?: \S+){1,8} \d[\d.]* ?ETH\b|\buntil (?:19|20)\d\d\b/;
/** "Since peaking at $4,090, ether has lost 24 %": from another price than that of a day or a week ago. */
const sincePeak =
  /^\W*(?:since|from) (?:(?:its|the) (?:peak|high|top|record)|peaking|topping|bottoming|hitting)/i;

/** "Climbing 47 % so far this week", "a 4 % gain on the day". */
const upToNow =
  /^(?:\s\p{L}+)?\s(?:so far|year-to-date|(?:for|on) the (?:day|week|month|year))(?!\p{L}|\s(?:in|for|of)\s)/iu;

/** What is known of a sentence besides its tokens. */
interface SentenceFacts {
  readonly clauses: readonly Clause[];
  readonly owners: FigureOwners;
  readonly figures: OtherFigures;
  /** Its "this" means a move that the sentence before tells of. */
  readonly isThisMove: boolean;
}

/** The changes that a sentence reports with a price: where their percentages begin, and their coins. */
interface PricedChanges {
  readonly starts: ReadonlySet<number>;
  readonly coins: ReadonlySet<CoinId>;
}

/**
 * Changes that a sentence reports without a price: "Solana shed 4 % over the past week". Only what plainly is the change of a
 * coin's price up to now. Pauses after each.
 * @param percents those of `changesAmong`
 * @param priced what is reported with a price
 */
export function* unpricedChanges(
  sentence: TokenizedSentence,
  percents: readonly PlacedPercent[],
  priced: PricedChanges,
  { clauses, owners, figures, isThisMove }: SentenceFacts,
): Generator<undefined, ChangeClaim[]> {
  const claims: ChangeClaim[] = [];
  if ([habitual, sincePeak, otherStory].some((each) => each.test(sentence.text))) return claims;
  let last: DirectedPercent | null = null;
  for (const list of listsOf(sentence.text, percents)) {
    const directions: (-1 | 0 | 1)[] = [];
    for (const percent of list) {
      const direction = directionOf(sentence.shape, percent, last);
      last = direction === 0 ? null : { token: percent.token, direction };
      directions.push(direction);
    }
    // What follows is costly, and most percentages have no direction.
    if (directions.every((direction) => direction === 0) || !isOpenBehind(sentence, list.at(-1)!)) continue;
    const ownerOf = owners.ofTokens(list.map(({ token }) => token));
    const each = list.length === 1 ? owners.ofEach(list[0]!.token) : null;
    // "Bitcoin gained 3 % and 5 % in 24 hours and seven days": which is which, only "respectively" says.
    if (list.length > 1 && ownerOf(0)?.group === ownerOf(1)?.group) continue;
    for (const [index, percent] of list.entries()) {
      const { token } = percent;
      const direction = directions[index]!;
      if (direction === 0 || priced.starts.has(percent.start)) continue;
      const ofMove = each ? null : ownerOfMove(sentence, percent);
      const ofThis = isThisMove && token < clauses[0]!.to ? owners.topic : null;
      const clause = clauses.find(({ to }) => token < to)!;
      const link = {
        isListed: list.length > 1 || each !== null,
        isEach: each !== null,
        isOfMove: (ofMove ?? ofThis) !== null,
      };
      const period = periodOf(sentence, percent);
      const isRolling =
        period !== null && (period.isRolling || upToNow.test(sentence.text.slice(percent.end)));
      // "Bitcoin is down 20 % from its record, and Ether has dropped 50 %": from its own.
      if (!period && distance.test(sentence.shape.slice(Math.max(0, token - reachOfDistance), token)))
        continue;
      for (const owner of each ?? [ofMove ?? ofThis ?? ownerOf(index)]) {
        if (
          owner &&
          // "Bitcoin, which fell 5 % on Monday, rose 2 % to $61,000": the change up to the price is that of now.
          (period || !priced.coins.has(owner.group.coin)) &&
          isToldAsCurrent(sentence, percent, clause, owner, { ...figures, isRolling }) &&
          !isOfOther(sentence, clause, owner, token, link)
        )
          claims.push(claimOf(sentence, percent, { direction, period, owner, clause }));
        yield;
      }
    }
  }
  // "Jumped 12 % after the news, then fell 3 %": the first is over.
  return claims.filter(
    ({ mention, change }, index) =>
      change.period !== undefined ||
      claims
        .slice(index + 1)
        .every((later) => later.mention !== mention || later.change.period !== undefined),
  );
}

interface ReadChange {
  readonly direction: -1 | 1;
  readonly period: ReportedPeriod | null;
  readonly owner: Owner;
  readonly clause: Clause;
}

function claimOf(
  sentence: TokenizedSentence,
  { start, end, magnitude }: PlacedPercent,
  { direction, period, owner, clause: { from, to } }: ReadChange,
): ChangeClaim {
  return {
    mention: owner.group.mention,
    kind: 'change',
    start,
    end,
    change: { percent: direction * magnitude, start, end, ...period },
    reasons: ['changed'],
    clause: { start: sentence.tokens[from]!.start, end: sentence.tokens[to - 1]!.end },
    isCertain: false,
  };
}
