import type { Claim, ClaimedChange, PriceBounds, PriceClaim } from '../claims/claim.ts';
import type { ClaimReason } from '../claims/claim-reason.ts';
import type { CoinId } from '../coin/coin.ts';
import { hourMs } from '../time.ts';
import { isBareDollarElsewhere, unitOnPage } from './page-units.ts';

/** A price that an article states for a coin. */
export interface ArticleFigure {
  /** In `currency`; finite and above 0. Of a range its lower end. */
  readonly price: number;
  /** Lower-case code of the unit that the article writes. */
  readonly currency: string;
  /** `stated`: a price at the time of writing. `target`: a level named as possible, expected or wanted. */
  readonly kind: 'stated' | 'target';
  /** Both ends, in `currency`, where the article gives a range. */
  readonly bounds?: PriceBounds;
  /** What one of the last digit of each end is worth, as the article writes them; absent where that is not known. */
  readonly lastDigits?: PriceBounds;
  /** The change that the article states with a price. */
  readonly change?: StatedChange;
  /** What is not certain enough to say that the figure differs from the market. */
  readonly doubts: readonly FigureDoubt[];
  /** Why it is taken for what it is, and the words that say so. */
  readonly reasons: readonly ClaimReason[];
  readonly words: string;
}

/** A change that an article states for a coin without its price. */
interface ChangeFigure extends Pick<ArticleFigure, 'doubts' | 'reasons' | 'words'> {
  readonly kind: 'change';
  readonly change: StatedChange;
}

/** What the card shows of an article. */
export type CardFigure = ArticleFigure | ChangeFigure;

/** A change in percent with its span, up to the moment of the price, in milliseconds; absent where that is not certain. */
export interface StatedChange {
  readonly percent: number;
  readonly spanMs?: number;
}

export type FigureDoubt = 'figure' | 'coin' | 'currency';

/** A coin's place in a paragraph; UTF-16 offsets. */
export interface PlacedCoin {
  readonly start: number;
  readonly end: number;
  readonly coin: CoinId;
  /** The word can hardly mean anything else. */
  readonly isCertain: boolean;
}

/** The paragraph of a claim. */
interface ClaimContext {
  readonly text: string;
  readonly coins: readonly PlacedCoin[];
  /** ISO code of the page's country, in capitals; null where the page does not tell. */
  readonly country: string | null;
}

/** What the card shows of a claim. */
export function cardFigureOf(claim: Claim, context: ClaimContext): CardFigure {
  if (claim.kind !== 'change') return figureOfClaim(claim, context);
  const { kind, reasons, change } = claim;
  const doubts = ['figure' as const];
  return { kind, change: statedChange(change), doubts, reasons, words: wordsOf(claim, context.text) };
}

/** What the card and the table show of a price. */
export function figureOfClaim(claim: PriceClaim, { text, coins, country }: ClaimContext): ArticleFigure {
  const { value, currency, kind, bounds, change, reasons } = claim;
  const written = text.slice(claim.start, claim.end);
  const lastDigits = lastDigitsOf(claim, text);
  return {
    price: value,
    currency: unitOnPage(currency, country),
    kind: kind === 'target' ? 'target' : 'stated',
    ...(bounds && { bounds }),
    ...(lastDigits && { lastDigits }),
    ...(change && { change: statedChange(change) }),
    doubts: [
      ...(claim.isCertain ? [] : ['figure' as const]),
      ...(coins[claim.mention]?.isCertain === true ? [] : ['coin' as const]),
      ...(currency === 'usd' && isBareDollarElsewhere(written, country) ? ['currency' as const] : []),
    ],
    reasons,
    words: wordsOf(claim, text),
  };
}

function lastDigitsOf(claim: PriceClaim, text: string): PriceBounds | null {
  const { low, high } = claim.bounds ?? { low: claim.value, high: claim.value };
  const [written, clause] = [claim, claim.clause].map(({ start, end }) => text.slice(start, end));
  const ends = [low, high].map((price) => lastDigitOf(price, written!) ?? lastDigitOf(price, clause!));
  return ends[0] && ends[1] ? { low: ends[0], high: ends[1] } : null;
}

const spans = { '1h': hourMs, '24h': 24 * hourMs, '7d': 7 * 24 * hourMs, '30d': 30 * 24 * hourMs } as const;

function statedChange({ percent, period, isRolling }: ClaimedChange): StatedChange {
  const spanMs = period !== undefined && period !== '1y' && isRolling === true ? spans[period] : null;
  return spanMs === null ? { percent } : { percent, spanMs };
}

/** The most characters of a clause that are shown, and of those the most before the figure. */
const mostWords = 140;
const mostBefore = 90;

/** The clause of a claim, cut between words around its figure. */
function wordsOf({ clause, start, end }: Claim, text: string): string {
  const from = Math.max(clause.start, Math.min(start - mostBefore, clause.end - mostWords));
  const to = Math.max(end, Math.min(clause.end, from + mostWords));
  const before = text.slice(from, start).replace(from > clause.start ? /^\S*\s/ : /^[\s,;:–—-]+/, '');
  const behind = text.slice(start, to).replace(to < clause.end ? /\s\S*$/ : /[\s,;:–—-]+$/, '');
  const words = `${before}${behind}`.replace(/\s+/g, ' ');
  return `${from > clause.start ? '…' : ''}${words}${to < clause.end ? '…' : ''}`;
}

/** A number in a text, with its decimal and grouping signs: `64,120`, `1.38`, `70’652`. */
const numerals = /\d(?:[\d.,'’\u00a0\u202f]*\d)?/g;

/**
 * What one of the last digit of an amount is worth, as a text writes it: 0.01 for `$1.38`, 1 for `$64,120`, 100 for `$64.1K`.
 * Independent of the signs for decimals and thousands, as the digits without them are the amount by a power of ten.
 * @returns null where the text does not have the amount
 */
function lastDigitOf(amount: number, text: string): number | null {
  for (const [numeral] of text.matchAll(numerals)) {
    const digits = Number(numeral.replace(/\D/g, ''));
    const power = Math.log10(amount / digits);
    const whole = Math.round(power);
    if (Math.abs(power - whole) < 1e-9) return Number(`1e${whole}`);
  }
  return null;
}
