import type { ScanResult } from './candidate.ts';
import { NATIVE, textTraits } from './characters.ts';
import { makeCandidate, notationOf } from './match.ts';
import type { NativeIndex } from './native-index.ts';
import { firstUnspaced, wordsOf } from './native-letters.ts';

/**
 * Adds the names and evidence words of a paragraph in scripts other than Latin to the result, in reading order with
 * the paragraph's other candidates, which come from `firstCandidate` on. Returns the number of words.
 */
export function scanNative(
  index: NativeIndex,
  text: string,
  paragraph: number,
  firstCandidate: number,
  result: ScanResult,
): number {
  const { candidates, topics } = result;
  const before = candidates.length;
  let spaced = 0;
  let unspaced = 0;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if ((textTraits[code]! & NATIVE) === 0) {
      at += 1;
      continue;
    }
    if (code < firstUnspaced) spaced += 1;
    else unspaced += 1;
    const found = index.match(text, at);
    const phrase = found?.entry.phrase;
    if (!found || !phrase) {
      at += 1;
      continue;
    }
    if (phrase.form === 'topic') topics.push({ paragraph, phrase });
    else candidates.push(makeCandidate(paragraph, at, found.end, phrase, notationOf(text, at)));
    at = found.end;
  }
  if (candidates.length > before && before > firstCandidate) {
    const own = candidates.splice(firstCandidate).toSorted((one, other) => one.start - other.start);
    let end = 0;
    for (const candidate of own) {
      // "SV" in "ビットコインSV"
      if (candidate.start < end) continue;
      candidates.push(candidate);
      end = candidate.end;
    }
  }
  return Math.round(wordsOf(spaced, unspaced));
}
