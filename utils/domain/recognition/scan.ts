import { DIGIT, LOWER, UPPER, charClass, hashStep } from './char-class.ts';
import type { Finds } from './hit.ts';
import type { Lexicon, WordEntry } from './lexicon.ts';
import { findPair, findPhrase, findPlural } from './match.ts';
import { mix } from './word-index.ts';

const PERCENT = 0x25;
const DOLLAR = 0x24;
const HASH = 0x23;
const SMALL_S = 0x73;

/** True where a word in small letters cannot be one of the entry's: "the" for THE, but not "wBTC" for WBTC. */
function isOutOfCase(entry: WordEntry, text: string, start: number, end: number): boolean {
  if (entry.lower || charClass[text.charCodeAt(start)] !== LOWER) return false;
  for (let at = start + 1; at < end; at += 1) if (charClass[text.charCodeAt(at)] === UPPER) return false;
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  return before !== DOLLAR && before !== HASH;
}

/** Capitals and digits alone, six or more, as `BTCUSDT`. */
function isCapitals(text: string, start: number, end: number): boolean {
  if (end - start < 6) return false;
  for (let at = end - 1; at >= start; at -= 1) {
    if ((charClass[text.charCodeAt(at)]! & (UPPER | DIGIT)) === 0) return false;
  }
  return charClass[text.charCodeAt(end - 1)] === UPPER;
}

/**
 * Collects from one paragraph every word that could be a coin and every sign of what the text is about. Reads
 * each character once; a word costs one look into a hash table and, nearly always, nothing more.
 */
export function scan(text: string, paragraph: number, lexicon: Lexicon, finds: Finds): void {
  const { length } = text;
  let count = 0;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    let hash = hashStep[code]!;
    if (hash === 0) {
      at += 1;
      if (code === PERCENT || (code === DOLLAR && charClass[text.charCodeAt(at)] === DIGIT)) {
        finds.signs.push({ paragraph, start: at - 1, end: at, cue: null });
      }
      continue;
    }
    const start = at;
    let stem = 0;
    for (at += 1; at < length; at += 1) {
      const step = hashStep[text.charCodeAt(at)]!;
      if (step === 0) break;
      stem = hash;
      hash = mix(hash, step);
    }
    count += 1;
    const entry = lexicon.find(hash);
    if (entry !== undefined) {
      if (!isOutOfCase(entry, text, start, at)) at = findPhrase(entry, text, paragraph, start, at, finds);
    } else if (text.charCodeAt(at - 1) === SMALL_S && at - start > 4) {
      const singular = lexicon.find(stem);
      if (singular) findPlural(singular, text, paragraph, start, at, finds);
    } else if (isCapitals(text, start, at)) findPair(lexicon, text, paragraph, start, at, finds);
  }
  finds.words.push(count);
}
