/** Units per US dollar, about as in February 2026. Crypto units are taken from the market. */
export const perDollar: Readonly<Record<string, number>> = {
  usd: 1,
  eur: 0.846,
  gbp: 0.735,
  jpy: 157.2,
  inr: 90.6,
  krw: 1463,
  cny: 6.94,
  aud: 1.425,
  cad: 1.366,
  chf: 0.776,
  brl: 5.22,
  mxn: 17.27,
};

/** Currencies that are coins themselves, and which. */
export const coinUnits: Readonly<Record<string, string>> = { btc: 'bitcoin', eth: 'ethereum' };
