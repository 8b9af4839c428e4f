import { describe, expect, it } from 'vitest';
import {
  asciiStep,
  isNative,
  isOdd,
  isWordUnit,
  nativeUnits,
  oddUnits,
  otherStep,
  otherUnits,
} from '../../../../../utils/domain/filter/letters.ts';
import {
  hashStep,
  isWord,
  NATIVE,
  ODD,
  textTraits,
} from '../../../../../utils/domain/recognition/characters.ts';

const units = Array.from({ length: 0x10000 }, (_, code) => code);

describe('letters by comparison', () => {
  it('hash as in the tables of the recogniser', () => {
    const step = (code: number): number => (code < 0x80 ? asciiStep[code]! : otherStep(code));
    expect(units.filter((code) => step(code) !== hashStep[code])).toEqual([]);
  });

  it('belong to words as in the tables', () => {
    expect(units.filter((code) => isWordUnit(code) !== isWord(code))).toEqual([]);
  });

  it('are of other scripts as in the tables', () => {
    expect(units.filter((code) => isNative(code) !== ((textTraits[code]! & NATIVE) !== 0))).toEqual([]);
  });

  it('are odd where the tables have them, at least', () => {
    expect(units.filter((code) => !isOdd(code) && (textTraits[code]! & ODD) !== 0)).toEqual([]);
  });

  it('are found in texts by expressions', () => {
    const differ = (is: (code: number) => boolean, units_: RegExp): number[] =>
      units.filter((code) => is(code) !== units_.test(String.fromCharCode(code)));
    expect(differ(isNative, nativeUnits)).toEqual([]);
    expect(differ(isOdd, oddUnits)).toEqual([]);
    expect(differ((code) => isNative(code) || isOdd(code), otherUnits)).toEqual([]);
  });
});
