import { cue } from './cue.ts';
import { amount, amountAfter, moveBy } from './amount-cues.ts';
import { bygoneAfter, endpoint, extreme, monthAfter, onceUponATime } from './bygone-cues.ts';
import type { CoinGroup } from './coin-groups.ts';
import { reported } from './directions.ts';
import type { Money } from './find-money.ts';
import { bare, isRough, priced } from './price-cues.ts';
import { level, levelAfter, may, supposed, supposedAfter } from './supposed-cues.ts';

export type FigureRole = 'price' | 'target' | 'none';

/** How far around a figure its sentence is read, in characters. */
const reach = 400;

/** How far before it the words stand that lead to it directly, and how far behind those that follow it directly. */
const nearReach = 160;

/**
 * What a figure is to the coin that it stands with: its price, a level to come, or neither. Pauses between the cues,
 * as engines compile each when it first runs, which takes some milliseconds for the longest of them.
 */
export function* figureRole(
  sentence: string,
  figure: Money,
  owner: CoinGroup,
  groups: readonly CoinGroup[],
): Generator<undefined, FigureRole> {
  const from = Math.max(0, figure.start - reach);
  const before = sentence.slice(from, figure.start).replace(/(?:(?<!\p{L})usd|[~≈])\s?$/iu, '');
  const near = before.slice(-nearReach);
  const after = sentence.slice(figure.end, figure.end + reach);
  const follows = owner.start < figure.start;
  const between = (follows ? before.slice(Math.max(0, owner.end - from)) : before).replace(otherMeasure, '');
  const leading = follows ? sentence.slice(from, owner.start) : '';
  const nearOwner = leading.slice(-nearReach);
  const clause = clauseBefore(before);
  yield;
  const isSupposed =
    supposed.test(clause) || may.test(clause) || supposedAfter.test(after) || after.trimEnd().endsWith('?');
  yield;

  if (endpoint.test(near) || rangeBefore.test(near) || bygoneAfter.test(after) || onceUponATime.test(before))
    return 'none';
  yield;
  if (!isSupposed && (extreme.test(near) || monthAfter.test(after))) return 'none';
  yield;
  const isLevel = (level.test(near) || levelAfter.test(after)) && !isNowAt.test(near);
  const isTraded = isLevel && !figure.isLarge && /(?:sell|buy)ing\s/i.test(between);
  if ((amount.test(between) && !isTraded) || isPartOf(nearOwner) || isCounted(nearOwner)) return 'none';
  if (amountAfter.test(after) || isOfCoin(sentence, figure, groups)) return 'none';
  yield;
  if (isNow.test(near)) return 'price';
  if (isSupposed || isLevel) {
    const isAmount = figure.isLarge && !/(?:to|at|of|hit|reach|touch|be worth)\s$/i.test(near);
    return isAmount || moveBy.test(near) ? 'none' : 'target';
  }
  if (figure.isLarge || moveBy.test(near) || isRough(near, after)) return 'none';
  if (isCost.test(nearOwner) && !/\d/.test(between)) return 'price';
  yield;
  return priced.test(between) && isReported(between, leading, after) ? 'price' : 'none';
}

/** A verb that reports stands between coin and figure, or nothing but signs do, as in a list of prices. */
function isReported(between: string, leading: string, after: string): boolean {
  if (reported.test(between) || /^\s(?:gehandelt|notiert)(?!\p{L})/iu.test(after)) return true;
  if (!bare.test(between)) return false;
  const hasPrices = /[$€£¥₹]\s?\d/.test(leading);
  if (/(?<!\p{L})(?:to|auf)\s/u.test(between))
    return isCarried.test(leading) || (hasPrices && reported.test(leading));
  // "Bitcoin at $150,000" alone may be a dream: a change beside it, prices before it or an end after it tell.
  if (!/(?<!\p{L})(?:at|around|near|bei|zu|a)\s/u.test(between)) return true;
  const isAlone =
    leading.trim() === '' &&
    /^\s*(?:$|[.,;|]|and\s(?:\p{Ll}+ing\s|[^.]{0,40}[$€£¥₹])|as\s|after\s)/u.test(after);
  return (
    hasPrices ||
    isAlone ||
    /%/.test(between + after.slice(0, 20)) ||
    /(?<!\p{L})with\s(?:the\s)?$/iu.test(leading)
  );
}

/** "The rally took Bitcoin to". */
const isCarried = cue(
  String.raw`(?<!\p{L})(?:took|takes|taking|propel\p{L}*|sen[dt]\p{L}*|push\p{L}*|drag\p{L}*|lift\p{L}*|brought|bring\p{L}*|drove|driv\p{L}+|pull\p{L}*|boost\p{L}*)\s(?:the\s)?$`,
);

