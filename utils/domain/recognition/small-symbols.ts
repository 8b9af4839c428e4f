import { nameSymbols, postSymbols } from '../coin/spellings.ts';
import type { Candidate } from './candidate.ts';
import { hasOwnVocabulary } from './coin-vocabulary.ts';
import { otherMeaning } from './other-meanings.ts';
import { type Post, besides, hasArticle, span } from './post-words.ts';

/*
 * Symbols that are seldom written in lower case: "ada", "#dot". The same letters are words of English and other languages, so a
 * page about crypto says little: only what stands beside them does. In posts, names in lower case too.
 */

/** "Trump and Melania coins": what makes the name of a person that of a coin. */
const personCoin =
  /^( (?:and|or) \w+)? (?:meme ?)?(?:coins?|tokens?)(?! (?:toss|the|an?|new)(?![a-z]))(?![a-z])/i;

/** The score of such a symbol before anything is known of its neighbours. */
export function smallSymbolScore({ phrase, start, end }: Candidate, text: string): number {
  // "my ripples", "61 Nanos"
  if (end - start > phrase.text.length) return -2.2;
  if (postSymbols.has(phrase.text)) return -1.9;
  if (nameSymbols.has(phrase.text)) return -2.5;
  const isTag = text.charAt(start - 1) === '#';
  if (isTag && (phrase.lower || phrase.risk === 'low')) return -3.2;
  return phrase.risk === 'low' && !phrase.lower ? -2.8 : -4;
}

/** The most that the page may add. */
export const smallSymbolPageLimit = 1.2;

/** Scores such a symbol by the words beside it. False where they mean something else. */
export function scoreSmallSymbol(candidate: Candidate, text: string, post: Post): boolean {
  const { talk, around, isAlone } = post;
  const { phrase, start, end } = candidate;
  // Those that are found in posts alone.
  if ((!phrase.lower && !isAlone) || otherMeaning(phrase.text, text, start, end)) return false;
  if (phrase.risk === 'never') {
    if (!personCoin.test(text.slice(end, end + span))) return false;
    candidate.localScore += 4.5;
  }
  const own = hasOwnVocabulary(candidate, text) ? 1.5 : 0;
  const evidence = Math.min(3.8, besides(candidate, text)) + own;
  candidate.localScore += evidence + Math.min(1, talk) * (evidence > 0 ? 1 : 0.5);
  const isBesideCoin = around >= 0.6 && postSymbols.has(phrase.text);
  if (isAlone && (evidence > 0 || isBesideCoin)) candidate.localScore += 1.2;
  if (hasArticle(candidate, text)) candidate.localScore -= 1.5;
  return true;
}
