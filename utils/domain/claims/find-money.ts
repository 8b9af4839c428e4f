import { cue } from './cue.ts';
import { numeral, readNumber } from './read-number.ts';

/** An amount of money as a text states it. */
export interface Money {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Lower-case code. */
  readonly currency: string;
  /** Told in millions or more of a unit of which a coin costs less: an amount, hardly ever a price. */
  readonly isLarge: boolean;
}

const bySign: Readonly<Record<string, string>> = {
  $: 'usd',
  us$: 'usd',
  a$: 'aud',
  au$: 'aud',
  c$: 'cad',
  ca$: 'cad',
  hk$: 'hkd',
  nz$: 'nzd',
  s$: 'sgd',
  nt$: 'twd',
  r$: 'brl',
  '€': 'eur',
  '£': 'gbp',
  '¥': 'jpy',
  '₹': 'inr',
  '₩': 'krw',
  '₽': 'rub',
  '₺': 'try',
  rs: 'inr',
  rp: 'idr',
};
const codes = 'usd eur gbp jpy inr krw cny aud cad chf brl mxn try idr sgd hkd nzd rub pln usdt usdc';
const byWord: Readonly<Record<string, string>> = {
  dollar: 'usd',
  dólar: 'usd',
  dolar: 'usd',
  euro: 'eur',
  pound: 'gbp',
  rupee: 'inr',
  yen: 'jpy',
  franken: 'chf',
  rubl: 'rub',
  won: 'krw',
  доллар: 'usd',
  евро: 'eur',
  рубл: 'rub',
};
/** More than all money there is, in any unit: rows of digits that are no amount. */
const mostMoney = 1e16;
/** Units small enough for a coin to cost millions of them. */
const smallUnits = new Set(['jpy', 'krw', 'inr', 'idr']);
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  mil: 1e3,
  tausend: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millionen: 1e6,
  millones: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  milliarden: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};

const signs = Object.keys(bySign)
  .map((sign) => sign.replace('$', '\\$'))
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const prefix = `(?:(?<![\\p{L}\\p{N}])(${signs})\\.?|(?<![\\p{L}\\p{N}])(${codes.replaceAll(' ', '|')}))\\s?`;
const scale = `(?:[\\s-]?(${Object.keys(scales)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})(?![\\p{L}\\d]))?`;
const word = `(?:US-)?(?:${Object.keys(byWord).join('|')})\\p{L}*`;
const suffix = `\\s?(?:([$€£₹₽₺])(?!\\d)|(${codes.replaceAll(' ', '|')})(?!\\p{L})|(${word})|(cents?)(?!\\p{L}))`;
const pattern = cue(
  `${prefix}(${numeral})${scale}|(?<![\\p{L}\\p{N}$.,]|\\d['’])(${numeral})${scale}${suffix}`,
  'g',
);

/** Whether a text writes 70.652,60: then its points group digits in other figures too. */
export function pointsGroupDigits(text: string): boolean {
  return /\d,\d{1,2}\s?(?:%|€|\$|euro|dollar)|\d\.\d{3},\d|[$€]\s?\d+,\d{1,2}(?!\d)/i.test(text);
}

/**
 * The amounts in `text`, in order.
 * @param european what `pointsGroupDigits` tells of the text that this one is a part of
 */
export function findMoney(text: string, european = pointsGroupDigits(text)): Money[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, sign, code, digits, size, otherDigits, otherSize, otherSign, otherCode, named, cents] =
      match;
    const currency =
      bySign[(sign ?? otherSign ?? '').toLowerCase()] ??
      (code ?? otherCode)?.toLowerCase() ??
      (cents ? 'usd' : currencyNamed(named!));
    const pointsGroup = european || digits === undefined || currency === 'eur' || currency === 'brl';
    const factor = scales[(size ?? otherSize ?? '').toLowerCase()] ?? 1;
    const value = (readNumber(digits ?? otherDigits!, pointsGroup && !cents) * factor) / (cents ? 100 : 1);
    const isLarge = factor >= 1e6 && !smallUnits.has(currency);
    const amount = {
      start: match.index,
      end: match.index + whole.length,
      value: rounded(value),
      currency,
      isLarge,
    };
    return value > 0 && value < mostMoney ? [amount] : [];
  });
}

function currencyNamed(name: string): string {
  const lower = name.toLowerCase().replace('us-', '');
  return byWord[Object.keys(byWord).find((each) => lower.startsWith(each))!]!;
}

/** 70.6 times 1000 is 70600, not 70599.99999999999. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
