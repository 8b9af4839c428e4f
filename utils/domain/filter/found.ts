import { Kind } from './filter-format.ts';

/** What a text has: nothing, a word that counts on short pages, a word that makes any page relevant. Higher counts more. */
export const Found = { nothing: 0, shortPage: 1, clear: 2 } as const;

const anyCase = 1 << Kind.anyCase;
const name = 1 << Kind.name;
const symbol = 1 << Kind.symbol;
const shortPage = 1 << Kind.shortPage;
const shortPageCapital = 1 << Kind.shortPageCapital;

/**
 * What a word says of the page.
 * @param kinds bits of `Kind`
 * @param isSmall whether it is in lower case
 * @param isSymbol whether it is written like a symbol
 * @param first its first unit; 0 for a phrase
 */
export function foundIn(kinds: number, isSmall: boolean, isSymbol: boolean, first: number): number {
  // `wBTC` begins in lower case, and may be a symbol that is also a name.
  const begins = isSmall || (!isSymbol && first >= 0x61 && first <= 0x7a) ? 0 : name;
  if ((kinds & (anyCase | begins | (isSymbol ? symbol : 0))) !== 0) return Found.clear;
  const short = isSmall ? shortPage : shortPage | shortPageCapital;
  return (kinds & short) === 0 ? Found.nothing : Found.shortPage;
}

/** With two capitals, or without letters in lower case: `wBTC`, `BTC`, `1INCH`. */
export function isSymbolCase(text: string, start: number, end: number): boolean {
  let capitals = 0;
  let hasSmall = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) capitals += 1;
    else if (code >= 0x61 && code <= 0x7a) hasSmall = true;
  }
  return capitals >= 2 || !hasSmall;
}
