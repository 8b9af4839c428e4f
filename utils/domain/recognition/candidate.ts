import type { Coin } from '../coin/coin.ts';
import type { MentionReason } from './mention.ts';
import type { PlainText } from './plain-text.ts';
import type { CoinPhrase, TopicPhrase } from './phrases.ts';

/**
 * How a word is written: `$BTC`, `#BTC`, `BTC.X`, `BTCUSDT` or `BTC/USD`, or plainly; `small`: a symbol that is seldom in lower
 * case, plainly or with a `#`.
 */
export type Notation = 'plain' | 'small' | 'cashtag' | 'hashtag' | 'ticker' | 'pair';

/** A word of the page that could be a coin. All scores are log odds: they add up, and 0 is as likely as not. */
export interface Candidate {
  readonly paragraph: number;
  /** Of the word itself, without `$` or `#`. */
  readonly start: number;
  readonly end: number;
  readonly phrase: CoinPhrase;
  readonly notation: Notation;
  /** The likeliest coin so far. */
  coin: Coin;
  // NaN until it is scored: fields that begin as whole numbers cost a new hidden class at the first fraction.
  /** From the word and its sentence alone, without the page. */
  localScore: number;
  /** Zero or less: all words around it are in capitals too. Lists of symbols are exempt. */
  capitalsPenalty: number;
  /** Counts only on a page about crypto: a price or an amount beside the word. */
  cryptoPageScore: number;
  /** The sum of all evidence. */
  score: number;
  /** Counts as a mention while the other candidates are scored. */
  accepted: boolean;
  /** Bits of `Reason`. */
  reasonBits: number;
  /** The word that `Reason.nearWord` is about. */
  hintWord: string;
}

/** The score from which on a candidate counts as a mention while others are scored. */
export const acceptedScore = 0.5;

/** A place in the text with a word that shows the page's topic. */
export interface TopicOccurrence {
  readonly paragraph: number;
  readonly phrase: TopicPhrase;
}

/** What one pass over the page finds, each list in reading order. */
export interface ScanResult {
  readonly candidates: Candidate[];
  /** Symbols written like names, "Hype" for HYPE: they count only where the page defines the symbol. */
  readonly capitalised: Candidate[];
  readonly topics: TopicOccurrence[];
  /** By paragraph: the post weights of its topic and talk words. */
  readonly talk: Float64Array;
  /** Number of words in each paragraph. */
  readonly words: number[];
  /** By index: the paragraphs that were read in another form, which the offsets of their candidates refer to. */
  readonly plain: Map<number, PlainText>;
}

/** Evidence for a mention: bits of `Candidate.reasonBits`, converted to `MentionReason` for the mentions that are kept. */
export const Reason = {
  clear: 1,
  cashtag: 2,
  hashtag: 4,
  ticker: 8,
  pair: 16,
  defined: 32,
  sideBySide: 64,
  introduced: 128,
  nearWord: 256,
  amount: 512,
  figure: 1024,
  list: 2048,
  namedElsewhere: 4096,
  cryptoPage: 8192,
} as const;

const codes = [
  [Reason.cashtag, 'cashtag'],
  [Reason.hashtag, 'hashtag'],
  [Reason.ticker, 'ticker'],
  [Reason.pair, 'pair'],
  [Reason.sideBySide, 'name-and-symbol'],
  [Reason.introduced, 'introduced'],
  [Reason.amount, 'amount'],
  [Reason.figure, 'price'],
  [Reason.list, 'list'],
  [Reason.cryptoPage, 'crypto-page'],
] as const;

/** By bits and form: mentions with the same evidence share one array, unless it names a word of the page. */
const sharedReasons = new Map<number, readonly MentionReason[]>();

/** The reasons for a mention, the strongest evidence first. */
export function reasonsOf(candidate: Candidate): readonly MentionReason[] {
  const { reasonBits, phrase } = candidate;
  if ((reasonBits & Reason.nearWord) !== 0) return collectReasons(candidate);
  const key = reasonBits * 2 + (phrase.form === 'symbol' ? 1 : 0);
  let reasons = sharedReasons.get(key);
  if (!reasons) {
    reasons = collectReasons(candidate);
    sharedReasons.set(key, reasons);
  }
  return reasons;
}

function collectReasons({ reasonBits, phrase, hintWord }: Candidate): MentionReason[] {
  const reasons: MentionReason[] = [];
  if ((reasonBits & Reason.defined) !== 0) reasons.push({ code: 'defined' });
  if ((reasonBits & Reason.clear) !== 0)
    reasons.push({ code: phrase.form === 'symbol' ? 'clear-symbol' : 'clear-name' });
  for (const [bit, code] of codes) if ((reasonBits & bit) !== 0) reasons.push({ code });
  if ((reasonBits & Reason.nearWord) !== 0) reasons.push({ code: 'near-word', word: hintWord });
  if ((reasonBits & Reason.namedElsewhere) !== 0) reasons.push({ code: 'named-elsewhere' });
  return reasons;
}
