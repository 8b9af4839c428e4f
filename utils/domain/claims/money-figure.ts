import { caselessPattern } from './caseless-pattern.ts';
import { isAbbreviated, mayGoOn, noScale, type Scale, scaleBehind, scaleReach } from './money-scales.ts';
import { isOtherDollar, type UnitBehind, unitBefore, unitBehind, unitReach } from './money-units.ts';
import { type LanguageKind, numeral, readNumber, readTail, tailReach } from './read-number.ts';

/** A number in a text: an amount where it has a currency. */
export interface Figure {
  readonly start: number;
  /** Behind its scale and its currency. */
  readonly end: number;
  /** Without its scale. */
  readonly number: number;
  scale: Scale;
  /** Null where neither side of the number has one. */
  currency: string | null;
  /** NaN where it is not certain. */
  value: number;
  /** Its currency stands before it; `dollar` where that is a bare `$`, which a currency behind may make another dollar. */
  readonly sign: 'dollar' | 'other' | null;
  /** Its digits are grouped, as those of a year never are. */
  readonly isGrouped: boolean;
  /** See `Money`. */
  rangeStart?: number;
  rangeEnd?: number;
}

/** The digits of a figure. Few texts have many: what stands around them is looked at afterwards. */
export const figurePattern = caselessPattern(`(?<![\\d₀-₉]|\\d[.,'’])(?:${numeral}|(?<=[$€£₹])\\.\\d+)`, 'g');

/** Units of countries that group digits with points. */
const pointUnits = new Set('eur brl try idr vnd ars clp cop pln czk huf sek nok dkk kr rub uah'.split(' '));

/** Parts behind a scale: the 652 of "70 bin 652 dolar". */
interface Parts {
  readonly value: number;
  readonly length: number;
}

/** How many smaller parts an amount may have. */
const mostParts = 3;

/** Reads the figures of one text. */
export class FigureReader {
  readonly #text: string;
  readonly #european: boolean;
  readonly #language: () => LanguageKind;

  /** @param language that of the text that this one is a part of */
  constructor(text: string, european: boolean, language: () => LanguageKind) {
    this.#text = text;
    this.#european = european;
    this.#language = language;
  }

