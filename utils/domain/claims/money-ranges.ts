import { caselessPattern } from './caseless-pattern.ts';
import type { Figure } from './money-figure.ts';
import { noScale } from './money-scales.ts';

/** Characters between the two ends of a range, at most, and those around it that say that it is one. */
const gapReach = 16;
const aroundReach = 24;
const levelReach = 48;

const dash = /^\s?(?:[-–—−~〜～/]|(?<=\s)(?:bis|ile)(?=\s))\s?$/i;
const upTo = /^\s(?:to|a|à|al|ao|até|do|до)\s$/i;
const and = /^\s(?:and|und|y|et?|ve|и|i)\s(?:(?:about|around|roughly|the|los|les|die)\s)?$/i;
const between = caselessPattern(
  String.raw`(?<!\p{L})(?:between|zwischen|entre|tra|между)\s(?:(?:about|around|roughly|the|los|les|den)\s)?$`,
);
const from = caselessPattern(
  String.raw`(?<!\p{L})(?:from|von|vom|de|desde|da|od|от|с)\s(?:(?:about|around|roughly|the)\s)?$`,
);
const rangeBefore = caselessPattern(
  String.raw`(?<!\p{L})(?:range[sd]?|ranging|band|zone|corridor|channel|(?:with)?in (?:the|an?))\s(?:(?:of|from|between)\s)?$`,
);
const rangeBehind = caselessPattern(
  String.raw`^\s(?:\p{L}+\s)?(?:range|zone|band|area|region|channel|corridor)(?!\p{L})`,
);

/**
 * Joins the ends of ranges: they share their scale and their currency, as in "$70-$72K" and "60,000-82,000 USD", and
 * know each other's value. Works on the figures themselves.
 */
export function linkRanges(text: string, figures: readonly Figure[]): void {
  figures.forEach((second, index) => {
    const first = figures[index - 1];
    if (!first || second.start - first.end > gapReach) return;
    link(text, first, second);
  });
  linkList(text, figures);
}

/** "Supports at USD 9,800, 9,600 and 9,500", "the $1.15 and 1.20 resistance levels": levels in one currency. */
const listed = /^,?(?: and| or)?\s$/;
const levelsBefore = /(?:support|resist|level|hurdle)\w*\s(?:\w+\s){0,4}$/i;
const levelsBehind = /^\s(?:\w+\s)?(?:support|resist|level|hurdle)/i;

function linkList(text: string, figures: readonly Figure[]): void {
  let isLevel = false;
  for (const [index, figure] of figures.entries()) {
    const before = figures[index - 1];
    if (!before || !listed.test(text.slice(before.end, figure.start)))
      isLevel = levelsBefore.test(text.slice(Math.max(0, figure.start - levelReach), figure.start));
    else if (figure.currency === null && figure.isGrouped === before.isGrouped) {
      const ratio = before.value / figure.value;
      const isAlike = ratio > 1 / 1.5 && ratio < 1.5;
      if (isAlike && (isLevel || levelsBehind.test(text.slice(figure.end, figure.end + aroundReach))))
        figure.currency = before.currency;
    }
  }
}

function link(text: string, first: Figure, second: Figure): void {
  const gap = text.slice(first.end, second.start);
  const before = text.slice(Math.max(0, first.start - aroundReach), first.start);
  const isDash = dash.test(gap);
  const isBetween = and.test(gap) && between.test(before);
  const isUpTo = upTo.test(gap);
  if (!isDash && !isBetween && !isUpTo) return;
  const currency = sharedCurrency(text, first, second, gap === gap.trim() || isBetween);
  if (currency === null) return;
  // Nine hundred of "$900-$1.1K" are no thousands.
  const sharesScale =
    first.scale === noScale && second.scale !== noScale && first.number <= second.number * 1.5;
  const isMove = isUpTo && from.test(before) && !rangeBefore.test(before);
  if (isMove) {
    // "From $70 to $72K" and "from $1 to $1.5K" are written alike.
    if (sharesScale) first.value = NaN;
    return;
  }
  const low = sharesScale ? first.number * second.scale.factor : first.value;
  const ratio = low / second.value;
  if (!(ratio <= 1.5 && ratio >= (first.sign && second.sign ? 0.01 : 0.1))) return;
  if (first.sign === null && first.currency === null && isUpTo && !first.isGrouped && first.scale === noScale)
    return;
  first.value = low;
  if (sharesScale) first.scale = second.scale;
  first.currency = currency;
  second.currency = currency;
  const isRange =
    !isUpTo ||
    sharesScale ||
    rangeBefore.test(before) ||
    rangeBehind.test(text.slice(second.end, second.end + aroundReach));
  if (!isRange) return;
  first.rangeEnd = second.value;
  second.rangeStart = low;
}

/** The one currency of two figures; null where they have two or none. */
function sharedCurrency(text: string, first: Figure, second: Figure, isTight: boolean): string | null {
  if (second.currency === null) {
    // "$70-72K" and "$5-10", but neither "$70,652-3%" nor "$70,652 - 24 hours".
    const isFree = !/^(?:\s?%|[\p{L}\d-])/u.test(text.slice(second.end, second.end + 2));
    return isTight && isFree ? first.currency : null;
  }
  // In "$108,000-$110,000 AUD" the dollar of the first is that of the second; "$2,700/£2,150" is no range.
  if (first.currency === null || (first.sign === 'dollar' && second.sign !== 'other')) return second.currency;
  return first.currency === second.currency || second.sign === 'dollar' ? first.currency : null;
}
