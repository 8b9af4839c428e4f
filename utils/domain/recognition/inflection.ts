import { compound, cryptoWord, endings, vowelEndings } from './inflected-forms.ts';
import { longestWord, shortestStem } from './stem-key.ts';
import { postWeight } from './topic-words.ts';
import type { ScanResult } from './candidate.ts';
import { fold } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { makeCandidate, notationOf } from './match.ts';
import type { CoinPhrase, Phrase, TopicPhrase } from './phrases.ts';
import { isSpelled } from './spelling.ts';
import { findEntry, hashOn } from './word-index.ts';

/**
 * Inflected names and compounds in Latin script. A word that begins with a name counts as that name where the rest is
 * an ending of some language, or, in Germanic languages, the second part of a compound. One set of endings serves all
 * names and pages: an ending of the wrong language changes nothing, and few other words begin with such a name.
 */

const SMALL_A = 0x61;

const cryptoTopic: TopicPhrase = {
  form: 'topic',
  folded: 'crypto',
  weight: 1,
  postWeight: postWeight('crypto'),
};

/** Words that are looked at besides the names: the beginnings of topic words that are inflected. */
export const topicStems = ['crypto', 'krypto', 'kripto', 'cripto', 'blockchain', 'token', 'altcoin'] as const;

interface Stem {
  readonly phrase: CoinPhrase | TopicPhrase;
  /** The length of the part of the word that is marked. */
  readonly length: number;
}

function isInflected(phrase: Phrase): phrase is CoinPhrase | TopicPhrase {
  return (
    phrase.form === 'topic' || (phrase.form === 'name' && (phrase.risk === 'sure' || phrase.risk === 'low'))
  );
}

function namedBy(lexicon: Lexicon, hash: number, folded: string): CoinPhrase | TopicPhrase | undefined {
  return lexicon.find(hash).find((phrase) => phrase.folded === folded && isInflected(phrase));
}

/** The longest name or topic word that `word`, in lower case, is a form of. */
function stemOf(word: string, lexicon: Lexicon): Stem | undefined {
  const { slots, hashes } = lexicon.index;
  let hash = 0;
  let found: Stem | undefined;
  for (let length = 1; length < word.length; length += 1) {
    hash = hashOn(hash, word.charCodeAt(length - 1));
    if (length < shortestStem - 1) continue;
    // Most words are rejected by two look-ups, before text is cut and compared.
    if (length >= shortestStem && findEntry(slots, hashes, hash) >= 0) {
      const phrase = namedBy(lexicon, hash, word.slice(0, length));
      const rest = word.slice(length);
      if (phrase && endings.test(rest)) found = { phrase, length: word.length };
      else if (phrase && compound.test(rest)) found = { phrase, length };
    }
    const withVowel = hashOn(hash, SMALL_A);
    if (findEntry(slots, hashes, withVowel) >= 0 && vowelEndings.test(word.slice(length))) {
      const phrase = namedBy(lexicon, withVowel, `${word.slice(0, length)}a`);
      if (phrase) found = { phrase, length: word.length };
    }
  }
  return found;
}

function lowerCase(text: string, start: number, end: number): string {
  let word = '';
  for (let at = start; at < end; at += 1) word += String.fromCharCode(fold(text.charCodeAt(at)));
  return word;
}

/** Adds the word at `start` to `end`, which is in no index, to the result if it is a form of a name or topic word. */
export function findInflected(
  lexicon: Lexicon,
  text: string,
  paragraph: number,
  start: number,
  end: number,
  result: ScanResult,
): void {
  const word = lowerCase(text, start, Math.min(end, start + longestWord));
  const stem = stemOf(word, lexicon);
  if (!stem) {
    if (word.startsWith('pto', 3) && cryptoWord.test(word))
      result.topics.push({ paragraph, phrase: cryptoTopic });
    return;
  }
  const { phrase, length } = stem;
  if (phrase.form === 'topic') result.topics.push({ paragraph, phrase });
  else if (isSpelled(phrase, text, start, end, false))
    result.candidates.push(makeCandidate(paragraph, start, start + length, phrase, notationOf(text, start)));
}
