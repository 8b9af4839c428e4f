/** Quote currencies of pairs in one word, longest first: of `BTCUSDT` the quote is USDT, not USD. */
export const pairQuotes: readonly string[] =
  'FDUSD USDT USDC BUSD PERP TUSD USD EUR GBP JPY KRW TRY BRL AUD CAD CHF INR BTC ETH BNB DAI'.split(' ');
