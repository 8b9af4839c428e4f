/** The form of CoinGecko's ids. Whether a coin of that name exists is another question. */
export const coinIdPattern = /^[a-z0-9][a-z0-9_-]*$/;

/** The longest id in characters; the longest of the catalog has 60. */
export const longestCoinId = 80;