  /** The figure of a match of `figurePattern`; null where what stands behind its digits makes it none. */
  read(match: RegExpExecArray): Figure | null {
    const [digits] = match;
    const sign = unitBefore(this.#text, match.index);
    if (!sign && /[\p{L}$.,]/u.test(this.#text[match.index - 1] ?? '')) return null;
    const start = match.index - (sign?.length ?? 0);
    let end = match.index + digits.length;
    const tail = readTail(this.#after(end, tailReach), digits);
    end += tail.length;
    let currency = sign?.currency ?? null;
    const isDollar = sign?.isBareDollar ?? false;
    const scale = this.#scaleAt(end, currency);
    end += scale.length;
    const parts = this.#partsAt(end, scale, currency);
    end += parts.length;
    const unit = mayHaveUnit(currency, this.#after(end, 4)) ? this.#unitAt(end, scale) : null;
    if (this.#isUnitOf(unit, end, currency, isDollar)) {
      end += unit!.length;
      currency = unit!.currency;
    } else if (isDollar && isOtherDollar(this.#after(end, unitReach))) return null;
    if (currency === null && !this.#mayBeEnd(start, end, scale)) return null;
    if (currency !== null && runsOn(this.#after(end, 2))) return null;

    const number = (this.#number(digits, currency, sign ? null : unit) + tail.cents) * tail.factor;
    const total = number * scale.factor + parts.value;
    // "The team with 70 won."
    if (unit?.currency === 'krw' && total < 1000 && /won$/i.test(this.#text.slice(start, end))) return null;
    return {
      start,
      end,
      number,
      scale,
      currency,
      value: unit?.isCents && !sign ? total / 100 : total,
      sign: isDollar ? 'dollar' : sign ? 'other' : null,
      isGrouped: /\d[.,'’\s]\d{3}/.test(digits),
    };
  }

  #after(place: number, reach: number): string {
    return this.#text.slice(place, place + reach);
  }

  /** Whether a number without a currency may be an end of a range that has one. */
  #mayBeEnd(start: number, end: number, scale: Scale): boolean {
    if (scale !== noScale || /[-–—−~〜～/]/.test(this.#text[start - 1] ?? '')) return true;
    if (/\d(?:,| and| or|, and)\s$/.test(this.#text.slice(Math.max(0, start - 6), start))) return true;
    return /^\s?(?:[-–—−~〜～/]|(?:and|und|y|et?|ve|и|en|i|to|bis|al?|à|ao|até|do|до|ile|tot)\s)/i.test(
      this.#after(end, 5),
    );
  }

  /** Whether a currency behind a figure is the figure's. */
  #isUnitOf(unit: UnitBehind | null, end: number, currency: string | null, isDollar: boolean): boolean {
    if (!unit) return false;
    // Cents of a euro or of a dollar: "9,1 Cent".
    if (currency === null) return !unit.isCents || unit.isEnglish;
    const isOther = (isDollar && unit.tellsDollar) || (currency === 'jpy' && unit.currency === 'cny');
    // In "$70,652 AUD 108,000" the code belongs to the amount behind it.
    return isOther && !/^\s?\d/.test(this.#after(end + unit.length, 2));
  }

  #scaleAt(place: number, currency: string | null): Scale {
    if (!/^[\s-]?[^\s\d!-@[-`{-\u00bf]/.test(this.#after(place, 2))) return noScale;
    const scale = scaleBehind(this.#after(place, scaleReach), currency);
    // Million for short in English, thousand in the Romance languages.
    if (scale.word === 'mil' && this.#language() === 'english') return { ...scale, factor: 1e6 };
    return scale.word === 'bin' && this.#language() === 'german' ? noScale : scale;
  }

  #unitAt(place: number, scale: Scale): UnitBehind | null {
    const from = isAbbreviated(scale) && this.#text[place] === '.' ? place + 1 : place;
    if (!/^\s?[^\s\d!#%-'*-@[-`{-\u00a1]/.test(this.#after(from, 2))) return null;
    const unit = unitBehind(this.#after(from, unitReach));
    return unit && { ...unit, length: unit.length + from - place };
  }

  /** "70 bin 652 dolar", "1億2000万円", "₹1 crore 20 lakh": each part smaller than the one before. */
  #partsAt(place: number, first: Scale, currency: string | null): Parts {
    const none: Parts = { value: 0, length: 0 };
    if (!mayGoOn(first)) return none;
    let [at, value, before] = [place, 0, first];
    for (let part = 0; part < mostParts; part += 1) {
      const found = /^\s?(\d{1,4}(?:,\d{1,2}(?!\d))?|\d{1,3}[.,]\d{3})(?![\d.,]*\d)/.exec(
        this.#after(at, 10),
      );
      if (!found) break;
      const end = at + found[0].length;
      const scale = this.#scaleAt(end, currency);
      const isLast = scale === noScale;
      if (isLast ? !this.#unitAt(end, scale) : scale.factor >= before.factor) return none;
      value += readNumber(found[1]!, true) * scale.factor;
      at = end + scale.length;
      if (isLast) break;
      before = scale;
    }
    return at === place ? none : { value, length: at - place };
  }

  /**
   * What the digits say. A single point or comma before three digits groups in one language and sets off decimals in
   * another: the unit and the words around tell, and NaN stands for what they leave open.
   * @param unit the one behind a figure that has none before it
   */
  #number(digits: string, currency: string | null, unit: UnitBehind | null): number {
    const groups = this.#european || pointUnits.has(currency ?? '') || (unit !== null && !unit.isEnglish);
    const single = /^(?!0)\d{1,3}([.,])\d{3}$/.exec(digits);
    const isShort = single !== null && digits.length === 5;
    if (single?.[1] === '.' && !groups && !/^\d{2,3}\.000$/.test(digits)) {
      const isContinental = this.#language() !== 'english' && this.#language() !== null;
      if (isContinental) return isShort && unit === null ? NaN : readNumber(digits, true);
      if ((unit !== null || !isShort) && this.#language() === null) return NaN;
    }
    if (single?.[1] === ',' && isShort && unit !== null && !unit.isEnglish && groups && this.#isContinental())
      return Number(digits.replace(',', '.'));
    return readNumber(digits, groups);
  }

  #isContinental(): boolean {
    return this.#european || (this.#language() !== null && this.#language() !== 'english');
  }
}

/** Whether a currency behind an amount is worth a look: always without one before it, else only beside `$` and `¥`. */
function mayHaveUnit(currency: string | null, behind: string): boolean {
  if (currency === null) return true;
  return (
    (currency === 'usd' || currency === 'jpy') && /^\s?(?:[(A-Z元]|in\s|de\s|pe|d[oó]|yu|re)/.test(behind)
  );
}

/**
 * Whether letters or digits stand right behind an amount, which are then no scale of it: "$70Q", "$1.2.13". Scripts
 * without spaces have their next word there.
 */
function runsOn(text: string): boolean {
  return /^(?:[a-z\u00c0-\u024f\u0370-\u052f\d⁰¹²³⁴-⁹₀-₉]|[.,]\d)/i.test(text);
}
