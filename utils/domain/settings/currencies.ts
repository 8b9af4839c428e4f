/** The quote currencies that CoinGecko serves, most used first; lower case. Source: its supported_vs_currencies. */
export const currencies = (
  'usd eur gbp jpy inr krw cny aud cad chf brl mxn try idr ' +
  'aed ars bdt bhd bmd clp czk dkk gel hkd huf ils kwd lkr mmk myr ngn nok nzd php pkr pln rub sar sek sgd thb ' +
  'twd uah vef vnd zar xdr xag xau btc eth ltc bch bnb eos xrp xlm link dot yfi bits sats'
).split(' ');
