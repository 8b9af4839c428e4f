import type { Risk } from '../coin/risk.ts';
import { type Candidate, Reason } from './candidate.ts';
import { LOWER, charClass } from './characters.ts';
import { isDistinct } from './distinct-symbols.ts';
import { smallSymbolScore } from './small-symbols.ts';
import { skipBack, wordEndingAt } from './surroundings.ts';

/** A word's score before anything is known of the page. */
const prior: Readonly<Record<Risk, number>> = {
  sure: 3,
  low: -1,
  medium: -2.6,
  high: -4.4,
  company: -4,
  never: -8,
};

/** No other evidence outweighs this. */
const veto = -40;

/** Stock exchanges as written before a ticker: "NYSE: NET". */
const stockExchanges: ReadonlySet<string> = new Set(
  (
    'NYSE NASDAQ AMEX NYSEAMERICAN AMERICAN ARCA NYSEARCA NYSEMKT NASDAQGS NASDAQGM NASDAQCM BATS CBOE OTC OTCMKTS ' +
    'OTCQX OTCQB OTCPK PINK TSX TSXV TSE CVE CSE NEO LSE LON AIM ASX NZX HKEX HKG HKSE SEHK SSE SZSE SHA SHE TYO TSE ' +
    'KRX KOSPI KOSDAQ NSE BSE BOM SGX ETR FRA XETRA EPA AMS BIT BME SIX SWX STO OMX JSE TASE BVMF MYX TICKER'
  ).split(' '),
);

const SLASH = 0x2f;
const DOT = 0x2e;

function isInsideAddress(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === SLASH || text.charCodeAt(end) === SLASH || before === DOT) {
    let from = start;
    while (from > 0 && start - from < 80 && text.charCodeAt(from - 1) > 0x20) from -= 1;
    const run = text.slice(from, start);
    return run.includes('://') || run.startsWith('www.') || run.includes('.com/') || run.includes('.org/');
  }
  return false;
}

/** True where the letters are part of a handle, a host name, a path or an identifier. */
function isInsideIdentifier(text: string, start: number, end: number): boolean {
  const before = start > 0 ? text.charAt(start - 1) : '';
  const after = text.charAt(end);
  if (before === '@' || before === '_' || after === '_' || after === '@' || before === '\\') return true;
  if (after === '.' && charClass[text.charCodeAt(end + 1)] === LOWER) return true;
  // "bob.eth", and ".eth" by itself
  if (
    before === '.' &&
    (charClass[text.charCodeAt(start)] === LOWER || start < 2 || text.charAt(start - 2) === ' ')
  )
    return true;
  return isInsideAddress(text, start, end);
}

/** True where a stock exchange stands before the ticker: "NASDAQ: COIN", "(NYSE American:SOL)". */
function followsStockExchange(text: string, start: number): boolean {
  const colon = skipBack(text, start) - 1;
  if (colon < 1 || text.charAt(colon) !== ':') return false;
  return stockExchanges.has(wordEndingAt(text, skipBack(text, colon)).toUpperCase());
}

/** True where a phrase stands in lower case that the catalog writes with a capital. */
export function isLowerCase({ phrase, start }: Candidate, text: string): boolean {
  return charClass[text.charCodeAt(start)] === LOWER && !text.startsWith(phrase.text, start);
}

/** Score of a cashtag such as `$BTC`, by risk. `$META` is also a share, `$HOME` and `$hash` are also variables. */
const cashtagScores: Readonly<Record<Risk, number>> = {
  sure: 5,
  low: 4,
  medium: 2.5,
  high: 1,
  company: 1,
  never: -0.7,
};

function cashtagScore({ phrase, start }: Candidate, text: string): number {
  const exact = text.startsWith(phrase.text, start) ? 0 : -1.5;
  const score = cashtagScores[phrase.risk] + exact;
  if (!phrase.isStock && phrase.text.length > 1) return score;
  // On a page about crypto `$LINK` is the coin; `$META` is the share even there.
  return phrase.risk === 'never' ? -8 : Math.min(score, -0.5);
}

/** Up to three letters of a small coin are likely an abbreviation. Former tickers of larger coins are exempt. */
function isObscure({ phrase, coin }: Candidate): boolean {
  const { form, risk, text } = phrase;
  const isShort = form === 'symbol' && risk === 'low' && text.length < 4;
  return isShort && coin.rank > 200 && coin.symbol === text && !isDistinct(phrase);
}

/** Large coins are mentioned more often. Names that usually mean something else get no such bonus. */
function rankBonus({ phrase, coin }: Candidate): number {
  if (phrase.risk === 'sure' || phrase.risk === 'company' || phrase.risk === 'never') return 0;
  return coin.rank <= 20 ? 0.8 : coin.rank <= 60 ? 0.5 : coin.rank <= 150 ? 0.2 : 0;
}

/** Scores a candidate by its letters, its notation and the characters next to it. */
export function scoreWord(candidate: Candidate, text: string): void {
  const { phrase, notation, start, end } = candidate;
  candidate.capitalsPenalty = 0;
  candidate.cryptoPageScore = 0;
  if (
    isInsideIdentifier(text, start, end) ||
    (phrase.form === 'symbol' && notation !== 'pair' && followsStockExchange(text, start))
  ) {
    candidate.localScore = veto;
  } else if (notation === 'ticker' || notation === 'pair') {
    // "US/EUR" is no pair of coins.
    candidate.localScore = notation === 'ticker' ? 6 : phrase.risk === 'never' ? -0.5 : 4;
    candidate.reasonBits |= notation === 'ticker' ? Reason.ticker : Reason.pair;
  } else if (notation === 'cashtag') {
    candidate.localScore = cashtagScore(candidate, text);
    candidate.reasonBits |= Reason.cashtag;
  } else if (notation === 'small') candidate.localScore = smallSymbolScore(candidate, text);
  else {
    const lowerCase = isLowerCase(candidate, text);
    candidate.localScore = prior[lowerCase ? phrase.lowerRisk : phrase.risk] + rankBonus(candidate);
    if (phrase.risk === 'sure') candidate.reasonBits |= Reason.clear;
    if (lowerCase && phrase.form === 'symbol' && phrase.lower)
      candidate.localScore -= phrase.risk === 'sure' ? 1 : 1.5;
    if (isObscure(candidate)) candidate.localScore -= 0.8;
    // A whole word in capitals is stronger evidence than a capitalised one.
    if (phrase.form === 'symbol' && phrase.risk === 'high' && phrase.text.length > 2)
      candidate.localScore += 0.6;
    if (notation === 'hashtag') {
      candidate.localScore += 1.5;
      candidate.reasonBits |= Reason.hashtag;
    }
  }
}
