import type { Finds } from './hit.ts';
import type { Lexicon } from './lexicon.ts';
import { findPair, findPhrase } from './match.ts';
import { encode } from './utf8.ts';
import { CAPITALS, NUL, readWords } from './word-reader.ts';

/** Characters that are read at once: few enough to take no time even before the browser has compiled what reads them. */
const stretch = 6_000;

/** Ends each paragraph. One may have it, too: it counts only at the end. */
const separator = '\0';

/** What `readWords` found last. */
const found: number[] = [];

/** Reads the paragraphs from `from` to `to`. */
function scanStretch(
  paragraphs: readonly string[],
  from: number,
  to: number,
  lexicon: Lexicon,
  finds: Finds,
): void {
  const texts = paragraphs.slice(from, to);
  // In place of a separator put behind: that would have the browser copy all of it once more.
  texts.push('');
  const { bytes, length } = encode(texts.join(separator));
  const count = readWords(bytes, length, lexicon.index, found);
  let paragraph = from;
  let text = paragraphs[from]!;
  let textStart = 0;
  let words = 0;
  /** Up to here the paragraph is read. */
  let read = 0;
  for (let at = 0; at < count; at += 3) {
    const start = found[at]! - textStart;
    const end = found[at + 1]! - textStart;
    const entry = found[at + 2]!;
    if (entry === NUL) {
      words += found[at + 1]!;
      if (start < text.length) continue;
      finds.words.push(words);
      words = 0;
      read = 0;
      textStart += start + 1;
      paragraph += 1;
      if (paragraph < to) text = paragraphs[paragraph]!;
    } else if (start >= read) {
      if (entry === CAPITALS) findPair(lexicon, text, paragraph, start, end, finds);
      else read = findPhrase(lexicon.phrases(entry), text, paragraph, start, end, finds);
    }
  }
}

/**
 * Collects from paragraphs every word that could be a coin and every sign of what the text is about, in their
 * order. Pauses every millisecond of work or so.
 */
export function* scan(
  paragraphs: readonly string[],
  lexicon: Lexicon,
  finds: Finds,
): Generator<undefined, void> {
  let from = 0;
  let length = 0;
  for (let at = 0; at < paragraphs.length; at += 1) {
    length += paragraphs[at]!.length;
    if (length < stretch && at + 1 < paragraphs.length) continue;
    scanStretch(paragraphs, from, at + 1, lexicon, finds);
    from = at + 1;
    length = 0;
    yield;
  }
}
