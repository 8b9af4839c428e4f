/** How an amount in some unit is written: as money by `Intl`, or as a number with a label behind it. */
export type CurrencyUnit =
  | { readonly kind: 'money'; readonly code: string }
  | { readonly kind: 'label'; readonly label: string };

/** Well-formed for `Intl` but no money that a reader knows a sign for; metals and drawing rights too. */
const labelled = new Set('XDR XAG XAU BTC ETH LTC BCH BNB EOS XRP XLM DOT YFI'.split(' '));

/** Units that are written small wherever they are used. */
const small = new Set(['sats', 'bits']);

/**
 * @param currency any quote currency code, in any case; one that is not known is its own label
 */
export function currencyUnit(currency: string): CurrencyUnit {
  const code = currency.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && !labelled.has(code)) return { kind: 'money', code };
  const lower = currency.toLowerCase();
  return { kind: 'label', label: small.has(lower) ? lower : code };
}
