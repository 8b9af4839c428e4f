import { describe, expect, it } from 'vitest';
import { nativePattern, nativeScripts } from '../../../../../utils/domain/filter/native-scripts.ts';
import { foldNative, foldPairs } from '../../../../../utils/domain/recognition/native-fold.ts';

const characters = Array.from({ length: 0xd800 - 0x370 }, (_, at) => String.fromCharCode(0x370 + at));

describe.each(nativeScripts.map((script) => [script.units.source, script] as const))(
  'a pattern of the scripts %s',
  (_units, script) => {
    const own = characters.filter((character) => script.units.test(character));

    it('has each letter in all forms that are compared as it', () => {
      // Of Han, those with several forms.
      const isTested = (character: string): boolean =>
        script.hasSpaces || character < '\u3040' || foldPairs.includes(character);
      const letters = own.filter(
        (character) =>
          /\p{L}/u.test(character) && isTested(character) && foldNative(character.charCodeAt(0)) !== 0,
      );
      const missed = letters.filter((character) => {
        const folded = String.fromCharCode(foldNative(character.charCodeAt(0)));
        const beginnings = script.hasSpaces ? folded : `${folded} ${folded}`;
        return !nativePattern(beginnings, script).test(` ${character}${character}`);
      });
      expect(missed).toEqual([]);
    });

    it('finds names behind everything that is no letter', () => {
      const signs = own.filter(
        (character) => /\p{Assigned}/u.test(character) && /[^\p{L}\p{M}]/u.test(character),
      );
      const [first = ''] = own.filter((character) => /\p{L}/u.test(character));
      const name = script.hasSpaces ? first : `${first} ${first}`;
      const pattern = nativePattern(name, script);
      const missed = signs.filter((sign) => {
        pattern.lastIndex = 0;
        return !pattern.test(`${sign}${first}${first}`);
      });
      expect(missed).toEqual([]);
    });

    it('skips signs that are not compared, and separators', () => {
      const [first = '', second = ''] = own.filter((character) => /\p{L}/u.test(character));
      const ignored = own.filter((character) => foldNative(character.charCodeAt(0)) === 0);
      const pattern = nativePattern(script.hasSpaces ? first + second : `${first} ${second}`, script);
      const missed = [...ignored, ' ', '-', '\u00B7'].filter((sign) => {
        pattern.lastIndex = 0;
        return !pattern.test(` ${first}${sign}${second}`);
      });
      expect(missed).toEqual([]);
    });
  },
);
