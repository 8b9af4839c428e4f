import type { Coin } from '../coin/coin.ts';
import { pressNames } from '../coin/spellings.ts';
import type { Candidate } from './candidate.ts';
import { LOWER, charClass, isWord } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import { makeCandidate } from './match.ts';
import type { PageMemory } from './page-memory.ts';
import type { CoinPhrase } from './phrases.ts';
import { skipBack } from './surroundings.ts';
import { firstWordHash } from './word-index.ts';

/** The phrase of a coin's name, as the lexicon has it. */
function namePhrase(lexicon: Lexicon, coin: Coin, folded: string): CoinPhrase | undefined {
  for (const phrase of lexicon.find(firstWordHash(folded))) {
    if (phrase.form === 'name' && phrase.folded === folded && phrase.coins.includes(coin)) return phrase;
  }
  return undefined;
}

/** The candidate of a name in lower case that ends at `to`, right before the bracket of its symbol. */
function lowerCaseName(symbol: Candidate, text: string, to: number, lexicon: Lexicon): Candidate | null {
  for (const coin of symbol.phrase.coins) {
    for (const name of [coin.name, ...(coin.aliases ?? []), ...(pressNames[coin.id] ?? [])]) {
      const from = to - name.length;
      if (from < 0 || charClass[text.charCodeAt(from)] !== LOWER) continue;
      if (from > 0 && isWord(text.charCodeAt(from - 1))) continue;
      const folded = name.toLowerCase();
      if (text.slice(from, to) !== folded) continue;
      const phrase = namePhrase(lexicon, coin, folded);
      if (phrase) return makeCandidate(symbol.paragraph, from, to, phrase, 'plain');
    }
  }
  return null;
}

/** Merges two lists in reading order. Of two that overlap, the one in `candidates` stays. */
export function merge(candidates: readonly Candidate[], added: readonly Candidate[]): Candidate[] {
  const merged: Candidate[] = [];
  let next = 0;
  for (const one of added) {
    let kept = candidates[next];
    while (
      kept &&
      (kept.paragraph < one.paragraph || (kept.paragraph === one.paragraph && kept.start < one.start))
    ) {
      merged.push(kept);
      next += 1;
      kept = candidates[next];
    }
    const last = merged.at(-1);
    const overlaps =
      (last?.paragraph === one.paragraph && last.end > one.start) ||
      (kept?.paragraph === one.paragraph && kept.start < one.end);
    if (!overlaps) merged.push(one);
  }
  return merged.concat(candidates.slice(next));
}

/**
 * The candidates with the names in lower case that stand before their symbol in brackets: "holochain (HOT)". The scan
 * leaves such words out, as "harmony" and "ontology" are everywhere.
 */
export function withLowerCaseNames(
  candidates: readonly Candidate[],
  paragraphs: readonly string[],
  lexicon: Lexicon,
): readonly Candidate[] {
  const added: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.phrase.form !== 'symbol') continue;
    const text = paragraphs[candidate.paragraph]!;
    const bracket = candidate.start - (candidate.notation === 'cashtag' ? 2 : 1);
    const open = text.charAt(bracket);
    if (open !== '(' && open !== '[') continue;
    const name = lowerCaseName(candidate, text, skipBack(text, bracket), lexicon);
    if (name) added.push(name);
  }
  return added.length === 0 ? candidates : merge(candidates, added);
}

/** The candidates with the capitalised symbols, "Hype" for HYPE, that the page defines as a coin. */
export function withDefinedSymbols(
  candidates: readonly Candidate[],
  capitalised: readonly Candidate[],
  definitions: PageMemory['definitions'],
): readonly Candidate[] {
  const added = capitalised.filter(({ phrase }) => definitions.get(phrase));
  return added.length === 0 ? candidates : merge(candidates, added);
}
