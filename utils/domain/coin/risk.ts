/**
 * The risk that a word, in exactly this spelling, means something other than the coin, and the evidence it needs:
 *
 * - `sure`: none, it has no other meaning.
 * - `low`: a page about crypto. The default for words that are in no list.
 * - `medium`: more; a word or name with another meaning, common in headlines and at the start of sentences.
 * - `high`: much; common in ordinary or financial prose.
 * - `company`: prices or lists of coins; the name usually means the company.
 * - `never`: `$`, a pair or a definition; function words and jargon (AI, NFT, ATH).
 */
export type Risk = 'sure' | 'low' | 'medium' | 'high' | 'company' | 'never';

/** What `ambiguity.json` says of a word. */
export interface Risks {
  /** The risk of an upper-case symbol. */
  readonly symbolRisk: (symbol: string) => Risk;
  /** The risk of a name in the catalog's spelling; `tether` and `Tether` have different ones. */
  readonly nameRisk: (name: string, otherwise?: Risk) => Risk;
  /** True for a symbol that is also a ticker on a US stock exchange: `$LINK` may be a share. */
  readonly isStock: (symbol: string) => boolean;
}

/**
 * The place in the catalog of a coin with this word as its symbol or name (`SYMBOL`, `NAME`); another number where there is none.
 * The packed lists have places in place of words.
 */
export type PlaceOf = (word: string, spelling: number) => number;
