import { Hint, type Neighbour } from './hint.ts';
import { NativeIndex } from './native-index.ts';
import words from './native-words.json' with { type: 'json' };
import type { NativeSource } from './native-source.ts';

/** The letters that `scanNative` reads. Its table of all characters would be longer, and is in the annotation's script. */
const nativeLetter = /[\u0370-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/;

/** Made for the first candidate beside such a script. */
let index: NativeIndex | null = null;

/** How far a word may be from a candidate, in UTF-16 units: words for prices farther than those for coins. */
const window = 12;
const closeWindow = 4;
const sentenceEnds = '。.!?！？\n;；।';

function hintAt(text: string, at: number, distance: number): Neighbour | null {
  if (!nativeLetter.test(text.charAt(at))) return null;
  index ??= new NativeIndex({ byId: () => undefined });
  const found = index.match(text, at);
  if (!found || (found.entry.hints !== Hint.market && distance > closeWindow)) return null;
  return { word: text.slice(at, found.end), hints: found.entry.hints };
}

function hintBefore(text: string, start: number): Neighbour | null {
  for (let at = start - 1; at >= 0 && start - at <= window; at -= 1) {
    if (sentenceEnds.includes(text.charAt(at))) return null;
    const hint = hintAt(text, at, 0);
    if (hint && (hint.hints === Hint.market || start - at - hint.word.length <= closeWindow)) return hint;
  }
  return null;
}

function hintAfter(text: string, end: number): Neighbour | null {
  for (let at = end; at < text.length && at - end < window; at += 1) {
    if (sentenceEnds.includes(text.charAt(at))) return null;
    const hint = hintAt(text, at, at - end);
    if (hint) return hint;
  }
  return null;
}

const counted = /\d[\d.,]*\s?[万亿千萬億만억천]?\s?(?:枚|個|个|개|млн|млрд|тыс|مليون|मिलियन|لاکھ)\.?\s?$/;

const lookAlikes: Readonly<Record<string, string>> = words.lookAlikes;

function isLookAlike(name: string, wordBefore: string, textBefore: string): boolean {
  const list = Object.hasOwn(lookAlikes, name) ? lookAlikes[name] : undefined;
  if (list === undefined) return false;
  return list
    .split(' ')
    .some((word) => (wordBefore === '' ? textBefore.endsWith(word) : isForm(wordBefore, word)));
}

/** Longer words are stems. */
function isForm(word: string, stem: string): boolean {
  return stem.length > 2 ? word.startsWith(stem) : word === stem;
}

/** Names and words in scripts other than Latin, from this repository's lists. */
export const nativeWords: NativeSource = {
  makeIndex: (coins) => new NativeIndex(coins),
  hintBefore,
  hintAfter,
  isCounted: (text, start) => counted.test(text.slice(Math.max(0, start - 16), start)),
  isLookAlike,
};
