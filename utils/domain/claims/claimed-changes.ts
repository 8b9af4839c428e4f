import type { ClaimedChange } from './claim.ts';
import { type CoinGroup, listsOf } from './coin-groups.ts';
import type { Owner } from './figure-owners.ts';
import type { Money } from './find-money.ts';
import { periodIn, type ReportedPercent } from './find-percents.ts';
import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

interface Priced {
  readonly figure: Money;
  readonly owner: Owner;
}

/** A percentage with the index of its token. */
interface PlacedPercent extends ReportedPercent {
  readonly token: number;
}

/** What may stand between a change and its price, and between a price and its change. */
const leadsTo = shape('^ (!figure/but/which/toward)* (state toward small*)? $');
const behind = shape('^ (!figure/percent/but){0,11} $');
const thenBetween = shape('comma? and (verb) .* to');
/** "4 % shy of its high", "a 5 % chance": a distance or a share, and what is supposed. */
const ofOther = shape(
  '^ (toward/bound|above article? (word|span|name)* (extreme/indicator/level/figure)|(word)? (suppose/target/modal)|of (article)? (amount/word/thing)|(word)? (up/down) (in|of) (article|word|price|of|coin|own|state|span)* (amount/thing))',
);
const supposedBefore = shape('(modal/suppose/condition/target/thing/amount) (!comma/coin/price)* $');

/** "Inflation rose 3.1 %", "with volume up 24 %": it is told of something else. */
const otherSubject = shape(
  '((^|semicolon|colon|dash|as|when|which|after) (article|span|in|weekday|word)* (word|name|thing|amount)|(comma|and|but) (article|span|in)* (name|thing|amount|article word|word word)) (?! article) ((word|name|of|article|thing|amount|number|own|in)* (word|name|thing price?|amount|number))? verb (!coin/it/price/comma)* $',
);
/** "Dropped 6 % last week": a change that is over. */
const pastAfter = shape('^ (in|article)* (last (span/month)|month|year|span (ago/before)|that_time)');
/** "From a March peak of $11.74 to": a change over a time that the sentence leaves open. */
const fromExtreme = shape('from (!figure/comma){0,5} extreme .{1,9} to small* $');
/** "After falling 5 %". */
const afterBefore = shape('(after/before) (!comma/coin/it/percent)* $');

/** How many tokens before and behind a percentage tell what it is of. */
const reach = 14;
const reachAfter = 11;
/** How far behind a change its period may stand, in characters. */
const periodReach = 70;
const openingPeriod =
  /(?<!\p{L})(?:over|in|during|within|for)\s(?:the\s)?(?:past|last|previous)\s[^,$]{1,24}/iu;

/** The change that is reported with each price of a sentence. */
export function claimedChanges(
  sentence: TokenizedSentence,
  percents: readonly ReportedPercent[],
  prices: readonly Priced[],
): Map<Money, ClaimedChange> {
  const changes = new Map<Money, ClaimedChange>();
  if (prices.length === 0 || percents.length === 0) return changes;
  const placed = placedIn(sentence, percents).filter((percent) => isChange(sentence, percent));
  const listed = listsOf(sentence.text, placed).find(
    (list) => list.length > 1 && list.length === prices.length,
  );
  const taken = new Set<PlacedPercent>();
  for (const [index, { figure, owner }] of prices.entries()) {
    const change = listed ? listed[index] : nearest(sentence, placed, figure, owner.group, taken);
    if (!change || change.direction === 0) continue;
    taken.add(change);
    const { start, end, direction, magnitude } = change;
    const period = periodOf(sentence, change);
    changes.set(figure, { percent: direction * magnitude, start, end, ...period });
  }
  return changes;
}

function placedIn({ tokens }: TokenizedSentence, percents: readonly ReportedPercent[]): PlacedPercent[] {
  const byStart = new Map(tokens.map(({ start }, index) => [start, index]));
  return percents.flatMap((percent) => {
    const token = byStart.get(percent.start);
    return token === undefined ? [] : [{ ...percent, token }];
  });
}

function isChange({ shape: letters }: TokenizedSentence, { token }: PlacedPercent): boolean {
  const left = letters.slice(Math.max(0, token - reach), token);
  const right = letters.slice(token + 1, token + 1 + reachAfter);
  return (
    !ofOther.test(right) && !pastAfter.test(right) && !supposedBefore.test(left) && !otherSubject.test(left)
  );
}

/** The nearest one that nothing stands between which it could belong to. */
function nearest(
  { shape: letters, figures, coins }: TokenizedSentence,
  percents: readonly PlacedPercent[],
  figure: Money,
  owner: CoinGroup,
  taken: ReadonlySet<PlacedPercent>,
): PlacedPercent | undefined {
  const at = figures.get(figure)!;
  const before = percents.filter(({ token }) => token < at);
  const left =
    before.findLast(({ token }) => !afterBefore.test(letters.slice(Math.max(0, token - reach), token))) ??
    before.at(-1);
  const right = percents.find(({ token }) => token > at);
  const between = left && letters.slice(left.token + 1, at);
  const isLeft =
    left &&
    !taken.has(left) &&
    leadsTo.test(between!) &&
    !thenBetween.test(between!) &&
    [...coins].every(([token, { coin }]) => token < left.token || token > at || coin === owner.coin);
  const isRight =
    right &&
    !taken.has(right) &&
    behind.test(letters.slice(at + 1, right.token)) &&
    !fromExtreme.test(letters.slice(0, at)) &&
    [...coins].every(([token, { coin }]) => token < at || token > right.token || coin === owner.coin);
  if (isLeft && isRight) return right.token - at < at - left.token ? right : left;
  return isLeft ? left : isRight ? right : undefined;
}

/** Over which time it happened: from the words behind it, up to the next figure, or from how the sentence begins. */
function periodOf({ text, tokens, shape: letters }: TokenizedSentence, { token, end }: PlacedPercent) {
  const stop = stops.indexIn(letters.slice(token + 1));
  const next = stop < 0 ? text.length : tokens[token + 1 + stop]!.start;
  const words = text.slice(end, Math.min(next, end + periodReach));
  const cut =
    stop < 0 || !percentLetter.test(letters.charAt(token + 1 + stop))
      ? -1
      : words.search(/,(?!\d)|\s(?:for an?|but|with|posting|showing|after)\s/);
  const own = periodIn((cut < 0 ? words : words.slice(0, cut)).split(/,\s/)[0]!);
  if (own) return own;
  const opening = openingPeriod.exec(text.slice(0, Math.min(end, 400)));
  return opening && periodIn(opening[0]);
}

const stops = shape('coin/percent');
const percentLetter = shape('percent');
