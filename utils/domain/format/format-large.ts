import { currencyUnit, formatAmount } from './number-format.ts';

const twoDecimals = { notation: 'compact', minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

/** A large amount with two decimals, as market reports state liquidations: `$382.12M`, `$84.30M`, `$1.02B`. */
export function formatLarge(amount: number, currency: string, locale: string): string {
  return formatAmount(amount, currencyUnit(currency), locale, twoDecimals);
}
