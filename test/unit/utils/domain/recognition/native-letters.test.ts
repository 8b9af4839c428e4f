import { expect, it } from 'vitest';
import { NATIVE, textTraits } from '../../../../../utils/domain/recognition/characters.ts';
import { hasNativeLetters } from '../../../../../utils/domain/recognition/native-letters.ts';
import { plainOnly } from '../../../../../utils/domain/recognition/plain-text.ts';

/** Whether the scan of a text reads letters in a script other than Latin. */
function isReadAsNative(text: string): boolean {
  const plain = plainOnly(text);
  return [text, plain].some((form) =>
    Array.from({ length: form.length }, (_, at) => form.charCodeAt(at)).some(
      (code) => (textTraits[code]! & NATIVE) !== 0,
    ),
  );
}

/** Each code unit, and each letter of the block of mathematical alphabets. */
const letters = [
  ...Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)),
  ...Array.from({ length: 0x400 }, (_, at) => String.fromCodePoint(0x1d400 + at)),
];

it('finds every letter that the scan reads as one of a script other than Latin, and few others', () => {
  const native = letters.filter(isReadAsNative);
  expect(native.filter((letter) => !hasNativeLetters(letter))).toEqual([]);
  expect(native.length).toBeGreaterThan(30_000);
  const others = letters.filter((letter) => hasNativeLetters(letter) && !isReadAsNative(letter));
  // Mathematical letters that are Latin, and signs beside half-width kana.
  expect(others.filter((letter) => !/^(?:\ud835|[\uff61-\uff9f])/.test(letter))).toEqual([]);
});

it.each(['Bitcoin “rises” – 5 % · €1,200', 'ＢＴＣ rallies', 'kryptoměna\u00ad\u200b', '₿ ₮ №'])(
  'finds none in %s',
  (text) => expect(hasNativeLetters(text)).toBe(false),
);