/** "The fee on Bitcoin": the sentence is about the fee. */
function isPartOf(nearOwner: string): boolean {
  const head = /(\p{L}+(?:\s\p{L}+)?)\s(?:of|on|in|for|from)\s(?:the\s)?$/u.exec(nearOwner);
  return head !== null && amount.test(head[1]!);
}

/** "855 BTC at $87,974" tells what somebody paid; "1 BTC" is a price. */
function isCounted(nearOwner: string): boolean {
  const count = /(?<![\p{L}\d.,$€£¥₹])(\d[\d,.]*\d|\d|million|thousand)\s$/u.exec(nearOwner);
  return count !== null && count[1] !== '1';
}

/** "$500 in Bitcoin", "$2,000 of ETH". */
function isOfCoin(sentence: string, { end }: Money, groups: readonly CoinGroup[]): boolean {
  const next = groups.find(({ start }) => start > end);
  return (
    next !== undefined && /^\s(?:in|of|worth of|into)\s(?:the\s)?$/.test(sentence.slice(end, next.start))
  );
}

/** Words of a measure that say nothing of the figure. */
const otherMeasure = cue(
  String.raw`(?<=\p{L})\s(?:by|in|in terms of)\s(?:total\s)?market\s(?:cap(?:itali[sz]ation)?|value)|(?:market\s(?:cap(?:itali[sz]ation)?|value)|volume)\sof\s(?:\p{L}+\s)?[$€£]\s?[\d.,]+\s?(?:[bmt]n?|million|billion|trillion)(?!\p{L})|(?<=(?:trad(?:es|ed|ing)|priced|quoted)\s(?:at|around|near)\s)an\saverage(?=\sprice\sof)`,
  'g',
);

/** "Trading near the $26,000 mark" tells where the price is, and no level. */
const isNowAt = cue(
  String.raw`(?<!\p{L})(?:trad(?:es|ed|ing)|hover\p{L}*|settl(?:es|ed|ing)|stabili[sz]\p{L}*|changing hands)\s(?:now\s|currently\s)?(?:at|around|near)\s(?:the\s)?$`,
);

/** "Am Morgen kostete ein". */
const isCost = cue(String.raw`(?<!\p{L})kostete?t?\s(?:(?:ein|eine|der|die|das)\s)?$`);

/** "$8,200-". */
const rangeBefore = /[$€£]\s?[\d.,]+k?\s?[-–]\s?$/iu;

/** "It would double its current price of": the price, whatever is supposed. */
const isNow = cue(
  String.raw`(?<!\p{L})(?:current|present|today['’]s)\s(?:price|value|level|rate)\s(?:of|at|is)\s(?:about\s|around\s|roughly\s|just\s)?$`,
);

const modal = /(?<!\p{L})(?:could|would|might|may|should|will|can)(?!\p{L})/u;
const conditional = cue(
  String.raw`(?<!\p{L})(?:if|unless|until|once|when|could|would|might|may|should|will|shall|can|must|expect\p{L}*|predict\p{L}*|forecast\p{L}*)(?!\p{L})`,
);

/** The words of the clause that lead to a figure, and of those before it until one has a verb of the price's. */
function clauseBefore(before: string): string {
  const cuts = [
    ...before.matchAll(
      /[;|—–]|,\s|\s(?=(?:while|whereas|but|although|though|after|before|as(?! (?:low|high|much))|even as)\s)|\s(?=and\s(?:now|currently|is|was|hover(?:s|ed)|trades|traded|sits|sat|stands|stood|changes|changed|closing|closed|ended|settled|settling|trading|rose|climbed|jumped|advanced|fell|slipped|dropped|reached)\s)/gi,
    ),
  ].map(({ index }) => index);
  for (const [position, index] of [...cuts.entries()].toReversed()) {
    const clause = before.slice(index);
    if (!reported.test(clause)) continue;
    // "If it holds support and trades at" is one supposition, and so is "it could rally, reaching".
    const main = /^\s(?:and|before)/i.test(clause)
      ? before.slice(0, index)
      : before.slice(cuts[position - 1] ?? 0, index);
    const goesOn = /^\s(?:and|before)/i.test(clause)
      ? conditional
      : /^,\s\p{L}+ing\s/u.test(clause)
        ? modal
        : null;
    if (!goesOn?.test(main)) return clause;
  }
  return before;
}
