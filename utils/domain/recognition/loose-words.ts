import type { Candidate } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';
import { makeCandidate } from './match.ts';
import type { CoinPhrase, Phrase } from './phrases.ts';
import { matchEnd } from './spelling.ts';
import { firstWordHash } from './word-index.ts';

/*
 * Coins as only posts write them: "bonk", "Hbar", "#ShibaInuCoin". On other pages the same letters are too often something else,
 * and looking for them would take too long.
 */

/** A page with more characters is no single post. */
const longestPost = 600;

/** Symbols of coins that have a person's name. */
const persons: ReadonlySet<string> = new Set(['TRUMP', 'MELANIA']);

/** A word with its `#`, but none of an address, a handle or a hyphenated word. */
const word = /(?<![\w@$.'’/-])(#?)([a-z]{3,24})(?![\w@])/gi;

function isLoose(phrase: Phrase): phrase is CoinPhrase {
  if (phrase.form === 'topic') return false;
  const { form, risk, lower, text } = phrase;
  if (form === 'symbol' && (lower || persons.has(text))) return true;
  // "useless coin" is seldom a name.
  return risk === 'low' || risk === 'sure' ? !text.endsWith(' Coin') : text === 'Nano';
}

/** The name that a tag without spaces is made of: "#BitcoinCash", "#shibainucoin", "#CardanoADA". */
function findJoined(tag: string, lexicon: Lexicon): CoinPhrase | undefined {
  for (let length = tag.length; length > 2; length -= 1) {
    for (const phrase of lexicon.find(firstWordHash(tag.slice(0, length)))) {
      if (phrase.form !== 'name' || phrase.risk === 'never' || phrase.folded === tag) continue;
      const name = phrase.folded.replaceAll(' ', '');
      if ([name, `${name}coin`, name + phrase.coins[0]!.symbol.toLowerCase()].includes(tag)) return phrase;
    }
  }
  return undefined;
}

/** The candidates of a page that is one post which the scan leaves out, in reading order; none on longer pages. */
export function findLooseWords(texts: readonly string[], lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  if (texts.join('').length > longestPost) return found;
  for (const [paragraph, text] of texts.entries()) {
    for (const { index, 1: tag = '', 2: letters = '' } of text.matchAll(word)) {
      const folded = letters.toLowerCase();
      const start = index + tag.length;
      const phrase =
        tag === ''
          ? lexicon
              .find(firstWordHash(folded))
              .find((each) => isLoose(each) && matchEnd(each.folded, text, start) > 0)
          : findJoined(folded, lexicon);
      if (!phrase || phrase.form === 'topic') continue;
      const end = tag === '' ? matchEnd(phrase.folded, text, start) : start + letters.length;
      found.push(makeCandidate(paragraph, start, end, phrase, tag === '' ? 'small' : 'hashtag'));
    }
  }
  return found;
}
