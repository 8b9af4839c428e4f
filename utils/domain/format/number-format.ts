import type { Figures } from '../settings/page-settings.ts';

/** Stands where a figure is missing. */
export const noFigure = '–';

const formats = new Map<string, Intl.NumberFormat>();

/** A number format, created once for each locale and set of options: creating one takes longer than a hundred uses. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(supportedLocale(locale), options);
  formats.set(key, format);
  return format;
}

/** The locale itself, or `en-US` where `Intl` would throw: Chromium on Linux can report `en-US@posix`. */
export function supportedLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}

/** How an amount in a unit is written: as money by `Intl`, or as a number followed by a label. */
type CurrencyUnit =
  | { readonly kind: 'money'; readonly code: string }
  | { readonly kind: 'label'; readonly label: string };

/** Well-formed for `Intl`, but not money with a sign that readers know: metals, drawing rights, coins. */
const labelled = new Set('XDR XAG XAU BTC ETH LTC BCH BNB EOS XRP XLM DOT YFI'.split(' '));

/** Units that are written in lower case. */
const lowerCase = new Set(['sats', 'bits']);

/** @param currency any quote currency code, in any case; an unknown one is its own label */
export function currencyUnit(currency: string): CurrencyUnit {
  const code = currency.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && !labelled.has(code)) return { kind: 'money', code };
  const lower = currency.toLowerCase();
  return { kind: 'label', label: lowerCase.has(lower) ? lower : code };
}

/** An amount with its unit, on one line: `$1.23`, `1.2345 BTC`. */
export function formatAmount(
  amount: number,
  unit: CurrencyUnit,
  locale: string,
  options: Intl.NumberFormatOptions,
): string {
  if (unit.kind === 'money')
    return numberFormat(locale, { ...options, style: 'currency', currency: unit.code }).format(amount);
  const figure = numberFormat(locale, options).format(amount);
  return unit.label === '' ? figure : `${figure}\u00a0${unit.label}`;
}

/** The locale in which figures are written: the browser's, or English, where amounts are shortened to K, M, B and T. */
export function figureLocale(figures: Figures, browserLocale: string): string {
  return figures === 'english' ? 'en-US' : browserLocale;
}

const twoDecimals = { notation: 'compact', minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** A large amount with two decimals, as market reports state liquidations: `$382.12M`, `$84.30M`, `$1.02B`. */
export function formatLarge(amount: number, currency: string, locale: string): string {
  return formatAmount(amount, currencyUnit(currency), locale, twoDecimals);
}
