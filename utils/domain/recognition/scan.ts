import type { ScanResult } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';
import { findPair, findPhrase } from './match.ts';
import { NATIVE, ODD, encode } from './characters.ts';
import { findInflected } from './inflection.ts';
import { scanNative } from './native-scan.ts';
import { plainText } from './plain-text.ts';
import { NUL, STEM, readWords } from './word-reader.ts';

/** UTF-16 units per batch: about a millisecond of work even before the code is optimised. */
const batch = 6_000;

/** Ends each paragraph. Inside a paragraph it is skipped: positions tell them apart. */
const separator = '\0';

/** Output of `readWords`, reused between calls. */
const found: number[] = [];

/** The bits of `textTraits` of the texts that were read last, and how many numbers of `found` are theirs. */
function readTexts(texts: readonly string[], lexicon: Lexicon): { count: number; traits: number } {
  const { bytes, length } = encode(texts.join(separator));
  const count = readWords(bytes, length, lexicon.index, found);
  return { count, traits: found[count]! };
}

/** Puts the plain form of the paragraphs from `from` on in place of `texts`. True where one differs. */
function makePlain(texts: string[], from: number, result: ScanResult): boolean {
  let differs = false;
  for (const [at, text] of texts.entries()) {
    const plain = plainText(text);
    if (!plain) continue;
    differs = true;
    texts[at] = plain.text;
    result.plain.set(from + at, plain);
  }
  return differs;
}

/** Scans the paragraphs `from` to `to`, the last excluded. */
function scanBatch(
  paragraphs: readonly string[],
  from: number,
  to: number,
  lexicon: Lexicon,
  result: ScanResult,
): void {
  const texts = paragraphs.slice(from, to);
  // For a separator at the end: appending one to the joined text would copy it again.
  texts.push('');
  let { count, traits } = readTexts(texts, lexicon);
  if ((traits & ODD) !== 0 && makePlain(texts, from, result)) ({ count, traits } = readTexts(texts, lexicon));
  const native = (traits & NATIVE) === 0 ? null : lexicon.native;
  let paragraph = from;
  let text = texts[0]!;
  let textStart = 0;
  let words = 0;
  let firstCandidate = result.candidates.length;
  /** The paragraph is read up to this offset. */
  let read = 0;
  for (let at = 0; at < count; at += 3) {
    const start = found[at]! - textStart;
    const end = found[at + 1]! - textStart;
    const entry = found[at + 2]!;
    if (entry === NUL) {
      words += found[at + 1]!;
      if (start < text.length) continue;
      if (native) words += scanNative(native, text, paragraph, firstCandidate, result);
      result.words.push(words);
      words = 0;
      read = 0;
      firstCandidate = result.candidates.length;
      textStart += start + 1;
      paragraph += 1;
      text = texts[paragraph - from]!;
    } else if (start >= read) {
      if (entry >= 0) read = findPhrase(lexicon.phrases(entry), text, paragraph, start, end, result);
      else if (entry === STEM || !findPair(lexicon, text, paragraph, start, end, result))
        findInflected(lexicon, text, paragraph, start, end, result);
    }
  }
}

/**
 * Adds every word that could be a coin, and every topic word, to the result in reading order. Pauses after about each
 * millisecond of work.
 */
export function* scan(
  paragraphs: readonly string[],
  lexicon: Lexicon,
  result: ScanResult,
): Generator<undefined, void> {
  let from = 0;
  let length = 0;
  for (let at = 0; at < paragraphs.length; at += 1) {
    length += paragraphs[at]!.length;
    if (length < batch && at + 1 < paragraphs.length) continue;
    scanBatch(paragraphs, from, at + 1, lexicon, result);
    from = at + 1;
    length = 0;
    yield;
  }
}
