import type { Candidate } from './hit.ts';
import type { MentionReason } from './mention.ts';

/** Evidence for a mention: bits of `Candidate.why`, converted to `MentionReason` for the mentions that are kept. */
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

const codes = [
  [Reason.ownWord, 'own-word'],
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

/** By bits and form: one array for all mentions with the same evidence, unless it names a word of the page. */
const shared = new Map<number, readonly MentionReason[]>();

/** The reasons for a mention, the strongest evidence first. */
export function reasonsOf(candidate: Candidate): readonly MentionReason[] {
  const { why, phrase } = candidate;
  if ((why & Reason.beside) !== 0) return collectReasons(candidate);
  const key = why * 2 + (phrase.form === 'symbol' ? 1 : 0);
  let reasons = shared.get(key);
  if (!reasons) {
    reasons = collectReasons(candidate);
    shared.set(key, reasons);
  }
  return reasons;
}

function collectReasons({ why, phrase, beside }: Candidate): MentionReason[] {
  const reasons: MentionReason[] = [];
  if ((why & Reason.defined) !== 0) reasons.push({ code: 'defined' });
  if ((why & Reason.clear) !== 0)
    reasons.push({ code: phrase.form === 'symbol' ? 'clear-symbol' : 'clear-name' });
  for (const [bit, code] of codes) if ((why & bit) !== 0) reasons.push({ code });
  if ((why & Reason.beside) !== 0) reasons.push({ code: 'near-word', word: beside });
  if ((why & Reason.namedElsewhere) !== 0) reasons.push({ code: 'named-elsewhere' });
  return reasons;
}
