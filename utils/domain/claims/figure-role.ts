import { amount, amountAfter, moveBy } from './amount-cues.ts';
import { bygoneAfter, endpoint, extreme, monthAfter, onceUponATime } from './bygone-cues.ts';
import type { CoinGroup } from './coin-groups.ts';
import { reported } from './directions.ts';
import type { Money } from './find-money.ts';
import { bare, isRough, priced } from './price-cues.ts';
import type { Span } from './sentences.ts';
import { level, levelAfter, may, supposed, supposedAfter } from './supposed-cues.ts';

export type FigureRole = 'price' | 'target' | 'none';

/** How far around a figure its sentence is read, in characters: some pages have paragraphs without an end. */
const reach = 400;

/** What a figure is to the coin that it stands with: its price, a level to come, or neither. */
export function figureRole(
  text: string,
  sentence: Span,
  figure: Money,
  owner: CoinGroup,
  groups: readonly CoinGroup[],
): FigureRole {
  const from = Math.max(sentence.start, figure.start - reach);
  const before = text.slice(from, figure.start);
  const after = text.slice(figure.end, Math.min(sentence.end, figure.end + reach));
  const follows = owner.start < figure.start;
  const between = follows ? text.slice(owner.end, figure.start) : before;
  const leading = follows ? text.slice(from, owner.start) : '';
  const clause = clauseBefore(before);
  const isSupposed =
    supposed.test(clause) || may.test(clause) || supposedAfter.test(after) || after.trimEnd().endsWith('?');

  if (endpoint.test(before) || bygoneAfter.test(after) || onceUponATime.test(before)) return 'none';
  if (!isSupposed && (extreme.test(before) || monthAfter.test(after))) return 'none';
  if (amount.test(between) || isPartOf(leading) || isCounted(leading)) return 'none';
  if (amountAfter.test(after) || isOfCoin(text, figure, groups)) return 'none';
  if (isSupposed || level.test(before) || levelAfter.test(after)) {
    const isAmount = figure.isLarge && !/(?:to|at|of|hit|reach|touch|be worth)\s$/i.test(before);
    return isAmount || moveBy.test(before) ? 'none' : 'target';
  }
  if (figure.isLarge || moveBy.test(before) || isRough(before, after)) return 'none';
  return priced.test(between) && isReported(between, leading, after) ? 'price' : 'none';
}

/** A verb that reports stands between coin and figure, or nothing but signs do, as in a list of prices. */
function isReported(between: string, leading: string, after: string): boolean {
  if (reported.test(between)) return true;
  if (!bare.test(between)) return false;
  const hasPrices = /[$€£¥₹]\s?\d/.test(leading);
  if (/(?<!\p{L})to\s/u.test(between))
    return isCarried.test(leading) || (hasPrices && reported.test(leading));
  // "Bitcoin at $150,000" alone may be a dream: a change beside it, prices before it or an end after it tell.
  if (!/(?<!\p{L})(?:at|around|near)\s/u.test(between)) return true;
  const isAlone = leading.trim() === '' && /^\s*(?:$|[.,;|]|and\s|as\s|after\s)/.test(after);
  return (
    hasPrices ||
    isAlone ||
    /%/.test(between + after.slice(0, 20)) ||
    /(?<!\p{L})with\s(?:the\s)?$/iu.test(leading)
  );
}

/** "The rally took Bitcoin to". */
const isCarried =
  /(?<!\p{L})(?:took|takes|taking|sen[dt]\p{L}*|push\p{L}*|drag\p{L}*|lift\p{L}*|brought|bring\p{L}*|drove|driv\p{L}+|pull\p{L}*|boost\p{L}*)\s(?:the\s)?$/iu;

/** "The fee on Bitcoin": the sentence is about the fee. */
function isPartOf(leading: string): boolean {
  const head = /(\p{L}+(?:\s\p{L}+)?)\s(?:of|on|in|for|from)\s(?:the\s)?$/u.exec(leading);
  return head !== null && amount.test(head[1]!);
}

/** "855 BTC at $87,974" tells what somebody paid; "1 BTC" is a price. */
function isCounted(leading: string): boolean {
  const count = /(?<![\p{L}\d.,$€£¥₹])(\d[\d,.]*\d|\d|million|thousand)\s$/u.exec(leading);
  return count !== null && count[1] !== '1';
}

/** "$500 in Bitcoin", "$2,000 of ETH". */
function isOfCoin(text: string, { end }: Money, groups: readonly CoinGroup[]): boolean {
  return groups.some(
    ({ start }) => start > end && /^\s(?:in|of|worth of|into)\s(?:the\s)?$/.test(text.slice(end, start)),
  );
}

/** The words of the clause that lead to a figure, and of those before it until one has a verb of the price's. */
function clauseBefore(before: string): string {
  const cuts = before.matchAll(
    /[;|—–]|,\s|\s(?=(?:while|whereas|but|although|though|after|as(?! (?:low|high|much))|even as)\s)/gi,
  );
  for (const { index } of [...cuts].toReversed()) {
    if (reported.test(before.slice(index))) return before.slice(index);
  }
  return before;
}
