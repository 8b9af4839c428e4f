import { casualSymbols } from '../coin/spellings.ts';
import type { Candidate, Notation } from './candidate.ts';
import { isDistinct } from './distinct-symbols.ts';
import type { Lexicon } from './lexicon.ts';
import { makeCandidate } from './match.ts';
import type { CoinPhrase, Phrase } from './phrases.ts';
import { matchEnd } from './spelling.ts';
import { firstWordHash } from './word-index.ts';

/*
 * Coins as only posts write them: "bonk", "Hbar", "#ShibaInuCoin", "TheGraph", "5000BTC", "my ripples". On other pages the same
 * letters are too often something else, and looking for them would take too long.
 */

/** A page with more characters is no single post. */
const longestPost = 600;

/** Symbols of coins that have a person's name. */
const persons: ReadonlySet<string> = new Set(['TRUMP', 'MELANIA']);

/** A word with its `#` or the number that it is joined to, but none of an address, a handle or a hyphenated word. */
const word = /(?<![\w@$.'’/-])(#|\d[\d.,]*[km]?)?([a-z]{3,24})(?![\w@])/gi;

/** Before a plural: "my ripples", "61 Nanos". */
const counted = /(?:\d|my|your|their|many|some|more) $/i;

/** The shortest name that is looked for in words without a tag: "TheGraph". */
const shortestJoined = 7;

function isLoose(phrase: Phrase, isPlural: boolean): boolean {
  if (phrase.form === 'topic') return false;
  const { form, risk, lower, text } = phrase;
  if (form === 'symbol' && (lower || persons.has(text))) return true;
  // "Ripple" is the company, "my ripples" are coins.
  if (risk === 'company') return isPlural;
  // "useless coin" is seldom a name.
  return risk === 'low' || risk === 'sure' ? !text.endsWith(' Coin') : text === 'Nano';
}

/** The name that is written without spaces: "#BitcoinCash", "#shibainucoin", "CardanoADA". */
function findJoined(joined: string, lexicon: Lexicon): CoinPhrase | undefined {
  for (let length = joined.length; length > 2; length -= 1) {
    for (const phrase of lexicon.find(firstWordHash(joined.slice(0, length)))) {
      // "Stable" is no reason to take "stablecoin" for it.
      if (phrase.form !== 'name' || phrase.risk === 'never' || phrase.risk === 'high') continue;
      const name = phrase.folded.replaceAll(' ', '');
      // "#ronin" is also a samurai; the scan finds what is written so without a tag.
      if (phrase.folded === joined && !isDistinct(phrase)) continue;
      if ([name, `${name}coin`, name + phrase.coins[0]!.symbol.toLowerCase()].includes(joined)) return phrase;
    }
  }
  return undefined;
}

/** The phrase that `letters` at `start` may be, its end and how it is written. `mark`: what is joined to it before. */
function findLoose(
  text: string,
  start: number,
  letters: string,
  mark: string,
  lexicon: Lexicon,
): [phrase: Phrase | undefined, end: number, notation: Notation] {
  const end = start + letters.length;
  const folded = letters.toLowerCase();
  if (mark === '#') return [findJoined(folded, lexicon), end, 'hashtag'];
  const isPlural = folded.endsWith('s') && counted.test(text.slice(Math.max(0, start - 9), start));
  const one = isPlural ? folded.slice(0, -1) : folded;
  const known = lexicon.find(firstWordHash(one));
  if (mark !== '') {
    const isAmount = (each: Phrase): boolean =>
      each.form === 'symbol' &&
      (casualSymbols.has(each.text) || (each.text === letters && (each.lower || isDistinct(each))));
    return [known.find(isAmount), end, 'plain'];
  }
  const endOf = (each: Phrase): number => (each.folded === one ? end : matchEnd(each.folded, text, start));
  const loose = known.find((each) => isLoose(each, isPlural) && endOf(each) > 0);
  if (loose) return [loose, endOf(loose), 'small'];
  return [folded.length < shortestJoined ? undefined : findJoined(folded, lexicon), end, 'plain'];
}

/** The candidates of a page that is one post which the scan leaves out, in reading order; none on longer pages. */
export function findLooseWords(texts: readonly string[], lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  if (texts.join('').length > longestPost) return found;
  for (const [paragraph, text] of texts.entries()) {
    for (const { index, 1: mark = '', 2: letters = '' } of text.matchAll(word)) {
      const start = index + mark.length;
      const [phrase, end, notation] = findLoose(text, start, letters, mark, lexicon);
      if (phrase && phrase.form !== 'topic')
        found.push(makeCandidate(paragraph, start, end, phrase, notation));
    }
  }
  return found;
}
