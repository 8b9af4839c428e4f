import { DIGIT, LOWER, UPPER, charClass, hashStep } from './char-class.ts';
import type { Finds } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { findPair, findPhrase } from './match.ts';
import { bitsLength, findEntry } from './word-index.ts';

const DOLLAR = 0x24;
const HASH = 0x23;
const SMALL_A = 0x61;

function hasCapital(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (charClass[text.charCodeAt(at)] === UPPER) return true;
  return false;
}

/** Capitals and digits alone, as `BTCUSDT`. */
function isCapitals(text: string, start: number, end: number): boolean {
  for (let at = end - 1; at >= start; at -= 1) {
    if ((charClass[text.charCodeAt(at)]! & (UPPER | DIGIT)) === 0) return false;
  }
  return true;
}

/** Looks closer at a word that may be in the lexicon. Returns where reading goes on. */
function visit(
  hash: number,
  text: string,
  paragraph: number,
  start: number,
  end: number,
  tagged: boolean,
  lexicon: Lexicon,
  finds: Finds,
): number {
  const { slots, hashes, small } = lexicon.index;
  const entry = findEntry(slots, hashes, hash);
  if (entry < 0) return end;
  // "the" is not THE, but "wBTC" is WBTC and "$xrp" is XRP.
  const strange = small[entry] === 0 && !tagged && charClass[text.charCodeAt(start)] === LOWER;
  if (strange && !hasCapital(text, start + 1, end)) return end;
  return findPhrase(lexicon.phrases(entry), text, paragraph, start, end, finds);
}

/**
 * Collects from one paragraph every word that could be a coin and every sign of what the text is about. Reads
 * each character once; a word costs one look into a small table of bits and, nearly always, nothing more.
 */
export function scan(text: string, paragraph: number, lexicon: Lexicon, finds: Finds): void {
  const { bits, smallBits } = lexicon.index;
  const { length } = text;
  let count = 0;
  let tag = -1;
  let at = 0;
  while (at < length) {
    const start = at;
    const code = text.charCodeAt(at);
    let hash = hashStep[code]!;
    at += 1;
    if (hash === 0) {
      if (code === DOLLAR || code === HASH) tag = at;
      continue;
    }
    for (; at < length; at += 1) {
      const step = hashStep[text.charCodeAt(at)]!;
      if (step === 0) break;
      // As in `firstWordHash`; a call here would cost more than all the rest before the loop is optimised.
      hash = ((hash << 5) - hash + step) | 0;
    }
    count += 1;
    const mixed = hash ^ (hash >>> 16);
    const known = code < SMALL_A || tag === start ? bits : smallBits;
    if (((known[(mixed >>> 3) & (bitsLength - 1)]! >>> (mixed & 7)) & 1) !== 0) {
      at = visit(hash, text, paragraph, start, at, tag === start, lexicon, finds);
    } else if (code < SMALL_A && at - start > 5 && isCapitals(text, start, at)) {
      findPair(lexicon, text, paragraph, start, at, finds);
    }
  }
  finds.words.push(count);
}
