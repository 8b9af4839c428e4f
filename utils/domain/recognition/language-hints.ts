import { LOWER, NATIVE, charClass, textTraits } from './characters.ts';
import { Hint } from './hint.ts';
import { hintsOf } from './hint-words.ts';
import words from './language-words.json' with { type: 'json' };
import type { NativeIndex } from './native-index.ts';
import { makeNativeIndex } from './native-source.ts';
import { wordBefore } from './surroundings.ts';

/** A word next to a candidate, with its bits of `Hint`. */
export interface Neighbour {
  readonly word: string;
  readonly hints: number;
}

const latin = new Map<string, number>();
for (const word of words.latinAsset.split(' ')) latin.set(word, Hint.asset);
for (const word of words.latinMarket.split(' ')) latin.set(word, Hint.market);

/** Made for the first candidate beside such a script. */
let native: NativeIndex | null = null;

/** How far a word may be from a candidate, in UTF-16 units: words for prices farther than those for coins. */
const window = 12;
const closeWindow = 4;
const sentenceEnds = '。.!?！？\n;；।';

function hintAt(text: string, at: number, distance: number): Neighbour | null {
  if ((textTraits[text.charCodeAt(at)]! & NATIVE) === 0) return null;
  native ??= makeNativeIndex([]);
  const found = native?.match(text, at);
  if (!found || (found.entry.hints !== Hint.market && distance > closeWindow)) return null;
  return { word: text.slice(at, found.end), hints: found.entry.hints };
}

function nativeBefore(text: string, start: number): Neighbour | null {
  for (let at = start - 1; at >= 0 && start - at <= window; at -= 1) {
    if (sentenceEnds.includes(text.charAt(at))) return null;
    const hint = hintAt(text, at, 0);
    if (hint && (hint.hints === Hint.market || start - at - hint.word.length <= closeWindow)) return hint;
  }
  return null;
}

function nativeAfter(text: string, end: number): Neighbour | null {
  for (let at = end; at < text.length && at - end < window; at += 1) {
    if (sentenceEnds.includes(text.charAt(at))) return null;
    const hint = hintAt(text, at, at - end);
    if (hint) return hint;
  }
  return null;
}

/** A word in Latin script with its hints in any language. */
function withHints(word: string): Neighbour {
  const hints = hintsOf(word);
  if (hints !== 0 || word === '') return { word, hints };
  const folded = word.toLowerCase();
  if (/^(?:krypto|[ck]ripto|cryptom|cryptov)/.test(folded)) return { word, hints: Hint.crypto };
  return { word, hints: latin.get(folded) ?? 0 };
}

/** The word before a candidate at `start`; `word` is the one in Latin script. */
export function neighbourBefore(text: string, start: number, word: string): Neighbour {
  const found = withHints(word);
  return found.hints === 0 ? (nativeBefore(text, start) ?? found) : found;
}

/** The word after a candidate that ends at `end`. */
export function neighbourAfter(text: string, end: number, word: string): Neighbour {
  const found = withHints(word);
  return found.hints === 0 ? (nativeAfter(text, end) ?? found) : found;
}

const amount =
  /(?:\d[\d.,\s]*[万亿千萬億만억천]?\s?(?:美元|美金|港元|ドル|円|달러|원|долл|руб|USD|EUR|dolar|dólar|dollar|euro|tl\b|đô|دولار|डॉलर|रुप|ดอลลาร์|บาท|δολ|ευρώ|דולר|[€£¥₩₽₺₹₴])|[€£¥₩₽₺₹₴]\s?\d)/i;
const figureWindow = 40;

/** True where an amount of money in another currency than `$`, or in words, is near `start` to `end`. */
export function isAmountNear(text: string, start: number, end: number): boolean {
  return amount.test(text.slice(Math.max(0, start - figureWindow), end + figureWindow));
}

const counted = /\d[\d.,]*\s?[万亿千萬億만억천]?\s?(?:枚|個|个|개|млн|млрд|тыс|مليون|मिलियन|لاکھ)\.?\s?$/;

/** True after an amount of coins: "4枚BTC", "3 млн XRP". */
export function isCounted(text: string, start: number): boolean {
  return counted.test(text.slice(Math.max(0, start - 16), start));
}

/**
 * True where the text around a Latin word is in another script: such a word is a name or an abbreviation, not a word
 * of the sentence. Other words in capitals may be beside it.
 */
export function isForeignWord(text: string, start: number, end: number): boolean {
  let isNative = false;
  const to = Math.min(text.length, end + window);
  for (let at = Math.max(0, start - window); at < to; at += 1) {
    if (at === start) at = end;
    const code = text.charCodeAt(at);
    if (charClass[code] === LOWER) return false;
    if ((textTraits[code]! & NATIVE) !== 0) isNative = true;
  }
  return isNative;
}

const lookAlikes: Readonly<Record<string, string>> = words.lookAlikes;

/** True where the word before `start` shows that a name means something else: "в прямом эфире" is "on the air". */
export function isLookAlike(name: string, text: string, start: number): boolean {
  const list = Object.hasOwn(lookAlikes, name) ? lookAlikes[name] : undefined;
  if (list === undefined) return false;
  const before = wordBefore(text, start).toLowerCase();
  return list
    .split(' ')
    .some((word) => (before === '' ? text.startsWith(word, start - word.length) : isForm(before, word)));
}

/** Longer words are stems. */
function isForm(word: string, stem: string): boolean {
  return stem.length > 2 ? word.startsWith(stem) : word === stem;
}
