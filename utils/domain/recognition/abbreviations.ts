import { isCapital } from './surroundings.ts';

function letterAt(text: string, at: number): string {
  return text.charAt(at).toUpperCase();
}

/** Letters of symbols and words compared at most: words are cut off there. */
const longestSymbol = 8;

/**
 * True where the letters of `symbol` are the initials of the words that begin at `from`, with letters from inside a
 * word between them: "Deutsches Aktieninstitut" for DAI. Every capitalised word must give its initial.
 */
function isSpelledBy(symbol: string, words: readonly string[], from: number, initialsOnly: boolean): boolean {
  let letter = 0;
  for (let at = from; at < words.length; at += 1) {
    const word = words[at]!;
    if (letterAt(word, 0) === symbol.charAt(letter)) letter += 1;
    else if (isCapital(word)) return false;
    else continue;
    const next = words.slice(at + 1).find((each) => isCapital(each));
    const inner = initialsOnly ? 1 : word.length;
    for (let inside = 1; inside < inner && letter < symbol.length; inside += 1) {
      if (next && letterAt(next, 0) === symbol.charAt(letter)) break;
      if (letterAt(word, inside) === symbol.charAt(letter)) letter += 1;
    }
  }
  return letter === symbol.length;
}

/**
 * True where `symbol` abbreviates the end of the words, which are in the order of the text: two words or more, the first
 * one a capitalised one.
 * `initialsOnly`: letters from inside a word do not count.
 */
export function abbreviatesEnd(symbol: string, words: readonly string[], initialsOnly = false): boolean {
  if (symbol.length < 2 || symbol.length > longestSymbol) return false;
  for (let from = words.length - 2; from >= 0; from -= 1) {
    const word = words[from]!;
    if (
      isCapital(word) &&
      letterAt(word, 0) === symbol.charAt(0) &&
      isSpelledBy(symbol, words, from, initialsOnly)
    )
      return true;
  }
  return false;
}

/** As `abbreviatesEnd`, for the beginning of the words, with initials only. */
export function abbreviatesStart(symbol: string, words: readonly string[]): boolean {
  if (symbol.length < 2 || symbol.length > longestSymbol || !isCapital(words[0] ?? '')) return false;
  for (let to = 2; to <= words.length; to += 1)
    if (isSpelledBy(symbol, words.slice(0, to), 0, true)) return true;
  return false;
}
