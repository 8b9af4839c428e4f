import { firstUnspaced, wordsOf } from '../recognition/native-letters.ts';
import { isNative, otherStep } from './letters.ts';

/** The number of words of a text, at most as many as the recogniser counts: without those with characters that it leaves out. */
export function countWords(text: string): number {
  let words = 0;
  let spaced = 0;
  let unspaced = 0;
  for (const word of text.split(/\s+/)) {
    let isAscii = true;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      if (code >= 0x80) isAscii = false;
      if (!isNative(code)) continue;
      if (code < firstUnspaced) spaced += 1;
      else unspaced += 1;
    }
    if (isAscii ? /[0-9A-Za-z]/.test(word) : otherStep(word.charCodeAt(0)) !== 0) words += 1;
  }
  return words + Math.floor(wordsOf(spaced, unspaced));
}
