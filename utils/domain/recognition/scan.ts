import type { ScanResult } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';
import { findPair, findPhrase } from './match.ts';
import { encode } from './characters.ts';
import { CAPITALS, NUL, readWords } from './word-reader.ts';

/** UTF-16 units per batch: about a millisecond of work even before the code is optimised. */
const batch = 6_000;

/** Ends each paragraph. Inside a paragraph it is skipped: positions tell them apart. */
const separator = '\0';

/** Output of `readWords`, reused between calls. */
const found: number[] = [];

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
  const { bytes, length } = encode(texts.join(separator));
  const count = readWords(bytes, length, lexicon.index, found);
  let paragraph = from;
  let text = paragraphs[from]!;
  let textStart = 0;
  let words = 0;
  /** The paragraph is read up to this offset. */
  let read = 0;
  for (let at = 0; at < count; at += 3) {
    const start = found[at]! - textStart;
    const end = found[at + 1]! - textStart;
    const entry = found[at + 2]!;
    if (entry === NUL) {
      words += found[at + 1]!;
      if (start < text.length) continue;
      result.words.push(words);
      words = 0;
      read = 0;
      textStart += start + 1;
      paragraph += 1;
      if (paragraph < to) text = paragraphs[paragraph]!;
    } else if (start >= read) {
      if (entry === CAPITALS) findPair(lexicon, text, paragraph, start, end, result);
      else read = findPhrase(lexicon.phrases(entry), text, paragraph, start, end, result);
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
