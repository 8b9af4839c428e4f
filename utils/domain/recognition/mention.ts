import type { CoinId } from '../coin/coin.ts';

/** One place in a paragraph that names a coin. */
export interface Mention {
  /** Index into the paragraphs that were given. */
  readonly paragraph: number;
  /** UTF-16 offsets into that paragraph: `paragraph.slice(start, end)` is the surface. */
  readonly start: number;
  readonly end: number;
  readonly coin: CoinId;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why this counts as a mention, in a few words each, for the popover: "cashtag", "symbol and name". */
  readonly reasons: readonly string[];
  /** Another coin with the same symbol that the reader might mean. */
  readonly runnerUp?: CoinId;
}
