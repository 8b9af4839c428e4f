import { type Figure, FigureReader, figurePattern } from './money-figure.ts';
import { linkRanges } from './money-ranges.ts';
import { languageOf } from './read-number.ts';

/** An amount of money as a text states it. */
export interface Money {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Lower-case code; `kr` and `peso` where the text does not tell the country. */
  readonly currency: string;
  /** Told in millions or more of a unit of which a coin costs less: an amount, hardly ever a price. */
  readonly isLarge: boolean;
  /** Of the first end of a range such as "$70-$72K": the value of its other end, which is the next amount. */
  readonly rangeEnd?: number;
  /** Of the second end of a range: the value of the first. */
  readonly rangeStart?: number;
}

/** More than all money there is, in any unit: rows of digits that are no amount. */
const mostMoney = 1e16;
/** Units of which a coin costs millions, and those of which it costs billions. */
const smallUnits = new Set(
  'jpy krw inr try rub mxn ars clp cop php thb huf twd uah ngn pkr bdt lkr czk sek nok dkk kr peso zar'.split(
    ' ',
  ),
);
const smallestUnits = new Set(['idr', 'vnd']);

/** Whether a text writes 70.652,60: then its points group digits in other figures too. */
export function pointsGroupDigits(text: string): boolean {
  return /\d,\d{1,2}\s?(?:%|€|\$|euro|dollar)|\d\.\d{3},\d|[$€]\s?\d+,\d{1,2}(?!\d)/i.test(text);
}

/**
 * The amounts in `text`, in order. What may be read in two ways that differ is left out.
 * @param european what `pointsGroupDigits` tells of the text that this one is a part of
 * @param language what `languageOf` tells of it
 */
export function findMoney(
  text: string,
  european = pointsGroupDigits(text),
  language = languageOf(text),
): Money[] {
  const reader = new FigureReader(text, european, language);
  const figures: Figure[] = [];
  figurePattern.lastIndex = 0;
  for (let match = figurePattern.exec(text); match; match = figurePattern.exec(text)) {
    const figure = reader.read(match);
    if (!figure) continue;
    figures.push(figure);
    figurePattern.lastIndex = figure.end;
  }
  linkRanges(text, figures);
  return figures.flatMap((figure) => moneyOf(figure) ?? []);
}

function moneyOf({ start, end, value, currency, scale, rangeStart, rangeEnd }: Figure): Money | null {
  if (currency === null || !(value > 0 && value < mostMoney)) return null;
  const leastLarge = smallestUnits.has(currency) ? 1e12 : smallUnits.has(currency) ? 1e9 : 1e6;
  return {
    start,
    end,
    value: rounded(value),
    currency,
    isLarge: scale.factor >= leastLarge,
    ...(rangeStart !== undefined && { rangeStart: rounded(rangeStart) }),
    ...(rangeEnd !== undefined && { rangeEnd: rounded(rangeEnd) }),
  };
}

/** 70.6 times 1000 is 70600, not 70599.99999999999. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}
