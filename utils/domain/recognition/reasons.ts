import type { Candidate } from './hit.ts';

/** Why a word counts as a coin: bits of `Candidate.why`. Put into words only for the mentions that are kept. */
export const Reason = {
  ownWord: 1,
  clear: 2,
  cashtag: 4,
  hashtag: 8,
  ticker: 16,
  pair: 32,
  defined: 64,
  sideBySide: 128,
  introduced: 256,
  beside: 512,
  amount: 1024,
  figure: 2048,
  list: 4096,
  namedElsewhere: 8192,
  cryptoPage: 16384,
} as const;

const words: readonly (readonly [bit: number, text: string])[] = [
  [Reason.ownWord, 'your own word'],
  [Reason.cashtag, 'cashtag'],
  [Reason.hashtag, 'hashtag'],
  [Reason.ticker, 'ticker with .X'],
  [Reason.pair, 'trading pair'],
  [Reason.sideBySide, 'name and symbol side by side'],
  [Reason.introduced, 'introduced as a coin'],
  [Reason.amount, 'an amount of it'],
  [Reason.figure, 'price beside it'],
  [Reason.list, 'in a list of coins'],
  [Reason.cryptoPage, 'crypto page'],
];

/** Reasons that name something of the page. */
const particular = Reason.defined | Reason.beside | Reason.namedElsewhere;

/** By bits and form: all others are the same for every mention that has them. */
const usualReasons = new Map<number, readonly string[]>();

/** The reasons for a mention in a few words each, the strongest kinds first. */
export function reasonsOf(candidate: Candidate): readonly string[] {
  const { why, phrase } = candidate;
  if ((why & particular) !== 0) return tell(candidate);
  const key = why * 2 + (phrase.form === 'symbol' ? 1 : 0);
  let reasons = usualReasons.get(key);
  if (!reasons) {
    reasons = tell(candidate);
    usualReasons.set(key, reasons);
  }
  return reasons;
}

function tell({ why, coin, phrase, beside }: Candidate): string[] {
  const reasons: string[] = [];
  if ((why & Reason.defined) !== 0) reasons.push(`defined here as ${coin.name} (${coin.symbol})`);
  if ((why & Reason.clear) !== 0) reasons.push(phrase.form === 'symbol' ? 'clear symbol' : 'clear name');
  for (const [bit, text] of words) if ((why & bit) !== 0) reasons.push(text);
  if ((why & Reason.beside) !== 0) reasons.push(`“${beside}” beside it`);
  if ((why & Reason.namedElsewhere) !== 0) reasons.push(`${coin.name} is on this page`);
  return reasons;
}
