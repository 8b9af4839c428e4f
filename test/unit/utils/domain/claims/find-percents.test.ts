import { describe, expect, it } from 'vitest';
import { findPercents } from '../../../../../utils/domain/claims/find-percents.ts';

describe('findPercents', () => {
  it.each<[string, ...number[]]>([
    ['rose 10.66 %', 10.66],
    ['rose 10.66％', 10.66],
    ['10 per cent', 10],
    ['10 percent', 10],
    ['10,66 Prozent', 10.66],
    ['subió un 10,66 por ciento', 10.66],
    ['subiu 10,66 por cento', 10.66],
    ['10,66 pour cent', 10.66],
    ['10,66 persen', 10.66],
    ['10,66 процента', 10.66],
    ['%10,66 yükselişle', 10.66],
    ['yüzde 10,66 yükseldi', 10.66],
    ['yüzde 3 ve %4', 3, 4],
    ['3% and 4%', 3, 4],
    ['3 % 4 %', 3, 4],
    ['2 percentage points'],
    ['10 centuries'],
    ['24 hours'],
  ])('%s', (text, ...magnitudes) => {
    expect(findPercents(text).map(({ magnitude }) => magnitude)).toEqual(magnitudes);
  });

  it.each<[string, number]>([
    ['−2 % on the day', -1],
    ['+2 % on the day', 1],
    ['-%2,5', -1],
    ['2 % lower', -1],
    ['the coin rose 2 %', 1],
    ['2 % of it', 0],
  ])('gives %s its direction', (text, direction) => {
    expect(findPercents(text)[0]?.direction ?? 0).toBe(direction);
  });
});
