/** The quote currencies that are coins, or parts of one. Apart from the whole list, which content scripts do without. */
const coinUnits = new Set('btc eth ltc bch bnb eos xrp xlm link dot yfi bits sats'.split(' '));

/** Whether a currency is money or metal, and not a coin. */
export function isFiat(currency: string): boolean {
  return !coinUnits.has(currency);
}
