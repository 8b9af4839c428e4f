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
  /** Why this counts as a mention, the strongest evidence first. */
  readonly reasons: readonly MentionReason[];
  /** Another coin with the same symbol that the reader might mean. */
  readonly runnerUp?: CoinId;
}

/** Evidence that a word is a mention, as a code: the card turns it into text, with the coin's name where it needs one. */
export type MentionReason =
  | {
      readonly code:
        | 'defined'
        | 'clear-symbol'
        | 'clear-name'
        | 'own-word'
        | 'cashtag'
        | 'hashtag'
        | 'ticker'
        | 'pair'
        | 'name-and-symbol'
        | 'introduced'
        | 'amount'
        | 'price'
        | 'list'
        | 'crypto-page'
        | 'named-elsewhere'
        | 'corrected';
    }
  /** `word` is one that usually stands next to a coin: “token”, “mainnet”. */
  | { readonly code: 'near-word'; readonly word: string };
