/** Pages of at most this many words, such as one post or a brief report, may be about a well-known coin without another clear word. */
export const fewWords = 100;
/** The last rank of the coins that a page of few words may mention on their own. */
export const wellKnownRank = 150;
/**
 * The last rank of the coins whose name or symbol alone makes a page relevant. A page that names only smaller ones also says what
 * they are; every coin in the filter makes it longer for all pages.
 */
export const clearRank = 500;
/** The end of pairs whose quote is a stablecoin: `SOLUSDT`. */
export const stablecoinPair = /..(?:USD[TC]|[BT]USD)$/;
/** Weight of a topic word that crypto shares with others. The sum of a page's shared words is capped by the sum of its clear ones. */
export const sharedWeight = 0.35;
