import { supportedLocale } from '../format/number-format.ts';
import { freshness } from '../quote/age.ts';
import { type Direction, directionOf, type Quote } from '../quote/quote.ts';
import type { Palette } from '../settings/page-settings.ts';

/** What the toolbar button shows of a coin. */
export const badgeFigures = ['off', 'price', 'change'] as const;
export type BadgeFigure = (typeof badgeFigures)[number];

/** The toolbar button's badge. */
export interface Badge {
  /** At most five characters; empty for none. */
  readonly text: string;
  /** Of the background, behind white text. */
  readonly color: string;
}

/** Behind white text with a contrast of at least 4.5:1. */
const grey = '#5f6672';
const colors: Readonly<Record<Palette, { readonly up: string; readonly down: string }>> = {
  'green-red': { up: '#0a7a3d', down: '#c0262d' },
  'blue-orange': { up: '#1d5fc4', down: '#a34a00' },
  'red-green': { up: '#c0262d', down: '#0a7a3d' },
};

const noBadge: Badge = { text: '', color: grey };

/** The badge for a quote: grey where that is not current, "–" where there is none. */
export function badgeOf(
  figure: BadgeFigure,
  quote: Quote | null,
  { palette, locale, now }: { readonly palette: Palette; readonly locale: string; readonly now: number },
): Badge {
  if (figure === 'off') return noBadge;
  if (!quote) return { text: '–', color: grey };
  const text = figure === 'price' ? shortPrice(quote.price, locale) : shortChange(quote.change24h, locale);
  const grade = freshness(quote.at, now);
  const isOld = grade === 'stale' || grade === 'last-known';
  return { text, color: isOld ? grey : colorOf(directionOf(quote.change24h), palette) };
}

function colorOf(direction: Direction, palette: Palette): string {
  return direction === 'up' || direction === 'down' ? colors[palette][direction] : grey;
}

/** Steps of a thousand. */
const steps = ['', 'k', 'M', 'B', 'T'] as const;
/** From here on three decimals say nothing. */
const leastDecimal = 0.001;

/** Three digits: `70.7k`, `147`, `1.47`, `0.098`, `6e-6`. A badge has room for about five characters. */
function shortPrice(price: number, locale: string): string {
  if (price < leastDecimal) return price.toExponential(0);
  const rounded = Number(price.toPrecision(3));
  const step = rounded < 1000 ? 0 : Math.min(Math.floor(Math.log10(rounded) / 3), steps.length - 1);
  const figure = rounded / 1000 ** step;
  const decimals = figure >= 100 ? 0 : figure >= 10 ? 1 : figure >= 1 ? 2 : 3;
  return `${decimal(figure, decimals, locale)}${steps[step]}`;
}

/** `+10%`, `−3.2%`. */
function shortChange(percent: number | null, locale: string): string {
  if (percent === null) return '–';
  const decimals = Math.abs(percent) >= 9.95 ? 0 : 1;
  const figure = decimal(Math.abs(percent), decimals, locale);
  const sign = Number(Math.abs(percent).toFixed(decimals)) === 0 ? '' : percent > 0 ? '+' : '−';
  return `${sign}${figure}%`;
}

function decimal(figure: number, decimals: number, locale: string): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: false };
  return new Intl.NumberFormat(supportedLocale(locale), digits).format(figure);
}
