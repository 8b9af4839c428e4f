import { LOWER, NATIVE, charClass, textTraits } from './characters.ts';
import { Hint, type Neighbour } from './hint.ts';
import { hintsOf } from './hint-words.ts';
import words from './language-words.json' with { type: 'json' };
import { firstNative } from './native-letters.ts';
import { nativeSource } from './native-source.ts';
import { wordBefore } from './surroundings.ts';

const latin = new Map<string, number>();
for (const word of words.latinAsset.split(' ')) latin.set(word, Hint.asset);
for (const word of words.latinMarket.split(' ')) latin.set(word, Hint.market);

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
  return found.hints === 0 ? (nativeSource()?.hintBefore(text, start) ?? found) : found;
}

/** The word after a candidate that ends at `end`. */
export function neighbourAfter(text: string, end: number, word: string): Neighbour {
  const found = withHints(word);
  return found.hints === 0 ? (nativeSource()?.hintAfter(text, end) ?? found) : found;
}

const amount =
  /(?:\d[\d.,\s]*[万亿千萬億만억천]?\s?(?:美元|美金|港元|ドル|円|달러|원|долл|руб|USD|EUR|dolar|dólar|dollar|euro|tl\b|đô|دولار|डॉलर|रुप|ดอลลาร์|บาท|δολ|ευρώ|דולר|[€£¥₩₽₺₹₴])|[€£¥₩₽₺₹₴]\s?\d)/i;
const figureWindow = 40;

/** True where an amount of money in another currency than `$`, or in words, is near `start` to `end`. */
export function isAmountNear(text: string, start: number, end: number): boolean {
  return amount.test(text.slice(Math.max(0, start - figureWindow), end + figureWindow));
}

/** How far letters around a word are looked at, in UTF-16 units. */
const window = 12;

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

/** True where the word before `start` shows that a name means something else: "в прямом эфире" is "on the air". */
export function isLookAlike(name: string, text: string, start: number): boolean {
  const source = name.charCodeAt(0) < firstNative ? null : nativeSource();
  return source?.isLookAlike(name, wordBefore(text, start).toLowerCase(), text.slice(0, start)) === true;
}
