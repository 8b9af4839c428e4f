import { abbreviatesEnd, abbreviatesStart } from './abbreviations.ts';
import { isWord } from './characters.ts';
import { skipOn, wordEndingAt, wordStartingAt, wordsBefore } from './surroundings.ts';

/** Up to `count` words from `at` on. */
function wordsAfter(text: string, at: number, count: number): string[] {
  const words: string[] = [];
  let from = at;
  while (words.length < count) {
    from = skipOn(text, from);
    const word = wordStartingAt(text, from);
    if (word === '') break;
    words.push(word);
    from += word.length;
    if (text.charAt(from) === '-') from += 1;
  }
  return words;
}

/** Between a name and its abbreviation: ", or ", ", known as ", " ("; with a quotation mark. */
const introduction =
  /(?:,? (?:or|also known as|known as|called|dubbed|abbreviated(?: as| to)?) |, | [–—-] | ?[([])["“'‘]?$/;

/** Between an abbreviation and its name: " (", ", the ", " stands for ". */
const explanation =
  /^["”'’]?(?: ?[([]|, (?:the |an? )?| [–—-] | \(?(?:stands|short|which stands) for )["“'‘]?/;

/** Characters beside a symbol that may introduce or explain it: most symbols stand in plain prose. */
const marks = new Set([...'([,–—-"“”’\'‘'].map((mark) => mark.charCodeAt(0)));
const linkWords: ReadonlySet<string> = new Set(['or', 'as', 'to', 'called', 'dubbed']);

/** Whether a mark or one of the words stands before the symbol. */
function followsLink(text: string, start: number): boolean {
  if (marks.has(text.charCodeAt(start - 1))) return true;
  const last = text.charCodeAt(start - 2);
  if (!isWord(last)) return marks.has(last);
  // The last letters of the words: r, s, o, d.
  if (last !== 0x72 && last !== 0x73 && last !== 0x6f && last !== 0x64) return false;
  return linkWords.has(wordEndingAt(text, start - 1));
}

function precedesLink(text: string, end: number): boolean {
  if (marks.has(text.charCodeAt(end)) || marks.has(text.charCodeAt(end + 1))) return true;
  return text.startsWith(' s', end) || text.startsWith(' which s', end);
}

/** UTF-16 units of either. */
const span = 24;

/**
 * True where the text spells the symbol out next to it as something else: "Deutsches Aktieninstitut (DAI)", "the
 * Americans with Disabilities Act, or ADA", "SDN (Specially Designated Nationals)".
 */
export function isSpelledOut(symbol: string, text: string, start: number, end: number): boolean {
  const count = symbol.length + 3;
  const before = followsLink(text, start)
    ? introduction.exec(text.slice(Math.max(0, start - span), start))
    : null;
  // A comma parts other things too; there, all letters are initials.
  if (
    before &&
    abbreviatesEnd(
      symbol,
      wordsBefore(text, start - before[0].length, count).toReversed(),
      before[0] === ', ',
    )
  )
    return true;
  if (symbol.length < 3 || !precedesLink(text, end)) return false;
  const after = explanation.exec(text.slice(end, end + span));
  return after !== null && abbreviatesStart(symbol, wordsAfter(text, end + after[0].length, count));
}
