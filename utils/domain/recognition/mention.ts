import type { CoinId } from '../coin/coin.ts';
import type { PageMemory } from './page-memory.ts';

/** How readily a doubtful word is marked, from least to most: each marks whatever the ones before it mark. */
export const sensitivities = ['careful', 'balanced', 'eager'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** One place in a paragraph that names a coin. */
export interface Mention {
  /** Index into the paragraphs that were given. */
  readonly paragraph: number;
  /** UTF-16 offsets into that paragraph: `paragraph.slice(start, end)` is the surface. */
  readonly start: number;
  readonly end: number;
  readonly coin: CoinId;
  /** The lowest sensitivity that marks it. */
  readonly minSensitivity: Sensitivity;
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
        | 'corrected'
        | 'looked-up';
    }
  /** `word` is one that usually stands next to a coin: “token”, “mainnet”. */
  | { readonly code: 'near-word'; readonly word: string };

export interface RecognitionOptions {
  /** Default: `balanced`. */
  readonly sensitivity?: Sensitivity;
  /** The page's language as a BCP 47 tag, where it is known. */
  readonly language?: string;
  /** Evidence from earlier calls for the same page; this call adds to it. Made by `emptyMemory`. */
  readonly memory?: PageMemory;
}

/** Whether a mention is marked at this sensitivity. */
export function isMarkedAt({ minSensitivity }: Mention, sensitivity: Sensitivity): boolean {
  return sensitivities.indexOf(minSensitivity) <= sensitivities.indexOf(sensitivity);
}
