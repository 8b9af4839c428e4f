import { LOWER, charClass, isWord } from './char-class.ts';
import { skipBack, wordEndingAt } from './surroundings.ts';

/** Stock exchanges as they stand before a ticker: "NYSE: NET". */
const stockExchanges: ReadonlySet<string> = new Set(
  (
    'NYSE NASDAQ AMEX NYSEAMERICAN AMERICAN ARCA NYSEARCA NYSEMKT NASDAQGS NASDAQGM NASDAQCM BATS CBOE OTC OTCMKTS ' +
    'OTCQX OTCQB OTCPK PINK TSX TSXV TSE CVE CSE NEO LSE LON AIM ASX NZX HKEX HKG HKSE SEHK SSE SZSE SHA SHE TYO TSE ' +
    'KRX KOSPI KOSDAQ NSE BSE BOM SGX ETR FRA XETRA EPA AMS BIT BME SIX SWX STO OMX JSE TASE BVMF MYX TICKER'
  ).split(' '),
);

const SLASH = 0x2f;
const DOT = 0x2e;

function insideAddress(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === SLASH || text.charCodeAt(end) === SLASH || before === DOT) {
    let from = start;
    while (from > 0 && start - from < 80 && text.charCodeAt(from - 1) > 0x20) from -= 1;
    const run = text.slice(from, start);
    return run.includes('://') || run.startsWith('www.') || run.includes('.com/') || run.includes('.org/');
  }
  return false;
}

/** True where the letters are part of something that is no word: a handle, a host name, a path, an identifier. */
export function isNoWord(text: string, start: number, end: number): boolean {
  const before = start > 0 ? text.charAt(start - 1) : '';
  const after = text.charAt(end);
  if (before === '@' || before === '_' || after === '_' || after === '@' || before === '\\') return true;
  if (after === '.' && charClass[text.charCodeAt(end + 1)] === LOWER) return true;
  if (before === '.' && start > 1 && isWord(text.charCodeAt(start - 2))) {
    if (charClass[text.charCodeAt(start)] === LOWER) return true;
  }
  return insideAddress(text, start, end);
}

/** True where a stock exchange stands before the ticker: "NASDAQ: COIN", "(NYSE American:SOL)". */
export function isListedShare(text: string, start: number): boolean {
  const colon = skipBack(text, start) - 1;
  if (colon < 1 || text.charAt(colon) !== ':') return false;
  return stockExchanges.has(wordEndingAt(text, skipBack(text, colon)).toUpperCase());
}
